import type { IssueBase } from "../core/issue.ts";

/** A rate that is none: counts that are not whole, no trials, or more successes than trials. */
export interface WrongRate extends IssueBase<"indicator.wrong-rate"> {
  readonly rate: string;
  readonly successes?: number;
  readonly trials?: number;
}

/** A stage that nobody got past: no number of firms would be enough. */
export interface RateOfZero extends IssueBase<"indicator.rate-of-zero"> {
  readonly rate: string;
  readonly trials: number;
}

/** An amount that must be a number of 0 and more. */
export interface WrongAmount extends IssueBase<"indicator.wrong-amount"> {
  readonly value?: number;
}

export type PlanIssue = WrongRate | RateOfZero | WrongAmount;
