import { readRaw } from "./raw.mjs";

/** The first day that the tables speak of. */
export const knownFrom = "2017-01-01";

/**
 * For every code since 2017 the codes of 1 January 2024 that took over, by the ready-made recodes: directly from 2019
 * and 2020, and from 2017 by way of 2019. No code appeared in 2018, 2021 to 2023, 2025 or 2026 that these do not meet.
 */
function heirsIn2024() {
  const heirs = new Map();
  const links = new Map(); // "2019 2024" to code to codes
  for (const row of readRaw("municipality_crosswalk.csv")) {
    const pair = `${row.from_year} ${row.to_year}`;
    if (!links.has(pair)) links.set(pair, new Map());
    const codes = links.get(pair);
    codes.set(row.from_code, [...(codes.get(row.from_code) ?? []), row.to_code]);
  }
  for (const [code, codes] of links.get("2017 2019")) {
    heirs.set(code, [...new Set(codes.flatMap((next) => links.get("2019 2024").get(next)))].sort());
  }
  for (const pair of ["2019 2024", "2020 2024"]) {
    for (const [code, codes] of links.get(pair)) heirs.set(code, [...codes].sort());
  }
  for (const code of links.get("2024 2020").keys()) heirs.set(code, [code]);
  for (const { code } of readRaw("municipalities.csv")) {
    if (!heirs.has(code)) throw new Error(`${code} has no heir of 2024`);
  }
  return heirs;
}

/**
 * Rows of one vintage, on codes of 2024, carried to every code since 2017: `valueOf` gives what a code of 2024 has. A
 * code whose heirs differ is left out, as nobody knows which of the values was its own.
 */
export function carryToEveryCode(valueOf) {
  const rows = [];
  for (const [code, heirs] of [...heirsIn2024()].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const values = heirs.map(valueOf);
    const [first] = values;
    if (first === undefined || values.some((value) => JSON.stringify(value) !== JSON.stringify(first))) continue;
    rows.push({ municipality: code, ...first, inheritedFrom: heirs.includes(code) ? undefined : heirs[0] });
  }
  return rows;
}
