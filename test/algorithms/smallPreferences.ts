import fc from "fast-check";
import type { PreferenceProblem } from "../../src/algorithms/preferences.ts";

// Preferences so few that every matching can be listed.

/** One pair that would have each other: how the row ranks the column, and the column the row. */
type Pair = readonly [rowRank: number, columnRank: number];

/** A problem from a table of pairs; no entry where there is none. */
export function preferencesOf(
  table: readonly (readonly (Pair | undefined)[])[],
  capacity: readonly number[],
): PreferenceProblem {
  const column: number[] = [];
  const pairs: Pair[] = [];
  const rowStart = [0];
  for (const row of table) {
    row.forEach((pair, j) => {
      if (pair === undefined) return;
      column.push(j);
      pairs.push(pair);
    });
    rowStart.push(column.length);
  }
  return {
    rows: table.length,
    columns: capacity.length,
    rowStart: Int32Array.from(rowStart),
    column: Int32Array.from(column),
    rowRank: Int32Array.from(pairs, ([rank]) => rank),
    columnRank: Int32Array.from(pairs, ([, rank]) => rank),
    capacity: Int32Array.from(capacity),
  };
}

/** Up to five rows and four columns of at most two seats; three ranks, so that most are ties. */
export const smallPreferences = (): fc.Arbitrary<PreferenceProblem> =>
  fc.tuple(fc.nat(5), fc.nat(4)).chain(([rows, columns]) => {
    const list = <T>(of: fc.Arbitrary<T>, length: number) => fc.array(of, { minLength: length, maxLength: length });
    const rank = fc.integer({ min: -1, max: 1 });
    const pair = fc.option(fc.tuple(rank, rank), { nil: undefined, freq: 3 });
    return fc
      .tuple(list(list(pair, columns), rows), list(fc.nat(2), columns))
      .map(([table, capacity]) => preferencesOf(table, capacity));
  });

/** Every matching that keeps to entries and capacities: the entry of each row, or nothing. */
export function* matchingsOf(problem: PreferenceProblem): Generator<readonly (number | undefined)[]> {
  const { rows, rowStart, column, capacity } = problem;
  const chosen: (number | undefined)[] = [];
  const load = new Int32Array(problem.columns);
  function* from(row: number): Generator<readonly (number | undefined)[]> {
    if (row === rows) {
      yield [...chosen];
      return;
    }
    chosen[row] = undefined;
    yield* from(row + 1);
    for (let e = rowStart[row]!; e < rowStart[row + 1]!; e++) {
      const j = column[e]!;
      if (load[j] === capacity[j]) continue;
      chosen[row] = e;
      load[j]! += 1;
      yield* from(row + 1);
      load[j]! -= 1;
    }
    chosen[row] = undefined;
  }
  yield* from(0);
}

/** Whom each side prefers, the first before the second; by rank, or by any stricter order. */
export interface Preference {
  row(e: number, f: number): boolean;
  column(e: number, f: number): boolean;
}

export const byRank = ({ rowRank, columnRank }: PreferenceProblem): Preference => ({
  row: (e, f) => rowRank[e]! < rowRank[f]!,
  column: (e, f) => columnRank[e]! < columnRank[f]!,
});

/** Of equals the lower index: entries stand by row, then column. */
export const byRankThenIndex = ({ rowRank, columnRank }: PreferenceProblem): Preference => ({
  row: (e, f) => rowRank[e]! < rowRank[f]! || (rowRank[e] === rowRank[f] && e < f),
  column: (e, f) => columnRank[e]! < columnRank[f]! || (columnRank[e] === columnRank[f] && e < f),
});

/** The entries that block a matching, by the definition. */
export function blockingByDefinition(
  { rows, rowStart, column, capacity }: PreferenceProblem,
  matching: readonly (number | undefined)[],
  prefers: Preference,
): readonly number[] {
  const blocking: number[] = [];
  for (let i = 0; i < rows; i++) {
    for (let e = rowStart[i]!; e < rowStart[i + 1]!; e++) {
      const own = matching[i];
      const rivals = matching.filter((f): f is number => f !== undefined && column[f] === column[e]);
      const rowWants = own === undefined || prefers.row(e, own);
      const columnWants = rivals.length < capacity[column[e]!]! || rivals.some((f) => prefers.column(e, f));
      if (rowWants && columnWants) blocking.push(e);
    }
  }
  return blocking;
}

export const sizeOf = (matching: readonly (number | undefined)[]): number =>
  matching.filter((e) => e !== undefined).length;
