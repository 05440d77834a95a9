import { filled } from "../columns.ts";
import { keysOf, type Units } from "../keys.ts";
import type { Tally } from "../plan.ts";

/** Whole numbers of rows, added up by the unit they belong to. */
export interface UnitSums {
  /** The units met, by their numbers, in no particular order. */
  readonly units: readonly number[];
  /** Absent where they have none. */
  readonly names?: readonly string[];
  /** For each column its sums, side by side with `units`. */
  readonly sums: readonly (readonly number[])[];
  /** Rows that have all numbers. */
  readonly n: number;
  readonly missing: number;
}

type Of<Row, T> = (row: Row, place: number) => T;

/**
 * Sums of whole numbers (persons, minutes, øre) by unit, exact up to 2^53. A row that lacks one of its numbers is missing.
 *
 * @param unit the name of a row's unit, or all units by place
 */
export function unitSums<Row>(
  unit: Of<Row, string> | Units,
  ...columns: readonly Of<Row, number | undefined>[]
): Tally<Row, UnitSums> {
  return {
    over(rows) {
      const keys: Units = typeof unit === "function" ? keysOf(rows, unit) : unit;
      const named = keys.names === undefined ? {} : { names: keys.names };
      const isMissing = new Uint8Array(rows.length);
      const values = columns.map((of) =>
        filled(new Float64Array(rows.length), rows, (row, place) => {
          const value = of(row, place);
          if (value === undefined) isMissing[place] = 1;
          return value ?? 0;
        }),
      );
      const sums = columns.map(() => new Float64Array(keys.count));
      // In which call a unit was met last: its sums are then of that call, and need not be wiped for the next.
      const metIn = new Int32Array(keys.count);
      let call = 0;
      return (places) => {
        call++;
        const units: number[] = [];
        let missing = 0;
        for (let i = 0; i < places.length; i++) {
          const place = places[i] ?? 0;
          if (isMissing[place] === 1) {
            missing++;
            continue;
          }
          const own = keys.of[place] ?? 0;
          if (metIn[own] !== call) {
            metIn[own] = call;
            units.push(own);
            for (const column of sums) column[own] = 0;
          }
          for (let i = 0; i < sums.length; i++) sums[i]![own]! += values[i]![place]!; // of equal lengths, by what made them
        }
        return {
          units,
          ...named,
          sums: sums.map((column) => units.map((own) => column[own] ?? 0)),
          n: places.length - missing,
          missing,
        };
      };
    },
  };
}

/** The sums of the first column by the name of their unit. */
export function sumsByName({ units, names = [], sums: [sums = []] }: UnitSums): ReadonlyMap<string, number> {
  return new Map(units.map((unit, i) => [names[unit] ?? "", sums[i] ?? 0]));
}
