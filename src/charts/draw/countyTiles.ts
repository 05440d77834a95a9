import type { Label, Lang } from "../../core/label.ts";
import { formatInterval, formatOutcome, formatShort, formatValue, isOfFew } from "../../messages/value.ts";
import type { Unit } from "../../model/reading.ts";
import type { CountyTiles, Tile, TileClass } from "../chart.ts";
import type { Drawing } from "./frame.ts";
import { type Colour, circle, fitted, hatch, rect, text, width, wrapped } from "./pen.ts";
import { hiddenWord, noDataWord, spoken } from "./words.ts";

const gap = 4;
const step = width / 5;
const size = step - gap;
const high = 60;
const nameSize = 10.5;

const fills: readonly Colour[] = ["low", "middle", "high"];

// One class is drawn as the middle of the scale, two as its ends.
const fillOf = (index: number, count: number): Colour =>
  (count === 1 ? "middle" : count === 2 ? fills[index * 2] : fills[index]) ?? "low";

/** As many dots as the class counts: what the colour says, without colour. */
function dots(x: number, y: number, count: number, colour: Colour): string {
  return Array.from({ length: count }, (_, index) => circle(x + index * 6, y, 2, { fill: colour })).join("");
}

function drawTile(tile: Tile, count: number, unit: Unit, top: number, lang: Lang): string {
  const [x, y] = [tile.column * step, top + tile.row * (high + gap)];
  const isShown = tile.class !== undefined;
  const fill: Colour =
    tile.class === undefined ? (tile.outcome.status === "suppressed" ? "paper" : "gap") : fillOf(tile.class, count);
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
  const { outcome } = tile;
  const isShort = outcome.status === "estimated" && outcome.value !== undefined && !isOfFew(outcome, unit);
  const value = isShort ? formatShort(outcome.value, unit, lang) : formatOutcome(outcome, unit, lang);
  marks += text(x + size - 5, y + high - 7, fitted(value, size - 8, 12.5, true), {
    size: 12.5,
    bold: true,
    anchor: "end",
    colour: ink,
  });
  if (tile.class !== undefined && count > 1) marks += dots(x + 7, y + 35, tile.class + 1, ink);
  return marks;
}

/** "40–60 %"; a class of whole numbers by the least and the most that it holds. */
export function classText({ from, to, isWhole }: TileClass, unit: Unit, lang: Lang): string {
  const most = isWhole ? to - 1 : to;
  if (from >= most) return formatValue(from, unit, lang);
  return formatInterval({ lower: from, upper: most }, unit, lang);
}

const none: Label = { nb: "ingen tall", nn: "ingen tal", en: "no data" };

export function drawCountyTiles(chart: CountyTiles, top: number, lang: Lang): Drawing {
  const { tiles, classes, unit } = chart;
  const count = classes.length;
  const rows = tiles.reduce((most, { row }) => Math.max(most, row + 1), 0);
  let marks = tiles.map((tile) => drawTile(tile, count, unit, top, lang)).join("");
  let y = top + rows * (high + gap) + 6;
  const entry = (swatch: string, words: string): void => {
    marks += swatch + text(30, y + 12, words, { size: 12 });
    y += 21;
  };
  classes.forEach((one, index) => {
    const members = tiles.filter((tile) => tile.class === index).length;
    const many: Label = {
      nb: `${members} fylke${members === 1 ? "" : "r"}`,
      nn: `${members} fylke`,
      en: `${members} ${members === 1 ? "county" : "counties"}`,
    };
    const fill = fillOf(index, count);
    const key =
      rect(0, y, 22, 16, { fill }, 3) +
      (count > 1 ? dots(5, y + 8, index + 1, fill === "high" ? "onHigh" : "ink") : "");
    entry(key, `${classText(one, unit, lang)} (${many[lang]})`);
  });
  const hidden = tiles.filter(({ outcome }) => outcome.status === "suppressed").length;
  if (hidden > 0) {
    const key = rect(0, y, 22, 16, { fill: "paper", stroke: "rule" }, 3) + hatch(0, y, 22, 16, "muted");
    entry(key, `${hiddenWord[lang]} (${hidden})`);
  }
  const empty = tiles.filter((tile) => tile.class === undefined && tile.outcome.status !== "suppressed").length;
  if (empty > 0)
    entry(
      rect(0, y, 22, 16, { fill: "gap" }, 3) + text(11, y + 12, "–", { size: 12, anchor: "middle", colour: "muted" }),
      `${none[lang]} (${empty})`,
    );
  const description = [...tiles]
    .filter(({ outcome }) => outcome.status !== "no-data")
    .map(({ label, outcome }) => `${label[lang]}: ${spoken(outcome, unit, lang)}`);
  const rest = empty > 0 ? [`${empty} ${noDataWord[lang]}`] : [];
  return { marks, bottom: y + 2, description: [...description, ...rest].join("; ") };
}
