import { type IsoDate, isWithin, type Period } from "../core/date.ts";
import type { Participation } from "../model/participation.ts";
import type { Programme } from "../model/programme.ts";
import { contactDate, isReached } from "../programme/stages.ts";

/** When a unit entered, and which stages it had reached. */
export interface Member {
  /** The day that puts it in a period. */
  readonly on: IsoDate | undefined;
  readonly stages: Set<string>;
}

/** Units by id. */
export type Cohort = ReadonlyMap<string, Member>;

/** Participations that exist on a day. */
const enrolledBy = (programme: Programme, asOf: IsoDate): readonly Participation[] =>
  programme.participations.filter(({ enrolledOn }) => enrolledOn <= asOf);

/** Adds what a participation shows: not all who enrol start, and some who start complete. */
function reach(stages: Set<string>, { started, outcome }: Participation): void {
  if (started) stages.add("started");
  if (outcome === "completed") stages.add("completed");
}

/** Establishments by their first contact; one without any is not in the funnel, however far it came. */
export function establishmentCohort(programme: Programme, asOf: IsoDate): Cohort {
  const cohort = new Map<string, Member>();
  for (const establishment of programme.establishments) {
    const stages = new Set<string>();
    if (isReached(establishment.contactedOn, asOf)) stages.add("contacted");
    if (isReached(establishment.mappedOn, asOf)) stages.add("mapped");
    if (isReached(establishment.committedOn, asOf)) stages.add("committed");
    cohort.set(establishment.id, { on: contactDate(establishment), stages });
  }
  const firmOfNeed = new Map(programme.needs.map(({ id, establishment }) => [id, establishment]));
  for (const { establishment, registeredOn, matchedOn } of programme.needs) {
    if (establishment !== undefined && registeredOn <= asOf && isReached(matchedOn, asOf))
      cohort.get(establishment)?.stages.add("matched");
  }
  for (const participation of enrolledBy(programme, asOf)) {
    const { need, establishment = need === undefined ? undefined : firmOfNeed.get(need) } = participation;
    const member = establishment === undefined ? undefined : cohort.get(establishment);
    if (member !== undefined) reach(member.stages, participation);
  }
  return cohort;
}

/** Needs by the day of registration; withdrawn ones stay in. */
export function needCohort(programme: Programme, asOf: IsoDate): Cohort {
  const cohort = new Map<string, Member>();
  for (const { id, registeredOn, matchedOn, startedOn } of programme.needs) {
    const stages = new Set(["registered"]);
    if (isReached(matchedOn, asOf)) stages.add("matched");
    if (isReached(startedOn, asOf)) stages.add("started");
    cohort.set(id, { on: registeredOn, stages });
  }
  for (const participation of enrolledBy(programme, asOf)) {
    const member = participation.need === undefined ? undefined : cohort.get(participation.need);
    if (member !== undefined) reach(member.stages, participation);
  }
  return cohort;
}

/** Persons enrolled in the period: one in two courses counts once, at the furthest stage of either. */
export function personCohort(programme: Programme, asOf: IsoDate, period: Period | undefined): Cohort {
  const cohort = new Map<string, Member>();
  for (const participation of enrolledBy(programme, asOf)) {
    const { person, enrolledOn } = participation;
    if (period !== undefined && !isWithin(enrolledOn, period)) continue;
    const member = cohort.get(person) ?? { on: enrolledOn, stages: new Set(["enrolled"]) };
    cohort.set(person, member);
    reach(member.stages, participation);
  }
  return cohort;
}
