import type { AlgorithmIssue } from "./issues.ts";
import type { SparseRows } from "./sparseRows.ts";

/** What the sums are of. */
interface Amounts extends SparseRows {
  readonly score: Int32Array;
  readonly supply: Int32Array;
  readonly capacity: Int32Array;
}

const safe = Number.MAX_SAFE_INTEGER;

/** Sums that must be exact in doubles: all that is given, all that can be taken, and the value were every row to have its best. */
export function checkSums(problem: Amounts): readonly AlgorithmIssue[] {
  const { rows, columns, rowStart, score, supply, capacity } = problem;
  let given = 0;
  let taken = 0;
  let value = 0;
  for (let i = 0; i < rows; i++) {
    let best = 0;
    for (let e = rowStart[i]!; e < rowStart[i + 1]!; e++) best = Math.max(best, score[e]!);
    given += supply[i]!;
    value += supply[i]! * best;
  }
  for (let j = 0; j < columns; j++) taken += capacity[j]!;
  const sums = [
    ["supply", given],
    ["capacity", taken],
    ["value", value],
  ] as const;
  return sums.flatMap(([sum, size]) =>
    size <= safe
      ? []
      : [{ code: "algorithm.sum-too-large", path: [sum === "value" ? "score" : sum], severity: "error", sum }],
  );
}
