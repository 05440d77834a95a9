import { isIsoDate } from "../core/date.ts";
import type { Field } from "../model/fields.ts";

/** What was put right in a column: how often, the first line, and how that cell stood. */
export interface Repair {
  count: number;
  readonly line: number;
  readonly example: string;
}

/** Reads the cells of one column as the values that the schema expects, and counts what it put right. */
export interface CellReader {
  /** The value, or `undefined` for a cell without text. What cannot be read stays text, for the schema to refuse. */
  read(cell: string, line: number): unknown;
  readonly repairs: { dates?: Repair; zeros?: Repair };
}

const grouped = /^[+-]?\d{1,3}(?:[ \u00a0\u2009\u202f]\d{3})+(?:[.,]\d+)?$/;
const plain = /^[+-]?(?:\d+(?:[.,]\d*)?|[.,]\d+)(?:e[+-]?\d+)?$/i;

// "12.000" is twelve thousand in Norwegian and twelve in English. No program writes a number with zeros at its end, so a
// person wrote it: nobody guesses. "1.234" is what a program writes, and read as such; "0.500" cannot be thousands.
const ambiguous = /^[+-]?[1-9]\d{0,2}\.\d\d0$/;

/** A number as people write it: "12 000", "0,5", "-3", "1e3". Thousands are not parted by a point: "12.000" is not read. */
export function numberOf(text: string): number | undefined {
  const signed = text.startsWith("\u2212") ? `-${text.slice(1)}` : text;
  if (!plain.test(signed) && !grouped.test(signed)) return undefined;
  if (ambiguous.test(signed)) return undefined;
  const value = Number(signed.replace(/[ \u00a0\u2009\u202f]/g, "").replace(",", "."));
  return Number.isFinite(value) ? value : undefined;
}

const truths: ReadonlyMap<string, boolean> = new Map([
  ["true", true],
  ["ja", true],
  ["yes", true],
  ["sann", true],
  ["1", true],
  ["on", true], // what a ticked box of a form says
  ["false", false],
  ["nei", false],
  ["no", false],
  ["usann", false],
  ["0", false],
]);

/** "01.03.2023" or "1.3.2023" as a date, where it is one. */
export function norwegianDate(text: string): string | undefined {
  const match = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(text);
  if (match === null) return undefined;
  const [, day = "", month = "", year = ""] = match;
  const date = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  return isIsoDate(date) ? date : undefined;
}

/** `styrk08:7212` as a code; without a system the whole is taken for one, which the schema then refuses by name. */
function codeOf(text: string): { readonly system: string; readonly id: string } {
  const colon = text.indexOf(":");
  return colon < 0
    ? { system: text, id: text }
    : { system: text.slice(0, colon).trim(), id: text.slice(colon + 1).trim() };
}

const most = 4096; // values that a column remembers: dates and words repeat, and a map look-up beats reading again

/** A reader for the cells of a field. */
export function cellReader({ kind, list }: Field): CellReader {
  const repairs: CellReader["repairs"] = {};
  const repaired = (what: "dates" | "zeros", cell: string, line: number): void => {
    const repair = repairs[what];
    if (repair === undefined) repairs[what] = { count: 1, line, example: cell };
    else repair.count++;
  };
  const padded = (length: number) => (cell: string, line: number) => {
    if (cell.length !== length - 1 || !/^\d+$/.test(cell)) return cell;
    repaired("zeros", cell, line);
    return `0${cell}`;
  };
  // Cells that repeat share one text: a million rows then hold one "completed" and not a million.
  const seen = new Map<string, string>();
  const keep = (cell: string): string => {
    if (seen.size < most) seen.set(cell, cell);
    return cell;
  };
  const readDate = (cell: string, line: number): string => {
    const known = seen.get(cell);
    if (known !== undefined) return known;
    if (isIsoDate(cell)) return keep(cell);
    const date = norwegianDate(cell);
    if (date === undefined) return cell;
    repaired("dates", cell, line);
    return date;
  };
  const readers: Readonly<Record<Field["kind"], (cell: string, line: number) => unknown>> = {
    text: (cell) => cell,
    word: (cell) => seen.get(cell) ?? keep(cell),
    other: (cell) => cell,
    number: (cell) => numberOf(cell) ?? cell,
    boolean: (cell) => truths.get(cell.toLowerCase()) ?? cell,
    date: readDate,
    municipality: padded(4),
    county: padded(2),
    organisationNumber: (cell) => cell,
    nkrLevel: (cell) => cell.replace(",", "."),
    code: codeOf,
  };
  const readOne = readers[kind];
  const read = list
    ? (cell: string, line: number) => {
        const values = cell.split("|").flatMap((part) => (part.trim() === "" ? [] : [readOne(part.trim(), line)]));
        return values.length === 0 ? undefined : values;
      }
    : readOne;
  return {
    read: (cell, line) => {
      const text = cell.trim();
      return text === "" ? undefined : read(text, line);
    },
    repairs,
  };
}
