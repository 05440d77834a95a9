import { err, ok, type Result } from "../core/result.ts";
import { basisAsGiven } from "./basisOrder.ts";
import type { AlgorithmIssue } from "./issues.ts";
import { prepareProblem } from "./prepareProblem.ts";
import { asGiven, type Instance, type SolvingOrder } from "./solvingOrder.ts";
import { finish, type Steps } from "./steps.ts";
import type { TransportPlan } from "./transportPlan.ts";
import type { TransportProblem } from "./transportProblem.ts";
import { TransportSimplex } from "./transportSimplex.ts";

/** Entries and nodes looked at between two steps: a millisecond or two of work, and a few before the engine has warmed up. */
const workAStep = 200_000;

/**
 * The plan of largest value: how much of each row's supply goes to which column, within the columns' capacities. The minimum of
 * a column is not read here (`transportWithMinimum` keeps it).
 *
 * Exact, with integer prices as its certificate: every entry is covered (`rowPrice[i] + columnPrice[j] >= score`), and the
 * sum of supply * rowPrice and capacity * columnPrice is the value. Of several optima the one found depends only on the order of
 * solving, so with keys not on the order of input.
 *
 * A network simplex: 100,000 rows with 1.2 million entries take some tenths of a second and about 20 MB.
 *
 * @returns the plan, `ended: "proven"`, or every issue of the problem
 *
 * @example
 * ```ts
 * import { transport, transportProblem } from "kompetansepilot/algorithms";
 *
 * const entries = [
 *   { row: 0, column: 0, score: 9 },
 *   { row: 0, column: 1, score: 8 },
 *   { row: 1, column: 0, score: 7 },
 * ];
 * const problem = transportProblem(entries, { supply: [2, 1], capacity: [1, 5] })._unsafeUnwrap();
 * const plan = transport(problem)._unsafeUnwrap();
 *
 * plan.value; // => 23
 * [...plan.flow]; // => [0, 2, 1]
 * [...plan.rowPrice]; // => [8, 0]
 * [...plan.columnPrice]; // => [7, 0]
 * plan.bound; // => 23
 * ```
 *
 * @see Cunningham (1976), A network simplex method, Mathematical Programming 11, 105-116, https://doi.org/10.1007/BF01580379
 */
export function transport(problem: TransportProblem): Result<TransportPlan, readonly AlgorithmIssue[]> {
  return finish(prepareProblem(problem)).map(({ order }) => {
    const simplex = new TransportSimplex(order.instance);
    simplex.pivot(Infinity);
    return planOf(order, simplex);
  });
}

/**
 * `transport`, step by step: for `runSteps`, which keeps a page alive meanwhile and can abort. Aborted it ends with the flow
 * found so far, which is always within the capacities, and with prices that prove a bound on what more there may be.
 *
 * @example
 * ```ts
 * import { transportProblem, transportSteps } from "kompetansepilot/algorithms";
 *
 * const problem = transportProblem([{ row: 0, column: 0, score: 7 }], { supply: 2, capacity: 3 })._unsafeUnwrap();
 * const steps = transportSteps(problem);
 * let step = steps.next();
 * while (step.done !== true) step = steps.next();
 * step.value._unsafeUnwrap().value; // => 14
 * ```
 */
export function* transportSteps(problem: TransportProblem): Steps<Result<TransportPlan, readonly AlgorithmIssue[]>> {
  const prepared = yield* prepareProblem(problem);
  if (prepared.isErr()) return err(prepared.error);
  const { order, isAborted } = prepared.value;
  const simplex = new TransportSimplex(order.instance);
  let ended: "proven" | "aborted" | undefined;
  if ((yield { phase: "pivot", done: 0, incumbent: 0 }) === "abort" || isAborted) ended = "aborted";
  while (ended === undefined) {
    if (simplex.pivot(workAStep)) ended = "proven";
    if ((yield { phase: "pivot", done: simplex.done, incumbent: simplex.earned }) === "abort") ended ??= "aborted";
  }
  return ok(yield* planSteps(order, simplex, ended));
}

/** The plan at which a simplex stands, by the rows, columns and entries of the problem. */
export function planOf(order: SolvingOrder, simplex: TransportSimplex): TransportPlan {
  return finish(planSteps(order, simplex, "proven"));
}

function* planSteps(order: SolvingOrder, simplex: TransportSimplex, ended: "proven" | "aborted"): Steps<TransportPlan> {
  const { instance, rowOf, columnOf, entryOf } = order;
  const value = simplex.value();
  const here = { phase: "answer", done: simplex.done, incumbent: value };
  const flow = simplex.flow(entryOf);
  yield here;
  let rowPrice = simplex.rowPrice();
  yield here;
  let columnPrice = simplex.columnPrice(rowPrice);
  yield here;
  if (ended === "aborted") {
    // The prices of a basis that is not optimal may prove less than none on the columns at all.
    const best = bestScores(instance);
    const free = new Float64Array(instance.columns);
    if (simplex.bound(best, free) < simplex.bound(rowPrice, columnPrice)) {
      rowPrice = best;
      columnPrice = free;
    }
    yield here;
  }
  const bound = simplex.bound(rowPrice, columnPrice);
  rowPrice = asGiven(rowPrice, rowOf);
  columnPrice = asGiven(columnPrice, columnOf);
  yield here;
  return { flow, value, bound, rowPrice, columnPrice, ended, basis: basisAsGiven(simplex.basis(), order) };
}

/** The best score of each row, 0 if none is above it. */
export function bestScores({ rows, rowStart, score }: Instance): Float64Array {
  const best = new Float64Array(rows);
  for (let i = 0; i < rows; i++) {
    let most = 0;
    for (let e = rowStart[i]!; e < rowStart[i + 1]!; e++) if (score[e]! > most) most = score[e]!;
    best[i] = most;
  }
  return best;
}
