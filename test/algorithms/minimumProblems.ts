import { makeAssignment } from "../../bench/instances/generator.mjs";
import type { TransportProblem } from "../../src/algorithms/transportProblem.ts";
import { problemOf } from "./smallProblems.ts";

export type MinimumProblem = TransportProblem & { readonly minimum: Int32Array };

/** A problem of the instance generator with its minimum groups. */
export function generatedMinimum(preset: string, seed: number): MinimumProblem {
  const { needs, offers, off, col, score, seats, capMax, capMin } = makeAssignment(preset, seed);
  return {
    rows: needs,
    columns: offers,
    rowStart: off,
    column: col,
    score,
    supply: seats,
    capacity: capMax,
    minimum: capMin,
  };
}

/** Whole numbers below a limit, the same for every run of the tests. */
export function dice(seed: number): (limit: number) => number {
  let state = seed;
  return (limit) => {
    state = (state * 48_271) % 2_147_483_647;
    return Math.floor((state / 2_147_483_647) * limit);
  };
}

/** What the columns of a made-up problem are like, and its scores. */
export interface Kind {
  readonly rows: number;
  readonly columns: number;
  /** Share of pairs with an entry, in percent. */
  readonly density: number;
  readonly supply: number;
  readonly capacity: number;
  readonly scores: "signed" | "few" | "equal" | "wide";
  readonly minimum: "any" | "capacity";
  /** Whether each column stands twice. */
  readonly isDouble: boolean;
}

export function madeUp(roll: (limit: number) => number, kind: Kind): MinimumProblem {
  const { rows, columns, density, scores } = kind;
  const scoreOf = { signed: () => roll(15) - 5, few: () => roll(3), equal: () => 7, wide: () => 1 + roll(10_000) }[
    scores
  ];
  const table = Array.from({ length: rows }, () => {
    const row = Array.from({ length: columns }, () => (roll(100) < density ? scoreOf() : undefined));
    return kind.isDouble ? row.map((_, j) => row[j - (j % 2)]) : row;
  });
  const supply = Array.from({ length: rows }, () => (roll(12) === 0 ? 0 : 1 + roll(kind.supply)));
  const capacity = Array.from({ length: columns }, () => (roll(15) === 0 ? 0 : 1 + roll(kind.capacity)));
  const minimum = capacity.map((most) => (kind.minimum === "capacity" ? most : roll(most + 1)));
  return { ...problemOf(table, supply, capacity), minimum: Int32Array.from(minimum) };
}

/** The value of the best plan, from the best value of every load that the columns can carry, row by row. */
export function optimumByLoads(problem: MinimumProblem): number {
  const { rows, columns, rowStart, column, score, supply, capacity, minimum } = problem;
  const radix: number[] = [];
  let size = 1;
  for (const most of capacity) {
    radix.push(size);
    size *= most + 1;
  }
  const nothing = (): Float64Array => new Float64Array(size).fill(-Infinity);
  const loadOf = (loads: number, j: number): number => Math.floor(loads / radix[j]!) % (capacity[j]! + 1);
  let best = nothing();
  best[0] = 0;
  for (let i = 0; i < rows; i++) {
    // By what the row has left.
    let left = Array.from({ length: supply[i]! + 1 }, (_, units) => (units === supply[i] ? best : nothing()));
    for (let e = rowStart[i]!; e < rowStart[i + 1]!; e++) {
      const j = column[e]!;
      const next = left.map((values) => values.slice());
      left.forEach((values, units) => {
        values.forEach((value, loads) => {
          if (value === -Infinity) return;
          for (let u = 1; u <= Math.min(units, capacity[j]! - loadOf(loads, j)); u++) {
            const to = loads + u * radix[j]!;
            next[units - u]![to] = Math.max(next[units - u]![to]!, value + u * score[e]!);
          }
        });
      });
      left = next;
    }
    best = left.reduce((one, other) => one.map((value, loads) => Math.max(value, other[loads]!)));
  }
  let optimum = -Infinity;
  best.forEach((value, loads) => {
    for (let j = 0; j < columns; j++) if (loadOf(loads, j) > 0 && loadOf(loads, j) < minimum[j]!) return;
    optimum = Math.max(optimum, value);
  });
  return optimum;
}
