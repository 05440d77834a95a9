import type { TransportProblem } from "./transportProblem.ts";
import { largestExact, partsOfOne } from "./verifyPrices.ts";

/** A cut with its price: sum(coefficient * open) over `columns` is at most `right` + the flow at `places`; both counted in 1/`cutUnit`. */
export interface PricedCut {
  readonly columns: readonly number[];
  readonly coefficient: readonly number[];
  readonly right: number;
  /** Entries by their place in the columns, as `columnStart` counts them. */
  readonly places: readonly number[];
  readonly price: number;
}

/** Coefficients of cuts are whole numbers of a 256th, so that rounding a cut by a fraction is exact too. */
export const cutUnit = 256;

/** 1 for a column that is held open, -1 for one held closed, 0 for one that is free. */
export type Held = Int8Array;

/**
 * What any prices of the rows prove where columns carry nothing or at least their minimum: the Lagrangian bound.
 *
 * With the supply of each row priced instead of limited, the columns no longer depend on each other: each takes what is worth
 * most to it, at most `supply` from each row, at least its minimum if anything at all. What they get and what the supplies
 * cost is at least the value of every plan.
 *
 * @see Geoffrion (1974), Mathematical Programming Study 2, 82-114, https://doi.org/10.1007/BFb0120690
 */
export class LagrangianBound {
  readonly problem: TransportProblem & { readonly minimum: Int32Array };
  /** The entries column by column: those of column j are at columnStart[j] up to columnStart[j + 1], each with its row. */
  readonly columnStart: Int32Array;
  readonly row: Int32Array;
  readonly #score: Int32Array;
  /** By column: the largest score, without the sign, and the most that can be carried. */
  readonly #largest: Float64Array;
  readonly #most: Float64Array;
  /** What each entry is worth now, and room to sort those of a column in. */
  readonly #worth: Float64Array;
  readonly #sorted: Int32Array;
  /** All terms added up so far, without their signs: below 2^53 every sum on the way is exact. */
  #size = 0;

  constructor(problem: TransportProblem & { readonly minimum: Int32Array }) {
    const { rows, columns, rowStart, column, score, supply, capacity } = problem;
    const entries = column.length;
    this.problem = problem;
    this.columnStart = new Int32Array(columns + 1);
    this.row = new Int32Array(entries);
    this.#score = new Int32Array(entries);
    this.#largest = new Float64Array(columns);
    this.#most = new Float64Array(columns);
    this.#worth = new Float64Array(entries);
    this.#sorted = new Int32Array(entries);
    for (let e = 0; e < entries; e++) this.columnStart[column[e]! + 1]! += 1;
    for (let j = 0; j < columns; j++) this.columnStart[j + 1]! += this.columnStart[j]!;
    const next = this.columnStart.slice();
    for (let i = 0; i < rows; i++) {
      for (let e = rowStart[i]!; e < rowStart[i + 1]!; e++) {
        const j = column[e]!;
        const place = next[j]!++;
        this.row[place] = i;
        this.#score[place] = score[e]!;
        this.#largest[j] = Math.max(this.#largest[j]!, Math.abs(score[e]!));
        this.#most[j] = Math.min(this.#most[j]! + supply[i]!, capacity[j]!);
      }
    }
  }

  /**
   * The bound that the prices prove, with the cuts and the columns held. -Infinity where a column held open can never
   * reach its minimum, as there is no plan then.
   */
  of(rowPrice: ArrayLike<number>, cuts: readonly PricedCut[] = [], held?: Held): number {
    const { rows, columns, supply } = this.problem;
    const parts = partsOfOne(this.#sizeOf(rowPrice, cuts));
    let total = 0;
    const price = new Float64Array(rows);
    for (let i = 0; i < rows; i++) {
      price[i] = Math.ceil(rowPrice[i]! * parts);
      total += supply[i]! * price[i]!;
    }
    this.#size = total;
    const worth = this.#worth;
    for (let place = 0; place < worth.length; place++)
      worth[place] = this.#score[place]! * parts - price[this.row[place]!]!;

    // A cut pays for the flow that loosens it, and charges the columns for opening. Rounded so that the bound can only rise.
    const cost = new Float64Array(columns);
    for (const cut of cuts) {
      const cutPrice = Math.ceil(cut.price * parts);
      for (const place of cut.places) worth[place]! += cutPrice;
      cut.columns.forEach((j, k) => {
        const charge = cutPrice * cut.coefficient[k]!;
        cost[j]! += Math.floor(charge / cutUnit);
        this.#size += Math.abs(charge);
      });
      total += Math.ceil((cutPrice * cut.right) / cutUnit);
      this.#size += Math.abs(cutPrice * cut.right);
    }

    for (let j = 0; j < columns; j++) {
      const state = held?.[j] ?? 0;
      if (state < 0) continue;
      const filled = this.#fill(j);
      if (filled === undefined) {
        if (state > 0) return -Infinity;
        continue;
      }
      const gain = filled - cost[j]!;
      if (gain <= 0 && state === 0) continue;
      total += gain;
    }
    return this.#size <= largestExact ? total / parts : largestExact;
  }

  /** An upper limit for all that is added up, from which the unit of the sums follows. */
  #sizeOf(rowPrice: ArrayLike<number>, cuts: readonly PricedCut[]): number {
    const { rows, columns, supply } = this.problem;
    let size = 0;
    let largestPrice = 0;
    for (let i = 0; i < rows; i++) {
      size += supply[i]! * rowPrice[i]!;
      if (rowPrice[i]! > largestPrice) largestPrice = rowPrice[i]!;
    }
    for (const { price, columns: of, coefficient, right } of cuts) {
      size += price * Math.abs(right);
      of.forEach((j, k) => (size += price * (Math.abs(coefficient[k]!) + this.#most[j]!)));
    }
    for (let j = 0; j < columns; j++) size += this.#most[j]! * (this.#largest[j]! + largestPrice);
    return size;
  }

  /** The worth of the best that column j can carry when open; nothing where it cannot reach its minimum. */
  #fill(j: number): number | undefined {
    const worth = this.#worth;
    const { supply } = this.problem;
    const capacity = this.problem.capacity[j]!;
    const minimum = this.problem.minimum[j]!;
    const start = this.columnStart[j]!;
    const end = this.columnStart[j + 1]!;
    let wanted = 0;
    let all = 0;
    let value = 0;
    for (let place = start; place < end; place++) {
      const offered = supply[this.row[place]!]!;
      all += offered;
      if (worth[place]! <= 0) continue;
      wanted += offered;
      value += offered * worth[place]!;
    }
    if (all < minimum || capacity < minimum) return undefined;
    if (wanted >= minimum && wanted <= capacity) {
      this.#size += value;
      return value;
    }

    // Too much, or too little: the best first, up to the capacity, then the least bad up to the minimum.
    const sorted = this.#sorted.subarray(start, end);
    for (let k = 0; k < sorted.length; k++) sorted[k] = start + k;
    sorted.sort((a, b) => worth[b]! - worth[a]!);
    let left = wanted > capacity ? capacity : minimum;
    value = 0;
    for (const place of sorted) {
      if (left === 0) break;
      const taken = Math.min(supply[this.row[place]!]!, left);
      value += taken * worth[place]!;
      this.#size += Math.abs(taken * worth[place]!);
      left -= taken;
    }
    return value;
  }
}
