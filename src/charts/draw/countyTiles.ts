import type { Lang } from "../../core/label.ts";
import type { Unit } from "../../model/reading.ts";
import type { CountyTiles, Tile } from "../chart.ts";
import { classDescription, classLegend, dots, fillOf, shortValue } from "./classes.ts";
import type { Drawing } from "./frame.ts";
import { type Colour, fitted, hatch, rect, text, width, wrapped } from "./pen.ts";

const gap = 4;
const step = width / 5;
const size = step - gap;
const high = 60;
const nameSize = 10.5;

function drawTile(tile: Tile, count: number, unit: Unit, top: number, lang: Lang): string {
  const [x, y] = [tile.column * step, top + tile.row * (high + gap)];
  const isShown = tile.class !== undefined;
  const fill = fillOf(tile, count);
  const ink: Colour = fill === "high" ? "onHigh" : isShown ? "ink" : "muted";
  let marks = rect(
    x,
    y,
    size,
    high,
    { fill, ...(tile.outcome.status === "suppressed" ? { stroke: "rule" as const } : {}) },
    4,
  );
  if (tile.outcome.status === "suppressed") marks += hatch(x, y + high - 18, size, 18, "muted");
  const lines = wrapped(tile.label[lang], size - 4, nameSize, 2);
  lines.forEach((one, index) => {
    marks += text(x + 5, y + 14 + index * 12, one, { size: nameSize, colour: ink });
  });
  if (tile.outcome.status === "suppressed")
    return marks + text(x + size - 6, y + 38, ":", { size: 14, bold: true, anchor: "end", colour: "ink" });
  marks += text(x + size - 5, y + high - 7, fitted(shortValue(tile.outcome, unit, lang), size - 8, 12.5, true), {
    size: 12.5,
    bold: true,
    anchor: "end",
    colour: ink,
  });
  if (tile.class !== undefined && count > 1) marks += dots(x + 7, y + 35, tile.class + 1, ink);
  return marks;
}

export function drawCountyTiles(chart: CountyTiles, top: number, lang: Lang): Drawing {
  const { tiles, classes, unit } = chart;
  const rows = tiles.reduce((most, { row }) => Math.max(most, row + 1), 0);
  const marks = tiles.map((tile) => drawTile(tile, classes.length, unit, top, lang)).join("");
  const legend = classLegend(tiles, classes, unit, top + rows * (high + gap) + 6, lang);
  return {
    marks: marks + legend.marks,
    bottom: legend.bottom + 2,
    description: classDescription(tiles, unit, lang),
  };
}
