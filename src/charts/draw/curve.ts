import type { Label, Lang } from "../../core/label.ts";
import { formatCount, formatPercent } from "../../messages/number.ts";
import { formatInterval, formatOutcome, formatTick, formatValue } from "../../messages/value.ts";
import type { Curve, CurvePoint } from "../chart.ts";
import { type Scale, scaleFor } from "../scale.ts";
import type { Drawing } from "./frame.ts";
import { key, type KeyItem } from "./key.ts";
import { circle, hatch, line, path, rect, text, through, widthOf } from "./pen.ts";
import { plot, type Plot } from "./plot.ts";
import { hiddenWord, intervalWord, noDataWord } from "./words.ts";

const height = 170;

export const reachedWord: Label = {
  nb: "Andel som er kommet så langt",
  nn: "Del som er komen så langt",
  en: "Share that has come that far",
};
export const daysWord: Label = { nb: "Dager fra starten", nn: "Dagar frå starten", en: "Days from the start" };
export const openWord: Label = { nb: "Fortsatt åpne", nn: "Framleis opne", en: "Still open" };
const medianWord: Label = { nb: "Halvparten", nn: "Halvparten", en: "Half" };
const toldWord: Label = {
  nb: "kjent dag; imellom er det minst dette",
  nn: "kjend dag; imellom er det minst dette",
  en: "a day that is told; between them it is at least this",
};
const stepWord: Label = { nb: "andel", nn: "del", en: "share" };

/** The axis of days: of milestones these days themselves. */
export function daysOf({ points, known }: Curve): Scale {
  const times = points.map(({ time }) => time);
  if (known === "everyStep") return scaleFor(times, false);
  return { from: 0, to: Math.max(1, ...times), ticks: times };
}

/** A curve that holds each value until the next point. */
function stepsThrough(points: readonly CurvePoint[], valueOf: (point: CurvePoint) => number, field: Plot) {
  const corners: [number, number][] = [];
  let before: number | undefined;
  for (const point of points) {
    const x = field.x(point.time);
    if (before !== undefined) corners.push([x, before]);
    before = field.y(valueOf(point));
    corners.push([x, before]);
  }
  return corners;
}

/** Limits as a band with dashed edges, over the points that have them. */
function band(points: readonly CurvePoint[], field: Plot): string {
  const own = points.filter(({ lower, upper }) => lower !== undefined && upper !== undefined);
  if (own.length < 2) return "";
  const upper = stepsThrough(own, (point) => point.upper ?? 0, field);
  const lower = stepsThrough(own, (point) => point.lower ?? 0, field);
  const edge = { fill: "none", stroke: "accent", strokeWidth: 0.8, dash: "3 3" } as const;
  return (
    path(`${through([...upper, ...[...lower].reverse()])}Z`, { fill: "soft" }) +
    path(through(upper), edge) +
    path(through(lower), edge)
  );
}

/** How many were still open until a step, at steps that leave each other room. */
function openRow(points: readonly CurvePoint[], field: Plot, y: number, lang: Lang): string {
  let marks = "";
  let free = -Infinity;
  for (const { time, atRisk } of points) {
    if (atRisk === undefined) continue;
    const words = formatCount(atRisk, lang);
    const [x, room] = [field.x(time), widthOf(words, 11) / 2];
    if (x - room < free) continue;
    marks += text(x, y, words, { size: 11, anchor: "middle" });
    free = x + room + 22;
  }
  return marks === "" ? "" : text(0, y - 14, openWord[lang], { size: 11, colour: "muted" }) + marks;
}

export function drawCurve(chart: Curve, top: number, lang: Lang): Drawing {
  const { points, known, outcome } = chart;
  const field = plot(
    { scale: daysOf(chart), title: daysWord[lang], tick: (value) => formatTick(value, "count", lang, false) },
    { scale: scaleFor([], true), title: reachedWord[lang], tick: (value) => formatTick(value, "share", lang, false) },
    top,
    height,
  );
  if (points.length === 0) {
    const isHidden = outcome.status === "suppressed";
    const words = isHidden ? `: ${hiddenWord[lang]}` : `– ${noDataWord[lang]}`;
    const [middle, across] = [(field.left + field.right) / 2, widthOf(words, 13, true) + 16];
    const marks =
      (isHidden ? hatch(field.left, field.top, field.right - field.left, height, "muted", 9) : "") +
      rect(middle - across / 2, field.top + height / 2 - 16, across, 24, { fill: "paper" }, 4) +
      text(middle, field.top + height / 2, words, { bold: true, anchor: "middle", colour: "muted" });
    return { marks: field.marks + marks, bottom: field.bottom, description: words.slice(2) };
  }

  let marks = field.marks + band(points, field);
  marks += path(through(stepsThrough(points, ({ estimate }) => estimate, field)), {
    fill: "none",
    stroke: "accent",
    strokeWidth: 2.4,
  });
  if (known === "milestones") {
    for (const { time, estimate } of points.slice(1)) {
      marks += circle(field.x(time), field.y(estimate), 5, { fill: "accent", stroke: "paper", strokeWidth: 1.5 });
      const y = field.y(estimate) - 10;
      marks += text(field.x(time), y < field.top ? field.y(estimate) + 18 : y, formatPercent(estimate, lang), {
        size: 12,
        bold: true,
        anchor: field.x(time) > field.right - 20 ? "end" : "middle",
      });
    }
  }
  const open = known === "milestones" ? "" : openRow(points, field, field.bottom + 16, lang);
  marks += open;
  const hasBand = points.some(({ lower }) => lower !== undefined);
  const legend = key(
    [
      {
        words: known === "milestones" ? toldWord[lang] : stepWord[lang],
        draw: known === "milestones" ? dotSample : lineSample,
      },
      ...(hasBand ? [{ words: intervalWord[lang], draw: bandSample }] : []),
    ],
    field.bottom + (open === "" ? 2 : 24),
  );
  return { marks: marks + legend.marks, bottom: legend.bottom + 2, description: describe(chart, lang) };
}

const lineSample: KeyItem["draw"] = (x, y) => line(x, y, x + 16, y, { stroke: "accent", strokeWidth: 2.4 });
const dotSample: KeyItem["draw"] = (x, y) => lineSample(x, y) + circle(x + 8, y, 4, { fill: "accent" });
const bandSample: KeyItem["draw"] = (x, y) =>
  rect(x, y - 5, 16, 10, { fill: "soft", stroke: "accent", strokeWidth: 0.8, dash: "3 3" });

/** The median, then each day with its share. */
function describe({ points, outcome, known }: Curve, lang: Lang): string {
  const interval = outcome.status === "estimated" ? outcome.interval : undefined;
  const median =
    `${medianWord[lang]}: ${formatOutcome(outcome, "days", lang)}` +
    (interval === undefined ? "" : ` (${intervalWord[lang]} ${formatInterval(interval, "days", lang)})`);
  const days = points.flatMap(({ time, estimate, lower, upper, atRisk }, index) => {
    if (index === 0 && known === "milestones") return [];
    const limits =
      lower === undefined || upper === undefined ? "" : ` (${formatInterval({ lower, upper }, "share", lang)})`;
    const still = atRisk === undefined ? "" : `, ${openWord[lang].toLowerCase()} ${formatCount(atRisk, lang)}`;
    return [`${formatValue(time, "days", lang)}: ${formatPercent(estimate, lang)}${limits}${still}`];
  });
  return [median, ...days].join("; ");
}
