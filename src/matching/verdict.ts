import type { Placement } from "../programme/accept.ts";
import type { MatchingIssue } from "./issue.ts";

/** Whether every claim of an answer is true, and which are not. */
export interface Verdict {
  readonly ok: boolean;
  readonly violations: readonly MatchingIssue[];
}

/** The verdict on an answer of which these claims are not true. */
export const verdictOn = (violations: readonly MatchingIssue[]): Verdict => ({
  ok: violations.length === 0,
  violations,
});

/** A number as an issue carries it: what is none is taken for 0. */
export const numberOr0 = (value: number): number => (Number.isFinite(value) ? value : 0);

/** What an answer says, as an issue carries it: left out where it is no number. */
export const saying = (value: unknown): { readonly said?: number } =>
  typeof value === "number" && Number.isFinite(value) ? { said: value } : {};

export const wrongSum = (sum: "value" | "gap" | "size", said: unknown, found: number): MatchingIssue => ({
  code: "matching.wrong-sum",
  path: [sum],
  severity: "error",
  sum,
  ...saying(said),
  found,
});

export const seatsIn = (placements: readonly Placement[]): number =>
  placements.reduce((sum, { seats }) => sum + numberOr0(seats), 0);

export const valueOf = (placements: readonly Placement[]): number =>
  placements.reduce((sum, { seats, points }) => sum + numberOr0(seats * points), 0);
