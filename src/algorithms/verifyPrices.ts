import type { AlgorithmIssue } from "./issues.ts";
import type { TransportProblem } from "./transportProblem.ts";

/** Whole numbers up to here are exact, as sums of them are. No plan is worth more, as the problem says: so prices too large to be summed exactly prove this and no more. */
export const largestExact = Number.MAX_SAFE_INTEGER;

/**
 * How many parts one is divided into so that sums of `size` still are whole numbers of them below 2^53: a power of two, so
 * that going back is exact too. 2^-30 is finer than any price needs to be.
 */
export function partsOfOne(size: number): number {
  let parts = 1;
  while (parts < 1_073_741_824 && size * parts < largestExact / 8) parts *= 2;
  return parts;
}

/** Were every row to have its best: no plan is worth more, whatever the prices. */
export function everyRowAtItsBest({ rows, rowStart, score, supply }: TransportProblem): number {
  let value = 0;
  for (let i = 0; i < rows; i++) {
    let best = 0;
    for (let e = rowStart[i]!; e < rowStart[i + 1]!; e++) if (score[e]! > best) best = score[e]!;
    value += supply[i]! * best;
  }
  return value;
}

/**
 * What prices of both sides prove: sum(supply * rowPrice) + sum(capacity * columnPrice), if on every entry the two are at least
 * its score. A row whose price leaves an entry uncovered, which is a violation, counts with the price that covers it.
 */
export function provenByPrices(
  problem: TransportProblem,
  rowPrice: Float64Array,
  columnPrice: Float64Array,
  violations: AlgorithmIssue[],
): number {
  const { rows, columns, rowStart, column, score, supply, capacity } = problem;
  const need = rowPrice.slice();
  let size = 0;
  for (let i = 0; i < rows; i++) {
    for (let e = rowStart[i]!; e < rowStart[i + 1]!; e++) {
      const uncovered = score[e]! - columnPrice[column[e]!]!;
      if (uncovered > need[i]!) need[i] = uncovered;
    }
    size += supply[i]! * need[i]!;
  }
  for (let j = 0; j < columns; j++) size += capacity[j]! * columnPrice[j]!;

  const parts = partsOfOne(size);
  const columnParts = columnPrice.map((price) => Math.ceil(price * parts));
  let proven = 0;
  for (let i = 0; i < rows; i++) {
    const said = Math.ceil(rowPrice[i]! * parts);
    let needed = said;
    for (let e = rowStart[i]!; e < rowStart[i + 1]!; e++) {
      const uncovered = score[e]! * parts - columnParts[column[e]!]!;
      if (uncovered <= said) continue;
      const j = column[e]!;
      violations.push({
        code: "algorithm.uncovered",
        path: ["rowPrice", i],
        severity: "error",
        row: i,
        column: j,
        score: score[e]!,
        prices: rowPrice[i]! + columnPrice[j]!,
      });
      if (uncovered > needed) needed = uncovered;
    }
    proven += supply[i]! * needed;
  }
  for (let j = 0; j < columns; j++) proven += capacity[j]! * columnParts[j]!;
  return proven <= largestExact ? proven / parts : largestExact;
}
