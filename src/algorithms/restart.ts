import { err, ok, type Result } from "../core/result.ts";
import { basisInOrder, inverse } from "./basisOrder.ts";
import { type AlgorithmIssue, finite } from "./issues.ts";
import { NetworkSimplex } from "./networkSimplex.ts";
import { prepareProblem } from "./prepareProblem.ts";
import type { Instance, SolvingOrder } from "./solvingOrder.ts";
import { finish } from "./steps.ts";
import { bestScores, planOf } from "./transport.ts";
import type { TransportPlan } from "./transportPlan.ts";
import type { TransportProblem } from "./transportProblem.ts";

/** Another amount on one side of a problem: 0 closes a column, or withdraws a row. */
export type TransportChange =
  { readonly column: number; readonly capacity: number } | { readonly row: number; readonly supply: number };

/** Answers what the plan would be under some changes; each question is about the problem as it was prepared. */
export type AskTransport = (...changes: readonly TransportChange[]) => Result<TransportPlan, readonly AlgorithmIssue[]>;

/**
 * Solves a problem from the plan of an earlier one with the same rows and columns: another capacity or supply, other scores,
 * entries more or less. What has changed little is solved in a fraction of the time.
 *
 * Value and bound are those of `transport(problem)`; of several optima it may be another. A plan without a basis, or one that
 * does not fit, is no fault: the solve then starts from nothing.
 *
 * @returns the plan, or every issue of the problem
 *
 * @example
 * ```ts
 * import { restartTransport, transport, transportProblem } from "kompetansepilot/algorithms";
 *
 * const entries = [{ row: 0, column: 0, score: 5 }];
 * const plan = transport(transportProblem(entries, { supply: 1, capacity: [1, 1] })._unsafeUnwrap())._unsafeUnwrap();
 * const wider = transportProblem([...entries, { row: 0, column: 1, score: 6 }], { supply: 1, capacity: [1, 1] });
 * restartTransport(wider._unsafeUnwrap(), plan)._unsafeUnwrap().value; // => 6
 * ```
 */
export function restartTransport(
  problem: TransportProblem,
  earlier: Pick<TransportPlan, "basis">,
): Result<TransportPlan, readonly AlgorithmIssue[]> {
  return finish(prepareProblem(problem)).map(({ order }) => {
    const simplex = restored(order, earlier.basis);
    simplex.pivot(Infinity);
    return planOf(order, simplex);
  });
}

/**
 * Makes ready to answer many questions about one solved problem: a column closed, a seat more, a row withdrawn. The problem is
 * checked and its plan taken up once; an answer then costs a few pivots and a walk over the entries.
 *
 * Each answer has the value and bound of a solve from nothing, and depends on the question alone, not on those asked before; of
 * several optima it may be another.
 *
 * @returns the function to ask, or every issue of the problem; asked about a row or column that is not there, or an amount
 * that cannot be, it answers with every issue
 *
 * @example
 * ```ts
 * import { prepareRestart, transport, transportProblem } from "kompetansepilot/algorithms";
 *
 * const entries = [
 *   { row: 0, column: 0, score: 9 },
 *   { row: 0, column: 1, score: 8 },
 *   { row: 1, column: 0, score: 7 },
 * ];
 * const problem = transportProblem(entries, { supply: 1, capacity: 1 })._unsafeUnwrap();
 * const ask = prepareRestart(problem, transport(problem)._unsafeUnwrap())._unsafeUnwrap();
 *
 * ask()._unsafeUnwrap().value; // => 15
 * ask({ column: 1, capacity: 0 })._unsafeUnwrap().value; // => 9
 * ask({ column: 0, capacity: 2 })._unsafeUnwrap().value; // => 16
 * ask({ row: 0, supply: 0 }, { column: 1, capacity: 0 })._unsafeUnwrap().value; // => 7
 * ```
 */
export function prepareRestart(
  problem: TransportProblem,
  plan: Pick<TransportPlan, "basis">,
): Result<AskTransport, readonly AlgorithmIssue[]> {
  return finish(prepareProblem(problem)).map(({ order }) => {
    const simplex = restored(order, plan.basis);
    simplex.pivot(Infinity);
    simplex.watch();
    const saved = simplex.save();
    const placeOfRow = inverse(order.rowOf);
    const placeOfColumn = inverse(order.columnOf);
    const best = bestScores(order.instance);
    return (...changes) => {
      const issues = checkChanges(order.instance, changes);
      if (issues.length > 0) return err(issues);
      const inOrder = changes.map((change) =>
        "column" in change
          ? { ...change, column: placeOfColumn?.[change.column] ?? change.column }
          : { ...change, row: placeOfRow?.[change.row] ?? change.row },
      );
      const tooLarge = checkSums(order.instance, best, inOrder);
      if (tooLarge.length > 0) return err(tooLarge);
      for (const change of inOrder) {
        if ("column" in change) simplex.setCapacity(change.column, change.capacity);
        else simplex.setSupply(change.row, change.supply);
      }
      simplex.pivot(Infinity);
      const answer = planOf(order, simplex);
      simplex.bringBack(saved);
      return ok(answer);
    };
  });
}

/** A simplex at a basis told by the rows and columns of the problem. */
function restored(order: SolvingOrder, basis: Int32Array | undefined): NetworkSimplex {
  const { instance } = order;
  if (basis?.length !== instance.rows + instance.columns) return new NetworkSimplex(instance);
  return NetworkSimplex.restore(instance, basisInOrder(basis, order));
}

/** Changes that cannot be: no such row or column, or an amount that is none. */
function checkChanges({ rows, columns }: Instance, changes: readonly TransportChange[]): readonly AlgorithmIssue[] {
  return changes.flatMap((change, k): AlgorithmIssue[] => {
    const [side, at, limit, name, amount] =
      "column" in change
        ? (["column", change.column, columns, "capacity", change.capacity] as const)
        : (["row", change.row, rows, "supply", change.supply] as const);
    const issues: AlgorithmIssue[] = [];
    if (!Number.isInteger(at))
      issues.push({ code: "algorithm.not-whole", path: [k, side], severity: "error", ...finite(at) });
    else if (at < 0 || at >= limit)
      issues.push({ code: "algorithm.out-of-range", path: [k, side], severity: "error", value: at, limit });
    if ((amount | 0) !== amount)
      issues.push({ code: "algorithm.not-whole", path: [k, name], severity: "error", ...finite(amount) });
    else if (amount < 0) issues.push({ code: "algorithm.negative", path: [k, name], severity: "error", value: amount });
    return issues;
  });
}

/** Sums of the changed problem that doubles no longer hold to the last unit. */
function checkSums(
  { supply, capacity }: Instance,
  best: Float64Array,
  changes: readonly TransportChange[],
): readonly AlgorithmIssue[] {
  const newSupply = new Map<number, number>();
  const newCapacity = new Map<number, number>();
  for (const change of changes) {
    if ("column" in change) newCapacity.set(change.column, change.capacity);
    else newSupply.set(change.row, change.supply);
  }
  let given = 0;
  let value = 0;
  let taken = 0;
  for (let i = 0; i < supply.length; i++) {
    given += supply[i]!;
    value += supply[i]! * best[i]!;
  }
  for (const amount of capacity) taken += amount;
  for (const [i, amount] of newSupply) {
    given += amount - supply[i]!;
    value += (amount - supply[i]!) * best[i]!;
  }
  for (const [j, amount] of newCapacity) taken += amount - capacity[j]!;
  const sums = [
    ["supply", given],
    ["capacity", taken],
    ["value", value],
  ] as const;
  return sums.flatMap(([sum, size]) =>
    size <= Number.MAX_SAFE_INTEGER ? [] : [{ code: "algorithm.sum-too-large", path: [], severity: "error", sum }],
  );
}
