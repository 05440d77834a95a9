import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";

const pathOf = (file) => new URL(`../../data/${file}`, import.meta.url);
const cellAfterComma = /,(?:"((?:[^"]|"")*)"|([^",]*))/g;

/** The cells of a line. A quoted cell may hold commas and doubled quotes, but no line end: no raw file has one. */
function cellsOf(line, where) {
  const matches = [...`,${line}`.matchAll(cellAfterComma)];
  const read = matches.reduce((length, [text]) => length + text.length, 0);
  if (read !== line.length + 1) throw new Error(`${where}: a quote inside a cell, or one that is not closed`);
  return matches.map(([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain);
}

/** The rows of a raw table as objects of text. */
export function readRaw(file) {
  const text = readFileSync(pathOf(file), "utf8");
  if (!text.endsWith("\n")) throw new Error(`${file}: a last line without its end`);
  const [fields, ...rows] = text
    .slice(0, -1)
    .split("\n")
    .map((line, index) => cellsOf(line, `${file}:${index + 1}`));
  return rows.map((cells, index) => {
    if (cells.length !== fields.length) throw new Error(`${file}:${index + 2}: ${cells.length} cells`);
    return Object.fromEntries(fields.map((field, i) => [field, cells[i]]));
  });
}

/** A raw file that is JSON: the boundaries. */
export const readJson = (file) => JSON.parse(readFileSync(pathOf(file), "utf8"));

/** The fingerprint that tells whether the table in src/reference was made from this very file. */
export const sha256 = (file) =>
  createHash("sha256")
    .update(readFileSync(pathOf(file)))
    .digest("hex");

export const byCodeUnit = (a, b) => (a < b ? -1 : a > b ? 1 : 0);

/** Rows in the order of the texts that `keys` names. */
export const sortBy = (rows, ...keys) =>
  [...rows].sort((a, b) => {
    for (const key of keys) {
      const difference = byCodeUnit(a[key], b[key]);
      if (difference !== 0) return difference;
    }
    return 0;
  });

export function groupBy(rows, keyOf) {
  const groups = new Map();
  for (const row of rows) {
    const key = keyOf(row);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [row]);
    else group.push(row);
  }
  return groups;
}
