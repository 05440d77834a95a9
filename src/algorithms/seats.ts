import type { Market } from "./preferences.ts";

/**
 * Who sits where while proposals are made: the entries that each acceptor holds, each with a key that is lower the better it
 * is, and the worst at hand once there is no room left (a heap by acceptor, all in one array).
 */
export class Seats {
  /** How many an acceptor holds, and how many it can: no more than there are proposers who want it. */
  readonly count: Int32Array;
  readonly room: Int32Array;
  /** Acceptor a holds the entries from start[a] up to start[a] + count[a]. */
  readonly start: Int32Array;
  readonly entry: Int32Array;
  /** By entry: 1 if it is held. */
  readonly isHeld: Uint8Array;
  readonly #key: Float64Array;
  readonly #isHeap: Uint8Array;

  constructor({ acceptors, capacity, acceptor }: Market) {
    this.count = new Int32Array(acceptors);
    this.room = new Int32Array(acceptors);
    this.start = new Int32Array(acceptors + 1);
    for (const a of acceptor) if (this.room[a]! < capacity[a]!) this.room[a]! += 1;
    for (let a = 0; a < acceptors; a++) this.start[a + 1] = this.start[a]! + this.room[a]!;
    this.entry = new Int32Array(this.start[acceptors]!);
    this.isHeld = new Uint8Array(acceptor.length);
    this.#key = new Float64Array(this.entry.length);
    this.#isHeap = new Uint8Array(acceptors);
  }

  isFull(a: number): boolean {
    return this.count[a] === this.room[a];
  }

  /** Takes an empty seat of acceptor a. */
  take(a: number, e: number, key: number): void {
    const place = this.start[a]! + this.count[a]!++;
    this.isHeld[e] = 1;
    this.entry[place] = e;
    this.#key[place] = key;
  }

  /** Gives the seat at `place` to another: before the worst was asked for, or where there is one seat only. */
  replace(place: number, e: number, key: number): void {
    this.isHeld[this.entry[place]!] = 0;
    this.isHeld[e] = 1;
    this.entry[place] = e;
    this.#key[place] = key;
  }

  /**
   * Lets the worst that acceptor a holds, who is full, go for e if e is better.
   *
   * @param equals whether e, where its key is the same, is better if it stands before the worst
   * @returns the entry let go
   */
  replaceWorst(a: number, e: number, key: number, equals: "by index" | "stay"): number | undefined {
    const place = this.start[a]!;
    if (this.#isHeap[a] === 0) this.#heapify(a);
    if (this.room[a] === 0 || key > this.#key[place]!) return undefined;
    const worst = this.entry[place]!;
    if (key === this.#key[place] && (equals === "stay" || e > worst)) return undefined;
    this.replace(place, e, key);
    this.#sink(a, 0);
    return worst;
  }

  #heapify(a: number): void {
    this.#isHeap[a] = 1;
    for (let k = (this.room[a]! >> 1) - 1; k >= 0; k--) this.#sink(a, k);
  }

  /** Moves what is at seat k of acceptor a below all that is worse. */
  #sink(a: number, k: number): void {
    const { entry } = this;
    const keys = this.#key;
    const start = this.start[a]!;
    const end = start + this.room[a]!;
    const sinking = entry[start + k]!;
    const key = keys[start + k]!;
    let place = start + k;
    for (;;) {
      let child = start + 2 * (place - start) + 1;
      if (child >= end) break;
      if (child + 1 < end && isWorse(keys[child + 1]!, entry[child + 1]!, keys[child]!, entry[child]!)) child += 1;
      if (!isWorse(keys[child]!, entry[child]!, key, sinking)) break;
      entry[place] = entry[child]!;
      keys[place] = keys[child]!;
      place = child;
    }
    entry[place] = sinking;
    keys[place] = key;
  }
}

/** By key, and of equals the later as they stand. */
const isWorse = (key: number, e: number, otherKey: number, other: number): boolean =>
  key > otherKey || (key === otherKey && e > other);
