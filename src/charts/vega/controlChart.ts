import type { Lang } from "../../core/label.ts";
import { formatCount, formatPercent, hiddenMark, unknownMark } from "../../messages/number.ts";
import type { ControlChart } from "../chart.ts";
import { commonWord, countedWord, limitsText, shareWord } from "../draw/controlChart.ts";
import { axis, type Spec } from "./spec.ts";

export function specifyControlChart(chart: ControlChart, lang: Lang): Spec {
  const { points, lines, target, hidden, empty } = chart;
  const x = { field: "denominator", type: "quantitative", axis: axis("count", lang, countedWord[lang]) };
  const y = {
    field: "value",
    type: "quantitative",
    scale: { domain: [0, 1] },
    axis: axis("share", lang, shareWord[lang]),
  };
  const limits = lines.flatMap(({ level, limits: own }) =>
    (["lower", "upper"] as const).flatMap((side) =>
      own.map((limit) => ({
        denominator: limit.denominator,
        value: limit[side],
        line: `${level} ${side}`,
        limits: limitsText(level, lang),
      })),
    ),
  );
  const names = lines.map(({ level }) => limitsText(level, lang));
  const groups = points.map(({ label, numerator, denominator, value, outside }) => ({
    label: label[lang],
    denominator,
    value,
    text: `${formatCount(numerator, lang)} / ${formatCount(denominator, lang)}`,
    outside: outside === undefined ? 0 : 1,
  }));
  const layer: Spec[] = [
    {
      data: { values: limits },
      mark: { type: "line", color: "#51606a", strokeWidth: 1.2 },
      encoding: {
        x,
        y,
        detail: { field: "line", type: "nominal" },
        strokeDash: {
          field: "limits",
          type: "nominal",
          title: null,
          legend: { orient: "bottom" },
          scale: {
            domain: names,
            range: [
              [5, 3],
              [1.5, 3],
            ],
          },
        },
      },
    },
    {
      data: { values: groups },
      mark: { type: "point", filled: true, size: 80, opacity: 1 },
      encoding: {
        x,
        y,
        shape: { condition: { test: "datum.outside === 1", value: "diamond" }, value: "circle" },
        color: { condition: { test: "datum.outside === 1", value: "#9a4a00" }, value: "#0f5c6e" },
        tooltip: [
          { field: "label", type: "nominal" },
          { field: "text", type: "nominal" },
        ],
      },
    },
  ];
  const outside = groups.filter((group) => group.outside === 1);
  if (outside.length > 0) {
    layer.push({
      data: { values: outside },
      mark: { type: "text", align: "left", dx: 8 },
      encoding: { x, y, text: { field: "label", type: "nominal" } },
    });
  }
  if (target !== undefined) {
    layer.unshift({
      data: { values: [{ value: target, text: `${commonWord[lang]}: ${formatPercent(target, lang)}` }] },
      mark: { type: "rule", color: "#0f5c6e" },
      encoding: { y, tooltip: { field: "text", type: "nominal" } },
    });
  }
  // Groups without a place in the picture stand as a line of text in its lower corner.
  const others = [
    ...hidden.map((label) => `${label[lang]} ${hiddenMark}`),
    ...empty.map((label) => `${label[lang]} ${unknownMark}`),
  ];
  if (others.length > 0) {
    layer.push({
      data: { values: [{ text: others.join(", ") }] },
      mark: { type: "text", align: "left", baseline: "bottom", color: "#51606a" },
      encoding: { x: { value: 4 }, y: { value: 236 }, text: { field: "text", type: "nominal" } },
    });
  }
  return { width: 360, height: 240, layer };
}
