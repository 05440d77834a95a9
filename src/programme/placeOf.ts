import type { IsoDate } from "../core/date.ts";

import { entriesOf, entryAt } from "../geography/entriesOf.ts";
import type { Geography, Weighted } from "../geography/geography.ts";
import { heirOf } from "../geography/heirOf.ts";
import { heirsOf } from "../geography/heirsOf.ts";
import type { Pilot } from "../model/pilot.ts";

/** A municipality and its county on the date of a division. */
export interface PlaceInDivision {
  readonly municipality: string;
  readonly county: string;
  /** `false` where the municipality was divided and this is the largest heir. */
  readonly exact: boolean;
}

function countyAt(geography: Geography, municipality: string, date: IsoDate): string | undefined {
  return entryAt(entriesOf(geography).municipalities.get(municipality) ?? [], date)?.county;
}

/** Where a unit in `municipality`, a code of any year, belongs in the counties of `division`. A unit is never divided. */
export function placeInDivision(
  geography: Geography,
  municipality: string,
  division: IsoDate,
): PlaceInDivision | undefined {
  const heir = entriesOf(geography).municipalities.has(municipality)
    ? heirOf(geography, municipality, division)
    : undefined;
  const county = heir && countyAt(geography, heir.code, division);
  return heir && county !== undefined ? { municipality: heir.code, county, exact: heir.exact } : undefined;
}

/** Every heir of a municipality on `date` with its weight, sorted by code; [] for a code that none bore. */
export function heirsInDivision(geography: Geography, municipality: string, date: IsoDate): readonly Weighted[] {
  const rows = entriesOf(geography).municipalities.get(municipality);
  return rows === undefined ? [] : heirsOf(geography, municipality, rows, date);
}

/**
 * `count` things divided over heirs by weight, whole numbers that add up to it: what is left over by rounding down goes
 * to the largest remainders, of equal ones to the first code.
 */
export function divideWhole(
  count: number,
  heirs: readonly Weighted[],
): readonly { readonly code: string; readonly count: number }[] {
  const weights = heirs.reduce((sum, heir) => sum + heir.weight, 0);
  const shares = heirs.map((heir, i) => {
    const exact = (count * heir.weight) / weights;
    const whole = Math.floor(exact);
    return { code: heir.code, whole, rest: exact - whole, i };
  });
  let left = count - shares.reduce((sum, share) => sum + share.whole, 0);
  for (const share of [...shares].sort((a, b) => b.rest - a.rest || a.i - b.i)) {
    if (left <= 0) break;
    share.whole++;
    left--;
  }
  return shares.map((share) => ({ code: share.code, count: share.whole }));
}

/**
 * The county of a pilot in the counties of `division`. A county that was divided since has no single heir, and the pilot
 * none either, unless all of its target municipalities lie in one.
 */
export function countyOfPilot(
  geography: Geography,
  pilot: Pick<Pilot, "county" | "targetMunicipalities">,
  division: IsoDate,
): string | undefined {
  const heir = entriesOf(geography).counties.has(pilot.county) ? heirOf(geography, pilot.county, division) : undefined;
  if (heir?.exact) return heir.code;
  return sharedValue(pilot, (code) => placeInDivision(geography, code, division)?.county);
}

/** What all target municipalities of a pilot have in common, if they do. */
export function sharedValue(
  pilot: Pick<Pilot, "targetMunicipalities">,
  valueOf: (municipality: string) => string | undefined,
): string | undefined {
  const values = new Set((pilot.targetMunicipalities ?? []).map(valueOf));
  const [only] = values;
  return values.size === 1 ? only : undefined;
}
