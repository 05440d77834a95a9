import type { Label } from "../../core/label.ts";
import { type NumberedPlace, placeMap } from "../../charts/placeMap.ts";
import { countyOf } from "../../geography/countyOf.ts";
import { isKnownDate } from "../../geography/checkDate.ts";
import type { Outcome } from "../../model/reading.ts";
import type { Html } from "../markup.ts";
import type { Page } from "../page.ts";
import { countyChartOf, hasOutlinesOf } from "./countyChart.ts";

/** Numbered places with the table that numbers them: on a map where the page has outlines, else counted by county. */
export function placesFigure(page: Page, places: readonly NumberedPlace[], title: Label, behind: Html): Html {
  const { geography, outlines, span } = page;
  const division = page.names.division;
  if (!isKnownDate(geography, division) || places.length === 0) return behind;
  if (hasOutlinesOf(division, page)) {
    const caption: Label = {
      nb: "Tallene er de samme som i tabellen.",
      nn: "Tala er dei same som i tabellen.",
      en: "The numbers are those of the table.",
    };
    const map = placeMap(places, { geography, division, outlines, title, ...span });
    return `<div class="figures">${page.figure(map, caption, behind, page.isInternal ? "below" : "beside")}</div>`;
  }
  const counts = new Map<string, number>();
  for (const { municipality } of places) {
    const county = countyOf(geography, municipality, division);
    if (county.isOk()) counts.set(county.value.code, (counts.get(county.value.code) ?? 0) + 1);
  }
  const outcomes = new Map(
    [...counts].map(([code, value]): [string, Outcome] => [code, { status: "estimated", value, n: value, missing: 0 }]),
  );
  const caption: Label = {
    nb: "Hvor mange det er i hvert fylke.",
    nn: "Kor mange det er i kvart fylke.",
    en: "How many there are in each county.",
  };
  const chart = countyChartOf(outcomes, { geography, division, title, unit: "count", ...span }, page);
  return `<div class="figures">${page.figure(chart, caption, behind, page.isInternal ? "below" : "beside")}</div>`;
}
