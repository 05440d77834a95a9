import type { IsoDate } from "../core/date.ts";
import { type Day, dayOf, type Hop, hopsOf } from "./codeHistory.ts";
import { entriesOf, entryAt } from "./entriesOf.ts";
import type { Geography } from "./geography.ts";
import type { Dated } from "./validAt.ts";

/**
 * The way to `date` from a code on a day, onwards or, where `start` has a minus, back: the next hops, one to each heir;
 * `undefined` where the code has arrived, being valid on `date` with nothing that happened to it on the way; [] where the
 * tables lose the trail.
 *
 * The hop that leads furthest wins, so a pair known directly wins over a chain of reforms. A pair of other dates serves
 * too where nothing happened in between: 2019 to 2024 holds for a code of 2017 that lived on until 2020.
 */
export function walkTo(
  geography: Geography,
  start: Day,
  date: IsoDate,
): (code: string, at: Day) => readonly Hop[] | undefined {
  const { counties, municipalities } = entriesOf(geography);
  const hops = hopsOf(geography);
  const end = dayOf(date) * Math.sign(start);

  // Reforms of the walk's own direction will do: a unit that kept its code through one has a row from the code to itself.
  const isUnchanged = (code: string, a: Day, b: Day): boolean =>
    !hops.get(code)?.some(({ date: reform, near }) => reform && a > near !== b > near);

  const hasArrived = (code: string, at: Day): boolean =>
    entryAt<Dated>(municipalities.get(code) ?? counties.get(code), date) !== undefined && isUnchanged(code, at, end);

  return (code, at) => {
    if (hasArrived(code, at)) return undefined;
    const onwards =
      hops.get(code)?.filter(({ near, far }) => near * end > 0 && far > at && isUnchanged(code, at, near)) ?? [];
    const groups = onwards.map((one) => onwards.filter(({ near, far }) => near === one.near && far === one.far));
    return groups.find((group) => group.every(({ to, far }) => far <= end || hasArrived(to, far))) ?? [];
  };
}
