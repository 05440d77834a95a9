import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";

const pathOf = (file) => new URL(`../../data/${file}`, import.meta.url);

/** The rows of a raw table as objects of text. The raw files hold no quotes, which keeps the reader to three lines. */
export function readRaw(file) {
  const text = readFileSync(pathOf(file), "utf8");
  if (text.includes('"') || !text.endsWith("\n")) throw new Error(`${file}: a quote, or a last line without its end`);
  const [header, ...lines] = text.slice(0, -1).split("\n");
  const fields = header.split(",");
  return lines.map((line, index) => {
    const cells = line.split(",");
    if (cells.length !== fields.length) throw new Error(`${file}:${index + 2}: ${cells.length} cells`);
    return Object.fromEntries(fields.map((field, i) => [field, cells[i]]));
  });
}

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
