import type { Lang } from "../../core/label.ts";
import { formatCount, formatPercent } from "../../messages/number.ts";
import { formatOutcome } from "../../messages/value.ts";
import type { Curve } from "../chart.ts";
import { daysOf, daysWord, openWord, reachedWord } from "../draw/curve.ts";
import { axis, type Row, type Spec } from "./spec.ts";

export function specifyCurve(chart: Curve, lang: Lang): Spec {
  const { points, known, outcome } = chart;
  if (points.length === 0) {
    return {
      data: { values: [{ text: formatOutcome(outcome, "days", lang) }] },
      mark: { type: "text", fontSize: 20 },
      encoding: { text: { field: "text", type: "nominal" } },
    };
  }
  const { from, to, ticks } = daysOf(chart);
  const values = points.map(({ time, estimate, lower, upper, atRisk }): Row => ({
    time,
    estimate,
    text: formatPercent(estimate, lang),
    ...(lower === undefined || upper === undefined ? {} : { lower, upper }),
    ...(atRisk === undefined ? {} : { open: formatCount(atRisk, lang) }),
  }));
  const scale = { domain: [from, to] };
  const x = { field: "time", type: "quantitative", scale };
  const named = { ...x, axis: { ...axis("days", lang, daysWord[lang]), values: ticks } };
  const y = {
    field: "estimate",
    type: "quantitative",
    scale: { domain: [0, 1] },
    axis: axis("share", lang, reachedWord[lang]),
  };
  const open = values.filter((row) => row["open"] !== undefined);
  const curve = {
    width: 360,
    height: 200,
    layer: [
      {
        transform: [{ filter: "isValid(datum.lower)" }],
        mark: { type: "area", interpolate: "step-after", color: "#d8e9ec" },
        encoding: { x: named, y: { ...y, field: "lower" }, y2: { field: "upper" } },
      },
      { mark: { type: "line", interpolate: "step-after", color: "#0f5c6e" }, encoding: { x: named, y } },
      {
        transform: [{ filter: known === "milestones" ? "datum.time > 0" : "true" }],
        mark: { type: "point", filled: true, color: "#0f5c6e", size: known === "milestones" ? 80 : 12 },
        encoding: {
          x: named,
          y,
          tooltip: [
            { field: "time", type: "quantitative", title: daysWord[lang] },
            { field: "text", type: "nominal", title: reachedWord[lang] },
          ],
        },
      },
    ],
  };
  // How many were still open stands in a row of its own under the axis, on the same days.
  const row = {
    width: 360,
    height: 16,
    title: { text: openWord[lang], fontSize: 11, fontWeight: "normal", anchor: "start" },
    data: { values: thinned(open, to) },
    mark: { type: "text" },
    encoding: { x: { ...x, axis: null }, text: { field: "open", type: "nominal" } },
  };
  return { data: { values }, vconcat: known === "milestones" || open.length === 0 ? [curve] : [curve, row] };
}

/** Of rows that stand too near each other the first. */
function thinned(rows: readonly Row[], to: number): readonly Row[] {
  let free = -Infinity;
  return rows.filter((row) => {
    const time = Number(row["time"]);
    if (time < free) return false;
    free = time + to / 10;
    return true;
  });
}
