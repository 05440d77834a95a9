import type { At } from "../core/issue.ts";
import { acceptorOf } from "../model/acceptor.ts";
import { fieldsOf } from "../model/fields.ts";
import { check } from "../model/parse.ts";
import { listSchemas, type ListName } from "../model/programme.ts";
import { redact } from "../model/redact.ts";
import type { ReadIssue, Rejected } from "./issue.ts";

const none: readonly never[] = [];

/** What a file gave of a list. `positions` and `lines` stand beside `records`: where each was in its list, and in the file. */
export interface ListIntake {
  readonly records: readonly unknown[];
  readonly positions: readonly number[];
  readonly lines: readonly number[];
  readonly rejected: readonly Rejected[];
  /** Of the file and of rows, those of refused rows too. */
  readonly issues: readonly ReadIssue[];
}

/** Gathers records and refusals of a list, each with its place. */
export class Gathered implements ListIntake {
  readonly records: unknown[] = [];
  readonly positions: number[] = [];
  readonly lines: number[] = [];
  readonly rejected: Rejected[] = [];
  readonly issues: ReadIssue[] = [];
  position = 0;
  readonly #schema: (typeof listSchemas)[ListName];
  readonly #accepts: (record: unknown) => boolean;
  readonly #names: ReadonlySet<string>;

  constructor(
    list: ListName,
    readonly file: string,
  ) {
    this.#schema = listSchemas[list];
    this.#accepts = acceptorOf(this.#schema);
    this.#names = new Set(fieldsOf(this.#schema).map(({ name }) => name));
  }

  /** Judges a row by the schema. `before` stands in front of each path; `known` are issues of cells, which refuse the row. */
  take(record: unknown, line: number, before: readonly number[] = none, known: readonly ReadIssue[] = none): void {
    if (known.length === 0 && this.#accepts(record)) return this.#keep(record, line);
    const checked = check<unknown>(this.#schema, record);
    if ("value" in checked && known.length === 0) return this.#keep(checked.value, line);
    const at: At = { file: this.file, line };
    // An issue of a cell that was already told of needs no second one from the schema.
    const told = new Set(known.map(({ path }) => String(path)));
    const shape = "value" in checked ? [] : checked.issues.filter(({ path }) => !told.has(String(path)));
    this.refuse(
      redact(record, this.#names),
      [...known, ...shape].map((issue) => ({ ...issue, path: [...before, ...issue.path], at })),
    );
  }

  #keep(record: unknown, line: number): void {
    this.records.push(record);
    this.positions.push(this.position);
    this.lines.push(line);
  }

  refuse(input: unknown, issues: readonly ReadIssue[]): void {
    this.rejected.push({ line: this.position, input, issues });
    for (const issue of issues) this.issues.push(issue);
  }
}
