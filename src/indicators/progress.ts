import { daysBetween, type IsoDate } from "../core/date.ts";
import type { Group, Reading } from "./indicator.ts";

/** What an indicator should come to by a day, and where it began. */
export interface Target {
  readonly indicator: string;
  readonly group: Group;
  readonly from: { readonly value: number; readonly date: IsoDate };
  readonly value: number;
  readonly by: IsoDate;
  readonly source?: string;
}

/**
 * - `met`: the value is at the target or beyond it.
 * - `on-track`, `behind`: on its way, at or beyond where an even pace would be by now, or not yet there.
 * - `cannot-tell`: there is no value, or where it should be by now lies inside its interval.
 */
export type ProgressState = "met" | "on-track" | "behind" | "cannot-tell";

export interface Progress {
  readonly target: Target;
  readonly reading?: Reading;
  /** Where an even pace from the beginning to the target would be on the reading's day; the target itself without a reading. */
  readonly neededNow: number;
  readonly state: ProgressState;
}

/**
 * How far each target has come: its indicator's latest reading of the same group, held against an even pace. The direction
 * is the target's own: one below where it began is met by going down. A target that is where it began is met by staying at
 * or above it.
 *
 * @returns a row a target, in the order given
 * @throws RangeError when a target's day is not after the day it began
 *
 * @example
 * ```ts
 * import { progress, type Reading } from "kompetansepilot";
 *
 * const reading: Reading = {
 *   indicator: "needs-mapped", version: 1, unit: "count", group: {}, division: "2024-01-01",
 *   period: { from: "2021-01-01", to: "2021-12-31" }, asOf: "2021-12-31", provenance: {},
 *   outcome: { status: "estimated", value: 60, n: 60, missing: 0 },
 * };
 * const target = { indicator: "needs-mapped", group: {}, from: { value: 0, date: "2020-12-31" }, value: 100, by: "2022-12-31" };
 * progress([reading], [target]).map(({ neededNow, state }) => [neededNow, state]); // => [[50, "on-track"]]
 * ```
 */
export function progress(readings: readonly Reading[], targets: readonly Target[]): readonly Progress[] {
  return targets.map((target) => {
    const { from, by } = target;
    if (!(by > from.date)) throw new RangeError(`a target by ${by} does not come after its beginning, ${from.date}`);
    const reading = latest(
      readings.filter((one) => one.indicator === target.indicator && sameGroup(one.group, target.group)),
    );
    if (reading === undefined) return { target, neededNow: target.value, state: "cannot-tell" };
    const neededNow = paceOn(target, reading.asOf);
    return { target, reading, neededNow, state: stateOf(target, reading, neededNow) };
  });
}

const textOf = (group: Group): string =>
  JSON.stringify(
    Object.entries(group)
      .filter(([, value]) => value !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
const sameGroup = (a: Group, b: Group): boolean => textOf(a) === textOf(b);

/** The last by day; of one day the one whose period ends, and then begins, last. */
function latest(readings: readonly Reading[]): Reading | undefined {
  const key = ({ asOf, period }: Reading): string => `${asOf} ${period.to} ${period.from}`;
  let last: Reading | undefined;
  for (const reading of readings) if (last === undefined || key(reading) > key(last)) last = reading;
  return last;
}

function paceOn({ from, value, by }: Target, day: IsoDate): number {
  const part = daysBetween(from.date, day) / daysBetween(from.date, by);
  return from.value + (value - from.value) * Math.min(1, Math.max(0, part));
}

function stateOf(target: Target, { outcome, asOf }: Reading, neededNow: number): ProgressState {
  if (outcome.status !== "estimated" || outcome.value === undefined) return "cannot-tell";
  const sign = target.value < target.from.value ? -1 : 1;
  const reaches = (value: number, goal: number): boolean => sign * (value - goal) >= 0;
  if (reaches(outcome.value, target.value)) return "met";
  if (asOf >= target.by) return "behind";
  const { lower, upper } = outcome.interval ?? {};
  const isInside = lower !== undefined && upper !== undefined && lower < neededNow && neededNow < upper;
  if (isInside) return "cannot-tell";
  return reaches(outcome.value, neededNow) ? "on-track" : "behind";
}
