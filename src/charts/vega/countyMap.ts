import type { Lang } from "../../core/label.ts";
import { formatOutcome } from "../../messages/value.ts";
import { norwegianCone } from "../albers.ts";
import type { CountyMap } from "../chart.ts";
import { classColours } from "./classColours.ts";
import type { Spec } from "./spec.ts";

export function specifyCountyMap(chart: CountyMap, lang: Lang): Spec {
  const { areas, unit } = chart;
  const { nameOf, colour } = classColours(chart, lang);
  const { parallels, origin } = norwegianCone;
  return {
    width: 360,
    height: 480,
    projection: { type: "conicEqualArea", parallels, rotate: [-origin[0], 0] },
    data: {
      values: areas.map((area) => ({
        type: "Feature",
        properties: {
          code: area.code,
          label: area.label[lang],
          text: formatOutcome(area.outcome, unit, lang),
          class: nameOf(area),
        },
        geometry: { type: "MultiPolygon", coordinates: area.polygons },
      })),
    },
    mark: { type: "geoshape", stroke: "#51606a", strokeWidth: 0.5 },
    encoding: {
      color: colour("properties.class"),
      tooltip: [
        { field: "properties.label", type: "nominal" },
        { field: "properties.text", type: "nominal" },
      ],
    },
  };
}
