import { distanceKm } from "../geography/distanceKm.ts";
import { regionOf } from "../geography/regionOf.ts";
import { placeInDivision } from "../programme/placeOf.ts";
import type { Context } from "./context.ts";
import { ready } from "./feeds.ts";
import { entersOn } from "./plan.ts";

// Where needs and offers are, and how far they lie from each other.

/** The municipality of each need, by its place in the list: its own, else its establishment's. */
export function municipalitiesOfNeeds(context: Context): readonly (string | undefined)[] {
  const firms = context.places("needs", "establishment", "establishments");
  const listed = context.rows("establishments");
  return context
    .rows("needs")
    .map(({ municipality }, place) => municipality ?? listed[firms[place] ?? -1]?.municipality);
}

/** Fields behind `municipalitiesOfNeeds`. */
export const readsMunicipalitiesOfNeeds = {
  needs: ["municipality", "establishment"],
  establishments: ["municipality"],
} as const;

/** What is near: the labour-market region where the geography has regions, else the county of the division. */
export interface Nearness {
  of(municipality: string | undefined): string | undefined;
  /** Whether the answer for a municipality was carried over from another code. */
  isCarried(municipality: string | undefined): boolean;
}

export function nearnessOf({ geography, asOf, division }: Context): Nearness {
  const hasRegions = (geography.regions ?? []).length > 0;
  interface Near {
    readonly value: string | undefined;
    readonly isCarried: boolean;
  }
  function look(municipality: string): Near {
    if (!hasRegions) return { value: placeInDivision(geography, municipality, division)?.county, isCarried: false };
    const entry = regionOf(geography, municipality, asOf);
    return { value: entry?.region, isCarried: entry?.inheritedFrom !== undefined };
  }
  const known = new Map<string, Near>();
  function near(municipality: string | undefined): Near | undefined {
    if (municipality === undefined) return undefined;
    let found = known.get(municipality);
    if (found === undefined) known.set(municipality, (found = look(municipality)));
    return found;
  }
  return {
    of: (municipality) => near(municipality)?.value,
    isCarried: (municipality) => near(municipality)?.isCarried ?? false,
  };
}

/** Municipalities with an offer of a field that one can go to: ready in the period, not cancelled, not online. */
function sitesByField(context: Context): ReadonlyMap<string, ReadonlySet<string>> {
  const sites = new Map<string, Set<string>>();
  for (const offer of context.rows("offers")) {
    const { field, municipality, cancelled, delivery } = offer;
    const isSite = municipality !== undefined && cancelled !== true && delivery !== "online";
    if (!isSite || entersOn(ready.on?.(offer), context) < 0) continue;
    const own = sites.get(field);
    if (own === undefined) sites.set(field, new Set([municipality]));
    else own.add(municipality);
  }
  return sites;
}

/** Fields behind `nearestSite`. */
export const readsSites = ["field", "municipality", "cancelled", "delivery", "readyOn"] as const;

/** Kilometres from a municipality to the nearest site with an offer of a field; `undefined` where no distance is known. */
export function nearestSite(context: Context): (municipality: string, field: string) => number | undefined {
  const sites = sitesByField(context);
  const distance = context.distanceKm ?? ((a: string, b: string) => distanceKm(context.geography, a, b));
  const known = new Map<string, Map<string, number | undefined>>();
  return (municipality, field) => {
    let fromHere = known.get(municipality);
    if (fromHere === undefined) known.set(municipality, (fromHere = new Map()));
    if (fromHere.has(field)) return fromHere.get(field);
    let nearest: number | undefined;
    for (const site of sites.get(field) ?? []) {
      const km = distance(municipality, site);
      if (km !== undefined && (nearest === undefined || km < nearest)) nearest = km;
    }
    fromHere.set(field, nearest);
    return nearest;
  };
}
