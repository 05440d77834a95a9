import type { Lang } from "../core/label.ts";
import type { Chart } from "./chart.ts";
import { drawControlChart } from "./draw/controlChart.ts";
import { drawCountyMap } from "./draw/countyMap.ts";
import { drawCountyTiles } from "./draw/countyTiles.ts";
import { drawCurve } from "./draw/curve.ts";
import { type Drawing, frame, type SvgOptions } from "./draw/frame.ts";
import { drawFunnelBars } from "./draw/funnelBars.ts";
import { drawIntervalDots } from "./draw/intervalDots.ts";
import { drawModelTriangle } from "./draw/modelTriangle.ts";
import { drawNetworkMatrix } from "./draw/networkMatrix.ts";
import { drawPlaceMap } from "./draw/placeMap.ts";
import { drawStackedBars } from "./draw/stackedBars.ts";

export type { SvgOptions } from "./draw/frame.ts";

function draw(chart: Chart, top: number, lang: Lang): Drawing {
  switch (chart.kind) {
    case "intervalDots":
      return drawIntervalDots(chart, top, lang);
    case "countyTiles":
      return drawCountyTiles(chart, top, lang);
    case "countyMap":
      return drawCountyMap(chart, top, lang);
    case "placeMap":
      return drawPlaceMap(chart, top, lang);
    case "stackedBars":
      return drawStackedBars(chart, top, lang);
    case "funnelBars":
      return drawFunnelBars(chart, top, lang);
    case "curve":
      return drawCurve(chart, top, lang);
    case "controlChart":
      return drawControlChart(chart, top, lang);
    case "modelTriangle":
      return drawModelTriangle(chart, top, lang);
    case "networkMatrix":
      return drawNetworkMatrix(chart, top, lang);
  }
}

/**
 * A picture that stands by itself or in a page: a role, a title and a description with every value, marks that differ by
 * shape and pattern and not by colour alone, all data escaped, no script, no font and no address that loads anything. A page
 * recolours it with the variables `--kp-ink`, `--kp-muted`, `--kp-rule`, `--kp-paper`, `--kp-accent`, `--kp-soft`, `--kp-low`,
 * `--kp-middle`, `--kp-high`, `--kp-onHigh`, `--kp-gap` and `--kp-warm`.
 *
 * @param options `id` for a page that shows one chart twice; else a name made from the content
 */
export function toSvg(chart: Chart, lang: Lang, options: SvgOptions = {}): string {
  return frame(chart.title[lang], chart.span, lang, (top) => draw(chart, top, lang), options);
}
