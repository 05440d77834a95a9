import fc from "fast-check";
import type { TransportProblem } from "../../src/algorithms/transportProblem.ts";

// Problems so small that every plan can be listed: what is said of the best of them is then beyond doubt.

type MinimumProblem = TransportProblem & { readonly minimum: Int32Array };

/** A problem from a table of scores; no entry where there is no score. */
export function problemOf(
  scores: readonly (readonly (number | undefined)[])[],
  supply: readonly number[],
  capacity: readonly number[],
): TransportProblem {
  const column: number[] = [];
  const score: number[] = [];
  const rowStart = [0];
  for (const row of scores) {
    row.forEach((value, j) => {
      if (value === undefined) return;
      column.push(j);
      score.push(value);
    });
    rowStart.push(column.length);
  }
  return {
    rows: scores.length,
    columns: capacity.length,
    rowStart: Int32Array.from(rowStart),
    column: Int32Array.from(column),
    score: Int32Array.from(score),
    supply: Int32Array.from(supply),
    capacity: Int32Array.from(capacity),
  };
}

/** Up to four rows and three columns, amounts up to 3, scores from -3 to 9; some pairs have no entry. */
export const smallProblem = (): fc.Arbitrary<TransportProblem> =>
  fc.tuple(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 0, max: 3 })).chain(([rows, columns]) => {
    const list = <T>(of: fc.Arbitrary<T>, length: number) => fc.array(of, { minLength: length, maxLength: length });
    return fc
      .tuple(
        list(list(fc.option(fc.integer({ min: -3, max: 9 }), { nil: undefined, freq: 3 }), columns), rows),
        list(fc.nat(2), rows),
        list(fc.nat(3), columns),
      )
      .map(([scores, supply, capacity]) => problemOf(scores, supply, capacity));
  });

/** The same with minimums, some of them beyond reach. */
export const smallMinimumProblem = (): fc.Arbitrary<MinimumProblem> =>
  smallProblem().chain((problem) =>
    fc
      .tuple(...Array.from(problem.capacity, (capacity) => fc.nat(capacity)))
      .map((minimum) => ({ ...problem, minimum: Int32Array.from(minimum) })),
  );

/** Every flow that fits, one after the other in one array. */
export function* flowsOf(problem: TransportProblem): Generator<Int32Array> {
  const { rows, columns, rowStart, column, supply, capacity, minimum } = problem;
  const flow = new Int32Array(column.length);
  const load = new Int32Array(columns);
  function* from(row: number, e: number, left: number): Generator<Int32Array> {
    if (row === rows) {
      if (!minimum || load.every((used, j) => used === 0 || used >= minimum[j]!)) yield flow;
    } else if (e === rowStart[row + 1]) yield* from(row + 1, e, supply[row + 1] ?? 0);
    else {
      const j = column[e]!;
      for (let amount = 0; amount <= left && load[j]! + amount <= capacity[j]!; amount++) {
        flow[e] = amount;
        load[j]! += amount;
        yield* from(row, e + 1, left - amount);
        load[j]! -= amount;
      }
      flow[e] = 0;
    }
  }
  yield* from(0, 0, supply[0] ?? 0);
}

export const valueOf = ({ score }: TransportProblem, flow: Int32Array): number =>
  flow.reduce((sum, amount, e) => sum + amount * score[e]!, 0);

/** The best of all plans, by looking at each. */
export function bestByBruteForce(problem: TransportProblem): { readonly value: number; readonly flow: Int32Array } {
  let best = { value: -Infinity, flow: new Int32Array(0) };
  for (const flow of flowsOf(problem)) {
    const value = valueOf(problem, flow);
    if (value > best.value) best = { value, flow: flow.slice() };
  }
  return best;
}

/** Whole prices with the least sum that cover every entry, by looking at all of the columns'. They exist, as the dual has whole corners. */
export function pricesByBruteForce(problem: TransportProblem): {
  readonly row: Float64Array;
  readonly column: Float64Array;
} {
  const { rows, columns, rowStart, column, score, supply, capacity } = problem;
  const largest = Math.max(0, ...score);
  const price = new Float64Array(columns);
  let best = { sum: Infinity, row: new Float64Array(rows), column: price };
  const at = (j: number): void => {
    if (j < columns) {
      for (let p = 0; p <= largest; p++) {
        price[j] = p;
        at(j + 1);
      }
      return;
    }
    const row = new Float64Array(rows);
    let sum = price.reduce((total, p, k) => total + p * capacity[k]!, 0);
    for (let i = 0; i < rows; i++) {
      for (let e = rowStart[i]!; e < rowStart[i + 1]!; e++) row[i] = Math.max(row[i]!, score[e]! - price[column[e]!]!);
      sum += row[i]! * supply[i]!;
    }
    if (sum < best.sum) best = { sum, row, column: price.slice() };
  };
  at(0);
  return best;
}
