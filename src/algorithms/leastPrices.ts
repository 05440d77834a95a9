import { NearestFirst } from "./nearestFirst.ts";
import type { Instance, MinimumInstance } from "./solvingOrder.ts";
import { finish } from "./steps.ts";
import type { TransportPlan } from "./transportPlan.ts";

/** Prices that prove an optimum, those of columns as low as they can be. */
export type LeastPrices = Pick<TransportPlan, "rowPrice" | "columnPrice">;

/** Entries looked at between two yields: a millisecond or two of work. */
const turn = 200_000;

const none = -1;

/**
 * Of all prices that prove a plan of `transport` to be the best, those with the least column prices: exactly what one more unit
 * of a column's capacity adds to the value, and of a column without capacity what its first would. A solver ends with any of
 * these prices, which say what it adds at most.
 *
 * The prices that prove an optimum are a lattice: the lower column prices of two sets of them prove it too, with the higher row
 * prices. So there is a set in which every column has its least price, and that is the slope of the value in its capacity; along
 * one capacity the value bends only at whole numbers, so that the slope is what a whole unit adds. Rows then have their highest
 * prices: those with supply what one unit less would cost.
 *
 * A price falls until it is 0 or would leave an entry uncovered whose row cannot be paid more. That is a row with units left, or
 * one that carries something in a column whose price falls no more. How far a price falls is therefore the length of a shortest
 * path in the residual graph of the flow, found by Dijkstra's algorithm: by the prices given no arc is shorter than 0.
 *
 * E log V in the entries and columns; memory linear in rows and columns.
 *
 * @param plan the best flow, and column prices that prove it with the least row prices that cover every entry
 *
 * @see Shapley and Shubik (1971), The assignment game I: the core, International Journal of Game Theory 1, 111-130,
 * https://doi.org/10.1007/BF01753437; Demange and Gale (1985), The strategy structure of two-sided matching markets,
 * Econometrica 53(4), 873-888, https://doi.org/10.2307/1911658
 */
export function leastPrices(problem: Instance, plan: Pick<TransportPlan, "flow" | "columnPrice">): LeastPrices {
  return finish(leastPricesInTurns(problem, plan));
}

/** {@link leastPrices}, with a yield after some work. */
export function* leastPricesInTurns(
  problem: Instance,
  { flow, columnPrice: given }: Pick<TransportPlan, "flow" | "columnPrice">,
): Generator<void, LeastPrices> {
  const { rows, rowStart, column, score, supply, capacity } = problem;
  const { rowPrice, columnPrice } = yield* lowered(problem, flow, given, () => true);
  // A column without capacity carries nothing that would hold a row's price: the rows' prices say what it is worth.
  const someAreEmpty = capacity.includes(0);
  for (let i = 0; i < rows && someAreEmpty; i++) {
    if (supply[i] === 0) continue;
    for (let e = rowStart[i]!; e < rowStart[i + 1]!; e++) {
      const j = column[e]!;
      if (capacity[j] === 0) columnPrice[j] = Math.max(columnPrice[j]!, score[e]! - rowPrice[i]!);
    }
  }
  // A row without supply takes no part, and any price that covers it will do.
  for (let i = 0; i < rows; i++) {
    if (supply[i]! > 0) continue;
    for (let e = rowStart[i]!; e < rowStart[i + 1]!; e++)
      rowPrice[i] = Math.max(rowPrice[i]!, score[e]! - columnPrice[column[e]!]!);
  }
  return { rowPrice, columnPrice };
}

/**
 * What one more unit of a column's capacity adds while the columns that carry something carry at least their minimum, and the
 * others nothing; of these 0.
 *
 * A column at its minimum gives away only what is filled again. One more unit in it may therefore cost more than it brings, or
 * be more than anyone can fill: its price is then below 0, and more capacity, which need not be used, adds 0.
 *
 * @param flow the best one over the columns that carry something
 * @param price of these, with which that is proven; of a column at its minimum it may be below 0
 */
export function* leastOpenPrices(
  problem: MinimumInstance,
  flow: Int32Array,
  price: Float64Array,
): Generator<void, Float64Array> {
  const { minimum } = problem;
  const { columnPrice } = yield* lowered(problem, flow, price, (j, load) => load > minimum[j]!);
  return columnPrice.map((least) => Math.max(0, least));
}

/**
 * The column prices as low as they go and the row prices as high, over the columns that carry something and the rows with
 * supply; the others have 0. A column whose price nothing holds has minus infinity.
 *
 * @param stops whether the price of a column with that load falls no lower than 0
 */
function* lowered(
  { rows, columns, rowStart, column, score, supply }: Instance,
  flow: Int32Array,
  given: Float64Array,
  stops: (j: number, load: number) => boolean,
): Generator<void, LeastPrices> {
  const load = new Float64Array(columns);
  const rowPrice = new Float64Array(rows);
  const isHeld = new Uint8Array(rows); // its price rises no more
  // Who carries something in a column: the last of them, and before each another.
  const last = new Int32Array(columns).fill(none);
  const before: number[] = [];
  const carrier: number[] = [];
  let looked = 0;
  for (let i = 0; i < rows; i++) {
    let left = supply[i]!;
    if (left === 0) continue;
    for (let e = rowStart[i]!; e < rowStart[i + 1]! && left > 0; e++) {
      looked++;
      const units = flow[e]!;
      if (units === 0) continue;
      const j = column[e]!;
      left -= units;
      load[j]! += units;
      rowPrice[i] = score[e]! - given[j]!; // the same by each of them
      before.push(last[j]!);
      last[j] = carrier.push(i) - 1;
    }
    if (left > 0) {
      isHeld[i] = 1;
      rowPrice[i] = 0;
    }
    if (looked < turn) continue;
    looked = 0;
    yield;
  }

  const columnPrice = new Float64Array(columns);
  const nearest = new NearestFirst(columns); // by how far the price falls
  for (let j = 0; j < columns; j++) {
    if (load[j] === 0) continue;
    columnPrice[j] = -Infinity;
    if (stops(j, load[j]!)) nearest.offer(j, given[j]!);
  }
  const { distance } = nearest;
  /** A row that is paid no more holds the prices of all columns that it has entries in. */
  const hold = (i: number): void => {
    const price = rowPrice[i]!;
    const end = rowStart[i + 1]!;
    for (let e = rowStart[i]!; e < end; e++) {
      const j = column[e]!;
      const fall = price + given[j]! - score[e]!;
      if (fall < distance[j]! && load[j]! > 0) nearest.offer(j, fall);
    }
    looked += end - rowStart[i]!;
  };
  for (let i = 0; i < rows; i++) {
    if (isHeld[i] === 1) hold(i);
    if (looked < turn) continue;
    looked = 0;
    yield;
  }
  for (let j = nearest.take(); j !== none; j = nearest.take()) {
    const fall = distance[j]!;
    columnPrice[j] = given[j]! - fall;
    for (let c = last[j]!; c !== none; c = before[c]!) {
      const i = carrier[c]!;
      if (isHeld[i] === 1) continue;
      isHeld[i] = 1;
      rowPrice[i]! += fall;
      hold(i);
    }
    if (looked < turn) continue;
    looked = 0;
    yield;
  }
  return { rowPrice, columnPrice };
}
