import type { MunicipalityNumber } from "../model/id.ts";
import { mostAsked } from "./mostAsked.ts";
import { isInReach, type PoolMembers } from "./poolMembers.ts";

/** Where a pool is held and what it is about. */
export interface Settled {
  /** By number; `field` is how most write it. */
  readonly subject: number;
  readonly field: string;
  /** By number; its code is `municipality`. */
  readonly place: number;
  readonly municipality: MunicipalityNumber;
  readonly heads: number;
  /** Kilometres of all heads together. */
  readonly travel: number;
}

/**
 * The best place and field for a set of members, or nothing where they are no pool: `minGroup` heads of two establishments,
 * a time for all, the field of one of them that all are met by, the municipality of one of them that all can come to. Of
 * fields the one that most heads ask for, of places the one with the least travel; then by code unit.
 */
export function settle(members: PoolMembers, set: readonly number[], minGroup: number): Settled | undefined {
  let heads = 0;
  let from = -Infinity;
  let to = Infinity;
  const firms = new Set<number>();
  const headsOf = new Map<number, number>(); // by subject
  const places = new Set<number>();
  for (const member of set) {
    const own = members.heads[member]!;
    const subject = members.subjects.of[member]!;
    heads += own;
    from = Math.max(from, members.from[member]!);
    to = Math.min(to, members.to[member]!);
    if (members.firm[member]! >= 0) firms.add(members.firm[member]!);
    headsOf.set(subject, (headsOf.get(subject) ?? 0) + own);
    places.add(members.places.of[member]!);
  }
  if (heads < minGroup || firms.size < 2 || from > to) return undefined;
  const subject = leadingSubject(members, headsOf);
  if (subject === undefined) return undefined;

  let place = -1;
  let least = Infinity;
  for (const at of [...places].sort((a, b) => a - b)) {
    const travel = travelTo(members, set, at);
    if (travel < least) {
      least = travel;
      place = at;
    }
  }
  if (place < 0) return undefined;
  const municipality = members.places.codes[place]!;
  return { subject, field: fieldOf(members, set, subject), place, municipality, heads, travel: least };
}

/** Whether some of a pool's members are still one at the same place, about the same field: quickly seen, where they are many. */
export function isStillPool(
  members: PoolMembers,
  some: readonly number[],
  pool: Pick<Settled, "subject" | "place">,
  minGroup: number,
): boolean {
  let heads = 0;
  let isLed = false;
  let isHosted = false;
  const firms = new Set<number>();
  for (const member of some) {
    heads += members.heads[member]!;
    isLed ||= members.subjects.of[member] === pool.subject;
    isHosted ||= members.places.of[member] === pool.place;
    if (members.firm[member]! >= 0) firms.add(members.firm[member]!);
  }
  return heads >= minGroup && firms.size >= 2 && isLed && isHosted;
}

/** The subject that meets all others, of several the one with most heads, then the first. */
function leadingSubject({ subjects }: PoolMembers, headsOf: ReadonlyMap<number, number>): number | undefined {
  const wanted = [...headsOf.keys()];
  let best: number | undefined;
  for (const subject of [...wanted].sort((a, b) => a - b)) {
    const met = subjects.metBy[subject]!;
    if (!wanted.every((other) => met.includes(other))) continue;
    if (best === undefined || headsOf.get(subject)! > headsOf.get(best)!) best = subject;
  }
  return best;
}

/** Kilometres of all heads to a place; infinite where one cannot come. */
function travelTo(members: PoolMembers, set: readonly number[], place: number): number {
  let travel = 0;
  for (const member of set) {
    if (!isInReach(members, member, place)) return Infinity;
    travel += members.heads[member]! * members.places.km(members.places.of[member]!, place);
  }
  return travel;
}

/** The subject as most heads write it. */
function fieldOf({ needs, heads, subjects }: PoolMembers, set: readonly number[], subject: number): string {
  const writing = set.filter((member) => subjects.of[member] === subject);
  return mostAsked(writing.map((member) => [needs[member]!.field, heads[member]!]))!; // of one need at least
}
