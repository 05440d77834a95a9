import type { IsoDate } from "../core/date.ts";
import type { Geography, RegionEntry } from "./geography.ts";
import { isKnownDate } from "./checkDate.ts";
import { isValidAt } from "./validAt.ts";

const indexes = new WeakMap<Geography, Map<string, RegionEntry[]>>();

/** The region of a municipality on a date, by its own code, whenever that was valid; `undefined` where no table says. */
export function regionOf(geography: Geography, municipality: string, date: IsoDate): RegionEntry | undefined {
  if (!isKnownDate(geography, date)) return undefined;
  let index = indexes.get(geography);
  if (index === undefined) {
    indexes.set(geography, (index = new Map()));
    for (const entry of geography.regions ?? []) {
      const list = index.get(entry.municipality);
      if (list === undefined) index.set(entry.municipality, [entry]);
      else list.push(entry);
    }
  }
  return index.get(municipality)?.find((entry) => isValidAt(entry, date));
}
