import { err, ok, type Result } from "../core/result.ts";
import { checkLength, checkWhole } from "./checkProblem.ts";
import { type AlgorithmIssue, finite } from "./issues.ts";

/** Every row with a column of its own, at the least cost, with the prices that prove it. */
export interface Assignment {
  /** By row. */
  readonly columnOf: Int32Array;
  readonly value: number;
  /** Of either sign: rowPrice + columnPrice is at most the cost of every pair, and they sum to the value. */
  readonly rowPrice: Float64Array;
  readonly columnPrice: Float64Array;
}

/**
 * The cheapest way to give each of `n` rows a column of its own (the linear assignment problem), by Jonker and Volgenant.
 *
 * The prices prove it: no pair costs less than its two prices, so no assignment costs less than all prices together. Of several
 * cheapest assignments the same costs always give the same one.
 *
 * Takes time n^3 at worst, and memory n beside the costs.
 *
 * @param cost whole numbers of 32 bits and either sign, row by row: row i and column j at i * n + j
 * @returns the assignment, or every issue: another length than n * n, costs that are not whole
 *
 * @example
 * ```ts
 * import { linearAssignment } from "kompetansepilot/algorithms";
 *
 * const cost = [
 *   [4, 1, 3],
 *   [2, 0, 5],
 *   [3, 2, 2],
 * ];
 * const { columnOf, value } = linearAssignment(cost.flat(), 3)._unsafeUnwrap();
 * value; // => 5
 * Array.from(columnOf); // => [1, 0, 2]
 * ```
 *
 * @see Jonker and Volgenant (1987), Computing 38, 325-340, https://doi.org/10.1007/BF02278710
 */
export function linearAssignment(cost: ArrayLike<number>, n: number): Result<Assignment, readonly AlgorithmIssue[]> {
  const issues: AlgorithmIssue[] = [];
  if (!Number.isInteger(n)) issues.push({ code: "algorithm.not-whole", path: ["n"], severity: "error", ...finite(n) });
  else if (n < 0) issues.push({ code: "algorithm.negative", path: ["n"], severity: "error", value: n });
  else checkLength("cost", cost, n * n, issues);
  checkWhole("cost", cost, issues);
  if (issues.length > 0) return err(issues);
  return ok(solve(cost instanceof Int32Array ? cost : Int32Array.from(cost), n));
}

/** Real costs need one or two bids a row. */
const bidsPerRow = 8;

/** How many rows search at once, for each that was served the last time: more is wasted where they get in each other's way. */
const searchersPerServed = 8;

function solve(cost: Int32Array, n: number): Assignment {
  const columnOf = new Int32Array(n).fill(-1);
  const rowOf = new Int32Array(n).fill(-1);
  const columnPrice = new Float64Array(n);
  reduceColumns(cost, n, columnOf, rowOf, columnPrice);
  let free = freeRows(columnOf);
  for (let turn = 0; turn < 2; turn++) free = reduceRows(cost, n, free, columnOf, rowOf, columnPrice); // as they propose
  augment(cost, n, free, columnOf, rowOf, columnPrice);

  const rowPrice = new Float64Array(n);
  let value = 0;
  for (let i = 0; i < n; i++) {
    const own = cost[i * n + columnOf[i]!]!;
    rowPrice[i] = own - columnPrice[columnOf[i]!]!;
    value += own;
  }
  return { columnOf, value, rowPrice, columnPrice };
}

const freeRows = (columnOf: Int32Array): Int32Array =>
  Int32Array.from(columnOf.keys()).filter((i) => columnOf[i] === -1);

/** Each column costs its least, and is given to that row where the row has none yet; then rows pass on what they can spare. */
function reduceColumns(
  cost: Int32Array,
  n: number,
  columnOf: Int32Array,
  rowOf: Int32Array,
  columnPrice: Float64Array,
): void {
  const cheapest = new Int32Array(n);
  for (let j = 0; j < n; j++) columnPrice[j] = cost[j]!;
  for (let i = 1; i < n; i++) {
    const row = i * n;
    for (let j = 0; j < n; j++) {
      const c = cost[row + j]!;
      if (c >= columnPrice[j]!) continue;
      columnPrice[j] = c;
      cheapest[j] = i;
    }
  }
  const wanted = new Int32Array(n);
  for (let j = n - 1; j >= 0; j--) {
    const i = cheapest[j]!;
    if (wanted[i]!++ > 0) continue;
    columnOf[i] = j;
    rowOf[j] = i;
  }
  // A row that is cheapest for one column only can pay for it what any other would cost it more.
  for (let i = 0; i < n; i++) {
    if (wanted[i] !== 1) continue;
    const own = columnOf[i]!;
    let spare = Infinity;
    for (let j = 0; j < n; j++) {
      const reduced = cost[i * n + j]! - columnPrice[j]!;
      if (reduced < spare && j !== own) spare = reduced;
    }
    if (spare < Infinity) columnPrice[own]! -= spare; // a single row has no other
  }
}

/**
 * Each free row takes its cheapest column and pays for it what the second would cost it more; who is put out bids at once, if
 * something was paid. Two rows can outbid each other for very long, so that bids are limited: what is left is left to `augment`.
 */
function reduceRows(
  cost: Int32Array,
  n: number,
  free: Int32Array,
  columnOf: Int32Array,
  rowOf: Int32Array,
  columnPrice: Float64Array,
): Int32Array {
  const left: number[] = [];
  const queue = free.slice();
  let next = 0;
  for (let bids = 0; next < queue.length; bids++) {
    const i = queue[next++]!;
    const row = i * n;
    let best = -1;
    let second = -1;
    let least = Infinity;
    let nextLeast = Infinity;
    for (let j = 0; j < n; j++) {
      const reduced = cost[row + j]! - columnPrice[j]!;
      if (reduced >= nextLeast) continue;
      if (reduced >= least) {
        nextLeast = reduced;
        second = j;
      } else {
        nextLeast = least;
        second = best;
        least = reduced;
        best = j;
      }
    }
    const pays = least < nextLeast;
    if (pays) columnPrice[best]! -= nextLeast - least;
    else if (rowOf[best] !== -1) best = second; // as cheap, and perhaps nobody's
    const out = rowOf[best]!;
    columnOf[i] = best;
    rowOf[best] = i;
    if (out === -1) continue;
    columnOf[out] = -1;
    if (pays && bids < bidsPerRow * n) queue[--next] = out;
    else left.push(out);
  }
  return Int32Array.from(left);
}

/**
 * The rows still free get a column by shortest paths of changes, as in Dijkstra's method on reduced costs. Where Jonker and
 * Volgenant let one row search at a time, many search at once: their trees do not meet, so that each that reaches a free
 * column is served, and a search serves many where the last rows are far from the last columns.
 */
function augment(
  cost: Int32Array,
  n: number,
  free: Int32Array,
  columnOf: Int32Array,
  rowOf: Int32Array,
  columnPrice: Float64Array,
): void {
  const distance = new Float64Array(n);
  const from = new Int32Array(n); // the row from which a column is nearest
  const root = new Int32Array(n); // the free row in whose tree a row is
  const end = new Int32Array(n); // the free column that a free row has reached
  const order = new Int32Array(n); // columns: those not done yet, then those that are
  let waiting = free;
  let width = free.length;
  while (waiting.length > 0) {
    const searching = waiting.subarray(0, width);
    distance.fill(Infinity);
    for (let j = 0; j < n; j++) order[j] = j;
    for (const i of searching) {
      root[i] = i;
      end[i] = -1;
      const row = i * n;
      let least = Infinity;
      for (let j = 0; j < n; j++) least = Math.min(least, cost[row + j]! - columnPrice[j]!);
      for (let j = 0; j < n; j++) {
        const d = cost[row + j]! - columnPrice[j]! - least;
        if (d >= distance[j]!) continue;
        distance[j] = d;
        from[j] = i;
      }
    }

    let left = n;
    let reached = 0;
    let radius = 0;
    let nearest = nearestOf(order, left, distance);
    for (;;) {
      const near = order[nearest]!;
      order[nearest] = order[--left]!;
      order[left] = near;
      radius = distance[near]!;
      const tree = root[from[near]!]!;
      const i = rowOf[near]!;
      if (i === -1 && end[tree] === -1) {
        end[tree] = near;
        reached += 1;
      }
      if (left === 0 || reached === searching.length) break;
      if (i === -1) {
        nearest = nearestOf(order, left, distance);
        continue;
      }
      root[i] = tree;
      const row = i * n;
      const base = cost[row + near]! - columnPrice[near]! - radius;
      let least = Infinity;
      for (let k = 0; k < left; k++) {
        const j = order[k]!;
        const d = cost[row + j]! - columnPrice[j]! - base;
        let now = distance[j]!;
        if (d < now) {
          now = d;
          distance[j] = d;
          from[j] = i;
        }
        if (now < least) {
          least = now;
          nearest = k;
        }
      }
    }

    // Prices fall where the search came by, so that every step of it costs nothing now.
    for (let k = left; k < n; k++) columnPrice[order[k]!]! += distance[order[k]!]! - radius;
    for (const start of searching) {
      // Back along the path, each row takes the next row's column; the free row at its root had none.
      for (let j = end[start]!; j !== -1;) {
        const i = from[j]!;
        const before = columnOf[i]!;
        rowOf[j] = i;
        columnOf[i] = j;
        j = before;
      }
    }
    waiting = waiting.filter((i, k) => k >= searching.length || end[i] === -1);
    width = searchersPerServed * reached;
  }
}

/** Where in `order` the nearest column stands, of those not done. */
function nearestOf(order: Int32Array, left: number, distance: Float64Array): number {
  let nearest = 0;
  for (let k = 1; k < left; k++) if (distance[order[k]!]! < distance[order[nearest]!]!) nearest = k;
  return nearest;
}
