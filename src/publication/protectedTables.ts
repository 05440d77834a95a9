import type { Reading } from "../indicators/indicator.ts";

/** One list of readings, or several tables. */
export type Tables = readonly Reading[] | readonly (readonly Reading[])[];

const isNested = (tables: Tables): tables is readonly (readonly Reading[])[] =>
  tables.length > 0 && Array.isArray(tables[0]);

/** All readings, in order. */
export function readingsOf(tables: Tables): readonly Reading[] {
  return isNested(tables) ? tables.flat() : tables;
}

/**
 * @throws RangeError when groups overlap: a firm met by two models is in two of them, and what follows from such sums is
 * not known; or when `below` is not a whole number from 1
 */
export function checkProtection(readings: readonly Reading[], below: number): void {
  if (!(Number.isSafeInteger(below) && below >= 1))
    throw new RangeError(`below must be a whole number from 1, was ${below}`);
  if (readings.some(({ group }) => group.model !== undefined)) {
    throw new RangeError("groups by model overlap, and cannot be protected together");
  }
}

/** The same nesting, with other readings in it. */
export function inNestingOf<T>(tables: Tables, readings: readonly T[]): readonly T[] | readonly (readonly T[])[] {
  if (!isNested(tables)) return readings;
  let at = 0;
  return tables.map((table) => readings.slice(at, (at += table.length)));
}
