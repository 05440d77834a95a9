import { type IsoDate, isWithin, type Period } from "../core/date.ts";
import type { Programme } from "../model/programme.ts";
import type { Outcome } from "../model/reading.ts";
import { contactDate, isReached, waitBetween } from "../programme/stages.ts";
import { reachedCurve, type Waits } from "../statistics/reachedCurve.ts";
import { comesAfter, type FunnelUnit, shapes } from "./funnel.ts";

/** The days on which a unit reached the stages that have one. */
interface Dates {
  /** The day that puts it in a period. */
  readonly on: IsoDate | undefined;
  readonly stages: Readonly<Record<string, IsoDate | undefined>>;
  /** From this day on it can reach no further stage. */
  readonly leftOn?: IsoDate | undefined;
}

function datesOfEstablishments({ establishments, needs }: Programme, asOf: IsoDate): readonly Dates[] {
  const firstMatch = new Map<string, IsoDate>();
  for (const { establishment, registeredOn, matchedOn } of needs) {
    if (establishment === undefined || matchedOn === undefined || registeredOn > asOf) continue;
    const before = firstMatch.get(establishment);
    if (before === undefined || matchedOn < before) firstMatch.set(establishment, matchedOn);
  }
  return establishments.map((firm) => {
    const contacted = contactDate(firm);
    const { mappedOn: mapped, committedOn: committed } = firm;
    return { on: contacted, stages: { contacted, mapped, committed, matched: firstMatch.get(firm.id) } };
  });
}

function datesOfNeeds({ needs }: Programme): readonly Dates[] {
  return needs.map(({ registeredOn: registered, matchedOn: matched, startedOn: started, withdrawnOn: leftOn }) => ({
    on: registered,
    stages: { registered, matched, started },
    leftOn,
  }));
}

/** Stages that the records date, and the days of each unit. Of persons no later day than that of enrolment is recorded. */
const dated: Readonly<
  Record<
    FunnelUnit,
    { readonly stages: readonly string[]; read(programme: Programme, asOf: IsoDate): readonly Dates[] }
  >
> = {
  establishments: { stages: ["contacted", "mapped", "committed", "matched"], read: datesOfEstablishments },
  needs: { stages: ["registered", "matched", "started"], read: datesOfNeeds },
  persons: { stages: ["enrolled"], read: () => [] },
};

/** @throws RangeError when the two are not stages of the unit with days, the second after the first */
function requireStages(unit: FunnelUnit, from: string, to: string): void {
  const { words, edges } = shapes[unit];
  for (const stage of [from, to]) {
    if (!Object.hasOwn(words, stage)) throw new RangeError(`${JSON.stringify(stage)} is no stage of ${unit}`);
    if (!dated[unit].stages.includes(stage)) throw new RangeError(`no day is recorded of ${stage} in ${unit}`);
  }
  const funnel = { edges: edges.map(([before, after]) => ({ from: before, to: after })) };
  if (!comesAfter(funnel, from, to)) throw new RangeError(`${to} does not come after ${from} in ${unit}`);
}

/**
 * Days from one stage to a later one, of those who entered in the period (first contact, registration): the median, the share
 * that is there after 90, 180 and 365 days, and the curve. Who is not there by `asOf` is still open and counts as long as it
 * was followed; a need that is withdrawn can no longer come there (Aalen and Johansen; for establishments, which are never
 * withdrawn, Kaplan and Meier). Agrees with the indicators `time-contact-to-need`, `time-need-to-match` and
 * `time-need-to-start`.
 *
 * Stages with a day: of establishments `contacted`, `mapped`, `committed` and `matched` (the first of its needs), of needs
 * `registered`, `matched` and `started`. Who has not reached `from` is not counted; who reached `to` before it, or without a
 * day of it, is missing. Where under half have come there, `value` is absent.
 *
 * `asOf` and `period` come from the programme where the call gives none; without a period everybody counts.
 *
 * @returns `no-data` where nobody reached the first stage
 * @throws RangeError when neither the call nor the programme says as of when, when a stage is not the unit's, `to` does not
 * come after `from`, `level` is not between 0 and 1, or for stages without a day: completion, the start of a firm's training,
 * and all of persons
 *
 * @example
 * ```ts
 * import { timeToStage } from "kompetansepilot";
 * import { exampleProgramme } from "kompetansepilot/example";
 *
 * const wait = timeToStage(exampleProgramme, "needs", { from: "registered", to: "matched" });
 * wait.status; // => "estimated"
 * ```
 */
export function timeToStage(
  programme: Programme,
  unit: FunnelUnit,
  options: {
    readonly from: string;
    readonly to: string;
    readonly asOf?: IsoDate;
    readonly period?: Period;
    readonly level?: number;
  },
): Outcome {
  const { from, to, level = 0.95 } = options;
  const asOf = options.asOf ?? programme.asOf;
  const period = options.period ?? programme.period;
  if (asOf === undefined) throw new RangeError("asOf is given neither by the call nor by the programme");
  if (!(level > 0 && level < 1)) throw new RangeError(`level must be above 0 and below 1, was ${level}`);
  requireStages(unit, from, to);

  const waits = new Map<number, { reached: number; instead: number; open: number }>();
  let missing = 0;
  for (const { on, stages, leftOn } of dated[unit].read(programme, asOf)) {
    if (on === undefined || on > asOf || (period !== undefined && !isWithin(on, period))) continue;
    if (!isReached(stages[from], asOf) && !isReached(stages[to], asOf)) continue;
    const wait = waitBetween(stages[from], stages[to], leftOn, asOf);
    if (wait === undefined) {
      missing++;
      continue;
    }
    const sameDays = waits.get(wait.days) ?? { reached: 0, instead: 0, open: 0 };
    sameDays[wait.ending]++;
    waits.set(wait.days, sameDays);
  }
  if (waits.size === 0) {
    return { status: "no-data", reason: missing > 0 ? "all-missing" : "empty-denominator", missing };
  }
  const ascending = [...waits].sort(([a], [b]) => a - b);
  const curve = reachedCurve(
    ascending.map(([days, { reached, instead, open }]): Waits => [days, reached, instead, open]),
    level,
  );
  const { value, ...bounds } = curve.median;
  return {
    status: "estimated",
    ...(value === undefined ? {} : { value }),
    n: curve.n,
    missing,
    ...(bounds.lower === undefined && bounds.upper === undefined
      ? {}
      : { interval: { ...bounds, level, method: curve.method, basis: "process" } }),
    details: { ...curve.shares, steps: curve.steps },
  };
}
