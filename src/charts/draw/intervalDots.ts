import type { Lang } from "../../core/label.ts";
import { formatOf, formatOutcome, formatTick, isOfFew } from "../../messages/value.ts";
import type { Unit } from "../../model/reading.ts";
import type { DotPanel, DotRow, IntervalDots } from "../chart.ts";
import { type Scale, scaleFor } from "../scale.ts";
import type { Drawing } from "./frame.ts";
import { emptySample, hiddenSample, key, type KeyItem } from "./key.ts";
import { circle, diamond, fitted, hatch, line, text, textPair, width, widthOf } from "./pen.ts";
import { hiddenWord, intervalWord, noDataWord, spoken, totalWord, valueWord } from "./words.ts";

const rowHeight = 40;
const left = 8; // so that a mark at either end of the scale is whole
const right = width - 8;

const numbersOf = ({ outcome }: DotRow): readonly number[] =>
  outcome.status !== "estimated"
    ? []
    : [outcome.value, outcome.interval?.lower, outcome.interval?.upper].filter((value) => value !== undefined);

const isAmount = (unit: Unit): boolean => unit === "count" || unit === "persons" || unit === "nok";

/** "17 of 24" in small beside the percent. */
function beside({ outcome }: DotRow, unit: Unit, lang: Lang): string {
  if (unit !== "share" || outcome.status !== "estimated" || outcome.value === undefined) return "";
  return isOfFew(outcome, unit) ? "" : (formatOf(outcome, lang) ?? "");
}

function drawRow(row: DotRow, unit: Unit, scale: Scale, y: number, lang: Lang): string {
  const at = (value: number): number => left + ((value - scale.from) / (scale.to - scale.from)) * (right - left);
  const { outcome, isTotal } = row;
  const value = formatOutcome(outcome, unit, lang);
  const words =
    outcome.status === "suppressed"
      ? `${value} ${hiddenWord[lang]}`
      : outcome.status === "no-data"
        ? `${value} ${noDataWord[lang]}`
        : value;
  const small = beside(row, unit, lang);
  const valueWidth = widthOf(words, 13, true) + (small === "" ? 0 : widthOf(small, 12) + 8);
  const track = y + 26;
  let marks = text(0, y + 13, fitted(row.label[lang], width - valueWidth - 12, 13, isTotal), { bold: isTotal });
  marks += textPair(width, y + 13, small, words, outcome.status === "estimated" ? "ink" : "muted");

  if (outcome.status === "suppressed") return marks + hatch(left, track - 4, right - left, 8, "muted");
  if (outcome.status === "no-data" || outcome.value === undefined) {
    return marks + line(left, track, right, track, { stroke: "muted", strokeWidth: 1.5, dash: "1 5" });
  }
  marks += line(left, track, right, track, { stroke: "rule", strokeWidth: 1 });
  const { interval } = outcome;
  if (interval !== undefined) {
    const [low, high] = [at(interval.lower ?? scale.from), at(interval.upper ?? scale.to)];
    marks += line(low, track, high, track, { stroke: "accent", strokeWidth: 3 });
    for (const [end, bound] of [
      [low, interval.lower],
      [high, interval.upper],
    ] as const) {
      if (bound !== undefined) marks += line(end, track - 4, end, track + 4, { stroke: "accent", strokeWidth: 1.5 });
    }
  }
  // A full count grows from zero; a share or a mean with its interval does not.
  if (interval === undefined && isAmount(unit)) {
    marks += line(at(0), track, at(outcome.value), track, { stroke: "accent", strokeWidth: 3 });
  }
  const look = { fill: "accent", stroke: "paper", strokeWidth: 1.5 } as const;
  return marks + (isTotal ? diamond(at(outcome.value), track, 8, look) : circle(at(outcome.value), track, 5.5, look));
}

function drawPanel(
  panel: DotPanel,
  top: number,
  lang: Lang,
  titled: boolean,
): { readonly marks: string; readonly bottom: number } {
  const scale = scaleFor(panel.rows.flatMap(numbersOf), panel.unit === "share");
  const at = (value: number): number => left + ((value - scale.from) / (scale.to - scale.from)) * (right - left);
  let y = top;
  let marks = "";
  if (titled) {
    marks += text(0, y + 16, fitted(panel.title[lang], width, 13, true), { bold: true, colour: "accent" });
    y += 26;
  }
  const end = y + panel.rows.length * rowHeight;
  const isShown = panel.rows.some((row) => numbersOf(row).length > 0);
  if (isShown)
    for (const tick of scale.ticks)
      marks += line(at(tick), y + 20, at(tick), end, { stroke: "rule", strokeWidth: 0.6, dash: "2 3" });
  panel.rows.forEach((row, index) => {
    marks += drawRow(row, panel.unit, scale, y + index * rowHeight, lang);
  });
  if (!isShown) return { marks, bottom: end + 4 };
  scale.ticks.forEach((tick, index) => {
    const isLast = index === scale.ticks.length - 1;
    const anchor = index === 0 ? "start" : isLast ? "end" : "middle";
    const x = index === 0 ? 0 : isLast ? width : at(tick);
    const words = formatTick(tick, panel.unit, lang, isLast);
    // The last mark carries the unit; where that would run into the one before, the one before gives way.
    const room = at(scale.ticks.at(-1) ?? 0) - at(scale.ticks.at(-2) ?? 0);
    const crowds =
      index > 0 &&
      index === scale.ticks.length - 2 &&
      widthOf(formatTick(scale.ticks.at(-1) ?? 0, panel.unit, lang, true), 11) > room - 12;
    if (!crowds) marks += text(x, end + 12, words, { size: 11, colour: "muted", anchor });
  });
  return { marks, bottom: end + 20 };
}

/** What the marks mean, those that are there. */
function legend(rows: readonly DotRow[], y: number, lang: Lang): { readonly marks: string; readonly bottom: number } {
  const has = (test: (row: DotRow) => boolean): boolean => rows.some(test);
  const shown = rows.filter((row) => numbersOf(row).length > 0);
  const items: KeyItem[] = [];
  const look = { fill: "accent" } as const;
  if (shown.some(({ isTotal }) => !isTotal))
    items.push({ words: valueWord[lang], draw: (x, at) => circle(x + 8, at, 5, look) });
  if (shown.some(({ isTotal }) => isTotal))
    items.push({ words: totalWord[lang], draw: (x, at) => diamond(x + 8, at, 6.5, look) });
  if (has(({ outcome }) => outcome.status === "estimated" && outcome.interval !== undefined)) {
    const draw: KeyItem["draw"] = (x, at) => line(x, at, x + 16, at, { stroke: "accent", strokeWidth: 3 });
    items.push({ words: intervalWord[lang], draw });
  }
  if (has(({ outcome }) => outcome.status === "suppressed"))
    items.push({ words: hiddenWord[lang], draw: hiddenSample });
  if (has(({ outcome }) => outcome.status === "no-data")) items.push({ words: noDataWord[lang], draw: emptySample });
  return key(items, y);
}

export function drawIntervalDots({ panels }: IntervalDots, top: number, lang: Lang): Drawing {
  let y = top;
  let marks = "";
  for (const panel of panels) {
    const drawn = drawPanel(panel, y, lang, panels.length > 1);
    marks += drawn.marks;
    y = drawn.bottom + (panels.length > 1 ? 8 : 0);
  }
  const below = legend(
    panels.flatMap(({ rows }) => rows),
    y,
    lang,
  );
  const description = panels
    .map(({ title, unit, rows }) => {
      const words = rows.map(({ label, outcome }) => `${label[lang]}: ${spoken(outcome, unit, lang)}`).join("; ");
      return panels.length > 1 ? `${title[lang]}. ${words}` : words;
    })
    .join(". ");
  return { marks: marks + below.marks, bottom: below.bottom, description };
}
