import { byName } from "./readingOrder.ts";
import type { Names } from "./groupName.ts";

/** Code, column from west, row from north. */
type Place = readonly [code: string, column: number, row: number];

// Drawn by hand, one grid for each set of counties since 2017: neighbours stay neighbours as far as squares allow. Arrays and
// not objects, since an object would put "11" before "03".

const coast2018: readonly Place[] = [
  ["20", 4, 0],
  ["19", 3, 0],
  ["18", 3, 1],
  ["15", 1, 3],
  ["05", 2, 3],
  ["04", 3, 3],
  ["14", 0, 4],
  ["06", 1, 4],
  ["03", 2, 4],
  ["02", 3, 4],
  ["12", 0, 5],
  ["08", 1, 5],
  ["07", 2, 5],
  ["01", 3, 5],
  ["11", 0, 6],
  ["10", 1, 6],
  ["09", 2, 6],
];

const grids: readonly (readonly Place[])[] = [
  // 2024: fifteen
  [
    ["56", 4, 0],
    ["55", 3, 0],
    ["18", 3, 1],
    ["50", 2, 2],
    ["15", 1, 3],
    ["34", 2, 3],
    ["46", 0, 4],
    ["33", 1, 4],
    ["03", 2, 4],
    ["32", 3, 4],
    ["11", 0, 5],
    ["40", 1, 5],
    ["39", 2, 5],
    ["31", 3, 5],
    ["42", 1, 6],
  ],
  // 2020 to 2023: eleven
  [
    ["54", 4, 0],
    ["18", 3, 1],
    ["50", 2, 2],
    ["15", 1, 3],
    ["34", 2, 3],
    ["46", 0, 4],
    ["30", 1, 4],
    ["03", 2, 4],
    ["11", 0, 5],
    ["38", 1, 5],
    ["42", 1, 6],
  ],
  // 2018 and 2019: eighteen
  [...coast2018, ["50", 2, 2]],
  // 2017: nineteen
  [...coast2018, ["17", 3, 2], ["16", 2, 2]],
];

/** Where each county's tile stands. Counties that no grid knows stand in rows of five, by name. */
export function placesOf(
  codes: readonly string[],
  names: Names,
): ReadonlyMap<string, readonly [column: number, row: number]> {
  const asked = new Set(codes);
  const grid = grids.find((places) => places.length === asked.size && places.every(([code]) => asked.has(code)));
  if (grid !== undefined) return new Map(grid.map(([code, column, row]) => [code, [column, row]]));
  const sorted = [...asked].sort(byName("county", names));
  return new Map(sorted.map((code, index) => [code, [index % 5, Math.floor(index / 5)]]));
}
