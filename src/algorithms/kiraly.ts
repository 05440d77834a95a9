import type { Market } from "./preferences.ts";
import { Seats } from "./seats.ts";

/**
 * A weakly stable matching at least two thirds as large as the largest, where both sides may have ties. (The largest itself is
 * NP-hard to find.)
 *
 * Proposals are made as in deferred acceptance, and ties are used to make room:
 *
 * - Among those it likes equally, a proposer first takes an empty seat.
 * - While it could still move to another empty seat that it likes as much, it is *unsure*: who holds it lets it go for anyone.
 * - Refused by all on its list, it asks them all once more, and is then preferred to equals that did not have to.
 *
 * Király has one partner for each. Here acceptors have seats and proposers a quota, as if each seat were a person with the same
 * list; a proposer asks again for all that it wants as soon as one of its seats has been refused by all.
 *
 * Time linear in the entries, but for a heap by acceptor: each entry is asked along at most twice.
 *
 * @see Király (2013), Algorithms 6(3), 471-484, https://doi.org/10.3390/a6030471
 */
export function kiraly(market: Market): Seats {
  return new Proposals(market).made();
}

class Proposals {
  readonly #market: Market;
  readonly #seats: Seats;
  /** By proposer: what it still wants, and three places in its list: the group of equals that it is at, how far it has looked for empty seats there, and how far it has asked. */
  readonly #wanted: Int32Array;
  readonly #group: Int32Array;
  readonly #looked: Int32Array;
  readonly #asked: Int32Array;
  /** By acceptor: who sits before this place is sure. */
  readonly #sureBefore: Int32Array;
  /** By proposer: 1 once it asks its list for the second time. */
  readonly #standing: Uint8Array;
  /** Proposers that want something, the next on top. */
  readonly #waiting: Int32Array;
  #top = 0;

  constructor(market: Market) {
    const { proposers, acceptors, quota, listStart } = market;
    this.#market = market;
    this.#seats = new Seats(market);
    this.#wanted = quota.slice();
    this.#group = listStart.slice(0, proposers);
    this.#looked = this.#group.slice();
    this.#asked = this.#group.slice();
    this.#sureBefore = this.#seats.start.slice(0, acceptors);
    this.#standing = new Uint8Array(proposers);
    this.#waiting = new Int32Array(proposers);
    for (let p = proposers - 1; p >= 0; p--) if (quota[p]! > 0) this.#waiting[this.#top++] = p;
  }

  made(): Seats {
    while (this.#top > 0) this.#propose(this.#waiting[--this.#top]!);
    return this.#seats;
  }

  /** Lets p ask until it has what it wants, or has asked everyone twice. */
  #propose(p: number): void {
    const { listStart, list, acceptor, proposerRank } = this.#market;
    const { isHeld } = this.#seats;
    const standing = this.#standing;
    const end = listStart[p + 1]!;
    while (this.#wanted[p]! > 0) {
      const group = this.#group[p]!;
      if (group === end) {
        if (standing[p] === 1) return;
        standing[p] = 1;
        this.#goTo(p, listStart[p]!);
        // With a quota it may hold some already: one seat each, as those that are asked are rows then.
        for (let k = listStart[p]!; k < end; k++) {
          const e = list[k]!;
          if (isHeld[e] === 1) this.#seats.replace(this.#seats.start[acceptor[e]!]!, e, this.#keyOf(e));
        }
        continue;
      }
      const empty = this.#emptySeat(p);
      if (empty !== undefined) {
        this.#seats.take(acceptor[empty]!, empty, this.#keyOf(empty));
        this.#looked[p]! += 1;
        this.#wanted[p]! -= 1;
        continue;
      }
      const asked = this.#asked[p]!;
      const e = list[asked]!;
      if (asked === end || proposerRank[e] !== proposerRank[list[group]!]) {
        this.#goTo(p, asked);
        continue;
      }
      this.#asked[p]! += 1;
      if (isHeld[e] === 0 && this.#isAdmitted(e)) this.#wanted[p]! -= 1;
    }
  }

  #goTo(p: number, place: number): void {
    this.#group[p] = place;
    this.#looked[p] = place;
    this.#asked[p] = place;
  }

  /** The next entry to an acceptor with an empty seat, of the group that p is at. Seats once taken are never empty again, so that it never looks back. */
  #emptySeat(p: number): number | undefined {
    const { listStart, list, acceptor, proposerRank } = this.#market;
    const end = listStart[p + 1]!;
    const rank = proposerRank[list[this.#group[p]!]!];
    for (let k = this.#looked[p]!; ; k++) {
      this.#looked[p] = k;
      if (k === end || proposerRank[list[k]!] !== rank) return undefined;
      if (!this.#seats.isFull(acceptor[list[k]!]!)) return list[k];
    }
  }

  /** Whether the acceptor at entry e, who has no empty seat, lets someone go for its proposer. */
  #isAdmitted(e: number): boolean {
    const seats = this.#seats;
    const a = this.#market.acceptor[e]!;
    for (let place = this.#sureBefore[a]!; place < seats.start[a + 1]!; place++) {
      this.#sureBefore[a] = place + 1; // who comes now is sure, and who is sure stays so
      if (!this.#isUnsure(seats.entry[place]!)) continue;
      this.#letGo(seats.entry[place]!);
      seats.replace(place, e, this.#keyOf(e));
      return true;
    }
    const out = seats.replaceWorst(a, e, this.#keyOf(e), "stay");
    if (out !== undefined) this.#letGo(out);
    return out !== undefined;
  }

  /** Whether the proposer of a held entry could have an empty seat that it likes as much. */
  #isUnsure(held: number): boolean {
    const { listStart, list, proposer, proposerRank } = this.#market;
    const p = proposer[held]!;
    const group = this.#group[p]!;
    return (
      group !== listStart[p + 1]! &&
      proposerRank[held] === proposerRank[list[group]!] &&
      this.#emptySeat(p) !== undefined
    );
  }

  /** What an acceptor makes of an entry: its rank, and of equals those that ask for the second time first. */
  #keyOf(e: number): number {
    return 2 * this.#market.acceptorRank[e]! - this.#standing[this.#market.proposer[e]!]!;
  }

  #letGo(held: number): void {
    const p = this.#market.proposer[held]!;
    if (this.#wanted[p]!++ === 0) this.#waiting[this.#top++] = p;
  }
}
