import type { Geography, Place } from "./geography.ts";

const earthRadiusKm = 6371.0088; // mean radius of the WGS 84 ellipsoid (IUGG)

const indexes = new WeakMap<Geography, Map<string, Place>>();

function placesOf(geography: Geography): Map<string, Place> {
  let index = indexes.get(geography);
  if (index === undefined) {
    index = new Map((geography.places ?? []).map((place) => [place.municipality, place]));
    indexes.set(geography, index);
  }
  return index;
}

const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/**
 * The great circle between the centres of two municipalities, in kilometres to one decimal, by the haversine formula. It
 * is as the crow flies: give your own function of travel distance where fjords and mountains matter.
 *
 * @returns `undefined` where the place of either is unknown
 *
 * @example
 * ```ts
 * import { distanceKm } from "kompetansepilot";
 * import { norway } from "kompetansepilot/reference/norway";
 *
 * distanceKm(norway, "0301", "4601"); // => 304.7
 * distanceKm(norway, "0301", "1507"); // => undefined
 * ```
 *
 * @see Sinnott (1984), Virtues of the haversine, Sky and Telescope 68(2), 159
 */
export function distanceKm(geography: Geography, a: string, b: string): number | undefined {
  const places = placesOf(geography);
  const from = places.get(a);
  const to = places.get(b);
  if (from === undefined || to === undefined) return undefined;
  const latitude = Math.sin(radians(to.latitude - from.latitude) / 2);
  const longitude = Math.sin(radians(to.longitude - from.longitude) / 2);
  const haversine =
    latitude * latitude + Math.cos(radians(from.latitude)) * Math.cos(radians(to.latitude)) * longitude * longitude;
  // Rounding may lift it a hair above 1 at the antipode, where the arc sine has no answer.
  const kilometres = 2 * earthRadiusKm * Math.asin(Math.sqrt(Math.min(1, haversine)));
  return Math.round(kilometres * 10) / 10;
}
