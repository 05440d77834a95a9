import { makeAssignment } from "../../bench/instances/generator.mjs";
import type { TransportProblem } from "../../src/algorithms/transportProblem.ts";

/** A problem of the instance generator, whose optimum is among the goldens. */
export function generated(preset: string, seed: number): TransportProblem {
  const { needs, offers, off, col, score, seats, capMax } = makeAssignment(preset, seed);
  return { rows: needs, columns: offers, rowStart: off, column: col, score, supply: seats, capacity: capMax };
}

/** The same problem with rows and columns in another order and keys that tell the first; and where each came from. */
export function shuffled(
  problem: TransportProblem,
  seed: number,
): {
  readonly shuffledProblem: TransportProblem;
  readonly rowAt: readonly number[];
  readonly columnAt: readonly number[];
  readonly entryAt: readonly number[];
} {
  const { rows, columns, rowStart, column, score, supply, capacity } = problem;
  const rowAt = permutation(rows, seed);
  const columnAt = permutation(columns, seed + 1);
  const columnTo = new Int32Array(columns);
  columnAt.forEach((j, place) => (columnTo[j] = place));
  const entryAt: number[] = [];
  const starts = [0];
  for (const i of rowAt) {
    const entries = Array.from({ length: rowStart[i + 1]! - rowStart[i]! }, (_, k) => rowStart[i]! + k);
    entryAt.push(...entries.sort((a, b) => columnTo[column[a]!]! - columnTo[column[b]!]!));
    starts.push(entryAt.length);
  }
  return {
    shuffledProblem: {
      rows,
      columns,
      rowStart: Int32Array.from(starts),
      column: Int32Array.from(entryAt, (e) => columnTo[column[e]!]!),
      score: Int32Array.from(entryAt, (e) => score[e]!),
      supply: Int32Array.from(rowAt, (i) => supply[i]!),
      capacity: Int32Array.from(columnAt, (j) => capacity[j]!),
      rowKey: Int32Array.from(rowAt, (i) => 3 * i - 50), // ranks with gaps: only their order counts
      columnKey: Int32Array.from(columnAt),
    },
    rowAt,
    columnAt,
    entryAt,
  };
}

function permutation(length: number, seed: number): number[] {
  const order = Array.from({ length }, (_, k) => k);
  let state = (seed % 2_147_483_646) + 1;
  for (let k = length - 1; k > 0; k--) {
    state = (state * 48_271) % 2_147_483_647;
    const other = state % (k + 1);
    [order[k], order[other]] = [order[other]!, order[k]!];
  }
  return order;
}
