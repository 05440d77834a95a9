import type { IssueBase, RejectedRow } from "../core/issue.ts";
import type { ShapeIssue } from "../model/issue.ts";
import type { ListName, Programme } from "../model/programme.ts";
import type { LinkIssue } from "../programme/issue.ts";

/** A column that no field of the list has: left out. */
export interface UnknownColumn extends IssueBase<"intake.unknown-column"> {
  readonly column: string;
}

/** A column that an earlier one already gives: left out. */
export interface DoubledColumn extends IssueBase<"intake.doubled-column"> {
  readonly column: string;
}

/** A column without a name: left out. */
export interface NamelessColumn extends IssueBase<"intake.nameless-column"> {
  readonly position: number;
}

/** A column that looks like a person's data: left out, its cells are shown nowhere. */
export interface PersonalColumn extends IssueBase<"intake.personal-column"> {
  readonly column: string;
}

/** A row with more cells than the header: refused. */
export interface TooManyCells extends IssueBase<"intake.too-many-cells"> {
  readonly cells: number;
  readonly columns: number;
}

/** Dates written dd.mm.yyyy in a column, read as such. */
export interface RepairedDates extends IssueBase<"intake.repaired-dates"> {
  readonly column: string;
  readonly count: number;
  readonly example: string;
}

/** Codes of a column that had lost their leading zero, as spreadsheets do to them. */
export interface RepairedZeros extends IssueBase<"intake.repaired-zeros"> {
  readonly column: string;
  readonly count: number;
  readonly example: string;
}

/** A quoted cell that is never closed: the rest of the file is not read. */
export interface UnclosedQuote extends IssueBase<"intake.unclosed-quote"> {}

/** Text after the closing quote of a cell. */
export interface TextAfterQuote extends IssueBase<"intake.text-after-quote"> {}

/** A file without any content. */
export interface EmptyFile extends IssueBase<"intake.empty-file"> {}

/** A file that is not UTF-8. */
export interface NotUtf8 extends IssueBase<"intake.not-utf8"> {
  /** What it seems to be. */
  readonly encoding: "latin1" | "utf-16" | "binary";
}

/** JSON that does not parse. */
export interface InvalidJson extends IssueBase<"intake.invalid-json"> {}

/** JSON, or the CSV of a service, of another kind than the reader reads. */
export interface UnexpectedJson extends IssueBase<"intake.unexpected-json"> {
  readonly expected:
    | "list"
    | "record"
    | "brregUnits"
    | "klassCodes"
    | "klassChanges"
    | "klassCorrespondence"
    | "jsonStat"
    | "fagskoleOffers";
}

/** A size that does not fit the number of values. */
export interface SizeMismatch extends IssueBase<"intake.size-mismatch"> {
  readonly cells: number;
  readonly values: number;
}

/** A dimension that has not as many categories as its size says, or not in an order of their own. */
export interface CategoryMismatch extends IssueBase<"intake.category-mismatch"> {
  readonly dimension: string;
  readonly size: number;
  readonly categories: number;
}

/** A dimension whose name a cell needs itself, or that another dimension has. */
export interface TakenName extends IssueBase<"intake.taken-name"> {
  readonly name: string;
}

/** A file whose name is no list's. */
export interface UnknownFile extends IssueBase<"intake.unknown-file"> {
  readonly name: string;
}

/** A list that two files give: neither is read. */
export interface DoubledList extends IssueBase<"intake.doubled-list"> {
  readonly list: ListName | "programme";
  readonly files: readonly string[];
}

export interface MissingFolder extends IssueBase<"intake.missing-folder"> {
  readonly folder: string;
}

export interface NotAFolder extends IssueBase<"intake.not-a-folder"> {
  readonly folder: string;
}

/** A folder that could not be read at all. */
export interface UnreadableFile extends IssueBase<"intake.unreadable-file"> {
  readonly name: string;
}

/** A folder without a file of any list. */
export interface NothingToRead extends IssueBase<"intake.nothing-to-read"> {}

/** A value that should be one and is several, or the reverse. */
export interface SeveralValues extends IssueBase<"intake.several-values"> {
  readonly count: number;
}

export type IntakeIssue =
  | UnknownColumn
  | DoubledColumn
  | NamelessColumn
  | PersonalColumn
  | TooManyCells
  | RepairedDates
  | RepairedZeros
  | UnclosedQuote
  | TextAfterQuote
  | EmptyFile
  | NotUtf8
  | InvalidJson
  | UnexpectedJson
  | SizeMismatch
  | CategoryMismatch
  | TakenName
  | UnknownFile
  | DoubledList
  | MissingFolder
  | NotAFolder
  | UnreadableFile
  | NothingToRead
  | SeveralValues;

/** What reading the answer of a public service can find. */
export type AnswerIssue = ShapeIssue | IntakeIssue;

/** What reading files can find, down to the links between records. */
export type ReadIssue = LinkIssue | IntakeIssue;

/** A row that was not taken, with every reason. `line` is its position in its list, from 1; the place in a file is each issue's `at`. */
export type Rejected = RejectedRow<ReadIssue>;

/** A programme as far as its rows are good, what was refused, and every issue. */
export interface ProgrammeIntake {
  readonly programme: Programme;
  readonly rejected: readonly (Rejected & { readonly list: ListName | "programme" })[];
  /** All of them, those of refused rows too. */
  readonly issues: readonly ReadIssue[];
}
