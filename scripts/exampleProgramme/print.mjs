const isMissing = (value) => value === undefined || (Array.isArray(value) && value.length === 0);

/** Columns in the order in which rows have them, without those that no row fills. */
function columnsOf(rows) {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  return columns.filter((column) => rows.some((row) => !isMissing(row[column])));
}

function cell(value) {
  if (isMissing(value)) return "";
  const text = Array.isArray(value) ? value.join("|") : String(value);
  return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A list as CSV: comma, UTF-8, LF, several values of a cell with `|` between. */
export function printCsv(rows) {
  const columns = columnsOf(rows);
  const lines = [columns, ...rows.map((row) => columns.map((column) => row[column]))];
  return lines.map((line) => `${line.map(cell).join(",")}\n`).join("");
}

/** The day as Norwegian spreadsheets write it. */
export const asSpreadsheetDate = (date) => date.split("-").reverse().join(".");

function literal(value) {
  if (Array.isArray(value)) return `[${value.map(literal).join(", ")}]`;
  if (typeof value !== "object") return JSON.stringify(value);
  const fields = Object.entries(value).filter(([, field]) => !isMissing(field));
  return `{ ${fields.map(([key, field]) => `${key}: ${literal(field)}`).join(", ")} }`;
}

/** A code as it stands in a cell, as the record has it. */
function record(row) {
  if (isMissing(row.codes)) return row;
  const codes = row.codes.map((code) => {
    const [system, id] = code.split(":");
    return { system, id };
  });
  return { ...row, codes };
}

/** The module of the small example: plain rows, one a line. */
export function printModule(head, programme) {
  const lists = Object.entries(programme).flatMap(([list, rows]) => [
    `  ${list}: [`,
    ...rows.map((row) => `    ${literal(record(row))},`),
    "  ],",
  ]);
  return [
    "// Made by scripts/exampleProgramme.mjs: edit that script, then run it.",
    'import type { Programme } from "./model/programme.ts";',
    "",
    "/**",
    " * A small made-up programme to try things on: some forty firms in two pilots, with their needs, courses and participations.",
    " * The municipalities are real, everything else is invented. It is a part of the programme in `examples/programme`.",
    " *",
    " * @example",
    " * ```ts",
    ' * import { exampleProgramme } from "kompetansepilot/example";',
    " *",
    ` * exampleProgramme.madeUp; // => true`,
    ` * exampleProgramme.establishments.length; // => ${programme.establishments.length}`,
    " * ```",
    " */",
    "// prettier-ignore",
    "export const exampleProgramme: Programme = {",
    ...Object.entries(head).map(([key, value]) => `  ${key}: ${literal(value)},`),
    ...lists,
    "};",
    "",
  ].join("\n");
}
