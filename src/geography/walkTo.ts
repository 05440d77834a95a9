import type { IsoDate } from "../core/date.ts";
import { type Era, historyOf, type Hop } from "./codeHistory.ts";
import { entriesOf, entryAt } from "./entriesOf.ts";
import type { Geography } from "./geography.ts";

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
  const hops = isForwards ? forwards : backwards;
  const end = isForwards ? eraOf(date) : -eraOf(date);

  const isUnchanged = (code: string, a: Era, b: Era): boolean =>
    !hops.some((hop) => hop.date && (hop.from === code || hop.to === code) && a > hop.near !== b > hop.near);

  return (code, at) => {
    if (entryAt(municipalities.get(code) ?? counties.get(code), date) && isUnchanged(code, at, end)) return undefined;
    const usable = hops.filter(
      (hop) => hop.from === code && hop.far > at && hop.far <= end && isUnchanged(code, at, hop.near),
    );
    const [best] = usable;
    return usable.filter((hop) => hop.near === best?.near && hop.far === best.far && hop.date === best.date);
  };
}
