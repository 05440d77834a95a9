import type { Steps } from "../algorithms/steps.ts";
import type { TransportProblem } from "../algorithms/transportProblem.ts";
import type { Cohorts } from "./allocation.ts";
import { type Market, workingsOf } from "./market.ts";
import type { Solved } from "./solved.ts";
import { type EarlierGroups, solveWithGroups } from "./solveWithGroups.ts";
import { solveWithoutGroups, withoutMinimum } from "./solveWithoutGroups.ts";
import { type Pairs, withPairs } from "./withPairs.ts";

/** What is known of a market much like this one, by its own needs and offers. */
export interface EarlierSolve {
  /** Pairs that had seats and are no candidates. */
  readonly pairs: Pairs;
  /** Of a solve without minimum groups. */
  readonly basis?: Int32Array;
  readonly groups?: EarlierGroups;
}

/** The seats of a market given, from nothing or from what an earlier solve knows: either is proven over all pairs. */
export function* solveMarket(
  market: Market,
  cohorts: Cohorts,
  { gap, earlier }: { readonly gap?: number; readonly earlier?: EarlierSolve },
): Steps<Solved> {
  const problem = problemOf(market, cohorts);
  const first = earlier === undefined ? problem : withPairs(problem, earlier.pairs);
  const { minimum } = first;
  if (minimum === undefined) return yield* solveWithoutGroups(market, first, earlier?.basis);
  return yield* solveWithGroups(market, { ...first, minimum }, gap, earlier);
}

/** The problem of a market's candidates under a rule for cohorts; without `minimum` where none asks for more than one. */
function problemOf(market: Market, cohorts: Cohorts): TransportProblem {
  const { candidates } = market;
  if (cohorts === "ignore") {
    const capacity = Int32Array.from(workingsOf(market).room, ({ capacity: seats }) => seats);
    return { ...withoutMinimum(candidates), capacity };
  }
  return candidates.minimum?.some((least) => least > 1) ? candidates : withoutMinimum(candidates);
}
