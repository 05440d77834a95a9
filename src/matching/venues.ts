import { cliques } from "./cliques.ts";
import { listAt } from "./listAt.ts";
import { isInReach, type PoolMembers } from "./poolMembers.ts";
import { PoolTally } from "./poolTally.ts";
import type { Site } from "./parts.ts";

/** A place where, a field in which and a time at which a course could be held, and all who could be there. */
export interface Venue extends Site {
  readonly place: number;
  /** The subjects that it could be about: every member's is met by each of them. */
  readonly subjects: readonly number[];
}

/**
 * Every venue where a pool is possible: it is held in the municipality of one of its needs, about the field of one of them.
 * Those who could all be at a place at one time are a maximal clique of intervals, so that any pool lies within one of them.
 */
export function venuesOf(members: PoolMembers, minGroup: number): readonly Venue[] {
  const { places, subjects } = members;
  const byPlace = grouped(places.of, places.codes.length);
  const subjectsMeeting = inverted(subjects.metBy);
  const venues: Venue[] = [];
  for (let place = 0; place < places.codes.length; place++) {
    // Who could come, by what they want.
    const near = new Map<number, number[]>();
    for (let from = 0; from < places.codes.length; from++) {
      if (places.km(from, place) === Infinity) continue;
      for (const member of byPlace[from]!) {
        if (!isInReach(members, member, place)) continue;
        listAt(near, subjects.of[member]!).push(member);
      }
    }
    const hosted = new Set<number>();
    for (const host of byPlace[place]!)
      for (const subject of subjectsMeeting[subjects.of[host]!]!) if (near.has(subject)) hosted.add(subject);
    // Fields that bring the same members together are one venue.
    const together = new Map<string, { readonly about: number[]; readonly wanted: readonly number[] }>();
    for (const subject of [...hosted].sort((a, b) => a - b)) {
      const wanted = subjects.metBy[subject]!.filter((other) => near.has(other));
      const key = wanted.join();
      const known = together.get(key);
      if (known === undefined) together.set(key, { about: [subject], wanted });
      else known.about.push(subject);
    }
    for (const { about, wanted } of together.values()) {
      for (const clique of cliques(
        wanted.flatMap((subject) => near.get(subject)!),
        members.from,
        members.to,
      )) {
        const venue = { place, subjects: about, members: clique };
        if (isPossible(members, venue, minGroup)) venues.push(venue);
      }
    }
  }
  return venues;
}

function isPossible(members: PoolMembers, venue: Venue, minGroup: number): boolean {
  const tally = new PoolTally(members, venue, minGroup);
  for (const member of venue.members) tally.add(member);
  return tally.isGroup;
}

/** The members of each group. */
function grouped(groupOf: Int32Array, groups: number): readonly (readonly number[])[] {
  const lists = Array.from({ length: groups }, (): number[] => []);
  groupOf.forEach((group, member) => lists[group]?.push(member));
  return lists;
}

/** From "is met by" to "meets". */
function inverted(lists: readonly (readonly number[])[]): readonly (readonly number[])[] {
  const other = lists.map((): number[] => []);
  lists.forEach((list, i) => {
    for (const j of list) other[j]!.push(i);
  });
  return other;
}
