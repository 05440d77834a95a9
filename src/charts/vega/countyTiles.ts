import type { Lang } from "../../core/label.ts";
import { formatOutcome } from "../../messages/value.ts";
import type { CountyTiles } from "../chart.ts";
import { classColours } from "./classColours.ts";
import type { Spec } from "./spec.ts";

export function specifyCountyTiles(chart: CountyTiles, lang: Lang): Spec {
  const { tiles: counties, classes, unit } = chart;
  const { nameOf, colour } = classColours(chart, lang);
  const position = {
    x: { field: "column", type: "ordinal", axis: null },
    y: { field: "row", type: "ordinal", axis: null },
  };
  const ink = { condition: { test: "datum.dark", value: "#ffffff" }, value: "#1b2831" };
  return {
    width: { step: 76 },
    height: { step: 64 },
    data: {
      values: counties.map((county) => {
        const { code, label, column, row, outcome, class: index } = county;
        return {
          code,
          label: label[lang],
          column,
          row,
          text: formatOutcome(outcome, unit, lang),
          class: nameOf(county),
          dark: index !== undefined && index === classes.length - 1 && classes.length > 1,
        };
      }),
    },
    layer: [
      {
        mark: { type: "rect", stroke: "#ffffff", strokeWidth: 3 },
        encoding: {
          ...position,
          color: colour("class"),
        },
      },
      {
        mark: { type: "text", dy: -10, fontSize: 10 },
        encoding: { ...position, text: { field: "label", type: "nominal" }, color: ink },
      },
      {
        mark: { type: "text", dy: 10, fontWeight: "bold" },
        encoding: { ...position, text: { field: "text", type: "nominal" }, color: ink },
      },
    ],
  };
}
