import { centralityAt } from "../geography/centralityAt.ts";
import { entriesOf, entryAt } from "../geography/entriesOf.ts";
import type { Geography } from "../geography/geography.ts";
import { heirOf } from "../geography/heirOf.ts";
import { regionOf } from "../geography/regionOf.ts";

/** The dimensions of which a municipality has one value. */
export type Coarser = "county" | "region" | "centralityClass";

export const coarser: readonly Coarser[] = ["county", "region", "centralityClass"];

/** The county, region or class of a municipality of one division, in another or the same; `undefined` where it is not known. */
export function coarserOf(
  geography: Geography | undefined,
  municipality: string,
  dimension: Coarser,
  division: string,
): string | undefined {
  if (municipality === "unknown") return municipality;
  if (geography === undefined) return dimension === "county" ? municipality.slice(0, 2) : undefined;
  if (dimension === "region") return regionOf(geography, municipality, division)?.region;
  if (dimension === "centralityClass") {
    const entry = centralityAt(geography, municipality, division);
    return entry === undefined ? undefined : String(entry.class);
  }
  return countyIn(geography, municipality, division);
}

function countyIn(geography: Geography, municipality: string, division: string): string | undefined {
  const heir = heirOf(geography, municipality, division)?.code;
  return heir === undefined ? undefined : entryAt(entriesOf(geography).municipalities.get(heir), division)?.county;
}

/**
 * Which places of two divisions can share a unit: those to which one municipality, of whatever year, is carried. `unknown`
 * can share with any.
 */
export function sharedPlaces(
  geography: Geography,
  dimension: "county" | "municipality",
  a: string,
  b: string,
): ReadonlyMap<string, ReadonlySet<string>> {
  const shared = new Map<string, Set<string>>();
  const placeIn = (code: string, division: string): string | undefined =>
    dimension === "county" ? countyIn(geography, code, division) : heirOf(geography, code, division)?.code;
  for (const code of entriesOf(geography).municipalities.keys()) {
    const [placeA, placeB] = [placeIn(code, a), placeIn(code, b)];
    if (placeA === undefined || placeB === undefined) continue;
    const others = shared.get(placeA) ?? new Set<string>();
    others.add(placeB);
    shared.set(placeA, others);
  }
  return shared;
}
