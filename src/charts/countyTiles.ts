import type { Outcome } from "../model/reading.ts";
import type { PublicReading } from "../publication/publicReading.ts";
import { byCounty, classedCounties, type CountyOptions } from "./byCounty.ts";
import type { CountyTiles, Tile } from "./chart.ts";
import { placesOf } from "./countyGrid.ts";
import type { ChartOptions } from "./intervalDots.ts";

/**
 * The counties of the readings' division as a map of tiles, all of one size: by value in at most three classes, hatched where
 * the value is hidden, grey where there is none. Readings of other groups are left out. Give readings of one indicator; of
 * two with one county the first in order of period is drawn. `countyMap` draws the counties in their own shapes.
 *
 * @example
 * ```ts
 * import { internal, type Reading } from "kompetansepilot";
 * import { countyTiles } from "kompetansepilot/charts";
 * import { norway } from "kompetansepilot/reference/norway";
 *
 * const troms: Reading = {
 *   indicator: "needs-mapped", version: 1, unit: "count", group: { county: "55" }, division: "2024-01-01",
 *   period: { from: "2024-01-01", to: "2024-12-31" }, asOf: "2024-12-31", provenance: {},
 *   outcome: { status: "estimated", value: 12, n: 12, missing: 0 },
 * };
 * countyTiles(internal([troms]), { geography: norway }).tiles.length; // => 15
 * ```
 */
export function countyTiles(readings: readonly PublicReading[], options: ChartOptions): CountyTiles {
  const own = byCounty(readings, options);
  return tilesOf(own.outcomes, own);
}

/**
 * The counties of a division as tiles, each with the outcome given for its code.
 *
 * @throws RangeError when the tables do not speak of the division's date
 */
export function tilesOf(outcomes: ReadonlyMap<string, Outcome>, options: CountyOptions): CountyTiles {
  const { title, span, unit } = options;
  const { counties, classes } = classedCounties(outcomes, options);
  const codes = counties.map(({ code }) => code);
  const places = placesOf(codes, options);
  return {
    kind: "countyTiles",
    title,
    span,
    unit,
    classes,
    tiles: counties.map((county): Tile => {
      const [column, row] = places.get(county.code) ?? [0, 0];
      return { ...county, column, row };
    }),
  };
}
