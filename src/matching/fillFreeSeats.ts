import type { TransportProblem } from "../algorithms/transportProblem.ts";
import { leftOutPairs } from "./leftOutPairs.ts";
import { type Market, workingsOf } from "./market.ts";
import type { Solved } from "./solved.ts";
import { entryOf, flowIn, withPairs } from "./withPairs.ts";

/** More than any pair is worth. */
const tooDear = 1_000_000;

/** Gives the free seats of offers that run to needs that are left with seats and were not among the offer's candidates, best first. */
export function fillFreeSeats(
  market: Market,
  first: TransportProblem,
  { flow: before, value: valueBefore }: Pick<Solved, "flow" | "value">,
): Pick<Solved, "problem" | "flow" | "value"> {
  const { rows, columns, rowStart, column, supply, capacity, minimum } = first;
  const taken = new Int32Array(columns);
  const left = Int32Array.from(supply);
  for (let i = 0; i < rows; i++) {
    for (let e = rowStart[i]!; e < rowStart[i + 1]!; e++) {
      left[i]! -= before[e]!;
      taken[column[e]!]! += before[e]!;
    }
  }
  // Full or closed offers are as good as infinitely dear, needs without a seat left as well.
  const hasRoom = (j: number): boolean => taken[j]! >= (minimum?.[j] ?? 0) && taken[j]! < capacity[j]!;
  const columnPrice = Float64Array.from(taken, (_, j) => (hasRoom(j) ? 0 : tooDear));
  const rowPrice = Float64Array.from(left, (seats) => (seats > 0 ? 0 : tooDear));
  const pairs = leftOutPairs(workingsOf(market), first, market.leftOut, rowPrice, columnPrice);
  if (pairs.row.length === 0) return { problem: first, flow: before, value: valueBefore };

  const problem = withPairs(first, pairs);
  const flow = flowIn(problem, first, before);
  let value = valueBefore;
  const order = pairs.row.map((_, k) => k).sort((a, b) => pairs.score[b]! - pairs.score[a]! || a - b);
  for (const k of order) {
    const [i, j] = [pairs.row[k]!, pairs.column[k]!];
    const seats = Math.min(left[i]!, capacity[j]! - taken[j]!);
    if (seats === 0) continue;
    left[i]! -= seats;
    taken[j]! += seats;
    value += seats * pairs.score[k]!;
    flow[entryOf(problem, i, j)] = seats;
  }
  return { problem, flow, value };
}
