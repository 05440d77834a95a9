import type { IsoDate } from "../core/date.ts";
import { type Era, historyOf, type Hop } from "./codeHistory.ts";
import { entriesOf, entryAt } from "./entriesOf.ts";
import type { Geography } from "./geography.ts";
import type { Dated } from "./validAt.ts";

/**
 * The way from a code of an era to `date`: the next hops, one to each heir; `undefined` where the code has arrived, being
 * valid on `date` with nothing that happened to it on the way; [] where the tables lose the trail.
 *
 * The hop that leads furthest wins, so a pair known directly wins over a chain of reforms. A pair of other dates serves
 * too where nothing happened in between: 2019 to 2024 holds for a code of 2017 that lived on until 2020.
 */
export function walkTo(
  geography: Geography,
  date: IsoDate,
  isForwards: boolean,
): (code: string, at: Era) => readonly Hop[] | undefined {
  const { counties, municipalities } = entriesOf(geography);
  const { eraOf, forwards, backwards } = historyOf(geography);
  const [onwards, behind] = isForwards ? [forwards, backwards] : [backwards, forwards];
  const end = isForwards ? eraOf(date) : -eraOf(date);

  // What leads away from a code, and what led to it, happened to it.
  const isUnchanged = (code: string, a: Era, b: Era): boolean =>
    !onwards.get(code)?.some((hop) => hop.date && a > hop.near !== b > hop.near) &&
    !behind.get(code)?.some((hop) => hop.date && a < -hop.near !== b < -hop.near);

  const hasArrived = (code: string, at: Era): boolean =>
    entryAt<Dated>(municipalities.get(code) ?? counties.get(code), date) !== undefined && isUnchanged(code, at, end);

  return (code, at) => {
    if (hasArrived(code, at)) return undefined;
    const hops = onwards.get(code) ?? [];
    const isUsable = ({ near, far }: Hop): boolean =>
      far > at &&
      isUnchanged(code, at, near) &&
      (far <= end || hops.every((hop) => hop.far !== far || hasArrived(hop.to, far)));
    const best = hops.find(isUsable);
    return hops.filter((hop) => hop.near === best?.near && hop.far === best.far && hop.date === best.date);
  };
}
