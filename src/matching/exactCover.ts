import type { Cover } from "./cover.ts";
import { listAt } from "./listAt.ts";

const open = 1;
const closed = 2;

/**
 * Branch and bound over the sites of one part: which of them are open decides who is in a group, namely everyone who could
 * be at one of them, as long as the open ones can be filled at the same time. Once they cannot, no larger set of them can.
 *
 * Writes the best that it finds into `cover`.
 *
 * @param budget how many times a member may be tried somewhere
 * @returns whether nothing better is left; else the budget is used up
 */
export function coverExactly(cover: Cover, budget: number): boolean {
  const search = new ExactCover(cover, budget);
  search.branch([]);
  return search.budget > 0;
}

class ExactCover {
  private readonly total: number;
  private readonly state: Uint8Array;

  constructor(
    private readonly cover: Cover,
    public budget: number,
  ) {
    const { part, headsOf } = cover;
    this.total = part.members.reduce((sum, member) => sum + headsOf[member]!, 0);
    this.state = new Uint8Array(part.sites.length);
  }

  /** Below a choice of open and closed sites. */
  branch(chosen: readonly number[]): void {
    const { cover, state } = this;
    this.budget -= cover.part.members.length;
    if (this.budget <= 0) return;
    // Whoever could be at an open site is in; whoever has none left is lost; of the others, who has fewest is asked next.
    let lost = 0;
    let next = -1;
    let fewest = Infinity;
    for (const member of cover.part.members) {
      let isIn = false;
      let undecided = 0;
      for (const s of cover.sitesFor[member]!) {
        if (state[s] === open) isIn = true;
        else if (state[s] !== closed) undecided += 1;
      }
      if (isIn) continue;
      if (undecided === 0) lost += cover.headsOf[member]!;
      else if (undecided < fewest) {
        fewest = undecided;
        next = member;
      }
    }
    if (this.total - lost <= cover.heads || next === -1) return;
    const asked = cover.sitesFor[next]!.filter((s) => state[s] === 0);
    asked.sort((a, b) => this.newHeads(b) - this.newHeads(a) || a - b);
    for (const s of asked) {
      state[s] = open;
      const larger = [...chosen, s];
      const places = this.fill(larger);
      if (places !== undefined) {
        this.keep(places);
        this.branch(larger);
      }
      state[s] = closed;
    }
    this.branch(chosen); // without any of them it is lost
    for (const s of asked) state[s] = 0;
  }

  /** Heads that would be at a site and are at no open one. */
  private newHeads(s: number): number {
    const { cover, state } = this;
    let heads = 0;
    for (const member of cover.site(s).members)
      if (!cover.sitesFor[member]!.some((other) => state[other] === open)) heads += cover.headsOf[member]!;
    return heads;
  }

  private keep(places: ReadonlyMap<number, number>): void {
    const { cover } = this;
    let heads = 0;
    for (const member of places.keys()) heads += cover.headsOf[member]!;
    if (heads <= cover.heads) return;
    for (const member of cover.part.members) cover.move(member, places.get(member) ?? -1);
  }

  /** Each member of the chosen sites at one of them, all being groups; nothing where that cannot be. */
  private fill(chosen: readonly number[]): ReadonlyMap<number, number> | undefined {
    const { cover } = this;
    const sure = new Map(chosen.map((s) => [s, cover.tallyFor(s)]));
    const possible = new Map(chosen.map((s) => [s, cover.tallyFor(s)]));
    const optionsOf = new Map<number, number[]>();
    for (const s of chosen) {
      for (const member of cover.site(s).members) {
        possible.get(s)!.add(member);
        listAt(optionsOf, member).push(s);
      }
    }
    const places = new Map<number, number>();
    const contested: number[] = [];
    for (const [member, options] of optionsOf) {
      places.set(member, options[0]!);
      if (options.length > 1) contested.push(member);
      else sure.get(options[0]!)!.add(member);
    }
    const { headsOf } = cover;
    contested.sort((a, b) => headsOf[b]! - headsOf[a]! || optionsOf.get(a)!.length - optionsOf.get(b)!.length || a - b);

    const place = (k: number): boolean => {
      if (chosen.every((s) => sure.get(s)!.isGroup)) return true;
      if (k === contested.length || --this.budget <= 0 || !chosen.every((s) => possible.get(s)!.isGroup)) return false;
      const member = contested[k]!;
      const options = optionsOf.get(member)!;
      const lacking = options.filter((s) => sure.get(s)!.lacks(member));
      // Where it is not needed, any place does.
      for (const s of lacking.length > 0
        ? [...options].sort((a, b) => Number(lacking.includes(b)) - Number(lacking.includes(a)))
        : [options[0]!]) {
        sure.get(s)!.add(member);
        for (const other of options) if (other !== s) possible.get(other)!.remove(member);
        places.set(member, s);
        if (place(k + 1)) return true;
        sure.get(s)!.remove(member);
        for (const other of options) if (other !== s) possible.get(other)!.add(member);
      }
      places.set(member, options[0]!);
      return false;
    };
    return place(0) ? places : undefined;
  }
}
