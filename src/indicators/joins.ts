import type { RecordOf } from "../model/programme.ts";
import type { Context } from "./context.ts";
import type { Units } from "./keys.ts";

// What indicators look up beyond the row at hand, by the places of rows in their lists. Always over the whole programme: a pool
// is shared by firms of two counties, and an offer may answer a need from anywhere.

/** A byte a row, 1 for those that are it. */
export type Flags = Uint8Array;

/** The place of the establishment of each participation: its own, else that of its need; -1 where it is not known. */
function firmsOfParticipations(context: Context): Int32Array {
  const named = context.references("participations", "establishment", "establishments").of;
  const own = context.places("participations", "establishment", "establishments");
  const need = context.places("participations", "need", "needs");
  const ofNeed = context.places("needs", "establishment", "establishments");
  return own.map((firm, row) => ((named[row] ?? -1) >= 0 ? firm : (ofNeed[need[row] ?? -1] ?? -1)));
}

function firmsWith(context: Context, isIt: (row: RecordOf<"participations">) => boolean): Flags {
  const flags = new Uint8Array(context.rows("establishments").length);
  const firms = context.once(firmsOfParticipations);
  context.rows("participations").forEach((row, place) => {
    const firm = firms[place] ?? -1;
    if (firm >= 0 && isIt(row)) flags[firm] = 1;
  });
  return flags;
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
export function offersAskedFor(context: Context): Flags {
  const flags = new Uint8Array(context.rows("offers").length);
  context.places("needs", "offer", "offers").forEach((offer) => {
    if (offer >= 0) flags[offer] = 1;
  });
  return flags;
}

/** Needs in pools with needs of at least two establishments. */
export function needsInSharedPools(context: Context): Flags {
  const pools = context.keys("needs", "pool");
  const firms = context.references("needs", "establishment", "establishments").of;
  const first = new Int32Array(pools.count).fill(-1);
  const isShared = new Uint8Array(pools.count);
  pools.of.forEach((pool, place) => {
    const firm = firms[place] ?? -1;
    if (pool < 0 || firm < 0) return;
    const other = first[pool] ?? -1;
    if (other < 0) first[pool] = firm;
    else if (other !== firm) isShared[pool] = 1;
  });
  return new Uint8Array(pools.of.map((pool) => isShared[pool] ?? 0));
}

/** The establishment of each need; a need without one is a unit of its own. */
export function firmsOrNeeds(context: Context): Units {
  const { of, count } = context.references("needs", "establishment", "establishments");
  return { of: of.map((firm, place) => (firm < 0 ? count + place : firm)), count: count + of.length };
}

/** How many different persons are enrolled for each need. */
export function personsByNeed(context: Context): Int32Array {
  const needs = context.places("participations", "need", "needs");
  const persons = context.keys("participations", "person");
  const size = context.rows("needs").length;
  const counts = new Int32Array(size);
  const first = new Int32Array(size);
  // Most needs have one person or none: pairs of need and person are kept from the second person on.
  const others = new Set<number>();
  needs.forEach((need, row) => {
    if (need < 0) return;
    const person = persons.of[row] ?? 0;
    if (counts[need] === 0) {
      counts[need] = 1;
      first[need] = person;
    } else if (first[need] !== person) {
      const before = others.size;
      if (others.add(need * persons.count + person).size > before) counts[need] = (counts[need] ?? 0) + 1;
    }
  });
  return counts;
}

/** How many participations each offer has. */
export function enrolmentsByOffer(context: Context): Int32Array {
  const enrolments = new Int32Array(context.rows("offers").length);
  context.places("participations", "offer", "offers").forEach((offer) => {
    if (offer >= 0) enrolments[offer] = (enrolments[offer] ?? 0) + 1;
  });
  return enrolments;
}
