import type { IsoDate } from "../core/date.ts";
import type { At } from "../core/issue.ts";
import type { Geography } from "../geography/geography.ts";
import { fieldsOf, type Field } from "../model/fields.ts";
import { listSchemas, type ListName } from "../model/programme.ts";
import { redact } from "../model/redact.ts";
import { recordDate } from "../programme/recordDate.ts";
import { cellReader, type CellReader } from "./cells.ts";
import { delimiterOf, plainText, rowIssue, scanCsv } from "./csv.ts";
import { Gathered, type ListIntake } from "./gathered.ts";
import { fieldFinder, readHeader } from "./headers.ts";
import { readPlaceNames } from "./placeNames.ts";

/**
 * Makes plain objects. Engines give `{}` room for four fields and move the rest out of line as they come; an object made by
 * a function gets the room that its first siblings needed, which spares a million rows half their memory and moves.
 */
const PlainRecord = function PlainRecord() {} as unknown as new () => Record<string, unknown>; // a function, for its prototype is Object's
PlainRecord.prototype = Object.prototype;

/** What a reader of a list may know besides the file. */
export interface ListContext {
  readonly geography?: Geography;
  /** The day for names of places in records without a date of their own. */
  readonly asOf?: IsoDate;
}

/** Reads a list from CSV: the header names fields in English, bokmål or nynorsk; cells are read by the kind of their field. */
export function readCsvList(
  list: ListName,
  text: string,
  file: string,
  { geography, asOf }: ListContext = {},
): ListIntake {
  const gathered = new Gathered(list, file);
  const fields = fieldsOf(listSchemas[list]);
  const find = fieldFinder(fields, list);
  const plain = plainText(text);
  let columns: readonly (Field | undefined)[] | undefined;
  let names: readonly string[] = [];
  let readers: readonly (CellReader | undefined)[] = [];
  let places: readonly Field[] = [];

  scanCsv(plain, delimiterOf(plain), (cells, line, fault) => {
    if (columns === undefined) {
      const at: At = { file, line };
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
    const record = new PlainRecord();
    const count = Math.min(cells.length, readers.length);
    for (let i = 0; i < count; i++) {
      const value = readers[i]?.read(cells[i] ?? "", line);
      if (value !== undefined) record[names[i] ?? ""] = value;
    }
    if (fault !== undefined || cells.length > columns.length) {
      const issue = rowIssue(cells, columns.length, fault, { file, line });
      if (issue !== undefined) return gathered.refuse(redact(record), [issue]);
    }
    const date = geography === undefined || places.length === 0 ? undefined : (recordDate(list, record) ?? asOf);
    if (geography === undefined || date === undefined) return gathered.take(record, line);
    const named = readPlaceNames(record, places, geography, date);
    gathered.take(
      record,
      line,
      [],
      named.map((issue) => ({ ...issue, severity: "error" })),
    );
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
