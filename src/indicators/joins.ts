import type { RecordOf } from "../model/programme.ts";
import type { Context } from "./context.ts";

// What indicators look up beyond the row at hand. Always over the whole programme: a pool is shared by firms of two
// counties, and an offer may answer a need from anywhere.

/** The establishment of a participation: its own, else that of its need. */
function firmOf(context: Context, { establishment, need }: RecordOf<"participations">): string | undefined {
  return establishment ?? context.find("needs", need)?.establishment;
}

function firmsWith(context: Context, isIt: (row: RecordOf<"participations">) => boolean): ReadonlySet<string> {
  const firms = new Set<string>();
  for (const row of context.rows("participations")) {
    const firm = isIt(row) ? firmOf(context, row) : undefined;
    if (firm !== undefined) firms.add(firm);
  }
  return firms;
}

/** Fields behind `firmsWithStarted` and `firmsWithCompleted`. */
export const readsFirmsOfParticipations = {
  participations: ["establishment", "need", "started", "outcome"],
  needs: ["establishment"],
} as const;

/** Establishments of which somebody started in a course. */
export const firmsWithStarted = (context: Context) => firmsWith(context, ({ started }) => started);

/** Establishments of which somebody completed a course. */
export const firmsWithCompleted = (context: Context) => firmsWith(context, ({ outcome }) => outcome === "completed");

/** Offers to which at least one need points. */
export function offersAskedFor(context: Context): ReadonlySet<string> {
  return new Set(context.rows("needs").flatMap(({ offer }) => offer ?? []));
}

/** Pools with needs of at least two establishments. */
export function sharedPools(context: Context): ReadonlySet<string> {
  const firms = new Map<string, string>();
  const shared = new Set<string>();
  for (const { pool, establishment } of context.rows("needs")) {
    if (pool === undefined || establishment === undefined) continue;
    const other = firms.get(pool);
    if (other === undefined) firms.set(pool, establishment);
    else if (other !== establishment) shared.add(pool);
  }
  return shared;
}

/** How many different persons are enrolled for each need. */
export function personsByNeed(context: Context): ReadonlyMap<string, number> {
  // Most needs have one person or none: a set is made from the second on.
  const persons = new Map<string, string | Set<string>>();
  for (const { need, person } of context.rows("participations")) {
    if (need === undefined) continue;
    const own = persons.get(need);
    if (own === undefined) persons.set(need, person);
    else if (typeof own !== "string") own.add(person);
    else if (own !== person) persons.set(need, new Set([own, person]));
  }
  return new Map(Array.from(persons, ([need, own]) => [need, typeof own === "string" ? 1 : own.size]));
}

/** How many participations each offer has. */
export function enrolmentsByOffer(context: Context): ReadonlyMap<string, number> {
  const enrolments = new Map<string, number>();
  for (const { offer } of context.rows("participations")) enrolments.set(offer, (enrolments.get(offer) ?? 0) + 1);
  return enrolments;
}
