import { restartTransport } from "../algorithms/restart.ts";
import { finish, type Steps } from "../algorithms/steps.ts";
import { transportSteps } from "../algorithms/transport.ts";
import type { MinimumPlan, TransportPlan } from "../algorithms/transportPlan.ts";
import type { TransportProblem } from "../algorithms/transportProblem.ts";
import { transportWithMinimumSteps } from "../algorithms/transportWithMinimum.ts";
import { err, ok, type Result } from "../core/result.ts";
import { wrongOption } from "./checkMarket.ts";
import { type Filled, fillColumns } from "./fillColumns.ts";
import type { MatchingIssue } from "./issue.ts";
import { leftOutPairs, type Pairs, withPairs } from "./leftOutPairs.ts";
import { type Market, workingsOf } from "./market.ts";
import { accountFor } from "./account.ts";
import type { Allocation, Cohorts, Solved } from "./allocation.ts";
import { roomIn } from "./seats.ts";

export type { Allocation, Cohorts, UnplacedReason } from "./allocation.ts";

export interface AllocateOptions {
  /** "respect" where absent. */
  readonly cohorts?: Cohorts;
  /** How far from the bound the value may be, as a share of it: 0 is the best and its proof. Matters only with minimum groups. */
  readonly gap?: number;
}

/**
 * Gives the seats of offers to needs so that the sum of points is as large as it can be: no need gets more seats than it asks
 * for, no offer more than it has, and each offer runs with its minimum group or not at all (`cohorts`).
 *
 * The proof is over all pairs, not only the market's candidates: whoever is left out and worth more than the prices is found
 * and taken in, until nobody is. Without minimum groups the answer is optimal, `bound` equal to `value`; with them it comes
 * within `gap` of its bound, or says how far it is from it. Where no gap is asked for it is 0.0005, and 0 in a small market,
 * and a hard market ends after some seconds; a gap that is asked for is reached however long it takes (`allocateSteps` can end it).
 *
 * @returns the allocation, or every issue of the options
 *
 * @example
 * ```ts
 * import { allocate, prepareMarket } from "kompetansepilot";
 * import { norway } from "kompetansepilot/reference/norway";
 *
 * const need = (id: string, headcount: number) => ({ id, registeredOn: "2024-02-01", field: "sveising", municipality: "5542", headcount });
 * const offer = (id: string, capacity: number) => ({ id, field: "sveising", municipality: "5542", capacity });
 * const options = { asOf: "2024-03-01", geography: norway };
 * const market = prepareMarket([need("n1", 2), need("n2", 2)], [offer("o1", 3)], options)._unsafeUnwrap();
 *
 * const { placements, unplaced, value, bound } = allocate(market)._unsafeUnwrap();
 * placements.map(({ need, offer, seats }) => [need, offer, seats]); // => [["n1", "o1", 2], ["n2", "o1", 1]]
 * unplaced.map(({ need, seats, reason }) => [need, seats, reason.code]); // => [["n2", 1, "outbid"]]
 * value === bound; // => true
 * ```
 */
export function allocate(market: Market, options: AllocateOptions = {}): Result<Allocation, readonly MatchingIssue[]> {
  return finish(allocateSteps(market, options));
}

/** {@link allocate} step by step, for `runSteps`: a page stays alive, and an abort ends with the best found so far and its bound. */
export function* allocateSteps(
  market: Market,
  options: AllocateOptions = {},
): Steps<Result<Allocation, readonly MatchingIssue[]>> {
  const { cohorts = "respect", gap } = options;
  const issues = [
    ...(cohorts === "respect" || cohorts === "ignore" ? [] : [wrongOption("cohorts", cohorts)]),
    ...(gap === undefined || (gap >= 0 && gap < 1) ? [] : [wrongOption("gap", gap)]),
  ];
  if (issues.length > 0) return err(issues);
  return ok(accountFor(market, cohorts, yield* solveSteps(market, cohorts, { ...(gap !== undefined && { gap }) })));
}

/** How a market is solved. */
interface SolveOptions {
  readonly gap?: number;
  readonly earlier?: EarlierSolve;
}

/** What is known of a market much like this one, by its own needs and offers. */
export interface EarlierSolve {
  /** Pairs that had seats and are no candidates. */
  readonly pairs: Pairs;
  /** Of a solve without minimum groups. */
  readonly basis?: Int32Array;
  /** Of a solve with minimum groups: prices by need, which offers ran, and how far it was from its bound. */
  readonly minimum?: { readonly rowPrice: Float64Array; readonly open: Uint8Array; readonly gap: number };
}

/** The seats of a market given, from nothing or from what an earlier solve knows: either is proven over all pairs. */
export function* solveSteps(market: Market, cohorts: Cohorts, { gap, earlier }: SolveOptions): Steps<Solved> {
  const problem = problemOf(market, cohorts);
  const first = earlier === undefined ? problem : withPairs(problem, earlier.pairs);
  return first.minimum === undefined
    ? yield* withoutMinimum(market, first, earlier?.basis)
    : yield* withMinimum(market, first as MinimumProblem, gap, earlier);
}

type MinimumProblem = TransportProblem & { readonly minimum: Int32Array };

/** The problem of a market's candidates under a rule for cohorts; without `minimum` where none asks for more than one. */
export function problemOf({ candidates, needs, offers, asOf }: Market, cohorts: Cohorts): TransportProblem {
  if (cohorts === "ignore")
    return {
      ...relaxed(candidates),
      capacity: Int32Array.from(roomIn(offers, needs, asOf), ({ capacity }) => capacity),
    };
  return candidates.minimum?.some((least) => least > 1) ? candidates : relaxed(candidates);
}

/** A problem without its minimums. */
function relaxed(problem: TransportProblem): TransportProblem {
  const { minimum, ...rest } = problem;
  return minimum === undefined ? problem : rest;
}

/** What is best where minimum groups do not matter. Column prices prove it; those of needs are of use to a solve with groups. */
interface Relaxed extends Solved {
  readonly needPrice: Float64Array;
}

/** The best allocation, exactly: solved, widened by the pairs that its prices do not cover, and solved again, until there are none. */
function* withoutMinimum(market: Market, first: TransportProblem, basis?: Int32Array): Steps<Relaxed> {
  let problem = first;
  let plan = sound(basis === undefined ? yield* transportSteps(problem) : restartTransport(problem, { basis }));
  let isAborted = plan.ended === "aborted";
  for (;;) {
    const missing = leftOutPairs(workingsOf(market), problem, market.leftOut, plan.rowPrice, plan.columnPrice);
    if (missing.row.length === 0 || isAborted) {
      const { flow, value, columnPrice, rowPrice: needPrice, basis: last } = plan;
      const bound = plan.bound + uncovered(problem, plan, missing);
      return { problem, flow, value, bound, columnPrice, needPrice, isAborted, ...(last && { basis: last }) };
    }
    problem = withPairs(problem, missing);
    plan = sound(restartTransport(problem, plan));
    isAborted = (yield { phase: "widen", done: missing.row.length, incumbent: plan.value }) === "abort";
  }
}

/** What rows would have to be paid beside their prices so that the left-out pairs are covered too. */
function uncovered({ supply }: TransportProblem, { rowPrice, columnPrice }: TransportPlan, pairs: Pairs): number {
  const most = new Map<number, number>();
  pairs.row.forEach((i, k) => {
    const over = pairs.score[k]! - rowPrice[i]! - columnPrice[pairs.column[k]!]!;
    if (over > (most.get(i) ?? 0)) most.set(i, over);
  });
  let sum = 0;
  for (const [i, over] of most) sum += supply[i]! * over;
  return sum;
}

const defaultGap = 0.0005;

/** Up to so many pairs the best is looked for where no gap is asked for. */
const smallMarket = 2_000;

/** Where no gap is asked for, no more steps than this are taken: some seconds at most. What is left is in the gap. */
const mostSteps = (pairs: number): number => 2_000 + Math.floor(60_000_000 / Math.max(2_000, pairs));

/** Up to so many pairs all are solved at once; above, first the candidates alone, and never more than the second. */
const fewPairs = 100_000;
const mostPairs = 2_000_000;

/** So often what is missing is added and solved again; then everything is. */
const rounds = 2;

/**
 * The best allocation within `gap`. Few pairs are solved all at once. Of many the candidates are, with what matters where no
 * minimum group does; if what the pairs still left out could add to the bound is within the gap, that is the answer. Else they
 * are added, and at last all pairs.
 */
function* withMinimum(
  market: Market,
  first: MinimumProblem,
  wanted: number | undefined,
  before: EarlierSolve | undefined,
): Steps<Solved> {
  const work = workingsOf(market);
  const { leftOut } = market;
  const { supply, minimum } = first;
  let earlier = before?.minimum;
  let problem = first;
  let isAborted = false;
  if (earlier === undefined) {
    const relaxation = yield* withoutMinimum(market, relaxed(first), before?.basis);
    // What is best where groups do not matter, and forms them all the same, is best.
    if (groupsForm(relaxation, minimum)) return relaxation;
    problem = { ...relaxation.problem, minimum };
    isAborted = relaxation.isAborted === true;
    if (before !== undefined) earlier = earlierOf(relaxation, minimum);
  }
  let isWhole = leftOut.every((best, i) => best === 0 || supply[i] === 0);
  const makeWhole = (most: number): void => {
    const none = { rows: new Float64Array(first.rows), columns: new Float64Array(first.columns) };
    const all = leftOutPairs(work, problem, leftOut, none.rows, none.columns);
    if (problem.column.length + all.row.length > most) return;
    problem = { ...withPairs(problem, all), minimum };
    isWhole = true;
  };
  // What is known is tried on the candidates first.
  if (!isWhole && problem.column.length <= (earlier === undefined ? fewPairs : smallMarket)) makeWhole(fewPairs);

  const gap = wanted ?? (problem.column.length <= smallMarket ? 0 : Math.max(defaultGap, earlier?.gap ?? 0));
  for (let round = gap === 0 ? rounds : 0; ; round++) {
    if (!isWhole && round >= rounds) makeWhole(mostPairs);
    const limit = wanted === undefined ? { maxWork: mostSteps(problem.column.length) } : {};
    const steps = transportWithMinimumSteps(problem, { gap, ...limit, ...(earlier && { earlier }) });
    const plan = sound(isAborted ? endNow(steps) : yield* steps);
    if (isWhole) return ofPlan(problem, plan);
    const filled = fillColumns(problem, plan.rowPrice);
    const missing = leftOutPairs(work, problem, leftOut, plan.rowPrice, filled.threshold);
    const bound = Math.max(plan.value, boundOver(problem, plan.rowPrice, filled, missing));
    const isEnough = bound - plan.value <= gap * bound;
    if (isEnough || round >= rounds || plan.ended === "aborted") {
      const { columnPrice, rowPrice } = plan;
      return { ...fillFreeSeats(market, problem, plan), bound, columnPrice, rowPrice };
    }
    problem = { ...withPairs(problem, missing), minimum };
    if (earlier !== undefined) earlier = { ...plan, gap };
  }
}

function loadOf({ problem, flow }: Solved): Float64Array {
  const load = new Float64Array(problem.columns);
  flow.forEach((units, e) => (load[problem.column[e]!]! += units));
  return load;
}

/** Whether each column carries nothing, or at least its minimum. */
const groupsForm = (solved: Solved, minimum: Int32Array): boolean =>
  loadOf(solved).every((units, j) => units === 0 || units >= minimum[j]!);

/** What a solve without a look at minimum groups says about one with: its prices, and the columns that fill. */
function earlierOf(relaxation: Relaxed, minimum: Int32Array): NonNullable<EarlierSolve["minimum"]> {
  const open = Uint8Array.from(loadOf(relaxation), (units, j) => (units > 0 && units >= minimum[j]! ? 1 : 0));
  return { rowPrice: relaxation.needPrice, open, gap: 0 };
}

const ofPlan = (problem: TransportProblem, plan: MinimumPlan): Solved => ({
  problem,
  flow: plan.flow,
  value: plan.value,
  bound: plan.bound,
  columnPrice: plan.columnPrice,
  rowPrice: plan.rowPrice,
  ...(plan.proof && { proof: plan.proof }),
});

/** The Lagrangian bound of row prices over the entries of a problem and the pairs it leaves out; each may add what it is above its column's threshold. */
function boundOver(
  { supply, columns }: TransportProblem,
  rowPrice: Float64Array,
  filled: Filled,
  pairs: Pairs,
): number {
  const worth = filled.worth.slice();
  const isOpen = filled.outOfReach.map((out) => 1 - out);
  pairs.row.forEach((i, k) => {
    const j = pairs.column[k]!;
    const gain = pairs.score[k]! - rowPrice[i]!;
    worth[j]! += supply[i]! * (filled.outOfReach[j] === 1 ? Math.max(0, gain) : gain - filled.threshold[j]!);
    isOpen[j] = 1;
  });
  let bound = 0;
  supply.forEach((seats, i) => (bound += seats * rowPrice[i]!));
  for (let j = 0; j < columns; j++) if (isOpen[j] === 1 && worth[j]! > 0) bound += worth[j]!;
  return bound;
}

/** Gives the free seats of offers that run to needs that are left with seats and were not among the offer's candidates, best first. */
function fillFreeSeats(
  market: Market,
  first: TransportProblem,
  plan: MinimumPlan,
): { readonly problem: TransportProblem; readonly flow: Int32Array; readonly value: number } {
  const free = new Int32Array(first.columns);
  const left = Int32Array.from(first.supply);
  for (let i = 0; i < first.rows; i++) {
    for (let e = first.rowStart[i]!; e < first.rowStart[i + 1]!; e++) {
      left[i]! -= plan.flow[e]!;
      free[first.column[e]!]! -= plan.flow[e]!;
    }
  }
  const runs = (j: number): boolean => -free[j]! >= (first.minimum?.[j] ?? 0);
  // Full or closed offers are as good as infinitely dear, needs without a seat left as well.
  const columnPrice = Float64Array.from(free, (taken, j) => (runs(j) && -taken < first.capacity[j]! ? 0 : tooDear));
  const rowPrice = Float64Array.from(left, (seats) => (seats > 0 ? 0 : tooDear));
  const pairs = leftOutPairs(workingsOf(market), first, market.leftOut, rowPrice, columnPrice);
  if (pairs.row.length === 0) return { problem: first, flow: plan.flow, value: plan.value };
  for (let j = 0; j < first.columns; j++) free[j]! += first.capacity[j]!;

  const problem = withPairs(first, pairs);
  const flow = new Int32Array(problem.column.length);
  let value = plan.value;
  const given = new Map<number, number>();
  const order = pairs.row.map((_, k) => k).sort((a, b) => pairs.score[b]! - pairs.score[a]! || a - b);
  for (const k of order) {
    const [i, j] = [pairs.row[k]!, pairs.column[k]!];
    const seats = Math.min(left[i]!, free[j]!);
    if (seats === 0) continue;
    left[i]! -= seats;
    free[j]! -= seats;
    value += seats * pairs.score[k]!;
    given.set(i * first.columns + j, seats);
  }
  let before = 0;
  for (let i = 0; i < first.rows; i++) {
    for (let e = problem.rowStart[i]!; e < problem.rowStart[i + 1]!; e++) {
      const isOld = before < first.rowStart[i + 1]! && first.column[before] === problem.column[e];
      flow[e] = isOld ? plan.flow[before++]! : (given.get(i * first.columns + problem.column[e]!) ?? 0);
    }
  }
  return { problem, flow, value };
}

/** More than any pair is worth. */
const tooDear = 1_000_000;

/** What a solve has when it is told to end at its first step. */
function endNow<Answer>(steps: Steps<Answer>): Answer {
  let step = steps.next();
  while (step.done !== true) step = steps.next("abort");
  return step.value;
}

/** The problems here are made by ourselves, of what was checked. */
function sound<Plan>(result: Result<Plan, readonly { readonly code: string }[]>): Plan {
  if (result.isErr()) throw new RangeError(`allocate: ${result.error.map(({ code }) => code).join(", ")}`);
  return result.value;
}
