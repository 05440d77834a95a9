import type { IsoDate } from "../core/date.ts";
import type { Outline } from "../core/topology.ts";
import { isKnownDate } from "../geography/checkDate.ts";
import { countiesAt } from "../geography/countiesAt.ts";
import type { Geography } from "../geography/geography.ts";
import type { Outcome } from "../model/reading.ts";
import type { PublicReading } from "../publication/publicReading.ts";
import { byCounty, classedCounties, type CountyOptions } from "./byCounty.ts";
import type { CountyMap } from "./chart.ts";
import type { ChartOptions } from "./intervalDots.ts";

export interface CountyMapOptions extends ChartOptions {
  /** The shapes of the counties of the readings' division: each of them, and no other. */
  readonly outlines: readonly Outline[];
}

/**
 * The counties of the readings' division in their own shapes: by value in at most three classes, hatched where the value is
 * hidden, grey where there is none; each is named beside the map, since Oslo holds no text. Which readings are drawn is as
 * in `countyTiles`, which shows a small county as well as a large one and needs no outlines. Without a reading of a county
 * there is no division, and the map has no area.
 *
 * Outlines exist for the counties of 2020 to 2023 (`outlines2020`) and since 2024 (`outlines2024`). Who publishes such a
 * map names the source of its outlines, Kartverket (CC BY 4.0).
 *
 * @throws RangeError when the outlines are not those of the counties of the division
 *
 * @example
 * ```ts
 * import { decodeOutlines, internal, type Reading } from "kompetansepilot";
 * import { countyMap, toSvg } from "kompetansepilot/charts";
 * import { norway } from "kompetansepilot/reference/norway";
 * import { counties } from "kompetansepilot/reference/outlines2024";
 *
 * const troms: Reading = {
 *   indicator: "needs-mapped", version: 1, unit: "count", group: { county: "55" }, division: "2024-01-01",
 *   period: { from: "2024-01-01", to: "2024-12-31" }, asOf: "2024-12-31", provenance: {},
 *   outcome: { status: "estimated", value: 12, n: 12, missing: 0 },
 * };
 * const map = countyMap(internal([troms]), { geography: norway, outlines: decodeOutlines(counties) });
 * map.areas.find(({ code }) => code === "55")?.class; // => 0
 * toSvg(map, "nb").startsWith("<svg"); // => true
 * ```
 */
export function countyMap(readings: readonly PublicReading[], options: CountyMapOptions): CountyMap {
  const { outcomes, ...own } = byCounty(readings, options);
  if (outcomes.size > 0) return mapOf(outcomes, { ...own, outlines: options.outlines });
  const { title, span, unit } = own;
  return { kind: "countyMap", title, span, unit, classes: [], areas: [] };
}

/**
 * The counties of a division in their own shapes, each with the outcome given for its code.
 *
 * @throws RangeError when the outlines are not those of the counties of the division
 */
export function mapOf(
  outcomes: ReadonlyMap<string, Outcome>,
  options: CountyOptions & Pick<CountyMapOptions, "outlines">,
): CountyMap {
  const { geography, division, outlines, title, span, unit } = options;
  if (!areCountiesOf(outlines, geography, division)) {
    throw new RangeError(`outlines of ${outlines.length} areas, which are not the counties of ${division}`);
  }
  const shapes = new Map(outlines.map(({ code, polygons }) => [code, polygons]));
  const { counties, classes } = classedCounties(outcomes, options);
  const areas = counties.map((county) => ({ ...county, polygons: shapes.get(county.code) ?? [] }));
  return { kind: "countyMap", title, span, unit, classes, areas };
}

/** Whether outlines are those of a division's counties, every one and no other. */
export function areCountiesOf(outlines: readonly Outline[], geography: Geography, division: IsoDate): boolean {
  if (!isKnownDate(geography, division)) return false;
  const codes = new Set(outlines.map(({ code }) => code));
  const counties = countiesAt(geography, division);
  return outlines.length === counties.length && counties.every(({ code }) => codes.has(code));
}
