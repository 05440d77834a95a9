import { type Inequality, inequalityOf } from "./fillingCut.ts";
import { nthLargest } from "./nthLargest.ts";
import type { MinimumInstance } from "./solvingOrder.ts";
import type { Cut } from "./transportPlan.ts";

/** What may become of a column: it is held closed (0) or open (1), or either may be. */
export const free = -1;
const closed = 0;

/** All columns free, but for those that cannot reach their minimum or take nothing: they are closed. */
export function* statesOf({
  rows,
  columns,
  rowStart,
  column,
  supply,
  capacity,
  minimum,
}: MinimumInstance): Generator<void, Int8Array> {
  const reach = new Float64Array(columns);
  for (let i = 0, pause = turn; i < rows; i++) {
    for (let e = rowStart[i]!; e < rowStart[i + 1]!; e++)
      reach[column[e]!]! += Math.min(supply[i]!, capacity[column[e]!]!);
    if (rowStart[i]! < pause) continue;
    pause = rowStart[i]! + turn;
    yield;
  }
  return Int8Array.from(reach, (most, j) => (most < minimum[j]! || capacity[j] === 0 ? closed : free));
}

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
 * Entries stand column by column here; where one stands is its place. Of a column with many, most are far from being taken:
 * only the leading ones are kept by falling reduced score, and of the rest it is known how much they can have at most, as
 * prices have fallen by no more than so much since they were looked at. Where that does not settle a fill, all are looked at.
 */
export class Lagrangian {
  readonly columnStart: Int32Array;
  readonly row: Int32Array;
  readonly entry: Int32Array;
  /** By column: `free`, or held closed or open. */
  readonly state: Int8Array;
  readonly cuts: PricedCut[] = [];

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

  /** By column: where its leading entries end, the most that one of the rest had, and how far prices had fallen then. */
  private readonly leadEnd: Int32Array;
  private readonly restMost: Float64Array;
  private readonly restFall: Float64Array;
  /** How many are to lead, how many were taken last, and at which bound the leading ones were chosen. */
  private readonly leading: Int32Array;
  private readonly takenLast: Int32Array;
  private readonly chosenAt: Int32Array;
  /** How far any reduced score can have risen so far, all bounds together, and how many bounds there were. */
  private fall = 0;
  private bounds = 0;
  private readonly priceBefore: Float64Array;
  private readonly scratch: Float64Array;
  /** Where an entry stands now. */
  readonly placeOf: Int32Array;

  private constructor(
    readonly instance: MinimumInstance,
    state: Int8Array,
  ) {
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
    this.state = state;
    this.open = new Uint8Array(columns);
    this.worth = new Float64Array(columns);
    this.cost = new Float64Array(columns);
    this.slack = new Int32Array(rows);
    this.leadEnd = new Int32Array(columns);
    this.restMost = new Float64Array(columns);
    this.restFall = new Float64Array(columns);
    this.leading = new Int32Array(columns).fill(fewLeading);
    this.takenLast = new Int32Array(columns);
    this.chosenAt = new Int32Array(columns).fill(-1);
    this.priceBefore = new Float64Array(rows);
    this.scratch = new Float64Array(mostOf(instance));
  }

  /**
   * Yields within, as a million entries take a while.
   *
   * @param state by column, `statesOf` at first; who changes it here holds columns open or closed
   */
  static *of(instance: MinimumInstance, state: Int8Array): Generator<void, Lagrangian> {
    const lagrangian = new Lagrangian(instance, state);
    const { columnStart, row, entry, placeOf, most, base } = lagrangian;
    const { rows, columns, rowStart, column, capacity, supply, score } = instance;
    yield;
    for (let e = 0; e < column.length; e++) columnStart[column[e]! + 1]! += 1;
    for (let j = 0; j < columns; j++) columnStart[j + 1]! += columnStart[j]!;
    yield;
    const next = columnStart.slice();
    for (let i = 0, pause = turn; i < rows; i++) {
      for (let e = rowStart[i]!; e < rowStart[i + 1]!; e++) {
        const j = column[e]!;
        const k = next[j]!++;
        row[k] = i;
        entry[k] = e;
        placeOf[e] = k;
        most[k] = Math.min(supply[i]!, capacity[j]!);
        base[k] = score[e]!;
      }
      if (rowStart[i]! < pause) continue;
      pause = rowStart[i]! + turn;
      yield;
    }
    // Of long columns none lead yet, and nothing is known of the rest; of short ones all.
    for (let j = 0; j < columns; j++) {
      const isLong = columnStart[j + 1]! - columnStart[j]! > 2 * fewLeading;
      lagrangian.leadEnd[j] = columnStart[isLong ? j : j + 1]!;
    }
    lagrangian.restMost.fill(Infinity);
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
    const { priceBefore } = this;
    let fall = 0;
    for (let i = 0; i < supply.length; i++) {
      bound += supply[i]! * rowPrice[i]!;
      const fallen = priceBefore[i]! - rowPrice[i]!;
      if (fallen > fall) fall = fallen;
    }
    priceBefore.set(rowPrice);
    this.fall += fall;
    this.bounds += 1;
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
    const { columnStart, leadEnd, row, most, base, cost, state, worth, open, amount, reduced, slack, takenLast } = this;
    const { capacity, minimum } = this.instance;
    let bound = 0;
    for (let j = from; j < to; j++) {
      if (state[j] === closed) {
        open[j] = 0;
        continue;
      }
      const first = columnStart[j]!;
      const end = columnStart[j + 1]!;
      const limit = capacity[j]!;
      const least = minimum[j]!;
      const isFree = state[j] === free;
      let value = 0;
      let last = first;
      for (let isSettled = false; !isSettled; isSettled || this.chooseLeading(j, rowPrice)) {
        const lead = leadEnd[j]!;
        for (let k = first; k < lead; k++) reduced[k] = base[k]! - rowPrice[row[k]!]!;
        for (let g = gapFor(lead - first); g >= 0; g--) {
          const gap = gaps[g]!;
          for (let k = first + gap; k < lead; k++) if (reduced[k]! > reduced[k - gap]!) this.insert(k, gap, first);
        }
        // At most what one of the rest has: whatever is taken must have as much.
        const rest = lead === end ? -Infinity : this.restMost[j]! + (this.fall - this.restFall[j]!);
        // By falling reduced score: what gains up to the capacity, then up to the minimum.
        value = -cost[j]!;
        let total = 0;
        last = first;
        for (; last < lead; last++) {
          const r = reduced[last]!;
          if (r <= 0 || total >= limit || r < rest) break;
          const units = Math.min(most[last]!, limit - total);
          amount[last] = units;
          total += units;
          value += units * r;
        }
        isSettled = rest <= 0 || total >= limit;
        if (total >= least || !isSettled) continue;
        const next = last < lead && reduced[last]! > rest ? reduced[last]! : rest;
        if (isFree && value + next * (least - total) <= 0) {
          value += next * (least - total);
          continue;
        }
        for (; last < lead && total < least && reduced[last]! >= rest; last++) {
          const units = Math.min(most[last]!, least - total);
          amount[last] = units;
          total += units;
          value += units * reduced[last]!;
        }
        if (total >= least) continue;
        isSettled = lead === end;
        value = -Infinity;
      }
      takenLast[j] = last - first;
      worth[j] = value;
      if (value <= 0 && isFree) {
        open[j] = 0;
        continue;
      }
      open[j] = 1;
      bound += value;
      for (let k = first; k < last; k++) slack[row[k]!]! -= amount[k]!;
      for (let k = last; k < end; k++) amount[k] = 0;
      if (leadEnd[j] === end && end - first > 2 * fewLeading) this.leadWithFewer(j);
    }
    return bound;
  }

  /** Where all entries of a column have led for a while, in order, most are put among the rest again. */
  private leadWithFewer(j: number): void {
    const first = this.columnStart[j]!;
    const leading = Math.max(fewLeading, 2 * this.takenLast[j]!);
    if (this.bounds - this.chosenAt[j]! < boundsWithAll || 2 * leading > this.leadEnd[j]! - first) return;
    this.leading[j] = leading;
    this.chosenAt[j] = this.bounds;
    this.leadEnd[j] = first + leading;
    this.restMost[j] = this.reduced[first + leading]!;
    this.restFall[j] = this.fall;
  }

  /** Looks at all entries of a column and lets the best lead: twice as many as before, if those were chosen a moment ago. */
  private chooseLeading(j: number, rowPrice: Float64Array): void {
    const { columnStart, row, entry, most, base, placeOf, reduced, leading, chosenAt, scratch, leadEnd } = this;
    const first = columnStart[j]!;
    const end = columnStart[j + 1]!;
    leading[j] = Math.max(fewLeading, this.bounds - chosenAt[j]! < 4 ? 2 * leading[j]! : 2 * this.takenLast[j]!);
    chosenAt[j] = this.bounds;
    if (2 * leading[j] > end - first) {
      leadEnd[j] = end;
      return;
    }
    for (let k = first; k < end; k++) {
      reduced[k] = base[k]! - rowPrice[row[k]!]!;
      scratch[k - first] = reduced[k]!;
    }
    const least = nthLargest(scratch, end - first, leading[j]);
    let at = first;
    let rest = -Infinity;
    for (let k = first; k < end; k++) {
      const r = reduced[k]!;
      if (r < least) {
        if (r > rest) rest = r;
        continue;
      }
      if (k !== at) {
        const i = row[k]!;
        const e = entry[k]!;
        const units = most[k]!;
        const score = base[k]!;
        reduced[k] = reduced[at]!;
        row[k] = row[at]!;
        entry[k] = entry[at]!;
        most[k] = most[at]!;
        base[k] = base[at]!;
        placeOf[entry[k]!] = k;
        reduced[at] = r;
        row[at] = i;
        entry[at] = e;
        most[at] = units;
        base[at] = score;
        placeOf[e] = at;
      }
      at++;
    }
    leadEnd[j] = at;
    this.restMost[j] = rest;
    this.restFall[j] = this.fall;
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
    if (change > 0) this.fall += change;
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

/** So few lead at least, and so many bounds all do, where they had to, before it is seen whether fewer will do. */
const fewLeading = 16;
const boundsWithAll = 20;

/** The most entries that a column has. */
function mostOf({ columns, column }: MinimumInstance): number {
  const count = new Int32Array(columns);
  let most = 0;
  for (let e = 0; e < column.length; e++) most = Math.max(most, ++count[column[e]!]!);
  return most;
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
