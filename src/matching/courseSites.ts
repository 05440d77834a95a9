import { nkrScale } from "../vocabulary/level.ts";
import { cliques } from "./cliques.ts";
import type { Context } from "./context.ts";
import type { NeedFacts } from "./facts.ts";
import { listAt } from "./listAt.ts";
import type { NeedPlaces } from "./needPlaces.ts";
import type { NeedSubjects } from "./needSubjects.ts";
import type { Site } from "./parts.ts";

/** Needs with seats that nobody has given them, as the rules of new courses look at them. */
export interface Unmet {
  readonly needs: readonly NeedFacts[];
  readonly seats: Int32Array;
  readonly places: NeedPlaces;
  readonly subjects: NeedSubjects;
  /** Quarters in which a course may begin for them, the one before their earliest start included: starting early is no hindrance. */
  readonly fromQuarter: Float64Array;
  /** To the quarter of their latest start; endless where there is none. */
  readonly toQuarter: Float64Array;
  readonly maxKm: number;
  readonly context: Context;
}

/** A course that there might be: about the subject of one of those whom it could serve, at a place or (-1) nowhere in particular. */
export interface CourseSite extends Site {
  readonly place: number;
  readonly subject: number;
}

/** Whether a need can go to a place; nobody goes to a place from where nobody knows. */
export function canReach({ needs, places, maxKm, context }: Unmet, member: number, place: number): boolean {
  const { municipality, maxTravelKm = Infinity, maxTravelMinutes } = needs[member]!;
  if (municipality === undefined) return false;
  const km = places.km(places.of[member]!, place);
  if (!(km < Infinity && km <= Math.min(maxKm, maxTravelKm))) return false;
  const minutes =
    maxTravelMinutes === undefined ? undefined : context.minutesBetween(municipality, places.codes[place]!);
  return minutes === undefined || minutes <= maxTravelMinutes!;
}

/**
 * Every course that enough could go to: by subject, place, level within the profile's steps of each, and quarter. Of courses
 * at one place that serve no others than another does, only that other is kept.
 */
export function courseSites(unmet: Unmet, minGroup: number): readonly CourseSite[] {
  const { places, seats } = unmet;
  const everyone = unmet.needs.map((_, member) => member);
  const sites: CourseSite[] = [];
  for (let place = -1; place < places.codes.length; place++) {
    const near =
      place === -1
        ? everyone.filter((member) => places.of[member] === -1)
        : everyone.filter((member) => canReach(unmet, member, place));
    const here = atPlace(unmet, place, near).filter(
      ({ members }) => members.reduce((sum, member) => sum + seats[member]!, 0) >= minGroup,
    );
    sites.push(...largest(here));
  }
  return sites;
}

function atPlace(unmet: Unmet, place: number, near: readonly number[]): readonly CourseSite[] {
  const { subjects, needs, context } = unmet;
  const { levelSteps } = context.settings;
  const bySubject = new Map<number, number[]>();
  for (const member of near) listAt(bySubject, subjects.of[member]!).push(member);
  return [...bySubject.keys()]
    .sort((a, b) => a - b)
    .flatMap((subject) => {
      const met = subjects.metBy[subject]!.flatMap((other) => bySubject.get(other) ?? []);
      const byLevel = new Map<string, readonly number[]>();
      for (let level = 0; level < nkrScale.length; level++) {
        const fit = met.filter((member) => Math.abs((needs[member]!.level ?? level) - level) <= levelSteps);
        byLevel.set(fit.join(), fit);
      }
      return [...byLevel.values()].flatMap((fit) =>
        cliques(fit, unmet.fromQuarter, unmet.toQuarter)
          .filter((members) => members.some((member) => subjects.of[member] === subject))
          .map((members) => ({ place, subject, members })),
      );
    });
}

/** Those that are not within another; of equal ones the first. */
function largest(sites: readonly CourseSite[]): readonly CourseSite[] {
  const bySize = [...sites].sort((a, b) => b.members.length - a.members.length);
  const kept: { readonly site: CourseSite; readonly has: ReadonlySet<number> }[] = [];
  for (const site of bySize) {
    if (!kept.some(({ has }) => site.members.every((member) => has.has(member))))
      kept.push({ site, has: new Set(site.members) });
  }
  return kept.map(({ site }) => site);
}
