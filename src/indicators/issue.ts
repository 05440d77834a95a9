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

export type ComparisonIssue = NotComparable | NoValue | SeriesBreak | NotCausal | NothingToStandardise | OnlyOnOneSide;
