import { keysOf, type Lang } from "../../core/label.ts";
import { hiddenMark, unknownMark } from "../../messages/number.ts";
import { mobilisationModel } from "../../vocabulary/mobilisation.ts";
import type { ModelTriangle } from "../chart.ts";
import { mixText } from "../draw/modelTriangle.ts";
import { unit as unitWord } from "../../vocabulary/goal.ts";
import type { Row, Spec } from "./spec.ts";

const high = Math.sqrt(3) / 2;

export function specifyModelTriangle({ points, paths, hidden, empty }: ModelTriangle, lang: Lang): Spec {
  const x = { field: "x", type: "quantitative", axis: null, scale: { domain: [-0.1, 1.1] } };
  const y = { field: "y", type: "quantitative", axis: null, scale: { domain: [-0.14, high + 0.06] } };
  const names = Object.fromEntries(keysOf(mobilisationModel).map((model) => [model, mobilisationModel[model][lang]]));
  const corners = [
    { x: 0, y: 0, label: names["meetingPlace"] },
    { x: 1, y: 0, label: names["broker"] },
    { x: 0.5, y: high, label: names["motor"] },
  ];
  const sides = corners.map((corner, index) => {
    const next = corners[(index + 1) % 3] ?? corner;
    return { x: corner.x, y: corner.y, x2: next.x, y2: next.y };
  });
  const values = points.map((point): Row => ({
    label: point.label[lang],
    x: point.x,
    y: point.y,
    text: mixText(point, lang),
    ...(point.hours === undefined ? {} : { hours: point.hours }),
  }));
  const walked = paths.flatMap((path, index) =>
    path.flatMap((point, step) => {
      const row = values[point];
      return row === undefined ? [] : [{ x: row["x"], y: row["y"], path: index, step }];
    }),
  );
  const others = [
    ...hidden.map((label) => `${label[lang]} ${hiddenMark}`),
    ...empty.map((label) => `${label[lang]} ${unknownMark}`),
  ];
  const hasHours = points.some(({ hours }) => hours !== undefined);
  return {
    width: 360,
    height: 320,
    layer: [
      {
        data: { values: sides },
        mark: { type: "rule", color: "#51606a" },
        encoding: { x, y, x2: { field: "x2" }, y2: { field: "y2" } },
      },
      {
        data: { values: corners },
        mark: { type: "text", fontWeight: "bold", dy: { expr: "datum.y > 0 ? -10 : 14" } },
        encoding: { x, y, text: { field: "label", type: "nominal" } },
      },
      {
        data: { values: walked },
        mark: { type: "line", color: "#51606a", strokeDash: [4, 2] },
        encoding: { x, y, detail: { field: "path", type: "nominal" }, order: { field: "step", type: "quantitative" } },
      },
      {
        data: { values },
        mark: { type: "point", filled: true, fill: "#d8e9ec", stroke: "#0f5c6e", opacity: 1 },
        encoding: {
          x,
          y,
          size: hasHours
            ? {
                field: "hours",
                type: "quantitative",
                title: unitWord.hours[lang],
                scale: { range: [150, 600] },
                legend: null,
              }
            : { value: 200 },
          tooltip: [
            { field: "label", type: "nominal" },
            { field: "text", type: "nominal" },
          ],
        },
      },
      {
        data: { values },
        mark: { type: "text", align: "left", dx: 14 },
        encoding: { x, y, text: { field: "label", type: "nominal" } },
      },
      ...(others.length === 0
        ? []
        : [
            {
              data: { values: [{ text: others.join(", ") }] },
              mark: { type: "text", align: "left", baseline: "bottom", color: "#51606a" },
              encoding: { x: { value: 4 }, y: { value: 318 }, text: { field: "text", type: "nominal" } },
            },
          ]),
    ],
  };
}
