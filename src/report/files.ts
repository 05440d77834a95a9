import type { ListName, Programme } from "../model/programme.ts";
import { fields } from "../vocabulary/field.ts";
import { keysOf } from "../core/label.ts";
import { isFormula, quoted } from "./csv.ts";

/** A file by its name and its text. */
export interface NamedText {
  readonly name: string;
  readonly text: string;
}

type Row = Readonly<Record<string, unknown>>;

/** A cell's text, or `undefined` where a cell could not be read back as this very value, or a spreadsheet would run it. */
function cellText(value: unknown): string | undefined {
  if (value === undefined) return "";
  if (typeof value === "number" || typeof value === "boolean") return String(value);
  if (typeof value === "string") {
    const survives = value !== "" && value.trim() === value && !/[|\r\ufeff]/.test(value) && !isFormula(value);
    return survives ? value : undefined;
  }
  if (Array.isArray(value)) {
    const cells = value.map((one: unknown) => (Array.isArray(one) ? undefined : cellText(one)));
    return cells.length > 0 && cells.every((cell) => cell !== undefined && cell !== "") ? cells.join("|") : undefined;
  }
  if (typeof value === "object" && value !== null && "system" in value && "id" in value) {
    const code = `${String(value.system)}:${String(value.id)}`; // a Code: two texts
    return String(value.id).trim() === value.id ? cellText(code) : undefined;
  }
  return undefined;
}

/** The rows as CSV, or `undefined` where one of them would not come back as it was. */
function toCsvText(rows: readonly Row[], order: readonly string[]): string | undefined {
  const columns = order.filter((field) => rows.some((row) => row[field] !== undefined));
  const lines = [columns.join(",")];
  for (const row of rows) {
    if (Object.keys(row).some((field) => row[field] !== undefined && !order.includes(field))) return undefined;
    const cells = columns.map((column) => cellText(row[column]));
    if (cells.includes(undefined)) return undefined;
    const line = cells.map((cell) => quoted(cell ?? "", ",")).join(",");
    lines.push(line === "" ? '""' : line);
  }
  return `${lines.join("\n")}\n`;
}

const toJson = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

const fileName = (list: ListName): string => list.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/**
 * A programme as the files of a programme folder: `programme.json` and one `.csv` for each list that has rows. A list with a
 * row that a cell cannot hold (a text with outer space or `|`, an empty list, text that a spreadsheet would run) becomes
 * `.json` instead. `readFiles` reads the files back to the same programme.
 *
 * @example
 * ```ts
 * import { exampleProgramme } from "kompetansepilot/example";
 * import { readFiles } from "kompetansepilot/intake";
 * import { toFiles } from "kompetansepilot/report";
 *
 * const files = toFiles(exampleProgramme);
 * files[0]?.name; // => "programme.json"
 * readFiles(files).programme; // => exampleProgramme
 * ```
 */
export function toFiles(programme: Programme): readonly NamedText[] {
  const { title, asOf, period, scheme, madeUp } = programme;
  const files: NamedText[] = [{ name: "programme.json", text: toJson({ title, asOf, period, scheme, madeUp }) }];
  for (const list of keysOf(fields)) {
    const rows: readonly Row[] = programme[list] ?? []; // a caller without types may leave a list out
    if (rows.length === 0) continue;
    const csv = toCsvText(rows, Object.keys(fields[list]));
    files.push(
      csv === undefined
        ? { name: `${fileName(list)}.json`, text: toJson(rows) }
        : { name: `${fileName(list)}.csv`, text: csv },
    );
  }
  return files;
}
