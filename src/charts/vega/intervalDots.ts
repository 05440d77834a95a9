import type { Lang } from "../../core/label.ts";
import { formatInterval, formatOutcome } from "../../messages/value.ts";
import type { Outcome, Unit } from "../../model/reading.ts";
import type { IntervalDots } from "../chart.ts";
import { axis, type Row, type Spec } from "./spec.ts";

/** Value and limits of an outcome that has them: what is hidden has none, and so no row ever holds it. */
function numbers(outcome: Outcome): Row {
  if (outcome.status !== "estimated" || outcome.value === undefined) return {};
  const { lower, upper } = outcome.interval ?? {};
  return {
    value: outcome.value,
    ...(lower === undefined ? {} : { lower }),
    ...(upper === undefined ? {} : { upper }),
  };
}

function words(outcome: Outcome, unit: Unit, lang: Lang): string {
  const value = formatOutcome(outcome, unit, lang);
  const interval = outcome.status === "estimated" ? outcome.interval : undefined;
  return interval === undefined ? value : `${value} (${formatInterval(interval, unit, lang)})`;
}

export function specifyIntervalDots({ panels }: IntervalDots, lang: Lang): Spec {
  const views = panels.map(({ title, unit, rows }) => {
    const order = rows.map(({ label }) => label[lang]);
    const y = { field: "label", type: "nominal", sort: order, title: null, axis: { labelLimit: 240 } };
    const x = { field: "value", type: "quantitative", axis: axis(unit, lang), scale: { zero: true } };
    return {
      title: title[lang],
      data: {
        values: rows.map(({ label, isTotal, outcome }) => ({
          label: label[lang],
          kind: isTotal ? "total" : outcome.status,
          text: words(outcome, unit, lang),
          ...numbers(outcome),
        })),
      },
      layer: [
        {
          transform: [{ filter: "isValid(datum.lower) && isValid(datum.upper)" }],
          mark: { type: "rule", strokeWidth: 3 },
          encoding: { y, x: { ...x, field: "lower" }, x2: { field: "upper" } },
        },
        {
          transform: [{ filter: "isValid(datum.value)" }],
          mark: { type: "point", filled: true, size: 90 },
          encoding: {
            y,
            x,
            shape: { condition: { test: "datum.kind === 'total'", value: "diamond" }, value: "circle" },
            tooltip: [
              { field: "label", type: "nominal" },
              { field: "text", type: "nominal" },
            ],
          },
        },
        {
          transform: [{ filter: "!isValid(datum.value)" }],
          mark: { type: "text", align: "left", dx: 4 },
          encoding: { y, x: { value: 0 }, text: { field: "text", type: "nominal" } },
        },
      ],
    };
  });
  return views.length === 1 && views[0] !== undefined ? { ...views[0], title: undefined } : { vconcat: views };
}
