import { dayNumber } from "../core/date.ts";
import type { CompetenceNeed } from "../model/competenceNeed.ts";
import type { LeftoverCode } from "../vocabulary/leftover.ts";
import type { Context } from "./context.ts";
import { needFacts } from "./facts.ts";
import { type NeedPlaces, needPlaces } from "./needPlaces.ts";
import { type NeedSubjects, needSubjects } from "./needSubjects.ts";

/** Needs that can be pooled, as the rules of pools look at them: one number each, days since 1970. */
export interface PoolMembers {
  /** In the order of their ids, as are all the lists. */
  readonly needs: readonly CompetenceNeed[];
  readonly heads: Int32Array;
  /** The establishment; -1 where it is not known. */
  readonly firm: Int32Array;
  readonly places: NeedPlaces;
  /** How far each can go. */
  readonly limitKm: Float64Array;
  readonly subjects: NeedSubjects;
  /** From its earliest start, endlessly long ago where it is not known. */
  readonly from: Float64Array;
  /** To `windowDays` after its latest start, for ever where it is not known: two go together if there is a day for both. */
  readonly to: Float64Array;
}

/** Why a need cannot be pooled at all, whatever others there are. */
export function hindranceOf(
  need: CompetenceNeed,
  place: string | undefined,
  windowDays: number,
): LeftoverCode | undefined {
  const { pool, offer, matchedOn, startedOn, followUp, withdrawnOn, headcount, earliestStart, latestStart } = need;
  if (withdrawnOn !== undefined) return "withdrawn";
  if ([offer, matchedOn, startedOn, followUp].some((value) => value !== undefined)) return "already-matched";
  if (pool !== undefined) return "already-pooled";
  if (headcount === 0) return "nobody-to-train";
  if (place === undefined) return "unknown-place";
  if (earliestStart === undefined || latestStart === undefined) return undefined;
  return dayNumber(earliestStart) > dayNumber(latestStart) + windowDays ? "window-closed" : undefined;
}

/** The needs as members; they have a place, and stand in the order of their ids. */
export function poolMembers(
  needs: readonly CompetenceNeed[],
  options: { readonly maxKm: number; readonly windowDays: number },
  context: Context,
): PoolMembers {
  const facts = needs.map((need) => needFacts(need, context));
  const firms = new Map<string, number>();
  const firmOf = (id: string | undefined): number => {
    if (id === undefined) return -1;
    const known = firms.get(id) ?? firms.size;
    firms.set(id, known);
    return known;
  };
  return {
    needs,
    heads: Int32Array.from(needs, ({ headcount }) => headcount ?? 1),
    firm: Int32Array.from(needs, ({ establishment }) => firmOf(establishment)),
    places: needPlaces(facts, context),
    limitKm: Float64Array.from(needs, ({ maxTravelKm }) => Math.min(options.maxKm, maxTravelKm ?? Infinity)),
    subjects: needSubjects(facts, context),
    from: Float64Array.from(needs, ({ earliestStart }) =>
      earliestStart === undefined ? -Infinity : dayNumber(earliestStart),
    ),
    to: Float64Array.from(needs, ({ latestStart }) =>
      latestStart === undefined ? Infinity : dayNumber(latestStart) + options.windowDays,
    ),
  };
}

/** Whether a member can come to a place. */
export function isInReach({ places, limitKm }: PoolMembers, member: number, place: number): boolean {
  const km = places.km(places.of[member]!, place);
  return km < Infinity && km <= limitKm[member]!;
}

/** Heads of some members together. */
export function headsIn({ heads }: PoolMembers, list: Iterable<number>): number {
  let sum = 0;
  for (const member of list) sum += heads[member]!;
  return sum;
}
