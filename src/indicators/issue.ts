import type { IsoDate } from "../core/date.ts";
import type { IssueBase } from "../core/issue.ts";
import type { Label } from "../core/label.ts";

/** Two readings whose difference would say nothing: one of another indicator, unit, version, set, group or division. */
export interface NotComparable extends IssueBase<"indicator.not-comparable"> {
  readonly what: "indicator" | "unit" | "version" | "population" | "group" | "division";
  readonly before: string;
  readonly after: string;
}

/** A reading without a value: no data, suppressed, or a median that was not reached. */
export interface NoValue extends IssueBase<"indicator.no-value"> {
  readonly which: "before" | "after";
  readonly status: "estimated" | "no-data" | "suppressed";
}

/** The series has a break between the two: part of the difference may come from it. */
export interface SeriesBreak extends IssueBase<"indicator.series-break"> {
  readonly on: IsoDate;
  readonly why: Label;
}

/** Groups met different firms: a difference between them is a gap, and says nothing of what caused it. */
export interface NotCausal extends IssueBase<"indicator.not-causal"> {}

/** The two groups have no stratum in common, or the indicator is no share: nothing can be made equal. */
export interface NothingToStandardise extends IssueBase<"indicator.nothing-to-standardise"> {}

/** Units in strata that the other group lacks: left out of a standardised comparison. */
export interface OnlyOnOneSide extends IssueBase<"indicator.only-on-one-side"> {
  readonly units: number;
}

/**
 * What a sound indicator keeps, so that totals, groups, reforms and distributed parts come by themselves.
 *
 * - `associative`, `commutative`, `neutral`: of `merge`, and of `empty()` in it.
 * - `split`: rows in parts, merged, give the answer of all of them, to the last bit.
 * - `order`: so do rows in another order.
 * - `round-trip`: a state is plain JSON.
 * - `unchanged`: `add` and `merge` leave the states that they are given as they are.
 * - `empty`, `single-row`: no rows at all, and one row, have an answer too.
 * - `reform`: totals are the same in every county division.
 * - `finite`: no number is NaN or infinite.
 * - `share`: a share lies between 0 and 1. `fraction`: its numerator is not above its denominator.
 */
export type Law =
  | "associative"
  | "commutative"
  | "neutral"
  | "split"
  | "order"
  | "round-trip"
  | "unchanged"
  | "empty"
  | "single-row"
  | "reform"
  | "finite"
  | "share"
  | "fraction";

/** An indicator whose readings cannot be trusted when rows come in parts, in groups or across a reform. */
export interface LawBroken extends IssueBase<"indicator.law-broken"> {
  readonly indicator: string;
  readonly law: Law;
}

export type ComparisonIssue = NotComparable | NoValue | SeriesBreak | NotCausal | NothingToStandardise | OnlyOnOneSide;

/** Whatever computing, comparing and checking indicators finds. */
export type IndicatorIssue = ComparisonIssue | LawBroken;
