import { headsIn, isInReach, type PoolMembers } from "./poolMembers.ts";
import { isStillPool, settle, type Settled } from "./settle.ts";

/** How many heads a pool must have, and how many it should. */
export interface GroupSize {
  readonly minGroup: number;
  readonly target: readonly [from: number, to: number];
}

type Group = readonly number[];

const ascending = (a: number, b: number): number => a - b;

/**
 * The same members in pools nearer to the size they should have: large ones are divided, neighbours together; small ones
 * join or go to others; and single members change over, as long as that brings the sizes nearer to the target, or as near
 * with less travel. Not proven best: what is proven is who is in a pool, not with whom.
 */
export function shapePools(members: PoolMembers, groups: readonly Group[], size: GroupSize): readonly Group[] {
  const shape = new Shape(members, size);
  for (const group of groups) shape.addDivided(group);
  shape.joinSmall();
  shape.dissolveSmall();
  for (let round = 0; round < rounds && shape.changeOver(); round++);
  return shape.groups;
}

const rounds = 10;

class Shape {
  readonly groups: Group[] = [];
  /** Of each group. */
  private readonly settled: Settled[] = [];

  constructor(
    private readonly members: PoolMembers,
    private readonly size: GroupSize,
  ) {}

  private settle(group: Group): Settled | undefined {
    return settle(this.members, group, this.size.minGroup);
  }

  private heads(group: Group): number {
    return headsIn(this.members, group);
  }

  /** Heads that a pool has too few or too many. */
  private off(heads: number): number {
    const [from, to] = this.size.target;
    return heads < from ? from - heads : heads > to ? heads - to : 0;
  }

  private replace(g: number, group: Group, settled: Settled): void {
    this.groups[g] = group;
    this.settled[g] = settled;
  }

  /** A group, or the parts of a large one if they come nearer to the target. */
  addDivided(group: Group): void {
    const off = this.off(this.heads(group));
    const parts = off === 0 ? [group] : this.parts(group);
    const offOfParts = parts.reduce((sum, part) => sum + this.off(this.heads(part)), 0);
    for (const part of offOfParts < off ? parts : [group]) this.replace(this.groups.length, part, this.settle(part)!); // each is a pool
  }

  /**
   * Parts of about the same size, one after the other: around a place far from the middle those who are nearest to it, as
   * long as they and those who are left are pools.
   */
  private parts(group: Group): readonly Group[] {
    const whole = this.settle(group)!; // a group is a pool
    const found: Group[] = [];
    let left = group;
    for (let wanted = this.bestCount(group); wanted > 1; wanted--) {
      const part = this.part(left, whole, Math.round(this.heads(left) / wanted));
      if (part === undefined) break;
      const taken = new Set(part);
      left = left.filter((member) => !taken.has(member));
      found.push(part);
    }
    return [...found, left];
  }

  /** Into how many parts a group is best divided, if its heads can be divided evenly; each part has two needs at least. */
  private bestCount(group: Group): number {
    const heads = this.heads(group);
    let best = 1;
    let least = this.off(heads);
    for (let parts = 2; 2 * parts <= group.length && parts * this.size.minGroup <= heads; parts++) {
      const larger = heads % parts;
      const each = Math.floor(heads / parts);
      const off = larger * this.off(each + 1) + (parts - larger) * this.off(each);
      if (off >= least) continue;
      best = parts;
      least = off;
    }
    return best;
  }

  /** About so many heads of one field around one place, the farthest places first; `whole` is the pool that they are part of. */
  private part(group: Group, whole: Settled, share: number): Group | undefined {
    const { members } = this;
    const { places, subjects } = members;
    const centres = [...new Set(group.map((member) => places.of[member]!))];
    const middle = this.middle(group, centres);
    const way = (place: number): number => Math.min(far, places.km(place, middle));
    centres.sort((a, b) => way(b) - way(a) || a - b);
    for (const centre of centres) {
      const near = group.filter((member) => isInReach(members, member, centre));
      for (const subject of this.mostAsked(near)) {
        const met = subjects.metBy[subject]!;
        const part = this.nearest(
          near.filter((member) => met.includes(subjects.of[member]!)),
          centre,
          share,
        );
        const taken = new Set(part);
        const left = group.filter((member) => !taken.has(member));
        const isRest = isStillPool(members, left, whole, this.size.minGroup) || this.settle(left) !== undefined;
        if (isRest && this.settle(part) !== undefined) return part;
      }
    }
    return undefined;
  }

  /** The subjects of some members, those of most heads first. */
  private mostAsked(some: Group): readonly number[] {
    const heads = new Map<number, number>();
    for (const member of some) {
      const subject = this.members.subjects.of[member]!;
      heads.set(subject, (heads.get(subject) ?? 0) + this.members.heads[member]!);
    }
    return [...heads].sort(([a, x], [b, y]) => y - x || a - b).map(([subject]) => subject);
  }

  /** Those of some members who are nearest to a place, as many as make about `share` heads. */
  private nearest(some: Group, place: number, share: number): Group {
    const { places, heads } = this.members;
    const km = (member: number): number => places.km(places.of[member]!, place);
    const most = Math.max(share, this.size.target[1]);
    const taken: number[] = [];
    let size = 0;
    for (const member of [...some].sort((a, b) => km(a) - km(b) || heads[b]! - heads[a]! || a - b)) {
      if (size >= share) break;
      const more = heads[member]!;
      if (size > 0 && size + more > most) continue;
      taken.push(member);
      size += more;
    }
    return taken.sort(ascending);
  }

  /** Of these places the one with the shortest way for all. */
  private middle(group: Group, centres: readonly number[]): number {
    const { places, heads } = this.members;
    let middle = centres[0]!;
    let least = Infinity;
    for (const centre of centres) {
      let way = 0;
      for (const member of group) way += heads[member]! * Math.min(far, places.km(places.of[member]!, centre));
      if (way >= least) continue;
      least = way;
      middle = centre;
    }
    return middle;
  }

  /** Two groups that are too small become one. */
  joinSmall(): void {
    const { groups, settled } = this;
    for (let a = 0; a < groups.length; a++) {
      for (let b = a + 1; b < groups.length;) {
        const [one, other] = [settled[a]!.heads, settled[b]!.heads];
        const both =
          this.off(one + other) < this.off(one) + this.off(other)
            ? [...groups[a]!, ...groups[b]!].sort(ascending)
            : undefined;
        const joined = both && this.settle(both);
        if (joined === undefined) b += 1;
        else {
          this.replace(a, both!, joined);
          this.drop(b);
          b = a + 1; // with this one it may join another
        }
      }
    }
  }

  private drop(g: number): void {
    this.groups.splice(g, 1);
    this.settled.splice(g, 1);
  }

  /** The members of a group that is too small go to others, if all of them find room. */
  dissolveSmall(): void {
    for (let a = this.groups.length - 1; a >= 0; a--) {
      if (this.settled[a]!.heads >= this.size.target[0]) continue;
      const before = [this.groups.slice(), this.settled.slice()] as const;
      const isAway = this.groups[a]!.every((member) => this.goElsewhere(member, a));
      if (isAway) this.drop(a);
      else before[0].forEach((group, g) => this.replace(g, group, before[1][g]!));
    }
  }

  /** To the smallest group with room that it fits. */
  private goElsewhere(member: number, from: number): boolean {
    const own = this.members.heads[member]!;
    const open = this.settled
      .map(({ heads }, g) => ({ heads, g }))
      .filter(({ heads, g }) => g !== from && heads + own <= this.size.target[1] && this.isNear(member, g))
      .sort((a, b) => a.heads - b.heads || a.g - b.g);
    return open.some(({ g }) => {
      const joined = [...this.groups[g]!, member].sort(ascending);
      const settled = this.settle(joined);
      if (settled !== undefined) this.replace(g, joined, settled);
      return settled !== undefined;
    });
  }

  /** Whether a member could come to a group where it is now. */
  private isNear(member: number, g: number): boolean {
    return isInReach(this.members, member, this.settled[g]!.place);
  }

  /** Each member may go to one other group; whether any did. */
  changeOver(): boolean {
    let changed = false;
    for (let a = 0; a < this.groups.length; a++)
      for (const member of this.groups[a]!) if (this.change(member, a)) changed = true;
    return changed;
  }

  private change(member: number, a: number): boolean {
    const { groups, settled, members } = this;
    const own = members.heads[member]!;
    const home = members.places.of[member]!;
    const gainHere = this.off(settled[a]!.heads) - this.off(settled[a]!.heads - own);
    let rest: Settled | undefined;
    const without = groups[a]!.filter((one) => one !== member);
    for (let b = 0; b < groups.length; b++) {
      if (a === b) continue;
      const there = settled[b]!.heads;
      const gain = gainHere + this.off(there) - this.off(there + own);
      // Less travel with sizes as good is looked for where one would be at home.
      const isHome = settled[b]!.place === home && settled[a]!.place !== home;
      if (gain < 0 || (gain === 0 && !isHome) || !this.isNear(member, b)) continue;
      rest ??= this.settle(without);
      if (rest === undefined) return false;
      const joined = [...groups[b]!, member].sort(ascending);
      const both = this.settle(joined);
      if (both === undefined) continue;
      if (gain === 0 && rest.travel + both.travel >= settled[a]!.travel + settled[b]!.travel) continue;
      this.replace(a, without, rest);
      this.replace(b, joined, both);
      return true;
    }
    return false;
  }
}

const far = 100_000; // more than twice round the Earth: as good as unreachable, and still a number
