import type { IsoDate } from "../core/date.ts";
import { err, ok, type Result } from "../core/result.ts";
import type { Geography } from "../geography/geography.ts";
import { fieldsOf, type Field } from "../model/fields.ts";
import { check, type Schema } from "../model/parse.ts";
import { listSchemas } from "../model/programme.ts";
import { listNames } from "../programme/references.ts";
import { recordDate } from "../programme/recordDate.ts";
import { cellReader } from "./cells.ts";
import { fieldFinder } from "./headers.ts";
import type { ReadIssue } from "./issue.ts";
import { readPlaceNames } from "./placeNames.ts";

/**
 * Reads a form as one row of CSV is read: text as people write it ("", "12 000", "0,5", "01.03.2023", a place name).
 *
 * A field given twice is a list; what the record does not have (a submit button) is left out silently. `known` are
 * fields that the form does not ask for, and win over it; with `geography` a place may be named, on the day `on` or else
 * on the record's own.
 *
 * @param form pairs of name and value, such as a `FormData` or `Object.entries(...)`
 *
 * @example
 * ```ts
 * import { CompetenceNeed, parseForm } from "kompetansepilot";
 * import { norway } from "kompetansepilot/reference/norway";
 *
 * const form = [["field", "akvakultur"], ["municipality", "Skjervøy"], ["headcount", "3"], ["send", "Send inn"]] as const;
 * const need = parseForm(CompetenceNeed, form, { id: "n1", registeredOn: "2024-02-01", geography: norway });
 * need.isOk() && [need.value.municipality, need.value.headcount]; // => ["5542", 3]
 * ```
 */
export function parseForm<T>(
  schema: Schema<T>,
  form: Iterable<readonly [string, unknown]>,
  known: { readonly geography?: Geography; readonly on?: IsoDate } & Readonly<Record<string, unknown>>,
): Result<T, readonly ReadIssue[]> {
  const { geography, on, ...given } = known;
  const pairs = [...form];
  const own = fieldsOf(schema);
  // A schema that does not tell its fields takes the form's, as text.
  const fields = own.length > 0 ? own : textFields(pairs);
  const list = listNames.find((name) => (listSchemas[name] as unknown) === schema);
  const find = fieldFinder(fields, list);
  const cells = new Map<string, unknown[]>();
  for (const [name, value] of pairs) {
    const field = find(name.trim());
    if (field !== undefined) cells.set(field.name, [...(cells.get(field.name) ?? []), value]);
  }

  const record: Record<string, unknown> = {};
  for (const field of fields) {
    const values = (cells.get(field.name) ?? []).filter((value) => value !== undefined && value !== null);
    const reader = cellReader(field);
    // What a caller already made a number or a boolean of is left to the schema.
    const read = values
      .flatMap((value) => (typeof value === "string" ? reader.read(value, 1) : value))
      .filter((value) => value !== undefined);
    const value: unknown = field.list || read.length > 1 ? read : read[0];
    if (read.length > 0) record[field.name] = value;
  }
  for (const [name, value] of Object.entries(given)) if (value !== undefined) record[name] = value;

  const date = on ?? recordDate(list ?? "needs", record);
  const places = fields.filter(({ kind }) => kind === "municipality");
  const named = geography === undefined || date === undefined ? [] : readPlaceNames(record, places, geography, date);
  const checked = check(schema, record);
  if ("value" in checked && named.length === 0) return ok(checked.value);
  const told = new Set(named.map(({ path }) => String(path)));
  const shape = "value" in checked ? [] : checked.issues.filter(({ path }) => !told.has(String(path)));
  return err([...named.map((issue) => ({ ...issue, severity: "error" as const })), ...shape]);
}

const textFields = (pairs: readonly (readonly [string, unknown])[]): readonly Field[] =>
  [...new Set(pairs.map(([name]) => name.trim()))].map((name) => ({ name, kind: "text", optional: true, list: false }));
