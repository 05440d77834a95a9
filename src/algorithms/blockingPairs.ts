import type { PreferenceProblem } from "./preferences.ts";

/**
 * The pairs that block a matching: a row and a column on each other's lists that both strictly prefer the other to what they
 * have. None of them is what weakly stable means. By row, then column.
 *
 * It shares no code with `deferredAcceptance`.
 *
 * @param columnOf by row; -1 is unmatched
 * @throws RangeError when `columnOf` is no matching of the problem: another length, a pair without an entry, a column over its capacity
 *
 * Linear in the entries.
 *
 * @example
 * ```ts
 * import { blockingPairs } from "kompetansepilot/algorithms";
 *
 * const problem = {
 *   rows: 1,
 *   columns: 2,
 *   rowStart: Int32Array.of(0, 2),
 *   column: Int32Array.of(0, 1),
 *   rowRank: Int32Array.of(1, 2),
 *   columnRank: Int32Array.of(1, 1),
 *   capacity: Int32Array.of(1, 1),
 * };
 * blockingPairs(problem, Int32Array.of(1)); // => [{ row: 0, column: 0 }]
 * ```
 */
export function blockingPairs(
  problem: PreferenceProblem,
  columnOf: Int32Array,
): readonly { readonly row: number; readonly column: number }[] {
  const { rows, columns, rowStart, column, rowRank, columnRank, capacity } = problem;
  if (columnOf.length !== rows) throw new RangeError(`columnOf has length ${columnOf.length} and should have ${rows}`);
  const load = new Float64Array(columns);
  const worst = new Float64Array(columns).fill(-Infinity);
  const rankOfOwn = new Float64Array(rows).fill(Infinity);
  for (let i = 0; i < rows; i++) {
    const own = columnOf[i]!;
    if (own === -1) continue;
    let e = rowStart[i]!;
    while (e < rowStart[i + 1]! && column[e] !== own) e += 1;
    if (e === rowStart[i + 1]) throw new RangeError(`row ${i} and column ${own} have no entry`);
    load[own]! += 1;
    worst[own] = Math.max(worst[own]!, columnRank[e]!);
    rankOfOwn[i] = rowRank[e]!;
  }
  const over = load.findIndex((used, j) => used > capacity[j]!);
  if (over !== -1) throw new RangeError(`column ${over} holds ${load[over]} and has a capacity of ${capacity[over]}`);

  const blocking: { row: number; column: number }[] = [];
  for (let i = 0; i < rows; i++) {
    for (let e = rowStart[i]!; e < rowStart[i + 1]!; e++) {
      const j = column[e]!;
      if (rowRank[e]! < rankOfOwn[i]! && (load[j]! < capacity[j]! || columnRank[e]! < worst[j]!))
        blocking.push({ row: i, column: j });
    }
  }
  return blocking;
}
