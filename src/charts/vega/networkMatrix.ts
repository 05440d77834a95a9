import type { Lang } from "../../core/label.ts";
import { formatCount } from "../../messages/number.ts";
import type { NetworkMatrix } from "../chart.ts";
import { tieWord, tieWords } from "../draw/networkMatrix.ts";
import type { Spec } from "./spec.ts";

export function specifyNetworkMatrix({ nodes, cells, by }: NetworkMatrix, lang: Lang): Spec {
  // Two actors may have one name: the number before it tells them apart.
  const nameOf = (index: number): string => `${index + 1} ${nodes[index]?.label[lang] ?? ""}`;
  const values = cells.flatMap((cell) => {
    const { a, b, pairs } = cell;
    const row = (from: number, to: number) => ({
      row: nameOf(from),
      column: String(to + 1),
      other: nameOf(to),
      what: by === "actor" ? tieWord(cell)[lang] : formatCount(pairs, lang),
    });
    return a === b ? [row(a, b)] : [row(a, b), row(b, a)];
  });
  const numbers = nodes.map((_, index) => String(index + 1));
  const position = {
    x: {
      field: "column",
      type: "nominal",
      scale: { domain: numbers },
      axis: { orient: "top", title: null, grid: true },
    },
    y: {
      field: "row",
      type: "nominal",
      scale: { domain: nodes.map((_, index) => nameOf(index)) },
      axis: { title: null, labelLimit: 240, grid: true },
    },
    tooltip: ["row", "other", "what"].map((field) => ({ field, type: "nominal", title: "" })),
  };
  const size = { width: { step: 20 }, height: { step: 20 }, data: { values } };
  if (by === "kind") {
    return {
      ...size,
      layer: [
        { mark: { type: "rect", color: "#d8e9ec" }, encoding: position },
        { mark: { type: "text" }, encoding: { ...position, text: { field: "what", type: "nominal" } } },
      ],
    };
  }
  const domain = tieWords.map((label) => label[lang]);
  const tie = { field: "what", type: "nominal", title: null };
  return {
    ...size,
    mark: { type: "point", size: 110, strokeWidth: 1.5 },
    encoding: {
      ...position,
      shape: { ...tie, scale: { domain, range: ["square", "square", "circle"] } },
      fill: { ...tie, scale: { domain, range: ["#0f5c6e", "#ffffff", "#ffffff"] } },
      stroke: { value: "#0f5c6e" },
    },
  };
}
