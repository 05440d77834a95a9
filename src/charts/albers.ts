import type { Position } from "../core/topology.ts";

export interface AlbersCone {
  /** The two latitudes, in degrees, along which distances are true. */
  readonly parallels: readonly [number, number];
  /** Longitude and latitude, in degrees, that become 0, 0; the map's north is up on this longitude. */
  readonly origin: Position;
}

/** The cone for maps of all Norway: 15° east is the middle of UTM zone 33, the parallels cut off a sixth at either end. */
export const norwegianCone: AlbersCone = { parallels: [60, 69], origin: [15, 65] };

const toRadians = (degrees: number): number => (degrees * Math.PI) / 180;

/**
 * Albers' conic projection, on a sphere of radius 1: x to the east, y to the north. Areas keep their proportions, so that
 * Finnmark looks as large as it is.
 *
 * @see Snyder (1987), Map Projections: A Working Manual, USGS Professional Paper 1395, equations 14-1 to 14-6, https://doi.org/10.3133/pp1395
 */
export function albers({ parallels, origin }: AlbersCone): (position: Position) => Position {
  const [sine, other] = [Math.sin(toRadians(parallels[0])), Math.sin(toRadians(parallels[1]))];
  const n = (sine + other) / 2;
  const c = 1 - sine * sine + 2 * n * sine;
  const rhoAt = (latitude: number): number => Math.sqrt(c - 2 * n * Math.sin(toRadians(latitude))) / n;
  const rho0 = rhoAt(origin[1]);
  return ([longitude, latitude]) => {
    const rho = rhoAt(latitude);
    const theta = n * toRadians(longitude - origin[0]);
    return [rho * Math.sin(theta), rho0 - rho * Math.cos(theta)];
  };
}
