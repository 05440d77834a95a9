import type { IssueBase } from "../core/issue.ts";
import type { IsoDate } from "../core/date.ts";
import type { GeographyIssue } from "../geography/geography.ts";
import type { ShapeIssue } from "../model/issue.ts";
import type { ListName } from "../model/programme.ts";

/** A reference to a record that is not there. */
export interface UnknownReference extends IssueBase<"programme.unknown-reference"> {
  readonly value: string;
  /** The list in which it was looked for. */
  readonly list: ListName;
}

/** A reference to a record that was refused; the row itself stays. */
export interface RefusedReference extends IssueBase<"programme.refused-reference"> {
  readonly value: string;
  readonly list: ListName;
}

/** Two different rows with one id: both are refused. */
export interface DuplicateId extends IssueBase<"programme.duplicate-id"> {
  readonly value: string;
  readonly list: ListName;
}

/** The same row more than once: it counts once. */
export interface RepeatedRow extends IssueBase<"programme.repeated-row"> {
  readonly list: ListName;
  readonly count: number;
}

/** Two dates of a record in an order that cannot be. */
export interface DateOrder extends IssueBase<"programme.date-order"> {
  readonly first: { readonly field: string; readonly value: IsoDate };
  readonly second: { readonly field: string; readonly value: IsoDate };
}

/** `started` says one thing and `outcome` another. */
export interface OutcomeContradiction extends IssueBase<"programme.outcome-contradiction"> {
  readonly started: boolean;
  readonly outcome: string;
}

/** One person more than once in an offer: all those rows are refused. */
export interface PersonTwice extends IssueBase<"programme.person-twice"> {
  readonly person: string;
  readonly offer: string;
}

/** More persons enrolled than the offer has places for; nothing is refused. */
export interface OverCapacity extends IssueBase<"programme.over-capacity"> {
  readonly offer: string;
  readonly capacity: number;
  readonly enrolled: number;
}

/** The oddities that are counted, one issue a rule. */
export type Oddity =
  | "contacted-after-mapped"
  | "mapped-after-committed"
  | "matched-before-registered"
  | "started-before-matched"
  | "withdrawn-before-registered"
  | "start-window-empty"
  | "deadline-after-start"
  | "ready-after-start"
  | "completed-before-start"
  | "minimum-above-capacity"
  | "enrolled-after-end"
  | "dated-after-as-of"
  | "tie-with-itself"
  | "size-class-reversed"
  | "matched-without-offer"
  | "cancelled-with-participants";

/** Rows that look odd and stay: how many, and the first of them. */
export interface Odd extends IssueBase<"programme.odd"> {
  readonly list: ListName;
  readonly rule: Oddity;
  readonly count: number;
  /** Id of the first, or its position where the list has no ids. */
  readonly first: string;
}

/** A step that the need's dates do not allow. */
export interface IllegalStep extends IssueBase<"programme.illegal-step"> {
  readonly from: string;
  readonly to: string;
  readonly on: IsoDate;
}

/** Two parts with the same key. */
export interface DuplicateKey extends IssueBase<"programme.duplicate-key"> {
  readonly value: string;
}

/** A key that cannot stand before an id: empty, or with a slash in it. */
export interface InvalidKey extends IssueBase<"programme.invalid-key"> {
  readonly value: string;
}

/** A decision about a need or an offer that the programme does not have, or that cannot be carried out. */
export interface NotAcceptable extends IssueBase<"programme.not-acceptable"> {
  readonly value: string;
  readonly why:
    | "unknown-need"
    | "unknown-offer"
    | "too-many-seats"
    | "no-seats"
    | "in-two-pools"
    | "before-registered"
    | "already-matched"
    | "withdrawn"
    | "id-taken";
}

/** The grant is a larger share of the total than the scheme allows. */
export interface GrantShareTooLarge extends IssueBase<"programme.grant-share"> {
  readonly pilot: string;
  readonly share: number;
  readonly maxShare: number;
}

/** The grant is above the scheme's cap of a year, or above the sum of the caps where `year` is missing. */
export interface GrantAboveCap extends IssueBase<"programme.grant-above-cap"> {
  readonly county: string;
  readonly year?: number;
  readonly grantNok: number;
  readonly capNok: number;
}

export interface IneligibleCounty extends IssueBase<"programme.ineligible-county"> {
  readonly county: string;
  readonly scheme: string;
}

/** The scheme has no cap for the year. */
export interface YearOutsideScheme extends IssueBase<"programme.year-outside-scheme"> {
  readonly year: number;
  readonly scheme: string;
}

/** The parts do not add up to the stated total. */
export interface GrantSumDiffers extends IssueBase<"programme.grant-sum-differs"> {
  readonly pilot: string;
  readonly totalNok: number;
  readonly sumNok: number;
}

/** Credits that the level does not go with. */
export interface CreditsAndLevel extends IssueBase<"programme.credits-and-level"> {
  readonly credits: number;
  readonly level: string;
}

export type ProgrammeIssue =
  | UnknownReference
  | RefusedReference
  | DuplicateId
  | RepeatedRow
  | DateOrder
  | OutcomeContradiction
  | PersonTwice
  | OverCapacity
  | Odd
  | IllegalStep
  | DuplicateKey
  | InvalidKey
  | NotAcceptable
  | GrantShareTooLarge
  | GrantAboveCap
  | IneligibleCounty
  | YearOutsideScheme
  | GrantSumDiffers
  | CreditsAndLevel;

/** What linking records can find. */
export type LinkIssue = ShapeIssue | GeographyIssue | ProgrammeIssue;
