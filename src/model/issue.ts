import type { IssueBase } from "../core/issue.ts";
import type { IsoDate } from "../core/date.ts";
import type { Format } from "./format.ts";

/** A field that the record cannot do without. */
export interface Missing extends IssueBase<"shape.missing"> {}

/** Another kind of value than the field takes. */
export interface WrongType extends IssueBase<"shape.wrong-type"> {
  readonly expected: "text" | "number" | "boolean" | "list" | "record" | "other";
  readonly value: unknown;
}

/** A number with a fraction, or too large to be exact, where a whole one is meant. */
export interface NotWhole extends IssueBase<"shape.not-whole"> {
  readonly value: unknown;
}

export interface TooSmall extends IssueBase<"shape.too-small"> {
  readonly value: unknown;
  readonly minimum: number;
}

export interface TooLarge extends IssueBase<"shape.too-large"> {
  readonly value: unknown;
  readonly maximum: number;
}

/** A text without any character, or a list without any element. */
export interface Empty extends IssueBase<"shape.empty"> {}

/** Not one of the words that the field takes. */
export interface NotInList extends IssueBase<"shape.not-in-list"> {
  readonly value: unknown;
  readonly options: readonly string[];
}

/** Not a day of the calendar written YYYY-MM-DD. */
export interface NotADate extends IssueBase<"shape.not-a-date"> {
  readonly value: unknown;
}

/** A text that does not have the form of what it should be. */
export interface Malformed extends IssueBase<"shape.malformed"> {
  readonly value: unknown;
  readonly format: Format;
}

/** Nine digits whose last does not follow from the others. */
export interface CheckDigit extends IssueBase<"shape.check-digit"> {
  readonly value: unknown;
}

export interface ControlCharacter extends IssueBase<"shape.control-character"> {}

/** A valid birth number or an e-mail address. The value is never repeated. */
export interface PersonalData extends IssueBase<"shape.personal-data"> {
  readonly kind: "birthNumber" | "emailAddress";
}

/** A field that the record does not have. */
export interface UnknownField extends IssueBase<"shape.unknown-field"> {
  readonly field: string;
}

/** Neither of the fields is there, and one of them is needed. */
export interface MissingOneOf extends IssueBase<"shape.missing-one-of"> {
  readonly fields: readonly string[];
}

/** The first date is after the second. */
export interface PeriodOrder extends IssueBase<"shape.period-order"> {
  readonly from: IsoDate;
  readonly to: IsoDate;
}

/** Numbers that do not add up to what they must. */
export interface WrongSum extends IssueBase<"shape.wrong-sum"> {
  readonly sum: number;
  readonly expected: number;
}

/** A rule of somebody else's schema, with the message it came with. */
export interface Invalid extends IssueBase<"shape.invalid"> {
  readonly value: unknown;
  readonly message: string;
}

/** What a record can have wrong in itself. */
export type ShapeIssue =
  | Missing
  | WrongType
  | NotWhole
  | TooSmall
  | TooLarge
  | Empty
  | NotInList
  | NotADate
  | Malformed
  | CheckDigit
  | ControlCharacter
  | PersonalData
  | UnknownField
  | MissingOneOf
  | PeriodOrder
  | WrongSum
  | Invalid;
