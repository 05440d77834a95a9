import { restartTransport } from "../algorithms/restart.ts";
import type { Steps } from "../algorithms/steps.ts";
import { transportSteps } from "../algorithms/transport.ts";
import type { TransportPlan } from "../algorithms/transportPlan.ts";
import type { TransportProblem } from "../algorithms/transportProblem.ts";
import { leftOutPairs } from "./leftOutPairs.ts";
import { type Market, workingsOf } from "./market.ts";
import type { Solved } from "./solved.ts";
import { sound } from "./sound.ts";
import { type Pairs, withPairs } from "./withPairs.ts";

/** What is best where minimum groups do not matter. Column prices prove it; so do those of needs, which a solve with groups goes on from. */
export interface Relaxed extends Solved {
  readonly needPrice: Float64Array;
}

/** The best allocation, exactly: solved, widened by the pairs that its prices do not cover, and solved again, until there are none. */
export function* solveWithoutGroups(market: Market, first: TransportProblem, basis?: Int32Array): Steps<Relaxed> {
  let problem = first;
  const started = basis === undefined ? yield* transportSteps(problem) : restartTransport(problem, { basis });
  let plan = sound("allocate", started);
  let isAborted = plan.ended === "aborted";
  for (;;) {
    const missing = leftOutPairs(workingsOf(market), problem, market.leftOut, plan.rowPrice, plan.columnPrice);
    if (missing.row.length === 0 || isAborted) {
      const { flow, value, columnPrice, basis: last } = plan;
      const needPrice = covering(plan, missing);
      let { bound } = plan;
      needPrice.forEach((price, i) => (bound += problem.supply[i]! * (price - plan.rowPrice[i]!)));
      return { problem, flow, value, bound, columnPrice, needPrice, isAborted, ...(last && { basis: last }) };
    }
    problem = withPairs(problem, missing);
    plan = sound("allocate", restartTransport(problem, plan));
    isAborted = (yield { phase: "widen", done: missing.row.length, incumbent: plan.value }) === "abort";
  }
}

/** A problem without its minimums. */
export function withoutMinimum(problem: TransportProblem): TransportProblem {
  const { minimum, ...rest } = problem;
  return minimum === undefined ? problem : rest;
}

/** What rows have to be paid so that pairs left out are covered too. */
function covering({ rowPrice, columnPrice }: TransportPlan, pairs: Pairs): Float64Array {
  const price = rowPrice.slice();
  pairs.row.forEach((i, k) => {
    price[i] = Math.max(price[i]!, pairs.score[k]! - columnPrice[pairs.column[k]!]!);
  });
  return price;
}
