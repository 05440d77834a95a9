import { type Inequality, inequalityOf } from "./fillingCut.ts";
import type { MinimumInstance } from "./solvingOrder.ts";
import type { Cut } from "./transportPlan.ts";

/** What may become of a column: it is held closed (0) or open (1), or either may be. */
export const free = -1;
const closed = 0;

/** A cut beside its inequality, with what breaking it by one costs. */
export interface PricedCut extends Inequality {
  readonly cut: Cut;
  /** 1 / its largest coefficient: what makes the slacks of cuts alike. */
  readonly weight: number;
  /** The entries of the flow from rows outside. */
  readonly entries: Int32Array;
  /** Where those of each of its columns begin, and an end. */
  readonly start: Int32Array;
  price: number;
}

/**
 * The Lagrangian relaxation of transport with minimum groups: the supply of each row is no longer a limit but has a
 * price, and so has each cut. What remains falls apart by column, and each is either closed or takes its best fill at
 * scores less row prices.
 *
 * For any prices of 0 and more the sum is a bound on every plan. The least of these bounds is that of the linear program
 * in which a row can also give a column no more than its supply times how far the column is open (Geoffrion 1974: the
 * fills of one column have whole corners), which is the tight one.
 *
 * Entries stand column by column here, those of a column by falling reduced score as last seen; where one stands is its
 * place.
 */
export class Lagrangian {
  readonly columnStart: Int32Array;
  readonly row: Int32Array;
  readonly entry: Int32Array;
  /** By column: `free`, or held closed or open. */
  readonly state: Int8Array;
  readonly cuts: PricedCut[] = [];
  /** The largest score, without its sign; at least 1. */
  largest = 1;

  /** After a bound: whether each column is open in it, and what its fill is worth (of one not open, at most this). */
  readonly open: Uint8Array;
  readonly worth: Float64Array;
  /** Units by place, of open columns. */
  readonly amount: Int32Array;
  /** What is left of each supply; below 0 where more is taken. */
  readonly slack: Int32Array;

  /** What a column can take of a row at most. */
  private readonly most: Int32Array;
  /** Score plus the prices of cuts, by place; what opening costs by them; their prices times right sides. */
  private readonly base: Float64Array;
  private readonly cost: Float64Array;
  private constant = 0;
  private readonly reduced: Float64Array;
  /** Where an entry stands now. */
  readonly placeOf: Int32Array;

  private constructor(readonly instance: MinimumInstance) {
    const { rows, columns, column } = instance;
    const entries = column.length;
    this.columnStart = new Int32Array(columns + 1);
    this.row = new Int32Array(entries);
    this.entry = new Int32Array(entries);
    this.placeOf = new Int32Array(entries);
    this.most = new Int32Array(entries);
    this.base = new Float64Array(entries);
    this.reduced = new Float64Array(entries);
    this.amount = new Int32Array(entries);
    this.state = new Int8Array(columns).fill(free);
    this.open = new Uint8Array(columns);
    this.worth = new Float64Array(columns);
    this.cost = new Float64Array(columns);
    this.slack = new Int32Array(rows);
  }

  /** Columns that cannot reach their minimum are closed from the start. Yields within, as a million entries take a while. */
  static *of(instance: MinimumInstance): Generator<void, Lagrangian> {
    const lagrangian = new Lagrangian(instance);
    const { columnStart, row, entry, placeOf, most, base, state } = lagrangian;
    const { rows, columns, rowStart, column, capacity, supply, score, minimum } = instance;
    yield;
    for (let e = 0; e < column.length; e++) columnStart[column[e]! + 1]! += 1;
    for (let j = 0; j < columns; j++) columnStart[j + 1]! += columnStart[j]!;
    yield;
    const next = columnStart.slice();
    const reach = new Float64Array(columns);
    for (let i = 0, pause = turn; i < rows; i++) {
      for (let e = rowStart[i]!; e < rowStart[i + 1]!; e++) {
        const j = column[e]!;
        const k = next[j]!++;
        row[k] = i;
        entry[k] = e;
        placeOf[e] = k;
        most[k] = Math.min(supply[i]!, capacity[j]!);
        base[k] = score[e]!;
        lagrangian.largest = Math.max(lagrangian.largest, Math.abs(score[e]!));
        reach[j]! += most[k];
      }
      if (rowStart[i]! < pause) continue;
      pause = rowStart[i]! + turn;
      yield;
    }
    for (let j = 0; j < columns; j++) if (reach[j]! < minimum[j]! || capacity[j] === 0) state[j] = closed;
    return lagrangian;
  }

  /**
   * The bound at these prices, with each column as its state says. Yields within, so that no turn takes long.
   *
   * Exact where all prices are whole multiples of a small power of two. -Infinity where an open column cannot reach its
   * minimum.
   */
  *bound(rowPrice: Float64Array, cutPrice: Float64Array): Generator<void, number> {
    const { instance, cuts, slack } = this;
    const { columns, supply } = instance;
    for (let c = 0; c < cuts.length; c++) this.setPrice(cuts[c]!, cutPrice[c] ?? 0);
    slack.set(supply);
    let bound = this.constant;
    for (let i = 0; i < supply.length; i++) bound += supply[i]! * rowPrice[i]!;
    for (let from = 0; from < columns;) {
      let to = from + 1;
      const end = this.columnStart[from]! + turn;
      while (to < columns && this.columnStart[to]! < end) to++;
      bound += this.fill(rowPrice, from, to);
      from = to;
      yield;
    }
    return bound;
  }

  /** The part of the columns `from` up to `to`. */
  private fill(rowPrice: Float64Array, from: number, to: number): number {
    const { columnStart, row, most, base, cost, state, worth, open, amount, reduced, slack } = this;
    const { capacity, minimum } = this.instance;
    let bound = 0;
    for (let j = from; j < to; j++) {
      if (state[j] === closed) {
        open[j] = 0;
        continue;
      }
      const first = columnStart[j]!;
      const end = columnStart[j + 1]!;
      for (let k = first; k < end; k++) reduced[k] = base[k]! - rowPrice[row[k]!]!;
      for (let g = gapFor(end - first); g >= 0; g--) {
        const gap = gaps[g]!;
        for (let k = first + gap; k < end; k++) if (reduced[k]! > reduced[k - gap]!) this.insert(k, gap, first);
      }
      // By falling reduced score: what gains up to the capacity, then up to the minimum.
      const limit = capacity[j]!;
      const least = minimum[j]!;
      let value = -cost[j]!;
      let total = 0;
      let last = first;
      for (; last < end; last++) {
        const r = reduced[last]!;
        if (r <= 0 || total >= limit) break;
        const units = Math.min(most[last]!, limit - total);
        amount[last] = units;
        total += units;
        value += units * r;
      }
      const isFree = state[j] === free;
      if (total < least) {
        if (isFree && last < end && value + reduced[last]! * (least - total) <= 0) {
          worth[j] = value + reduced[last]! * (least - total);
          open[j] = 0;
          continue;
        }
        for (; last < end && total < least; last++) {
          const units = Math.min(most[last]!, least - total);
          amount[last] = units;
          total += units;
          value += units * reduced[last]!;
        }
        if (total < least) value = -Infinity;
      }
      worth[j] = value;
      if (value <= 0 && isFree) {
        open[j] = 0;
        continue;
      }
      open[j] = 1;
      bound += value;
      for (let k = first; k < last; k++) slack[row[k]!]! -= amount[k]!;
      for (let k = last; k < end; k++) amount[k] = 0;
    }
    return bound;
  }

  /**
   * Brings an entry to its place among those of its column before it, seen `gap` by `gap`, which stand by falling reduced
   * score.
   */
  private insert(k: number, gap: number, first: number): void {
    const { reduced, row, entry, most, base, placeOf } = this;
    const r = reduced[k]!;
    const i = row[k]!;
    const e = entry[k]!;
    const units = most[k]!;
    const score = base[k]!;
    let at = k;
    do {
      const from = at - gap;
      reduced[at] = reduced[from]!;
      row[at] = row[from]!;
      most[at] = most[from]!;
      base[at] = base[from]!;
      entry[at] = entry[from]!;
      placeOf[entry[at]!] = at;
      at = from;
    } while (at - gap >= first && reduced[at - gap]! < r);
    reduced[at] = r;
    row[at] = i;
    most[at] = units;
    base[at] = score;
    entry[at] = e;
    placeOf[e] = at;
  }

  addCut(cut: Cut): void {
    const { columnStart, row, entry } = this;
    const inside = new Set(cut.rows);
    const entries: number[] = [];
    const start = [0];
    for (const j of cut.columns) {
      for (let k = columnStart[j]!; k < columnStart[j + 1]!; k++) if (!inside.has(row[k]!)) entries.push(entry[k]!);
      start.push(entries.length);
    }
    const inequality = inequalityOf(this.instance, cut);
    let largest = 1;
    for (const a of inequality.coefficient) largest = Math.max(largest, Math.abs(a));
    this.cuts.push({
      cut,
      ...inequality,
      weight: 1 / largest,
      entries: Int32Array.from(entries),
      start: Int32Array.from(start),
      price: 0,
    });
  }

  /** Leaves only the cuts that have a price. */
  keepPricedCuts(prices: Float64Array): void {
    this.cuts.forEach((cut) => this.setPrice(cut, 0));
    const kept = this.cuts.filter((_, c) => prices[c]! > 0);
    this.cuts.splice(0, this.cuts.length, ...kept);
  }

  private setPrice(cut: PricedCut, price: number): void {
    const change = price - cut.price;
    if (change === 0) return;
    cut.price = price;
    this.constant += change * cut.rightSide;
    const { columns } = cut.cut;
    for (let c = 0; c < columns.length; c++) this.cost[columns[c]!]! += change * cut.coefficient[c]!;
    const { base, placeOf } = this;
    const { entries } = cut;
    for (let n = 0; n < entries.length; n++) base[placeOf[entries[n]!]!]! += change;
  }

  /** How far the fills of the last bound are from breaking a cut; below 0 where they break it. */
  slackOf({ cut, coefficient, rightSide, entries, start }: PricedCut): number {
    const { open, amount, placeOf } = this;
    const { columns } = cut;
    let slack = rightSide;
    for (let c = 0; c < columns.length; c++) {
      if (open[columns[c]!] !== 1) continue;
      slack -= coefficient[c]!;
      const end = start[c + 1]!;
      for (let n = start[c]!; n < end; n++) slack += amount[placeOf[entries[n]!]!]!;
    }
    return slack;
  }
}

/** Entries to look at before the others get their turn: a millisecond or two. */
export const turn = 30_000;

/**
 * The gaps of a shell sort (Ciura 2001). Prices move little from one bound to the next, so that a short column is nearly
 * in order, and plain insertion is near linear; a long one may be far from it, and is put in order from afar first.
 */
const gaps = [1, 4, 10, 23, 57, 132, 301, 701, 1577, 3548, 7983, 17_961, 40_412, 90_927, 204_585];

/** The first gap to use, by its place. */
function gapFor(length: number): number {
  if (length < 60) return 0;
  let g = 1;
  while (g + 1 < gaps.length && gaps[g + 1]! * 2 < length) g++;
  return g;
}
