import type { Lang } from "../core/label.ts";
import type { Chart } from "./chart.ts";
import { spanText } from "./draw/frame.ts";
import { specifyControlChart } from "./vega/controlChart.ts";
import { specifyCountyMap } from "./vega/countyMap.ts";
import { specifyCountyTiles } from "./vega/countyTiles.ts";
import { specifyCurve } from "./vega/curve.ts";
import { specifyFunnelBars } from "./vega/funnelBars.ts";
import { specifyIntervalDots } from "./vega/intervalDots.ts";
import { specifyModelTriangle } from "./vega/modelTriangle.ts";
import { specifyNetworkMatrix } from "./vega/networkMatrix.ts";
import { specifyPlaceMap } from "./vega/placeMap.ts";
import { specifyStackedBars } from "./vega/stackedBars.ts";
import type { Spec } from "./vega/spec.ts";

function viewOf(chart: Chart, lang: Lang): Spec {
  switch (chart.kind) {
    case "intervalDots":
      return specifyIntervalDots(chart, lang);
    case "countyTiles":
      return specifyCountyTiles(chart, lang);
    case "countyMap":
      return specifyCountyMap(chart, lang);
    case "placeMap":
      return specifyPlaceMap(chart, lang);
    case "stackedBars":
      return specifyStackedBars(chart, lang);
    case "funnelBars":
      return specifyFunnelBars(chart, lang);
    case "curve":
      return specifyCurve(chart, lang);
    case "controlChart":
      return specifyControlChart(chart, lang);
    case "modelTriangle":
      return specifyModelTriangle(chart, lang);
    case "networkMatrix":
      return specifyNetworkMatrix(chart, lang);
  }
}

/** Without what is `undefined`, so that the specification is plain JSON. */
const plain = (spec: Spec): Spec => JSON.parse(JSON.stringify(spec)) as Spec; // JSON in, JSON out

/**
 * The chart as a Vega-Lite specification, data inline: for an application that draws with Vega, or wants to change the picture.
 * It holds no value that is hidden. Its hidden and missing groups stand as text (":" and "–"); a map of outlines says names and
 * values where one points, since Vega places no names beside a map.
 *
 * @see https://vega.github.io/vega-lite/docs/spec.html
 */
export function toVegaLite(chart: Chart, lang: Lang): Spec {
  const { title, span } = chart;
  return plain({
    $schema: "https://vega.github.io/schema/vega-lite/v6.json",
    ...viewOf(chart, lang),
    title: { text: title[lang], ...(span === undefined ? {} : { subtitle: spanText(span, lang) }), anchor: "start" },
    description: title[lang],
    config: { font: "system-ui, sans-serif", view: { stroke: null } },
  });
}
