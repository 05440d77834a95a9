import { byCodeUnit } from "../core/order.ts";
import { chiSquareUpper } from "./gamma.ts";
import { eventKind } from "./survival.ts";
import { waitingTimes } from "./waitingTimes.ts";

/** Whether groups reach a stage at one pace. The lists have an entry a group, in the order of `groups`. */
export interface LogRank<Group extends string | number = string | number> {
  /** Numbers by size, then texts by code unit. */
  readonly groups: readonly Group[];
  /** Events seen. */
  readonly observed: readonly number[];
  /** Events there would be if each time's events fell on those at risk by chance. */
  readonly expected: readonly number[];
  readonly chiSquare: number;
  /** Groups that could have had an event, less one. */
  readonly df: number;
  /** The chance of so large a `chiSquare` or a larger one where the groups have one pace. */
  readonly pValue: number;
}

/**
 * The log-rank test: at each time with an event, the events of each group against its share of those at risk.
 *
 * At one time events come before censorings. A group of which nobody is at risk at any event counts for nothing. Where
 * there is nothing to compare (fewer than two groups at risk at an event, or all of them reach the stage at one time):
 * `undefined`.
 *
 * Takes time in proportion to the times with an event and the square of the number of groups.
 *
 * @param times how long each was followed, 0 or more
 * @param events 1 or true reached the stage, 0 or false was censored
 * @param groups the group of each, a text or a number
 * @throws RangeError when the lengths differ, a time is negative or not finite, an event is none of the four, or a
 *   group is not a number
 *
 * @example
 * ```ts
 * import { logRank } from "kompetansepilot/statistics";
 *
 * const days = [9, 13, 18, 23, 31, 5, 5, 8, 12, 16];
 * const mapped = [1, 1, 0, 1, 0, 1, 1, 1, 1, 0];
 * const models = ["motor", "motor", "motor", "motor", "motor", "broker", "broker", "broker", "broker", "broker"];
 * const test = logRank(days, mapped, models);
 * test?.groups; // => ["broker", "motor"]
 * test?.observed; // => [4, 3]
 * test?.pValue.toFixed(3); // => "0.108"
 * ```
 *
 * @see Mantel (1966), Cancer Chemotherapy Reports 50, 163-170; Peto and Peto (1972), JRSS A 135, 185-207
 */
export function logRank<Group extends string | number>(
  times: ArrayLike<number>,
  events: ArrayLike<number | boolean>,
  groups: ArrayLike<Group>,
): LogRank<Group> | undefined {
  if (times.length !== events.length || times.length !== groups.length) {
    throw new RangeError("times, events and groups must be of one length");
  }
  const labels = [...new Set(Array.from(groups))];
  if (labels.some(Number.isNaN)) throw new RangeError("a group must be a text or a number");
  labels.sort(byGroup);
  const indexOf = new Map(labels.map((label, index) => [label, index]));
  const kindAt = (index: number) => 2 * (indexOf.get(groups[index] as Group) ?? 0) + eventKind(events[index]); // below the length
  const waiting = waitingTimes(times, kindAt, 2 * labels.length);
  const members = labels.flatMap((_, group) => {
    const censored = waiting[2 * group];
    const reached = waiting[2 * group + 1];
    return censored === undefined || reached === undefined ? [] : [{ censored, reached }];
  });

  const observed = members.map(({ reached }) => reached.left);
  const expected = members.map(() => 0);
  // What two groups of one time share: the covariance of their events, without its minus.
  const shared = members.map(() => members.map(() => 0));
  const atRiskOf = members.map(() => 0);
  for (;;) {
    let time = Infinity;
    for (const { reached } of members) time = Math.min(time, reached.next);
    if (time === Infinity) break;
    let atRisk = 0;
    let count = 0;
    members.forEach(({ censored, reached }, group) => {
      censored.takeBefore(time);
      atRiskOf[group] = censored.left + reached.left;
      atRisk += censored.left + reached.left;
      count += reached.takeAt(time);
    });
    const spread = atRisk === 1 ? 0 : (count * (atRisk - count)) / (atRisk - 1);
    for (const [group, own] of atRiskOf.entries()) {
      expected[group] = (expected[group] ?? 0) + (count * own) / atRisk;
      const row = shared[group] ?? [];
      for (const [other, theirs] of atRiskOf.entries()) {
        if (other !== group) row[other] = (row[other] ?? 0) + spread * (own / atRisk) * (theirs / atRisk);
      }
    }
  }

  const compared = labels.flatMap((_, group) => ((expected[group] ?? 0) > 0 ? [group] : []));
  const difference = compared.map((group) => (observed[group] ?? 0) - (expected[group] ?? 0));
  const chiSquare = squaredDistance(
    difference,
    compared.map((group) => compared.map((other) => shared[group]?.[other] ?? 0)),
  );
  if (chiSquare === undefined) return undefined;
  const df = compared.length - 1;
  return { groups: labels, observed, expected, chiSquare, df, pValue: chiSquareUpper(chiSquare, df) };
}

function byGroup(a: string | number, b: string | number): number {
  if (typeof a === "number") return typeof b === "number" ? a - b : -1;
  return typeof b === "number" ? 1 : byCodeUnit(a, b);
}

/**
 * u' V^-1 u over all groups but the last, whose difference follows from the others'. V has -`shared` beside its
 * diagonal and rows that sum to 0 over all groups: elimination then needs no pivoting. `undefined` where V cannot be
 * inverted.
 */
function squaredDistance(difference: readonly number[], shared: readonly (readonly number[])[]): number | undefined {
  const size = difference.length - 1;
  if (size < 1) return undefined;
  const rest = difference.slice(0, size);
  const matrix = shared.slice(0, size).map((row, i) => {
    const diagonal = row.reduce((sum, value) => sum + value, 0);
    return row.slice(0, size).map((value, j) => (i === j ? diagonal : -value));
  });
  let distance = 0;
  for (const [p, pivotRow] of matrix.entries()) {
    const pivot = pivotRow[p] ?? 0;
    const value = rest[p] ?? 0;
    if (!(pivot > 0)) return undefined;
    distance += (value * value) / pivot;
    for (let i = p + 1; i < size; i++) {
      const row = matrix[i] ?? [];
      const factor = (row[p] ?? 0) / pivot;
      rest[i] = (rest[i] ?? 0) - factor * value;
      for (let j = p + 1; j < size; j++) row[j] = (row[j] ?? 0) - factor * (pivotRow[j] ?? 0);
    }
  }
  return distance;
}
