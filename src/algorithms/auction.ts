import type { Instance } from "./solvingOrder.ts";

/** What an auction left behind. */
export interface AuctionAnswer {
  /** What each column costs: its lowest bid where it is full, else 0. One without capacity costs more than anyone would pay. */
  readonly price: Float64Array;
  /** What each entry holds; it fits supply and capacity. */
  readonly flow: Int32Array;
}

/** The auction ends after so many looks at each entry on average, wherever it stands. Some 30 are usual. */
const mostLooks = 1000;

/**
 * A price auction: each row in turn bids for what it has left in the column that is worth most to it at today's prices, as
 * much as keeps that column ahead of its second choice, and `step` more. The column keeps the highest bids that fit. A column
 * that is full costs what its lowest bid says, any other nothing; so rows need to know nothing of each other.
 *
 * What is held is worth the optimum less `step` a unit at most, and time goes with 1 / step. Take a power of two: then all
 * sums are exact.
 *
 * @see Bertsekas, Castanon (1989), The auction algorithm for the transportation problem, Annals of Operations Research 20,
 * 67-96, https://doi.org/10.1007/BF02216923
 */
export function auction(instance: Instance, step: number): AuctionAnswer {
  const { rows, columns, rowStart, column, score, supply, capacity } = instance;
  const price = new Float64Array(columns);
  for (let e = 0; e < column.length; e++) {
    const j = column[e]!;
    if (capacity[j] === 0) price[j] = Math.max(price[j]!, score[e]! + step);
  }
  const flow = new Int32Array(column.length);
  const bids = Array.from(capacity, (most) => new Bids(most));
  const left = supply.slice();
  // A row stands in the queue once at most, so that a ring of all rows holds it.
  const queue = Int32Array.from({ length: rows }, (_, i) => i);
  const isQueued = new Uint8Array(rows).fill(1);
  let first = 0;
  let queued = rows;
  let looks = 0;
  while (queued > 0 && looks < mostLooks * column.length) {
    const i = queue[first]!;
    first = first + 1 === rows ? 0 : first + 1;
    queued--;
    isQueued[i] = 0;
    while (left[i]! > 0) {
      let best = 0;
      let second = 0;
      let at = -1;
      const end = rowStart[i + 1]!;
      for (let e = rowStart[i]!; e < end; e++) {
        const j = column[e]!;
        const worth = score[e]! - price[j]!;
        if (worth <= second) continue;
        if (worth > best) {
          second = best;
          best = worth;
          at = e;
        } else second = worth;
      }
      looks += end - rowStart[i]!;
      if (at === -1) break; // nothing is worth its price, and prices never fall

      const j = column[at]!;
      const lots = bids[j]!;
      const bid = score[at]! - second + step;
      while (lots.room < left[i]! && lots.lowest() < bid) {
        const e = lots.lowestEntry();
        const loser = lots.lowestRow();
        const lost = lots.drop(left[i]! - lots.room);
        flow[e]! -= lost;
        left[loser]! += lost;
        if (loser === i || isQueued[loser] === 1) continue;
        isQueued[loser] = 1;
        queue[first + queued < rows ? first + queued : first + queued - rows] = loser;
        queued++;
      }
      const amount = Math.min(left[i]!, lots.room);
      lots.add(bid, at, i, amount);
      flow[at]! += amount;
      left[i]! -= amount;
      price[j] = lots.room === 0 ? lots.lowest() : 0;
    }
  }
  return { price, flow };
}

/** The bids that stand in a column, as a heap with the lowest at the top. */
class Bids {
  readonly #bid: number[] = [];
  readonly #entry: number[] = [];
  readonly #row: number[] = [];
  readonly #amount: number[] = [];

  /** @param room what the column can still take */
  constructor(public room: number) {}

  /** The lowest bid; above every bid where none stands. */
  lowest(): number {
    return this.#bid[0] ?? Infinity;
  }

  lowestEntry(): number {
    return this.#entry[0]!;
  }

  lowestRow(): number {
    return this.#row[0]!;
  }

  add(bid: number, entry: number, row: number, amount: number): void {
    this.room -= amount;
    let k = this.#bid.length;
    while (k > 0) {
      const above = (k - 1) >> 1;
      if (this.#bid[above]! <= bid) break;
      this.#move(above, k);
      k = above;
    }
    this.#put(k, bid, entry, row, amount);
  }

  /** Takes up to so much off the lowest bid, which goes when nothing is left of it; answers how much. */
  drop(most: number): number {
    const lost = Math.min(most, this.#amount[0]!);
    this.room += lost;
    this.#amount[0]! -= lost;
    if (this.#amount[0]! > 0) return lost;
    const bid = this.#bid.pop()!;
    const entry = this.#entry.pop()!;
    const row = this.#row.pop()!;
    const amount = this.#amount.pop()!;
    const { length } = this.#bid;
    if (length === 0) return lost;
    let k = 0;
    for (;;) {
      let below = 2 * k + 1;
      if (below >= length) break;
      if (below + 1 < length && this.#bid[below + 1]! < this.#bid[below]!) below++;
      if (bid <= this.#bid[below]!) break;
      this.#move(below, k);
      k = below;
    }
    this.#put(k, bid, entry, row, amount);
    return lost;
  }

  #move(from: number, to: number): void {
    this.#put(to, this.#bid[from]!, this.#entry[from]!, this.#row[from]!, this.#amount[from]!);
  }

  #put(at: number, bid: number, entry: number, row: number, amount: number): void {
    this.#bid[at] = bid;
    this.#entry[at] = entry;
    this.#row[at] = row;
    this.#amount[at] = amount;
  }
}
