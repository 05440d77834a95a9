import type { Part, Site } from "./parts.ts";
import { isGroupWithout, type Tally } from "./tally.ts";

/** Each member of a part at one of the sites open to it, or at none; those at a site are a group. */
export class Cover {
  /** The number of the site at which a member is, by number of the member; -1 where it is at none. */
  readonly at: Int32Array;
  /** Heads in groups. */
  heads = 0;
  readonly tallies: readonly Tally[];
  /** The sites of each member. */
  readonly sitesFor: readonly (readonly number[])[];

  constructor(
    /** Of each member; more than those of this part. */
    readonly headsOf: Int32Array,
    readonly part: Part,
    /** A tally of nobody at a site, by its number. */
    readonly tallyFor: (site: number) => Tally,
  ) {
    this.at = new Int32Array(headsOf.length).fill(-1);
    this.tallies = part.sites.map((_, s) => tallyFor(s));
    const lists: number[][] = [];
    for (const member of part.members) lists[member] = [];
    part.sites.forEach((site, s) => {
      for (const member of site.members) lists[member]!.push(s);
    });
    this.sitesFor = lists;
  }

  site(s: number): Site {
    return this.part.sites[s]!;
  }

  isOpen(s: number): boolean {
    return this.tallies[s]!.heads > 0;
  }

  /** Sends a member to a site, or (-1) home. */
  move(member: number, to: number): void {
    const from = this.at[member]!;
    if (from === to) return;
    const heads = this.headsOf[member]!;
    if (from < 0) this.heads += heads;
    else this.tallies[from]!.remove(member);
    if (to < 0) this.heads -= heads;
    else this.tallies[to]!.add(member);
    this.at[member] = to;
  }

  /** Members of a site who are nowhere. */
  homeOf(s: number): readonly number[] {
    return this.site(s).members.filter((member) => this.at[member] === -1);
  }

  headsAtHome(s: number): number {
    let heads = 0;
    for (const member of this.site(s).members) if (this.at[member] === -1) heads += this.headsOf[member]!;
    return heads;
  }
}

/**
 * Sites with the most heads first, then whatever a single new site can win: it may borrow from groups that can do without,
 * or take from others so that they fall apart, if more heads are in groups in the end.
 */
export function coverGreedily(cover: Cover): void {
  openLargestFirst(cover);
  for (let won = true; won;) {
    won = false;
    for (const member of cover.part.members) {
      if (cover.at[member] !== -1) continue;
      const nearby = cover.sitesFor[member]!;
      if (joinOpen(cover, member)) won = true;
      else if (nearby.some((s) => tryBorrowing(cover, s))) won = true;
    }
    // Dissolving is dear, and each time it wins there may be something to borrow again.
    if (!won) won = cover.part.members.some((member) => cover.at[member] === -1 && tryDissolving(cover, member));
  }
}

function openLargestFirst(cover: Cover): void {
  const waiting = new Map<number, number[]>(); // sites by the heads that they had at home
  const sizes: number[] = []; // ascending
  const wait = (s: number, heads: number): void => {
    const list = waiting.get(heads);
    if (list !== undefined) list.push(s);
    else {
      waiting.set(heads, [s]);
      sizes.splice(countBelow(sizes, heads), 0, heads);
    }
  };
  cover.part.sites.forEach((_, s) => wait(s, cover.headsAtHome(s)));
  for (let heads = sizes.pop(); heads !== undefined && heads > 0; heads = sizes.pop()) {
    const list = waiting.get(heads)!;
    waiting.delete(heads);
    for (const s of list.sort((a, b) => a - b)) {
      const left = cover.headsAtHome(s); // only ever fewer
      if (left < heads) wait(s, left);
      else openWithHome(cover, s);
    }
  }
}

/** How many of these ascending numbers are below another. */
function countBelow(ascending: readonly number[], value: number): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ascending[middle]! < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Opens a site with those who are nowhere, if they make a group. */
function openWithHome(cover: Cover, s: number): void {
  const home = cover.homeOf(s);
  for (const member of home) cover.move(member, s);
  if (!cover.tallies[s]!.isGroup) for (const member of home) cover.move(member, -1);
}

/** To the first of its sites that is open. */
function joinOpen(cover: Cover, member: number): boolean {
  const open = cover.sitesFor[member]!.find((s) => cover.isOpen(s));
  if (open === undefined) return false;
  cover.move(member, open);
  return true;
}

/** Opens a site with those who are nowhere and what it lacks from groups that remain one. */
function tryBorrowing(cover: Cover, s: number): boolean {
  const tally = cover.tallies[s]!;
  if (cover.isOpen(s)) return false;
  const moved: (readonly [member: number, from: number])[] = [];
  for (const member of cover.homeOf(s)) {
    moved.push([member, -1]);
    cover.move(member, s);
  }
  for (const member of rarestFirst(cover, s)) {
    if (tally.isGroup) break;
    const from = cover.at[member]!;
    if (from === s || !tally.lacks(member) || !isGroupWithout(cover.tallies[from]!, member)) continue;
    moved.push([member, from]);
    cover.move(member, s);
  }
  if (tally.isGroup) return true;
  for (const [member, from] of moved) cover.move(member, from);
  return false;
}

/** Those without whom there is no group before the rest. */
function rarestFirst(cover: Cover, s: number): readonly number[] {
  const tally = cover.tallies[s]!;
  return [...cover.site(s).members].sort((a, b) => tally.rank(a) - tally.rank(b) || a - b);
}

/** Opens one of a member's sites at the cost of groups that then fall apart, if more heads are in groups afterwards. */
function tryDissolving(cover: Cover, member: number): boolean {
  const before = cover.heads;
  for (const s of cover.sitesFor[member]!) {
    const { members } = cover.site(s);
    const from = members.map((one) => cover.at[one]!);
    const touched = [...new Set(from)].filter((one) => one >= 0);
    const places = touched.map((one) => cover.site(one).members.map((each) => cover.at[each]!));
    for (const one of members) cover.move(one, s);
    for (const one of touched) {
      if (cover.tallies[one]!.isGroup) continue;
      const left = cover.site(one).members.filter((each) => cover.at[each] === one);
      for (const each of left) cover.move(each, -1);
    }
    for (const one of touched)
      for (const each of cover.site(one).members) if (cover.at[each] === -1) joinOpen(cover, each);
    if (cover.heads > before) return true;
    members.forEach((one, i) => cover.move(one, from[i]!));
    touched.forEach((one, k) => cover.site(one).members.forEach((each, i) => cover.move(each, places[k]![i]!)));
  }
  return false;
}
