import type { PublicReading } from "../publication/publicReading.ts";
import { type Cell, type Row, type TableOptions, tidyRows } from "./tidyRows.ts";

export interface CsvOptions extends TableOptions {
  /** `;` goes with a decimal comma, as spreadsheets in Norwegian read it (and R's read.csv2); `,` with a point. */
  readonly delimiter?: "," | ";";
  /** A byte order mark, by which Excel knows UTF-8. */
  readonly bom?: boolean;
}

/** What a spreadsheet would run instead of showing it. */
const runs = /^[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/;

/** Whether a spreadsheet would take the text for a formula. */
export const isFormula = (text: string): boolean => runs.test(text);

/** A cell in quotes where it needs them. */
export function quoted(text: string, delimiter: string): string {
  return text.includes(delimiter) || /["\r\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
}

function cellText(value: Cell | undefined, delimiter: string): string {
  if (typeof value === "number") return delimiter === ";" ? String(value).replace(".", ",") : String(value);
  const text = value === undefined ? "" : String(value);
  return quoted(typeof value === "string" && isFormula(text) ? `'${text}` : text, delimiter);
}

const isReadings = (rows: readonly PublicReading[] | readonly Row[]): rows is readonly PublicReading[] =>
  rows.length > 0 && rows.every((row) => typeof row["outcome"] === "object");

/**
 * Readings, or rows made of them, as CSV with a header. Text that a spreadsheet would run (`=`, `+`, `-`, `@` first) gets a
 * leading `'`. Rows may lack columns that others have.
 *
 * @example
 * ```ts
 * import { norway } from "kompetansepilot/reference/norway";
 * import { toCsv } from "kompetansepilot/report";
 *
 * toCsv([{ label: "=1+1", value: 0.5 }], { lang: "nb", geography: norway }); // => "label,value\n'=1+1,0.5\n"
 * ```
 */
export function toCsv(rows: readonly PublicReading[] | readonly Row[], options: CsvOptions): string {
  const { delimiter = ",", bom = false } = options;
  const table = isReadings(rows) ? tidyRows(rows, options) : rows;
  const columns = [...new Set(table.flatMap((row) => Object.keys(row)))];
  if (columns.length === 0) return bom ? "\ufeff" : "";
  const lines = [columns, ...table.map((row) => columns.map((column) => row[column]))].map((cells) =>
    cells.map((cell) => cellText(cell, delimiter)).join(delimiter),
  );
  return `${bom ? "\ufeff" : ""}${lines.join("\n")}\n`;
}
