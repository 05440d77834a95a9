import type { Steps } from "../algorithms/steps.ts";
import type { MinimumPlan } from "../algorithms/transportPlan.ts";
import type { TransportProblem } from "../algorithms/transportProblem.ts";
import { transportWithMinimumSteps } from "../algorithms/transportWithMinimum.ts";
import { type Filled, fillColumns } from "./fillColumns.ts";
import { fillFreeSeats } from "./fillFreeSeats.ts";
import { leftOutPairs } from "./leftOutPairs.ts";
import { type Market, workingsOf } from "./market.ts";
import type { Solved } from "./solved.ts";
import { solveWithoutGroups, withoutMinimum } from "./solveWithoutGroups.ts";
import { sound } from "./sound.ts";
import { withPairs } from "./withPairs.ts";

/** What an earlier solve with minimum groups says: prices by need, which offers ran, and how far it was from its bound. */
export interface EarlierGroups {
  readonly rowPrice: Float64Array;
  readonly open: Uint8Array;
  readonly gap: number;
  readonly basis?: Int32Array;
}

type GroupProblem = TransportProblem & { readonly minimum: Int32Array };

const defaultGap = 0.0005;

/** Up to so many pairs the best is looked for where no gap is asked for. */
const smallMarket = 2_000;

/** Where no gap is asked for, no more steps than this are taken: some seconds at most. What is left is in the gap. */
const mostSteps = (pairs: number): number => 2_000 + Math.floor(60_000_000 / Math.max(2_000, pairs));

/** Of so few candidates all pairs are soon found, and solved together from the start. */
const fewCandidates = 20_000;

/** Up to so many pairs all are solved together when the candidates alone have not been enough; never more than the second. */
const fewPairs = 100_000;
const mostPairs = 2_000_000;

/** So often what is missing is added and solved again; then everything is. */
const rounds = 2;

/** Prices of the needs, and what they prove of all pairs. */
interface Proof {
  readonly rowPrice: Float64Array;
  readonly bound: number;
}

/**
 * The best allocation within `gap`.
 *
 * What is best without minimum groups is found first: it is a good start, and its prices prove a bound over all pairs, which
 * is enough where groups matter little. Else prices are looked for that prove more of the candidates; if what the pairs still
 * left out could add to that bound is within the gap, that is the answer. Else they are added, and at last all pairs. Of a
 * small market all pairs are solved at once, to the best.
 *
 * @param wanted the gap that is asked for
 * @param before what an earlier solve says, of a market much like this one
 */
export function* solveWithGroups(
  market: Market,
  first: GroupProblem,
  wanted: number | undefined,
  before: { readonly basis?: Int32Array; readonly groups?: EarlierGroups } = {},
): Steps<Solved> {
  const work = workingsOf(market);
  const { leftOut } = market;
  const { supply, minimum } = first;
  const relaxation = yield* solveWithoutGroups(market, withoutMinimum(first), before.basis);
  const load = loadOf(relaxation);
  // What is best where groups do not matter, and forms them all the same, is best.
  if (load.every((seats, j) => seats === 0 || seats >= minimum[j]!)) return relaxation;
  const relaxed = {
    rowPrice: relaxation.needPrice,
    columnPrice: relaxation.columnPrice,
    open: Uint8Array.from(load, (seats) => (seats > 0 ? 1 : 0)),
    ...basisOf(relaxation),
  };
  let problem: GroupProblem = { ...relaxation.problem, minimum };
  let proven: Proof = { rowPrice: relaxation.needPrice, bound: relaxation.bound };
  let earlier = before.groups;
  let isWhole = leftOut.every((best, i) => best === 0 || supply[i] === 0);
  const makeWhole = (most: number): void => {
    const all = leftOutPairs(work, problem, leftOut, new Float64Array(first.rows), new Float64Array(first.columns));
    if (problem.column.length + all.row.length > most) return;
    problem = { ...withPairs(problem, all), minimum };
    isWhole = true;
  };
  // What is known is tried on the candidates first.
  if (!isWhole && problem.column.length <= (earlier === undefined ? fewCandidates : smallMarket)) makeWhole(fewPairs);

  const gap = wanted ?? (problem.column.length <= smallMarket ? 0 : Math.max(defaultGap, earlier?.gap ?? 0));
  for (let round = gap === 0 ? rounds : 0; ; round++) {
    if (!isWhole && round >= rounds) makeWhole(mostPairs);
    else if (!isWhole && round > 0 && problem.column.length <= fewPairs) makeWhole(fewPairs);
    const limit = wanted === undefined ? { maxWork: mostSteps(problem.column.length) } : {};
    const steps = transportWithMinimumSteps(problem, { gap, ...limit, relaxed, ...(earlier && { earlier }) });
    const plan = sound("allocate", relaxation.isAborted === true ? endNow(steps) : yield* steps);
    if (isWhole) return ofPlan(problem, plan);
    const isEnough = (bound: number): boolean => bound - plan.value <= gap * bound;
    if (!isEnough(proven.bound)) {
      const filled = fillColumns(problem, plan.rowPrice);
      const wider = withPairs(problem, leftOutPairs(work, problem, leftOut, plan.rowPrice, filled.threshold));
      const bound = Math.max(plan.value, boundOver(wider, plan.rowPrice, filled));
      if (bound < proven.bound) proven = { rowPrice: plan.rowPrice, bound };
      if (!isEnough(proven.bound) && round < rounds && plan.ended !== "aborted") {
        problem = { ...wider, minimum };
        earlier = { ...plan, gap };
        continue;
      }
    }
    return { ...fillFreeSeats(market, problem, plan), columnPrice: plan.columnPrice, ...basisOf(plan), ...proven };
  }
}

function loadOf({ problem, flow }: Solved): Float64Array {
  const load = new Float64Array(problem.columns);
  flow.forEach((units, e) => (load[problem.column[e]!]! += units));
  return load;
}

const basisOf = ({ basis }: Pick<Solved, "basis">): Pick<Solved, "basis"> => (basis === undefined ? {} : { basis });

const ofPlan = (problem: TransportProblem, plan: MinimumPlan): Solved => ({
  problem,
  flow: plan.flow,
  value: plan.value,
  bound: plan.bound,
  columnPrice: plan.columnPrice,
  rowPrice: plan.rowPrice,
  ...basisOf(plan),
  ...(plan.proof && { proof: plan.proof }),
});

/** The Lagrangian bound of row prices over the entries of a problem and all pairs that are below the thresholds of its columns. */
function boundOver(problem: TransportProblem, rowPrice: Float64Array, { isLoose }: Filled): number {
  let bound = 0;
  problem.supply.forEach((seats, i) => (bound += seats * rowPrice[i]!));
  for (const worth of fillColumns(problem, rowPrice, isLoose).worth) bound += worth;
  return bound;
}

/** What a solve has when it is told to end at its first step. */
function endNow<Answer>(steps: Steps<Answer>): Answer {
  let step = steps.next();
  while (step.done !== true) step = steps.next("abort");
  return step.value;
}
