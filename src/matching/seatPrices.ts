import { leastPrices } from "../algorithms/leastPrices.ts";
import { leftOutPairs } from "./leftOutPairs.ts";
import { type Market, workingsOf } from "./market.ts";
import type { Solved } from "./solved.ts";
import { flowIn, withPairs } from "./withPairs.ts";

/**
 * What one more seat in each offer adds to the value, over all eligible pairs.
 *
 * The prices that a solve ends with prove it and are often too high: the least of all prices that do are what a seat adds. Lower
 * prices may leave pairs uncovered that the market did not keep: someone would come from a full offer, whose own seat then goes
 * to another. These pairs are taken in, with nobody in them, and the prices found again until none is left.
 *
 * Under minimum groups the prices are those of the solve, exact while the same offers run, among the pairs that it looked at:
 * pairs left out are searched for what they may add to the value, and not for more. So are those of a solve that was ended early.
 */
export function seatPrices(market: Market, solved: Solved): Float64Array {
  const { columnPrice } = solved;
  if (solved.rowPrice !== undefined || solved.bound !== solved.value) return columnPrice;
  const work = workingsOf(market);
  let { problem, flow } = solved;
  let before: Float64Array | undefined; // row prices of the last round
  for (;;) {
    const least = leastPrices(problem, { flow, columnPrice });
    // Prices of seats rise from round to round, so that only needs whose price has fallen can have pairs uncovered now.
    const rowPrice = least.rowPrice.map((price, i) => (before === undefined || price < before[i]! ? price : Infinity));
    const missing = leftOutPairs(work, problem, market.leftOut, rowPrice, least.columnPrice);
    if (missing.row.length === 0) return least.columnPrice;
    before = least.rowPrice;
    const wider = withPairs(problem, missing);
    flow = flowIn(wider, problem, flow);
    problem = wider;
  }
}
