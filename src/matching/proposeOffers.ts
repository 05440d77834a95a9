import type { Period } from "../core/date.ts";
import { byCodeUnit, byText, inOrderOf } from "../core/order.ts";
import { err, ok, type Result } from "../core/result.ts";
import type { MunicipalityNumber, NeedId } from "../model/id.ts";
import { nkrStep } from "../programme/nkr.ts";
import { type NkrLevel, nkrScale } from "../vocabulary/level.ts";
import type { Allocation } from "./allocation.ts";
import { canReach, type CourseSite, courseSites, type Unmet } from "./courseSites.ts";
import type { NeedFacts } from "./facts.ts";
import { type MatchingIssue, wrongOption } from "./issue.ts";
import { type Market, workingsOf } from "./market.ts";
import { mostAsked } from "./mostAsked.ts";
import { needPlaces } from "./needPlaces.ts";
import { needSubjects } from "./needSubjects.ts";
import { partsOf } from "./parts.ts";
import { type Course, planCourses } from "./planCourses.ts";
import { firstDayOf, lastDayOf, quarterOf } from "./quarter.ts";
import { unmetSeats } from "./unmetSeats.ts";

/** A course that is not there yet and would fill a group. */
export interface Proposal {
  readonly field: string;
  /** Where nobody said at what level, none. */
  readonly level?: NkrLevel;
  /** Where nobody's place is known, none: then it is one to follow from anywhere. */
  readonly municipality?: MunicipalityNumber;
  /** Days on which it can begin: none is after anyone's latest start, or before the market's day. */
  readonly period: Period;
  readonly headcount: number;
  /** By need. */
  readonly serves: readonly { readonly need: NeedId; readonly seats: number }[];
}

export interface ProposalOptions {
  /** Seats that a course must have to be proposed. */
  readonly minGroup: number;
  /** How far from it a need may be, in kilometres; a need's own limits hold where they are narrower. */
  readonly maxKm: number;
}

export interface Proposals {
  /** By field, municipality, level, period and first need. */
  readonly proposals: readonly Proposal[];
  /** Seats that they serve. */
  readonly value: number;
  /** At most how many unplaced seats courses of this kind could serve. */
  readonly bound: number;
}

/**
 * Courses that would meet what an allocation leaves unmet, each with at least `minGroup` seats: what to ask a provider for.
 *
 * What is alike is brought together. Fields similar to that of the course (as in `explain`); levels within the steps of the
 * market's profile, one by default; places within `maxKm`; and quarters next to each other: a course may begin up to a quarter
 * before someone's earliest start, which `explain` takes points for, never after anyone's latest. A seat is served once, and
 * no more than the unplaced ones.
 *
 * As many seats as possible are served, and among such plans the way to the courses is shortest; `bound` says how many could be
 * served at most. Courses are held where an unmet need is: in the municipality of those served that is nearest to all, or where
 * none of theirs is in reach of all, in another's. Needs whose place is not known are brought together among themselves.
 *
 * @returns the proposals, or every issue: an allocation that is not of this market, wrong options, and `functions-lost` for a
 * clone of a market made with functions, since nobody can then say how far the needs are from each other
 *
 * @example
 * ```ts
 * import { allocate, prepareMarket, proposeOffers } from "kompetansepilot";
 * import { norway } from "kompetansepilot/reference/norway";
 *
 * const need = (id: string, municipality: string, headcount: number) => ({ id, registeredOn: "2024-02-01", field: "sveising", municipality, headcount });
 * const needs = [need("n1", "5542", 2), need("n2", "5544", 5), need("n3", "0301", 3)];
 * const market = prepareMarket(needs, [], { asOf: "2024-03-01", geography: norway })._unsafeUnwrap();
 * const allocation = allocate(market)._unsafeUnwrap();
 *
 * const { proposals, value, bound } = proposeOffers(market, allocation, { minGroup: 6, maxKm: 60 })._unsafeUnwrap();
 * proposals[0]?.municipality; // => "5544"
 * proposals[0]?.serves; // => [{ need: "n1", seats: 2 }, { need: "n2", seats: 5 }]
 * [value, bound]; // => [7, 7]
 * ```
 */
export function proposeOffers(
  market: Market,
  allocation: Pick<Allocation, "unplaced">,
  options: ProposalOptions,
): Result<Proposals, readonly MatchingIssue[]> {
  const { minGroup, maxKm } = options;
  const { seats, issues } = unmetSeats(market, allocation.unplaced);
  const wrong: MatchingIssue[] = [];
  if (!(Number.isSafeInteger(minGroup) && minGroup >= 1)) wrong.push(wrongOption("minGroup", minGroup));
  if (!(maxKm >= 0)) wrong.push(wrongOption("maxKm", maxKm));
  const { functionsLost } = workingsOf(market);
  if (functionsLost)
    wrong.push({ code: "matching.functions-lost", path: [], severity: "error", functions: market.functions });
  if (wrong.length + issues.length > 0) return err([...wrong, ...issues]);

  const unmet = unmetOf(market, seats, maxKm);
  const plans = partsOf(courseSites(unmet, minGroup), unmet.needs.length).map((part) =>
    planCourses(unmet, part, minGroup),
  );
  const proposals = plans.flatMap(({ courses }) => courses.map((course) => proposalOf(market, unmet, course)));
  return ok({
    proposals: proposals.sort(inOrder),
    value: proposals.reduce((sum, one) => sum + one.headcount, 0),
    bound: plans.reduce((sum, plan) => sum + plan.bound, 0),
  });
}

const inOrder = inOrderOf<Proposal>(
  byText(({ field }) => field),
  byText(({ municipality = "" }) => municipality),
  byText(({ level = "" }) => level),
  byText(({ period }) => period.from),
  (a, b) => byCodeUnit(a.serves[0]!.need, b.serves[0]!.need),
);

/** The needs with unplaced seats for which there is a quarter in which a course can still begin. */
function unmetOf(market: Market, seats: Int32Array, maxKm: number): Unmet {
  const { context, needs: all } = workingsOf(market);
  const { asOf } = market;
  const today = quarterOf(asOf);
  const fromQuarter = ({ record: { earliestStart = asOf } }: NeedFacts): number =>
    Math.max(today, quarterOf(earliestStart) - 1);
  const toQuarter = ({ record: { latestStart } }: NeedFacts): number =>
    latestStart === undefined ? Infinity : quarterOf(latestStart);
  const isOpen = (need: NeedFacts): boolean => (need.latest ?? 0) >= 0 && fromQuarter(need) <= toQuarter(need);
  const chosen = [...all.keys()].filter((i) => seats[i]! > 0 && isOpen(all[i]!));
  const needs = chosen.map((i) => all[i]!);
  return {
    needs,
    seats: Int32Array.from(chosen, (i) => seats[i]!),
    places: needPlaces(needs, context),
    subjects: needSubjects(needs, context),
    fromQuarter: Float64Array.from(needs, fromQuarter),
    toQuarter: Float64Array.from(needs, toQuarter),
    maxKm,
    context,
  };
}

function proposalOf(market: Market, unmet: Unmet, { site, serves }: Course): Proposal {
  const level = levelOf(unmet, serves);
  const place = placeFor(unmet, site, serves);
  return {
    field: fieldFor(unmet, site, serves),
    ...(level !== undefined && { level }),
    ...(place !== -1 && { municipality: unmet.places.codes[place]! }),
    period: periodFor(market, unmet, serves),
    headcount: serves.reduce((sum, { seats }) => sum + seats, 0),
    serves: serves.map(({ member, seats }) => ({ need: unmet.needs[member]!.record.id, seats })),
  };
}

type Serves = Course["serves"];

/** The field of one of those served that meets all of them; of several the one most ask for. */
function fieldFor({ needs, subjects }: Unmet, site: CourseSite, serves: Serves): string {
  const wanted = new Set(serves.map(({ member }) => subjects.of[member]!));
  const meetsAll = (subject: number): boolean => {
    const met = new Set(subjects.metBy[subject]);
    return [...wanted].every((other) => met.has(other));
  };
  const meeting = new Set([...wanted].filter(meetsAll));
  // Where the one whose field it is goes elsewhere, the field is still the one that meets them all.
  const named = meeting.size > 0 ? meeting : new Set([site.subject]);
  const writing = (member: number): boolean => named.has(subjects.of[member]!);
  const from = meeting.size > 0 ? serves.filter(({ member }) => writing(member)) : [];
  return (
    mostAsked(from.map(({ member, seats }) => [needs[member]!.record.field, seats])) ??
    needs[site.members.find(writing)!]!.record.field // a site is about the subject of one of its members
  );
}

/** The place of one of those served with the least way for all; the site's own where none of theirs is in reach of all. */
function placeFor(unmet: Unmet, site: CourseSite, serves: Serves): number {
  const { places } = unmet;
  if (site.place === -1) return -1;
  let best = site.place;
  let least = Infinity;
  for (const place of [...new Set(serves.map(({ member }) => places.of[member]!))].sort((a, b) => a - b)) {
    if (!serves.every(({ member }) => canReach(unmet, member, place))) continue;
    const way = serves.reduce((sum, { member, seats }) => sum + seats * places.km(places.of[member]!, place), 0);
    if (way >= least) continue;
    least = way;
    best = place;
  }
  return best;
}

/** The level with the fewest steps for all, of equal ones the lower, written as most of them do; none where nobody said one. */
function levelOf({ needs, context }: Unmet, serves: Serves): NkrLevel | undefined {
  const known = serves.filter(({ member }) => needs[member]!.level !== undefined);
  if (known.length === 0) return undefined;
  let best = -1;
  let least = Infinity;
  for (let level = 0; level < nkrScale.length; level++) {
    const steps = known.map(({ member }) => Math.abs(needs[member]!.level! - level));
    if (steps.some((one) => one > context.settings.levelSteps)) continue;
    const sum = steps.reduce((all, one, k) => all + one * known[k]!.seats, 0);
    if (sum >= least) continue;
    least = sum;
    best = level;
  }
  const written = known.flatMap(({ member, seats }): readonly (readonly [NkrLevel, number])[] => {
    const level = needs[member]!.record.nkrLevel!;
    return nkrStep(level) === best ? [[level, seats]] : [];
  });
  return (mostAsked(written) as NkrLevel | undefined) ?? nkrScale[best]![0]; // one of the texts given
}

/** The days that suit everyone; where windows lie in neighbouring quarters, those of the earlier quarter that are not too late. */
function periodFor({ asOf }: Market, { needs }: Unmet, serves: Serves): Period {
  let from = asOf;
  let to: string | undefined;
  for (const { member } of serves) {
    const { earliestStart = asOf, latestStart } = needs[member]!.record;
    if (earliestStart > from) from = earliestStart;
    if (latestStart !== undefined && (to === undefined || latestStart < to)) to = latestStart;
  }
  if (to === undefined) return { from, to: lastDayOf(quarterOf(from)) };
  if (from <= to) return { from, to };
  const first = firstDayOf(quarterOf(to));
  return { from: first < asOf ? asOf : first, to };
}
