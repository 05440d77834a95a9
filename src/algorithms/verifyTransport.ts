import type { AlgorithmIssue } from "./issues.ts";
import type { MinimumPlan, TransportPlan } from "./transportPlan.ts";
import type { TransportProblem } from "./transportProblem.ts";
import { LagrangianBound } from "./verifyLagrangian.ts";
import { everyRowAtItsBest, largestExact, provenByPrices } from "./verifyPrices.ts";
import { provenByBranching } from "./verifyProof.ts";

/** What a plan is really worth, and what its prices really prove. */
export interface Verification {
  /** Whether every claim of the plan is true. */
  readonly ok: boolean;
  /** The sum of score * flow. */
  readonly value: number;
  /** No plan of the problem is worth more, by the plan's own prices; values are whole, so neither is one above its whole part. */
  readonly bound: number;
  readonly violations: readonly AlgorithmIssue[];
}

/** What a bound summed in floating point may lack of the same sum in whole numbers. */
const rounding = 1e-9;

/**
 * Checks every claim of a plan against its problem: that the flow fits supply, capacity and minimum, that the value is its value,
 * and that the bound follows from the prices. It shares no code with any solver, so that a fault there cannot hide here.
 *
 * Without `minimum` the prices must cover every entry (linear programming duality); an entry that they do not cover is a violation,
 * and its row's price is taken to be what covers it. With `minimum` the bound is the Lagrangian bound of `rowPrice`, or that
 * of `proof` where it is lower: each cut is built anew from its recipe, each leaf of the tree valued by its prices.
 *
 * A bound above what is proven claims less, and is fine; one below is a violation, unless it is the whole number below. The gap asked
 * for is not in the plan, so that `ended: "gap"` claims nothing more than `gap` does, and `basis` claims nothing.
 *
 * All sums are of whole numbers and exact: a price between two multiples of a small power of two (down to 2^-30, as fine as
 * sums below 2^53 allow) is read as the upper one, which proves a bound as well as any price does.
 *
 * Neither a problem nor a plan of another shape makes it throw: what is missing or has another length is a violation.
 *
 * Linear in the entries; with `minimum` a sort in each column, for each leaf of the proof.
 *
 * @example
 * ```ts
 * import { transport, transportProblem, verifyTransport } from "kompetansepilot/algorithms";
 *
 * const problem = transportProblem([{ row: 0, column: 0, score: 7 }], { supply: 3, capacity: 2 })._unsafeUnwrap();
 * const plan = transport(problem)._unsafeUnwrap();
 *
 * verifyTransport(problem, plan); // => { ok: true, value: 14, bound: 14, violations: [] }
 * verifyTransport(problem, { ...plan, value: 21 }).violations[0]?.code; // => "algorithm.wrong-value"
 * ```
 */
export function verifyTransport(problem: TransportProblem, plan: TransportPlan): Verification {
  const violations: AlgorithmIssue[] = [];
  checkShape(problem, violations);
  if (violations.length > 0) return { ok: false, value: 0, bound: 0, violations }; // there is nothing to hold the plan against

  const claim: Partial<MinimumPlan> = typeof plan === "object" && plan !== null ? plan : {}; // it may come from anyone
  const { value, load } = checkFlow(problem, numbers(claim.flow), violations);
  checkOpen(claim, load, violations);
  const rowPrice = checkPrices("rowPrice", claim.rowPrice, problem.rows, violations);
  const columnPrice = checkPrices("columnPrice", claim.columnPrice, problem.columns, violations);

  let bound: number;
  if (hasMinimum(problem)) {
    checkScarcity(problem, columnPrice, load, violations);
    const lagrangian = new LagrangianBound(problem);
    bound = lagrangian.of(rowPrice);
    if (claim.proof !== undefined && claim.proof !== null)
      bound = Math.min(bound, provenByBranching(lagrangian, rowPrice, claim.proof, violations) ?? bound);
  } else bound = provenByPrices(problem, rowPrice, columnPrice, violations);

  checkFigures(claim, value, bound, violations);
  return { ok: violations.length === 0, value, bound, violations };
}

const hasMinimum = (problem: TransportProblem): problem is TransportProblem & { readonly minimum: Int32Array } =>
  problem.minimum !== undefined && problem.minimum !== null; // JSON writes a missing array so

/** Numbers as anyone may give them: typed, plain, or not there at all. */
const numbers = (given: unknown): ArrayLike<unknown> =>
  typeof given === "object" && given !== null && "length" in given && typeof given.length === "number"
    ? (given as ArrayLike<unknown>) // it has a length, and each of its elements is looked at
    : [];

const isAmount = (value: unknown): value is number => typeof value === "number" && (value | 0) === value && value >= 0;

const known = (value: unknown): { readonly value?: number } =>
  typeof value === "number" && Number.isFinite(value) ? { value } : {};

/** The problem's own shape, in so far as the checks below lean on it. */
function checkShape(problem: TransportProblem, violations: AlgorithmIssue[]): void {
  const { rows, columns } = problem;
  for (const name of ["rows", "columns"] as const) {
    if (!isAmount(problem[name]))
      violations.push({ code: "algorithm.not-whole", path: [name], severity: "error", ...known(problem[name]) });
  }
  if (violations.length > 0) return;
  const column = numbers(problem.column);
  const checkEach = (
    name: keyof TransportProblem,
    expected: number,
    fits: (value: unknown) => boolean,
    code: "not-whole" | "out-of-range",
  ): void => {
    const given = numbers(problem[name]);
    const { length } = given;
    if (length !== expected)
      violations.push({ code: "algorithm.wrong-length", path: [name], severity: "error", length, expected });
    for (let k = 0; k < length; k++) {
      const value = given[k];
      if (fits(value)) continue;
      const base = { path: [name, k], severity: "error" } as const;
      violations.push(
        code === "out-of-range" && typeof value === "number" && Number.isFinite(value)
          ? { code: "algorithm.out-of-range", ...base, value, limit: columns }
          : { code: "algorithm.not-whole", ...base, ...known(value) },
      );
    }
  };
  checkEach("rowStart", rows + 1, isAmount, "not-whole");
  checkEach("column", column.length, (value) => isAmount(value) && value < columns, "out-of-range");
  checkEach("score", column.length, (value) => typeof value === "number" && (value | 0) === value, "not-whole");
  checkEach("supply", rows, isAmount, "not-whole");
  checkEach("capacity", columns, isAmount, "not-whole");
  if (hasMinimum(problem)) checkEach("minimum", columns, isAmount, "not-whole");
  if (violations.length > 0) return;

  const { rowStart } = problem;
  for (let i = 0; i <= rows; i++) {
    const start = rowStart[i]!;
    if (start >= (i === 0 ? 0 : rowStart[i - 1]!) && (i > 0 || start === 0) && (i < rows || start === column.length))
      continue;
    violations.push({ code: "algorithm.broken-row-start", path: ["rowStart", i], severity: "error", value: start });
  }
  if (violations.length === 0 && everyRowAtItsBest(problem) > largestExact)
    violations.push({ code: "algorithm.sum-too-large", path: ["score"], severity: "error", sum: "value" });
}

/** Whether the flow fits; what it is worth, and what each column carries. */
function checkFlow(
  problem: TransportProblem,
  flow: ArrayLike<unknown>,
  violations: AlgorithmIssue[],
): { readonly value: number; readonly load: Float64Array } {
  const { rows, columns, rowStart, column, score, supply, capacity, minimum } = problem;
  const load = new Float64Array(columns);
  let value = 0;
  let size = 0; // what the terms of the value add up to without their signs: below 2^53 every sum on the way is exact
  if (flow.length !== column.length)
    violations.push({
      code: "algorithm.wrong-length",
      path: ["flow"],
      severity: "error",
      length: flow.length,
      expected: column.length,
    });
  for (let i = 0; i < rows; i++) {
    let used = 0;
    for (let e = rowStart[i]!; e < rowStart[i + 1]!; e++) {
      const amount = flow[e];
      if (!isAmount(amount)) {
        if (e < flow.length) violations.push(wrongAmount(i, column[e]!, e, amount));
        continue;
      }
      if (amount === 0) continue;
      const worth = score[e]! * amount;
      used += amount;
      load[column[e]!]! += amount;
      value += worth;
      size += Math.abs(worth);
    }
    if (used > supply[i]!)
      violations.push({
        code: "algorithm.over-supply",
        path: ["flow"],
        severity: "error",
        row: i,
        used,
        supply: supply[i]!,
      });
  }
  for (let j = 0; j < columns; j++) {
    const used = load[j]!;
    const base = { path: ["flow"], severity: "error", column: j, used } as const;
    if (used > capacity[j]!) violations.push({ code: "algorithm.over-capacity", ...base, capacity: capacity[j]! });
    if (minimum && used > 0 && used < minimum[j]!)
      violations.push({ code: "algorithm.below-minimum", ...base, minimum: minimum[j]! });
  }
  if (size > largestExact)
    violations.push({ code: "algorithm.sum-too-large", path: ["value"], severity: "error", sum: "value" });
  return { value, load };
}

function wrongAmount(row: number, column: number, e: number, amount: unknown): AlgorithmIssue {
  const base = { path: ["flow", e], severity: "error", row, column } as const;
  return typeof amount === "number" && Number.isInteger(amount) && amount < 0
    ? { code: "algorithm.negative", ...base, value: amount }
    : { code: "algorithm.not-whole", ...base, ...known(amount) };
}

/** The columns said to be open must be those that carry something. */
function checkOpen(claim: Partial<MinimumPlan>, load: Float64Array, violations: AlgorithmIssue[]): void {
  if (claim.open === undefined) return;
  const open = numbers(claim.open);
  if (open.length !== load.length)
    violations.push({
      code: "algorithm.wrong-length",
      path: ["open"],
      severity: "error",
      length: open.length,
      expected: load.length,
    });
  for (let j = 0; j < Math.min(open.length, load.length); j++) {
    const used = load[j]!;
    if (open[j] !== (used > 0 ? 1 : 0))
      violations.push({ code: "algorithm.wrong-open", path: ["open", j], severity: "error", column: j, used });
  }
}

/** Prices, each 0 or more; one that is not, or is missing, is taken to be 0. */
function checkPrices(
  name: "rowPrice" | "columnPrice",
  given: unknown,
  expected: number,
  violations: AlgorithmIssue[],
): Float64Array {
  const list = numbers(given);
  const { length } = list;
  if (length !== expected)
    violations.push({ code: "algorithm.wrong-length", path: [name], severity: "error", length, expected });
  const prices = new Float64Array(expected);
  for (let k = 0; k < Math.min(length, expected); k++) {
    const price = list[k];
    if (typeof price === "number" && price >= 0 && price < Infinity) prices[k] = price;
    else
      violations.push({
        code: "algorithm.wrong-price",
        path: [name, k],
        severity: "error",
        [name === "rowPrice" ? "row" : "column"]: k,
        ...known(price),
      });
  }
  return prices;
}

/** Under minimums a column's price proves nothing but says what one more unit is worth: nothing where there is room, or where it is closed. */
function checkScarcity(
  problem: TransportProblem,
  columnPrice: Float64Array,
  load: Float64Array,
  violations: AlgorithmIssue[],
): void {
  for (let j = 0; j < problem.columns; j++) {
    const value = columnPrice[j]!;
    if (value > 0 && (load[j] === 0 || load[j]! < problem.capacity[j]!))
      violations.push({
        code: "algorithm.wrong-price",
        path: ["columnPrice", j],
        severity: "error",
        column: j,
        value,
      });
  }
}

/** The numbers that a plan says of itself. */
function checkFigures(claim: Partial<MinimumPlan>, found: number, proven: number, violations: AlgorithmIssue[]): void {
  const { value, bound, gap, ended } = claim;
  if (typeof value !== "number" || !Number.isFinite(value))
    violations.push({ code: "algorithm.not-whole", path: ["value"], severity: "error" });
  else if (value !== found)
    violations.push({ code: "algorithm.wrong-value", path: ["value"], severity: "error", said: value, found });

  if (typeof bound !== "number" || !Number.isFinite(bound))
    violations.push({ code: "algorithm.not-whole", path: ["bound"], severity: "error" });
  else if (bound !== Math.floor(proven) && bound < Math.max(Math.floor(proven), proven - rounding * proven))
    violations.push({ code: "algorithm.unproven-bound", path: ["bound"], severity: "error", said: bound, proven });

  const figures = { value: finiteOr(value, found), bound: finiteOr(bound, proven) };
  if (gap !== undefined) {
    const expected = figures.bound === 0 ? 0 : (figures.bound - figures.value) / figures.bound;
    if (typeof gap !== "number" || !(Math.abs(gap - expected) <= 1e-12))
      violations.push({ code: "algorithm.wrong-end", path: ["gap"], severity: "error", ...figures });
  }
  const isEnd = ended === "proven" || ended === "gap" || ended === "work" || ended === "aborted";
  if (!isEnd || (ended === "proven" && figures.bound !== figures.value))
    violations.push({ code: "algorithm.wrong-end", path: ["ended"], severity: "error", ...figures });
}

const finiteOr = (value: unknown, otherwise: number): number =>
  typeof value === "number" && Number.isFinite(value) ? value : otherwise;
