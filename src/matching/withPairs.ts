import type { SparseRows } from "../algorithms/sparseRows.ts";
import type { TransportProblem } from "../algorithms/transportProblem.ts";

/** Pairs of a need (row) and an offer (column), with their points; rows ascending, in each the columns. */
export interface Pairs {
  readonly row: readonly number[];
  readonly column: readonly number[];
  readonly score: readonly number[];
}

/** The problem with some pairs more, none of which it has. */
export function withPairs(problem: TransportProblem, pairs: Pairs): TransportProblem {
  if (pairs.row.length === 0) return problem;
  const { rows } = problem;
  const entries = problem.column.length + pairs.row.length;
  const rowStart = new Int32Array(rows + 1);
  const column = new Int32Array(entries);
  const score = new Int32Array(entries);
  let at = 0;
  let next = 0;
  for (let i = 0; i < rows; i++) {
    for (let e = problem.rowStart[i]!; e < problem.rowStart[i + 1]! || pairs.row[next] === i; at++) {
      const isNew =
        pairs.row[next] === i && (e === problem.rowStart[i + 1]! || pairs.column[next]! < problem.column[e]!);
      column[at] = isNew ? pairs.column[next]! : problem.column[e]!;
      score[at] = isNew ? pairs.score[next]! : problem.score[e]!;
      if (isNew) next++;
      else e++;
    }
    rowStart[i + 1] = at;
  }
  return { ...problem, rowStart, column, score };
}

/** The same flow by the entries of a problem that has some more. */
export function flowIn(wider: TransportProblem, problem: TransportProblem, flow: Int32Array): Int32Array {
  const widened = new Int32Array(wider.column.length);
  for (let i = 0; i < problem.rows; i++) {
    let at = wider.rowStart[i]!;
    for (let e = problem.rowStart[i]!; e < problem.rowStart[i + 1]!; e++) {
      while (wider.column[at] !== problem.column[e]) at++;
      widened[at] = flow[e]!;
    }
  }
  return widened;
}

/** Where row i has its entry in column j; -1 where it has none. */
export function entryOf({ rowStart, column }: SparseRows, i: number, j: number): number {
  let low = rowStart[i]!;
  let high = rowStart[i + 1]!;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (column[middle]! < j) low = middle + 1;
    else high = middle;
  }
  return low < rowStart[i + 1]! && column[low] === j ? low : -1;
}
