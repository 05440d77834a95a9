import type { IsoDate } from "../../core/date.ts";
import type { Label } from "../../core/label.ts";
import type { CountyOptions } from "../../charts/byCounty.ts";
import type { Chart } from "../../charts/chart.ts";
import { areCountiesOf, countyMap, mapOf } from "../../charts/countyMap.ts";
import { countyTiles, tilesOf } from "../../charts/countyTiles.ts";
import type { ChartOptions } from "../../charts/intervalDots.ts";
import { divisionOf } from "../../charts/titleOf.ts";
import type { Outcome } from "../../model/reading.ts";
import type { PublicReading } from "../../publication/publicReading.ts";
import type { Page } from "../page.ts";

/** Whether the page has the outlines of a division. */
export const hasOutlinesOf = (division: IsoDate, { outlines, geography }: Page): boolean =>
  areCountiesOf(outlines, geography, division);

/** Readings by county on a map: in the counties' own shapes where the page has those of their division, else as tiles. */
export function countyChart(readings: readonly PublicReading[], options: ChartOptions, page: Page): Chart {
  return page.counties === "outlines" && hasOutlinesOf(divisionOf(readings), page)
    ? countyMap(readings, { ...options, outlines: page.outlines })
    : countyTiles(readings, options);
}

/** The same for outcomes that are no readings. */
export function countyChartOf(outcomes: ReadonlyMap<string, Outcome>, options: CountyOptions, page: Page): Chart {
  return page.counties === "outlines" && hasOutlinesOf(options.division, page)
    ? mapOf(outcomes, { ...options, outlines: page.outlines })
    : tilesOf(outcomes, options);
}

/** What a reader must know of the map. */
export const mapCaption = ({ kind }: Chart): Label =>
  kind === "countyMap"
    ? {
        nb: "Fylkene slik de ligger. Prikkene ved navnet viser klassen.",
        nn: "Fylka slik dei ligg. Prikkane ved namnet viser klassen.",
        en: "The counties as they lie. The dots beside a name show the class.",
      }
    : {
        nb: "Fylkene som like store ruter, omtrent der de ligger. Prikkene viser klassen.",
        nn: "Fylka som like store ruter, om lag der dei ligg. Prikkane viser klassen.",
        en: "The counties as tiles of one size, about where they lie. The dots show the class.",
      };
