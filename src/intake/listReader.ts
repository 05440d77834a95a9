import type { At } from "../core/issue.ts";
import type { IsoDate } from "../core/date.ts";
import type { Geography } from "../geography/geography.ts";
import { acceptorOf } from "../model/acceptor.ts";
import { fieldsOf, type Field } from "../model/fields.ts";
import { check } from "../model/parse.ts";
import { listSchemas, type ListName } from "../model/programme.ts";
import { redact } from "../model/redact.ts";
import { recordDate } from "../programme/recordDate.ts";
import { cellReader } from "./cells.ts";
import { delimiterOf, plainText, rowIssue, scanCsv } from "./csv.ts";
import { fieldFinder, readHeader } from "./headers.ts";
import type { ReadIssue, Rejected } from "./issue.ts";
import { parseJson } from "./json.ts";
import { readPlaceNames } from "./placeNames.ts";

/** What a file gave of a list. `positions` and `lines` stand beside `records`: where each was in its list, and in the file. */
export interface ListIntake {
  readonly records: readonly unknown[];
  readonly positions: readonly number[];
  readonly lines: readonly number[];
  readonly rejected: readonly Rejected[];
  /** Of the file and of rows, those of refused rows too. */
  readonly issues: readonly ReadIssue[];
}

/** What a reader of a list may know besides the file. */
export interface ListContext {
  readonly geography?: Geography;
  /** The day for names of places in records without a date of their own. */
  readonly asOf?: IsoDate;
}

/** Gathers records and refusals of a list, each with its place. */
class Gathered implements ListIntake {
  readonly records: unknown[] = [];
  readonly positions: number[] = [];
  readonly lines: number[] = [];
  readonly rejected: Rejected[] = [];
  readonly issues: ReadIssue[] = [];
  position = 0;
  readonly #schema: (typeof listSchemas)[ListName];
  readonly #accepts: (record: unknown) => boolean;

  constructor(list: ListName) {
    this.#schema = listSchemas[list];
    this.#accepts = acceptorOf(this.#schema);
  }

  /** Judges a row by the schema; `before` stands in front of each path. */
  take(record: unknown, at: At, before: readonly number[] = [], known: readonly ReadIssue[] = []): void {
    if (known.length === 0 && this.#accepts(record)) return this.#keep(record, at);
    const checked = check<unknown>(this.#schema, record);
    if ("value" in checked && known.length === 0) return this.#keep(checked.value, at);
    // An issue of a cell that was already told of needs no second one from the schema.
    const told = new Set(known.map(({ path }) => String(path)));
    const shape = "value" in checked ? [] : checked.issues.filter(({ path }) => !told.has(String(path)));
    this.refuse(
      redact(record),
      [...known, ...shape].map((issue) => ({ ...issue, path: [...before, ...issue.path], at })),
    );
  }

  #keep(record: unknown, at: At): void {
    this.records.push(record);
    this.positions.push(this.position);
    this.lines.push(at.line);
  }

  refuse(input: unknown, issues: readonly ReadIssue[]): void {
    this.rejected.push({ line: this.position, input, issues });
    for (const issue of issues) this.issues.push(issue);
  }
}

const errorsOf = (issues: readonly ReadIssue[]): readonly ReadIssue[] =>
  issues.map((issue) => ({ ...issue, severity: "error" as const }));

/** Reads a list from CSV: the header names fields in English, bokmål or nynorsk; cells are read by the kind of their field. */
export function readCsvList(
  list: ListName,
  text: string,
  file: string,
  { geography, asOf }: ListContext = {},
): ListIntake {
  const gathered = new Gathered(list);
  const fields = fieldsOf(listSchemas[list]);
  const find = fieldFinder(fields, list);
  const plain = plainText(text);
  let columns: readonly (Field | undefined)[] | undefined;
  let names: readonly string[] = [];
  let readers: readonly (ReturnType<typeof cellReader> | undefined)[] = [];
  let places: readonly Field[] = [];

  scanCsv(plain, delimiterOf(plain), (cells, line, fault) => {
    const at: At = { file, line };
    if (columns === undefined) {
      const header = readHeader(cells, find, at);
      gathered.issues.push(...header.issues);
      columns = header.columns;
      names = columns.map((field) => field?.name ?? "");
      readers = columns.map((field) => (field === undefined ? undefined : cellReader(field)));
      places = columns.filter((field): field is Field => field?.kind === "municipality");
      if (fault !== undefined) gathered.issues.push({ code: `intake.${fault}`, path: [], severity: "error", at });
      return;
    }
    gathered.position++;
    const record: Record<string, unknown> = {};
    const count = Math.min(cells.length, readers.length);
    for (let i = 0; i < count; i++) {
      const value = readers[i]?.read(cells[i] ?? "", line);
      if (value !== undefined) record[names[i] ?? ""] = value;
    }
    const issue = rowIssue(cells, columns.length, fault, at);
    if (issue !== undefined) return gathered.refuse(redact(record), [issue]);
    const date = geography === undefined || places.length === 0 ? undefined : (recordDate(list, record) ?? asOf);
    const named = geography === undefined || date === undefined ? [] : readPlaceNames(record, places, geography, date);
    gathered.take(record, at, [], errorsOf(named));
  });

  if (columns === undefined)
    gathered.issues.push({ code: "intake.empty-file", path: [], severity: "warning", at: { file, line: 1 } });
  for (const [i, field] of (columns ?? []).entries()) {
    const repairs = readers[i]?.repairs;
    if (field === undefined || repairs === undefined) continue;
    const column = field.name;
    for (const [code, repair] of [
      ["intake.repaired-dates", repairs.dates],
      ["intake.repaired-zeros", repairs.zeros],
    ] as const) {
      if (repair === undefined) continue;
      const { count, line, example } = repair;
      gathered.issues.push({ code, path: [column], severity: "warning", column, count, example, at: { file, line } });
    }
  }
  return gathered;
}

/** Fields of JSON rows that the list does not have are left out as columns of CSV are: one warning a field, or an error where it looks personal. */
class JsonRows {
  readonly #fields: ReadonlySet<string>;
  readonly #told = new Set<string>();
  readonly #gathered: Gathered;

  constructor(list: ListName, gathered: Gathered) {
    this.#fields = new Set(fieldsOf(listSchemas[list]).map(({ name }) => name));
    this.#gathered = gathered;
  }

  /** The row without missing values and without unknown fields; what is no object stays as it is, for the schema to refuse. */
  clean(row: unknown, at: At): unknown {
    if (typeof row !== "object" || row === null || Array.isArray(row)) return row;
    const kept = Object.entries(row).filter(([key, value]) => {
      if (value === null || value === undefined) return false;
      if (this.#fields.has(key)) return true;
      this.#tell(key, at);
      return false;
    });
    return Object.fromEntries(kept.map(([key, value]) => [key, withoutNull(value)]));
  }

  #tell(key: string, at: At): void {
    if (this.#told.has(key)) return;
    this.#told.add(key);
    const { columns: _none, issues } = readHeader([key === "" ? " " : key], () => undefined, at);
    this.#gathered.issues.push(...issues);
  }
}

/** A nested value without fields that are null. */
export function withoutNull(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutNull);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, one]) => (one === null ? [] : [[key, withoutNull(one)]])),
  );
}

/** Reads a list from a JSON array. `null` is missing. The path of an issue begins with the element's index, from 0. */
export function readJsonList(list: ListName, text: string, file: string): ListIntake {
  const gathered = new Gathered(list);
  const parsed = parseJson(text, file);
  if ("issue" in parsed) {
    gathered.issues.push(parsed.issue);
    return gathered;
  }
  if (!Array.isArray(parsed.value)) {
    gathered.issues.push({
      code: "intake.unexpected-json",
      path: [],
      severity: "error",
      expected: "list",
      at: { file, line: 1 },
    });
    return gathered;
  }
  const rows = new JsonRows(list, gathered);
  for (const row of parsed.value as readonly unknown[]) {
    gathered.position++;
    const at: At = { file, line: gathered.position };
    gathered.take(rows.clean(row, at), at, [gathered.position - 1]);
  }
  return gathered;
}

/** Reads a list from JSON Lines: one record a line, blank lines passed over. */
export function readJsonLines(list: ListName, text: string, file: string): ListIntake {
  const gathered = new Gathered(list);
  const rows = new JsonRows(list, gathered);
  for (const [i, line] of plainText(text).split("\n").entries()) {
    if (line.trim() === "") continue;
    gathered.position++;
    const at: At = { file, line: i + 1 };
    const parsed = parseJson(line, file);
    if ("issue" in parsed) gathered.refuse(redact(line), [{ ...parsed.issue, at }]);
    else gathered.take(rows.clean(parsed.value, at), at);
  }
  return gathered;
}
