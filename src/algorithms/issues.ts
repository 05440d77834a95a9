import type { IssueBase } from "../core/issue.ts";

interface Base<Code extends string> extends IssueBase<`algorithm.${Code}`> {
  readonly row?: number;
  readonly column?: number;
}

/** An array that is not as long as the problem says. */
export interface WrongLength extends Base<"wrong-length"> {
  readonly length: number;
  readonly expected: number;
}

/** A number that must be whole and fit 32 bits; `value` is missing where it is not even a finite number. */
export interface NotWhole extends Base<"not-whole"> {
  readonly value?: number;
}

/** An amount below zero. */
export interface NegativeAmount extends Base<"negative"> {
  readonly value: number;
}

/** `rowStart` that does not go from 0 up to the number of entries without turning back. */
export interface BrokenRowStart extends Base<"broken-row-start"> {
  readonly value: number;
}

/** A row or column beyond the sides of the problem. */
export interface OutOfRange extends Base<"out-of-range"> {
  readonly value: number;
  /** How many there are; the largest that may stand here is one less. */
  readonly limit: number;
}

/** Columns of one row that do not rise. */
export interface NotAscending extends Base<"not-ascending"> {}

/** Two entries of one row and column: which score holds? */
export interface DuplicateEntry extends Base<"duplicate-entry"> {}

/** Two rows or two columns with one key: their order would be the order of input. */
export interface DuplicateKey extends Base<"duplicate-key"> {
  readonly value: number | string;
}

/** A column that can never hold its minimum. */
export interface MinimumAboveCapacity extends Base<"minimum-above-capacity"> {
  readonly minimum: number;
  readonly capacity: number;
}

/** A sum that doubles no longer hold to the last unit. */
export interface SumTooLarge extends Base<"sum-too-large"> {
  readonly sum: "supply" | "capacity" | "value";
}

/** An option, such as `gap`, that is not what it can be. */
export interface WrongOption extends Base<"wrong-option"> {
  readonly option: string;
  readonly value?: number;
}

/** A row that gives more than it has. */
export interface OverSupply extends Base<"over-supply"> {
  readonly used: number;
  readonly supply: number;
}

/** A column that holds more than it can. */
export interface OverCapacity extends Base<"over-capacity"> {
  readonly used: number;
  readonly capacity: number;
}

/** A column that is used by less than its minimum. */
export interface BelowMinimum extends Base<"below-minimum"> {
  readonly used: number;
  readonly minimum: number;
}

/** A column said to be closed that is used, or said to be open and used by nobody. */
export interface WrongOpen extends Base<"wrong-open"> {
  readonly used: number;
}

/** A price below zero, or no number. */
export interface WrongPrice extends Base<"wrong-price"> {
  readonly value?: number;
}

/** An entry whose score is above the prices of its row and column together: they prove nothing. */
export interface Uncovered extends Base<"uncovered"> {
  readonly score: number;
  readonly prices: number;
}

/** A value that is not what the flow adds up to. */
export interface WrongValue extends Base<"wrong-value"> {
  readonly said: number;
  readonly found: number;
}

/** A bound below what the prices prove. */
export interface UnprovenBound extends Base<"unproven-bound"> {
  readonly said: number;
  readonly proven: number;
}

/** A plan said to be proven, or within a gap, that its own figures do not show to be. */
export interface WrongEnd extends Base<"wrong-end"> {
  readonly value: number;
  readonly bound: number;
}

/** A proof by cuts and branching that is not one: a node without its twin, a cut of no column. `node` or `cut` is its place. */
export interface BrokenProof extends Base<"broken-proof"> {
  readonly node?: number;
  readonly cut?: number;
}

/** A match that is no entry of the problem. */
export interface NotAnEntry extends Base<"not-an-entry"> {}

/** Parts that do not belong to one problem, or lack one of its parts. */
export interface WrongParts extends Base<"wrong-parts"> {}

/** What can be wrong with a problem, an option or a plan. Codes `algorithm.*`; `row` and `column` where they apply. */
export type AlgorithmIssue =
  | WrongLength
  | NotWhole
  | NegativeAmount
  | BrokenRowStart
  | OutOfRange
  | NotAscending
  | DuplicateEntry
  | DuplicateKey
  | MinimumAboveCapacity
  | SumTooLarge
  | WrongOption
  | OverSupply
  | OverCapacity
  | BelowMinimum
  | WrongOpen
  | WrongPrice
  | Uncovered
  | WrongValue
  | UnprovenBound
  | WrongEnd
  | BrokenProof
  | NotAnEntry
  | WrongParts;

/** A number as an issue carries it: not a number, and no end to it, are left out. */
export const finite = (value: unknown): { readonly value?: number } =>
  typeof value === "number" && Number.isFinite(value) ? { value } : {};
