import type { Lang } from "../../core/label.ts";
import { formatPercent } from "../../messages/number.ts";
import { formatValue } from "../../messages/value.ts";
import type { Bar, StackedBars } from "../chart.ts";
import { scaleFor } from "../scale.ts";
import type { Drawing } from "./frame.ts";
import { fitted, hatch, line, rect, stripes, text, width, widthOf } from "./pen.ts";

const rowHeight = 44;
const thick = 15;

/** Parts differ by pattern as well as by colour: full, slanted, upright, plain with an edge. */
function fill(index: number, x: number, y: number, w: number, h: number): string {
  switch (index) {
    case 0:
      return rect(x, y, w, h, { fill: "accent" });
    case 1:
      return rect(x, y, w, h, { fill: "soft", stroke: "accent", strokeWidth: 0.8 }) + hatch(x, y, w, h, "accent");
    case 2:
      return rect(x, y, w, h, { fill: "soft", stroke: "accent", strokeWidth: 0.8 }) + stripes(x, y, w, h, "accent");
    default:
      return rect(x, y, w, h, { fill: "paper", stroke: "accent", strokeWidth: 0.8 });
  }
}

const sumOf = (parts: Bar["parts"]): number => parts.reduce((sum, { value }) => sum + value, 0);

export function drawStackedBars(chart: StackedBars, top: number, lang: Lang): Drawing {
  const { bars, series, unit, as, limit } = chart;
  const drawn = bars.map(({ parts }) => {
    const sum = sumOf(parts);
    if (as === "amounts") return parts;
    return sum === 0 ? [] : parts.map((part) => ({ ...part, value: part.value / sum }));
  });
  const shownUnit = as === "shares" ? "share" : unit;
  const scale = scaleFor([...drawn.map(sumOf), ...(limit === undefined ? [] : [limit.value])], shownUnit === "share");
  const at = (value: number): number => ((value - scale.from) / (scale.to - scale.from)) * (width - 1);
  const whole = (index: number): string => {
    const bar = bars[index];
    if (bar === undefined) return "";
    return bar.note?.[lang] ?? formatValue(sumOf(bar.parts), unit, lang);
  };

  let marks = "";
  let y = top;
  if (series.length > 1) {
    let x = 0;
    series.forEach((label, index) => {
      const space = 24 + widthOf(label[lang], 12) + 14;
      if (x > 0 && x + space > width) [x, y] = [0, y + 20];
      marks += fill(index, x, y, 16, 12) + text(x + 22, y + 10.5, label[lang], { size: 12 });
      x += space;
    });
    y += 24;
  }
  const first = y;
  bars.forEach((bar, index) => {
    const amount = whole(index);
    const room = width - widthOf(amount, 13, true) - 12;
    marks +=
      text(0, y + 13, fitted(bar.label[lang], room)) + text(width, y + 13, amount, { bold: true, anchor: "end" });
    marks += rect(0, y + 19, width, thick, { fill: "none" });
    marks += line(0, y + 19 + thick, width, y + 19 + thick, { stroke: "rule", strokeWidth: 0.8 });
    let start = 0;
    for (const { series: part, value } of drawn[index] ?? []) {
      if (value <= 0) continue;
      const [from, to] = [at(start), at(start + value)];
      marks += fill(part, from, y + 19, to - from, thick);
      start += value;
    }
    y += rowHeight;
  });
  if (limit !== undefined && bars.length > 0) {
    const x = at(limit.value);
    for (let index = 0; index < bars.length; index++) {
      const from = first + index * rowHeight + 16;
      marks += line(x, from, x, from + thick + 6, { stroke: "paper", strokeWidth: 4 });
      marks += line(x, from, x, from + thick + 6, { stroke: "warm", strokeWidth: 2, dash: "4 2" });
    }
    marks += line(0, y + 6, 16, y + 6, { stroke: "warm", strokeWidth: 2, dash: "4 2" });
    marks += text(22, y + 10, limit.label[lang], { size: 12, colour: "muted" });
    y += 20;
  }
  const description = bars
    .map(({ label, parts }, index) => {
      const words = parts.map(({ series: part, value }, place) => {
        const amount =
          as === "shares" ? formatPercent(drawn[index]?.[place]?.value ?? 0, lang) : formatValue(value, unit, lang);
        return series.length > 1 ? `${series[part]?.[lang] ?? ""} ${amount}` : amount;
      });
      return `${label[lang]}: ${words.join(", ")}${series.length > 1 ? ` (${whole(index)})` : ""}`;
    })
    .join("; ");
  return {
    marks,
    bottom: y + 2,
    description: limit === undefined ? description : `${description}. ${limit.label[lang]}`,
  };
}
