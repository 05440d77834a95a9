import { err, ok, type Result } from "../core/result.ts";
import { basisAsGiven, basisInOrder } from "./basisOrder.ts";
import { type AlgorithmIssue, finite } from "./issues.ts";
import { leastOpenPrices } from "./leastPrices.ts";
import { type EarlierPlan, MinimumSearch, type RelaxedPlan } from "./minimumSearch.ts";
import { prepareProblem } from "./prepareProblem.ts";
import { asGiven, minimumInOrder, type SolvingOrder } from "./solvingOrder.ts";
import { finish, type Progress, type Steps } from "./steps.ts";
import type { BranchProof, MinimumPlan } from "./transportPlan.ts";
import type { TransportProblem } from "./transportProblem.ts";

/** How good a plan must be, and how long to look for it. */
export interface MinimumOptions {
  /**
   * The solve ends when (bound - value) / bound is at most this: 0 or more, below 1. With 0 the plan is proven to be the
   * best.
   */
  readonly gap?: number;
  /** Steps after which it ends with what it has. Steps are a count of work, so that a solve cut short can be repeated. */
  readonly maxWork?: number;
  /**
   * A plan of much the same problem, with the same rows and columns: where its prices and open columns are still good, the
   * solve ends there. One that does not fit is no fault, and only of no help.
   */
  readonly earlier?: Pick<MinimumPlan, "rowPrice" | "open" | "basis">;
  /**
   * A plan of this problem without its minimums, by `transport`, and which columns carry something in it. Its prices prove a
   * bound at once, and where minimums matter little the plan is soon mended. One that does not fit is of no help.
   */
  readonly relaxed?: Pick<MinimumPlan, "rowPrice" | "columnPrice" | "open" | "basis">;
}

type MinimumProblem = TransportProblem & { readonly minimum: Int32Array };

const defaultGap = 0.0005;

/**
 * What a caller who asks for no gap waits at most: some ten seconds. Below that, real markets end by the gap in a
 * fraction of it.
 */
const defaultWork = 300_000;

/**
 * The plan of largest value in which each column carries nothing, or between its minimum and its capacity: courses that run
 * only with enough participants.
 *
 * This is NP-hard, so the answer carries how near the best it is proven to be. The solve ends as soon as the gap between its
 * value and its bound is at most `gap`, 0.05 % if not given; `gap: 0` goes on until the plan is proven to be the best.
 * Markets
 * of 10,000 rows take a second or three, and most plans are then within 0.02 % of the best. How long a proof takes cannot
 * be told
 * beforehand: of 1,000 rows some tenths of a second where most groups fill, tens of seconds where few do. So a call without
 * options ends after 300,000 steps (ten seconds or some) at the latest, with `ended: "work"`; with `gap` given it goes
 * on, unless
 * `maxWork` says otherwise.
 *
 * `rowPrice` alone proves `bound` by the Lagrangian bound: the sum of supply * rowPrice, and of each column's best fill at
 * scores less row prices where that is above 0. Where cuts and branches proved more, they come along as `proof`. `bound` is
 * never below what these prove to the last fraction: nothing is rounded down. `verifyTransport` checks it. `columnPrice` is
 * what one more unit of capacity is worth while the same columns are open, 0 of closed ones.
 *
 * Without a minimum above 0 it is `transport`. Columns that cannot reach their minimum stay closed. Of several equally
 * good plans
 * the one found depends only on the order of solving, so with keys not on the order of input.
 *
 * Each step is linear in the entries. Memory: about 60 bytes an entry, and for a proof 8 bytes for each row and node;
 * beyond a
 * gigabyte of these the solve ends with `ended: "work"`.
 *
 * @returns the plan, or every issue of the problem and the options
 *
 * @example
 * ```ts
 * import { transportProblem, transportWithMinimum } from "kompetansepilot/algorithms";
 *
 * // Two courses that need three participants each, and four who want a seat.
 * const entries = [
 *   { row: 0, column: 0, score: 9 },
 *   { row: 1, column: 0, score: 5 },
 *   { row: 1, column: 1, score: 8 },
 *   { row: 2, column: 0, score: 4 },
 *   { row: 2, column: 1, score: 7 },
 *   { row: 3, column: 1, score: 7 },
 * ];
 * const problem = transportProblem(entries, { supply: 1, capacity: 3, minimum: 3 })._unsafeUnwrap();
 * const plan = transportWithMinimum({ ...problem, minimum: Int32Array.of(3, 3) }, { gap: 0 })._unsafeUnwrap();
 *
 * plan.value; // => 22
 * [...plan.open]; // => [0, 1]
 * plan.ended; // => "proven"
 * ```
 */
export function transportWithMinimum(
  problem: MinimumProblem,
  options: MinimumOptions = {},
): Result<MinimumPlan, readonly AlgorithmIssue[]> {
  return finish(transportWithMinimumSteps(problem, options));
}

/**
 * `transportWithMinimum`, step by step: for `runSteps`, which keeps a page alive meanwhile and can abort. Aborted at
 * whatever step
 * it ends with the best plan so far and what is proven of it, even before anything is placed.
 *
 * Phases are `check`, `order`, `setup`, `bound`, `flow`, `cuts` and `branches`; `done` counts the steps that `maxWork`
 * limits.
 *
 * @example
 * ```ts
 * import { runSteps, transportProblem, transportWithMinimumSteps } from "kompetansepilot/algorithms";
 *
 * const entries = [{ row: 0, column: 0, score: 7 }];
 * const problem = transportProblem(entries, { supply: 2, capacity: 3, minimum: 2 })._unsafeUnwrap();
 * const steps = transportWithMinimumSteps({ ...problem, minimum: Int32Array.of(2) });
 * const plan = await runSteps(steps, { signal: AbortSignal.timeout(5_000) });
 * plan._unsafeUnwrap().value; // => 14
 * ```
 */
export function* transportWithMinimumSteps(
  problem: MinimumProblem,
  options: MinimumOptions = {},
): Steps<Result<MinimumPlan, readonly AlgorithmIssue[]>> {
  const wrong = checkOptions(options);
  const prepared = yield* prepareProblem(problem);
  if (prepared.isErr()) return err([...prepared.error, ...wrong]);
  if (wrong.length > 0) return err(wrong);
  const { order, isAborted } = prepared.value;
  const { gap = defaultGap, maxWork = options.gap === undefined ? defaultWork : Infinity } = options;
  const instance = { ...order.instance, minimum: minimumOf(problem, order) };

  const earlier = earlierInOrder(options.earlier, order);
  const relaxed = relaxedInOrder(options.relaxed, order);
  const search = new MinimumSearch(instance, gap, undefined, earlier, relaxed);
  const steps = search.run();
  let ended: "aborted" | "work" | undefined;
  let isTold = isAborted;
  let done = 0;
  const here = (): Progress => {
    const { phase, value, bound } = search;
    return { phase, done, incumbent: value, bound, gap: gapOf(value, bound) };
  };
  for (; ; done++) {
    if ((yield here()) === "abort") isTold = true;
    if (isTold) ended = "aborted";
    else if (done >= maxWork) ended = "work";
    if (ended !== undefined || steps.next().done === true) break;
  }
  const prices = leastOpenPrices(instance, search.best.flow, search.best.price);
  let turn = prices.next();
  for (; turn.done !== true; turn = prices.next()) yield here();
  return ok(planOf(search, turn.value, order, ended));
}

/** The minimums in the order of solving; JavaScript may leave them out, and then there are none. */
function minimumOf(problem: TransportProblem, order: SolvingOrder): Int32Array {
  const { columns, minimum = new Int32Array(columns) } = problem;
  return minimumInOrder({ ...problem, minimum }, order);
}

/** An earlier plan by the solver's rows and columns; nothing where it is one of another problem. */
function earlierInOrder(earlier: MinimumOptions["earlier"], order: SolvingOrder): EarlierPlan | undefined {
  const { rowOf, columnOf, instance } = order;
  const { rows, columns } = instance;
  if (earlier?.open.length !== columns || !arePrices(earlier.rowPrice, rows)) return undefined;
  const { rowPrice, open, basis } = earlier;
  return {
    rowPrice: inOrder(rowPrice, rowOf),
    open: inOrder(open, columnOf),
    ...(basis?.length === rows + columns && { basis: basisInOrder(basis, order) }),
  };
}

/** The same of a plan without minimums. */
function relaxedInOrder(relaxed: MinimumOptions["relaxed"], order: SolvingOrder): RelaxedPlan | undefined {
  const plan = earlierInOrder(relaxed, order);
  if (relaxed === undefined || plan === undefined) return undefined;
  const { columnPrice } = relaxed;
  if (!arePrices(columnPrice, order.instance.columns)) return undefined;
  return { ...plan, columnPrice: inOrder(columnPrice, order.columnOf) };
}

const arePrices = (prices: Float64Array, length: number): boolean =>
  prices.length === length && prices.every((price) => price >= 0 && price < Infinity);

const inOrder = <A extends Float64Array | Uint8Array>(values: A, of: Int32Array | undefined): A =>
  of === undefined ? values : (values.map((_, k) => values[of[k]!]!) as A); // the same kind of array, which map forgets

/** The plan of a search, by the rows, columns and entries of the problem. */
function planOf(
  search: MinimumSearch,
  columnPrice: Float64Array,
  order: SolvingOrder,
  ended: "aborted" | "work" | undefined,
): MinimumPlan {
  const { value, bound, rowPrice, proof } = search;
  const { flow, basis } = search.best;
  const { rowOf, columnOf, entryOf, instance } = order;
  const open = new Uint8Array(instance.columns);
  for (let e = 0; e < flow.length; e++) if (flow[e]! > 0) open[instance.column[e]!] = 1;
  return {
    flow: asGiven(flow, entryOf),
    value,
    bound,
    rowPrice: asGiven(rowPrice, rowOf),
    columnPrice: asGiven(columnPrice, columnOf),
    ended: bound === value ? "proven" : (ended ?? (bound - value <= search.gap * bound ? "gap" : "work")),
    open: asGiven(open, columnOf),
    gap: gapOf(value, bound),
    ...(basis && { basis: basisAsGiven(basis, order) }),
    ...(proof && { proof: proofAsGiven(proof, order) }),
  };
}

/** A proof by the problem's rows and columns; every price has the length it is to have. */
function proofAsGiven({ cuts, nodes }: BranchProof, { rowOf, columnOf }: SolvingOrder): BranchProof {
  const named = (places: Int32Array, of: Int32Array | undefined): Int32Array =>
    of === undefined ? places : places.map((place) => of[place]!).sort();
  return {
    cuts: cuts.map(({ columns, rows, delta, flipped }) => ({
      columns: named(columns, columnOf),
      rows: named(rows, rowOf),
      delta,
      flipped: named(flipped, columnOf),
    })),
    nodes: nodes.map(({ parent, column, open, rowPrice, cutPrice }) => {
      const prices = new Float64Array(cuts.length);
      if (cutPrice !== undefined) prices.set(cutPrice);
      return {
        parent,
        column: columnOf === undefined || column < 0 ? column : columnOf[column]!,
        open,
        ...(rowPrice && { rowPrice: asGiven(rowPrice, rowOf), cutPrice: prices }),
      };
    }),
  };
}

const gapOf = (value: number, bound: number): number => (bound === 0 ? 0 : (bound - value) / bound);

function checkOptions({ gap, maxWork }: MinimumOptions): readonly AlgorithmIssue[] {
  const issues: AlgorithmIssue[] = [];
  const refuse = (option: string, value: unknown): void => {
    issues.push({ code: "algorithm.wrong-option", path: [option], severity: "error", option, ...finite(value) });
  };
  if (gap !== undefined && !(gap >= 0 && gap < 1)) refuse("gap", gap);
  if (maxWork !== undefined && !(Number.isSafeInteger(maxWork) && maxWork >= 0)) refuse("maxWork", maxWork);
  return issues;
}
