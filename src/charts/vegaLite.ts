import type { Lang } from "../core/label.ts";
import { formatInterval, formatOutcome } from "../messages/value.ts";
import type { Outcome, Unit } from "../model/reading.ts";
import { unit as unitWord } from "../vocabulary/goal.ts";
import { norwegianCone } from "./albers.ts";
import type { Chart, CountyMap, CountyOutcome, CountyTiles, IntervalDots, StackedBars } from "./chart.ts";
import { classText } from "./draw/classes.ts";
import { spanText } from "./draw/frame.ts";
import { hiddenWord, noDataWord } from "./draw/words.ts";

type Spec = Readonly<Record<string, unknown>>;
type Row = Readonly<Record<string, string | number>>;

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

/** Vega's own formats use a locale that the viewer loads; these are the package's, as an expression over the value. */
function axis(unit: Unit, lang: Lang): Spec {
  const format = unit === "share" ? "~%" : "~r";
  const mark = lang === "en" ? "." : ",";
  return { title: unitWord[unit][lang], labelExpr: `replace(format(datum.value, '${format}'), '.', '${mark}')` };
}

function dots({ panels }: IntervalDots, lang: Lang): Spec {
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

/** The name of each county's class, and the colours of the classes: what is hidden and what is missing are classes too. */
function classColours({ classes, unit }: CountyTiles | CountyMap, lang: Lang) {
  const names = [...classes.map((one) => classText(one, unit, lang)), hiddenWord[lang], noDataWord[lang]];
  const ramp =
    classes.length === 1
      ? ["#8dbfc9"]
      : classes.length === 2
        ? ["#dcebee", "#17697c"]
        : ["#dcebee", "#8dbfc9", "#17697c"];
  return {
    nameOf: ({ class: index, outcome }: CountyOutcome): string =>
      (index === undefined ? undefined : names[index]) ??
      (outcome.status === "suppressed" ? hiddenWord[lang] : noDataWord[lang]),
    colour: (field: string): Spec => ({
      field,
      type: "nominal",
      title: unitWord[unit][lang],
      scale: { domain: names, range: [...ramp.slice(0, classes.length), "#f3f4f4", "#e4e7e8"] },
    }),
  };
}

function tiles(chart: CountyTiles, lang: Lang): Spec {
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

function map(chart: CountyMap, lang: Lang): Spec {
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

function bars({ bars: rows, series, unit, as, limit }: StackedBars, lang: Lang): Spec {
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

function viewOf(chart: Chart, lang: Lang): Spec {
  switch (chart.kind) {
    case "intervalDots":
      return dots(chart, lang);
    case "countyTiles":
      return tiles(chart, lang);
    case "countyMap":
      return map(chart, lang);
    case "stackedBars":
      return bars(chart, lang);
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
