import type { IssueBase } from "../core/issue.ts";

/** The lists of a market. */
export type MarketList = "needs" | "offers";

/** Two records of one id in a market. */
export interface SameIdTwice extends IssueBase<"matching.duplicate-id"> {
  readonly list: MarketList;
  readonly value: string;
}

/** A field that is not what its schema asks for, such as a headcount below 0; `value` is missing where it is no finite number. */
export interface WrongField extends IssueBase<"matching.wrong-field"> {
  readonly list: MarketList;
  readonly field: string;
  readonly value?: number | string;
}

/** An option, such as `asOf` or `top`, that is not what it can be. */
export interface WrongOption extends IssueBase<"matching.wrong-option"> {
  readonly option: string;
  readonly value?: number | string;
}

/** A weight or setting of the profile that is no amount; `weights` where they do not sum to 10,000. */
export interface WrongProfile extends IssueBase<"matching.wrong-profile"> {
  readonly setting: string;
  readonly value?: number;
}

/** A clone of a market that was made with functions, asked about a record that they have not seen. */
export interface FunctionsLost extends IssueBase<"matching.functions-lost"> {
  readonly functions: readonly string[];
}

/** Something that a change or an answer names and the market does not have. */
export interface NotInMarket extends IssueBase<"matching.not-in-market"> {
  readonly list: MarketList;
  readonly value: string;
}

/** A need whose placed and unplaced seats are not those it asks for. */
export interface WrongSeats extends IssueBase<"matching.wrong-seats"> {
  readonly need: string;
  readonly said: number;
  readonly found: number;
}

/** An offer with more seats taken than it has. */
export interface OverSeats extends IssueBase<"matching.over-capacity"> {
  readonly offer: string;
  readonly used: number;
  readonly capacity: number;
}

/** An offer that runs with fewer than its minimum group. */
export interface BelowGroup extends IssueBase<"matching.below-minimum"> {
  readonly offer: string;
  readonly used: number;
  readonly minimum: number;
}

/** A placement in an offer that the need is excluded from. */
export interface NotEligible extends IssueBase<"matching.not-eligible"> {
  readonly need: string;
  readonly offer: string;
}

/** A placement with other points than the pair has. */
export interface WrongPoints extends IssueBase<"matching.wrong-points"> {
  readonly need: string;
  readonly offer: string;
  readonly said: number;
  readonly found: number;
}

/** A reason for an unplaced seat that is not true; `found` is what it would have to be. */
export interface WrongReason extends IssueBase<"matching.wrong-reason"> {
  readonly need: string;
  readonly said: string;
  readonly found: string;
}

/** An offer said to be cancelled that is not, the reverse, or with another number of seats missing. */
export interface WrongCancelled extends IssueBase<"matching.wrong-cancelled"> {
  readonly offer: string;
  readonly said?: number;
  readonly found?: number;
}

/** A sum that is not what its parts add up to. */
export interface WrongSum extends IssueBase<"matching.wrong-sum"> {
  readonly sum: "value" | "gap" | "size";
  readonly said?: number;
  readonly found: number;
}

/** A bound below what the prices prove over all pairs. */
export interface BoundNotProven extends IssueBase<"matching.unproven-bound"> {
  readonly said?: number;
  readonly proven: number;
}

/** A seat price that cannot be: below 0, or above 0 where a seat is free or nothing runs. */
export interface WrongSeatPrice extends IssueBase<"matching.wrong-price"> {
  readonly offer: string;
  readonly value?: number;
}

/** A need and an offer that would both rather have each other. */
export interface BlockingPair extends IssueBase<"matching.blocking-pair"> {
  readonly need: string;
  readonly offer: string;
}

/** The same need and offer, or the same entry, twice in an answer. */
export interface SaidTwice extends IssueBase<"matching.said-twice"> {
  readonly value: string;
}

/** What can be wrong with a market, a change of it or an answer. */
export type MatchingIssue =
  | SameIdTwice
  | WrongField
  | WrongOption
  | WrongProfile
  | FunctionsLost
  | NotInMarket
  | WrongSeats
  | OverSeats
  | BelowGroup
  | NotEligible
  | WrongPoints
  | WrongReason
  | WrongCancelled
  | WrongSum
  | BoundNotProven
  | WrongSeatPrice
  | BlockingPair
  | SaidTwice;

/** A value as an issue carries it: what is neither text nor a finite number is left out. */
export const shownValue = (value: unknown): { readonly value?: number | string } =>
  typeof value === "string" || (typeof value === "number" && Number.isFinite(value)) ? { value } : {};

export const wrongOption = (option: string, value: unknown): WrongOption => ({
  code: "matching.wrong-option",
  path: [option],
  severity: "error",
  option,
  ...shownValue(value),
});

export const notInMarket = (list: MarketList, value: string, path: NotInMarket["path"]): NotInMarket => ({
  code: "matching.not-in-market",
  path,
  severity: "error",
  list,
  value,
});
