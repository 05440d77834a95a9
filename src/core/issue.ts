/** Where a row begins in its file. Line 1 is the header; a `.json` list has no lines, so `line` is the element's place from 1. */
export interface At {
  readonly file: string;
  readonly line: number;
}

/**
 * What every issue carries: a stable code that is never renamed or reused, where it stands, and how grave it is.
 * An issue holds values, never sentences, so that it can be shown in any language by `formatIssue`.
 */
export interface IssueBase<Code extends string> {
  readonly code: Code;
  /** The field first, then the place inside it; the index of the element first where the input was a list. */
  readonly path: readonly (string | number)[];
  readonly severity: "error" | "warning";
  readonly at?: At;
}

/** An issue of any room. */
export type AnyIssue = IssueBase<string>;

/** A row that was not taken, with every reason. `line` is its position in its list, from 1. */
export interface RejectedRow<I extends AnyIssue> {
  readonly line: number;
  readonly input: unknown;
  readonly issues: readonly I[];
}
