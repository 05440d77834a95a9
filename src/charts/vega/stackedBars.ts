import type { Lang } from "../../core/label.ts";
import type { StackedBars } from "../chart.ts";
import { axis, type Spec } from "./spec.ts";

export function specifyStackedBars({ bars: rows, series, unit, as, limit }: StackedBars, lang: Lang): Spec {
  const order = rows.map(({ label }) => label[lang]);
  const names = series.map((label) => label[lang]);
  const layer: Spec[] = [
    {
      data: {
        values: rows.flatMap(({ label, parts }) =>
          parts.map(({ series: index, value }) => ({
            label: label[lang],
            series: names[index] ?? "",
            order: index,
            value,
          })),
        ),
      },
      mark: { type: "bar" },
      encoding: {
        y: { field: "label", type: "nominal", sort: order, title: null, axis: { labelLimit: 240 } },
        x: {
          field: "value",
          type: "quantitative",
          stack: as === "shares" ? "normalize" : "zero",
          axis: axis(as === "shares" ? "share" : unit, lang),
        },
        color: {
          field: "series",
          type: "nominal",
          title: null,
          scale: { domain: names, range: ["#0f5c6e", "#8dbfc9", "#d8e9ec", "#9a4a00"].slice(0, names.length) },
        },
        order: { field: "order", type: "quantitative" },
      },
    },
  ];
  if (limit !== undefined) {
    layer.push({
      data: { values: [{ value: limit.value, label: limit.label[lang] }] },
      mark: { type: "rule", strokeDash: [4, 2], color: "#9a4a00", strokeWidth: 2 },
      encoding: { x: { field: "value", type: "quantitative" }, tooltip: { field: "label", type: "nominal" } },
    });
  }
  return { layer };
}
