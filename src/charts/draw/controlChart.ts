import type { Label, Lang } from "../../core/label.ts";
import { formatCount, formatPercent } from "../../messages/number.ts";
import { formatTick } from "../../messages/value.ts";
import type { ControlChart, ControlLimits, ControlPoint } from "../chart.ts";
import { scaleFor } from "../scale.ts";
import type { Drawing } from "./frame.ts";
import { emptySample, entry, hiddenSample, key, type KeyItem } from "./key.ts";
import { circle, diamond, fitted, line, path, text, through, width, widthOf } from "./pen.ts";
import { plot, type Plot } from "./plot.ts";
import { hiddenWord, noDataWord } from "./words.ts";

const height = 210;

export const countedWord: Label = { nb: "Antall i nevneren", nn: "Tal i nemnaren", en: "Count in the denominator" };
export const shareWord: Label = { nb: "Andel", nn: "Del", en: "Share" };
export const commonWord: Label = { nb: "felles", nn: "felles", en: "in common" };
const insideWord: Label = { nb: "innenfor", nn: "innanfor", en: "inside" };
const outsideWord: Label = { nb: "utenfor", nn: "utanfor", en: "outside" };

/** "95 %", "99.8 %" */
const levelText = (level: number, lang: Lang): string =>
  formatPercent(level, lang, Math.abs(level * 100 - Math.round(level * 100)) < 1e-9 ? 0 : 1);

export const limitsText = (level: number, lang: Lang): string => {
  const words: Label = { nb: "grenser for", nn: "grenser for", en: "limits of" };
  return `${words[lang]} ${levelText(level, lang)}`;
};

const dashes = ["5 3", "1.5 3"] as const;

function drawLimits({ limits }: ControlLimits, index: number, field: Plot): string {
  const look = { fill: "none", stroke: "muted", strokeWidth: 1.2, dash: dashes[index] ?? dashes[0] } as const;
  const side = (of: "lower" | "upper"): string =>
    path(through(limits.map((limit) => [field.x(limit.denominator), field.y(limit[of])])), look);
  return side("lower") + side("upper");
}

/** A name beside its mark, on the side where it has room, moved down where another stands. */
function drawNames(points: readonly ControlPoint[], field: Plot, lang: Lang): string {
  const taken: { readonly left: number; readonly right: number; readonly y: number }[] = [];
  let marks = "";
  for (const { label, denominator, value, outside } of points) {
    if (outside === undefined) continue;
    const x = field.x(denominator);
    const isLeft = x > (field.left + field.right) / 2;
    const words = fitted(label[lang], isLeft ? x - 12 : width - x - 10, 12);
    const room = widthOf(words, 12);
    const [left, right] = isLeft ? [x - 10 - room, x - 10] : [x + 10, x + 10 + room];
    let y = field.y(value) + 4;
    while (taken.some((other) => other.left < right && left < other.right && Math.abs(other.y - y) < 13)) y += 13;
    taken.push({ left, right, y });
    marks += text(isLeft ? right : left, y, words, { size: 12, ...(isLeft ? { anchor: "end" as const } : {}) });
  }
  return marks;
}

export function drawControlChart(chart: ControlChart, top: number, lang: Lang): Drawing {
  const { points, lines, target, hidden, empty } = chart;
  const most = points.reduce((max, { denominator }) => Math.max(max, denominator), 1);
  const field = plot(
    {
      scale: scaleFor([most], false),
      title: countedWord[lang],
      tick: (value) => formatTick(value, "count", lang, false),
    },
    { scale: scaleFor([], true), title: shareWord[lang], tick: (value) => formatTick(value, "share", lang, false) },
    top,
    height,
  );
  let marks = field.marks + lines.map((one, index) => drawLimits(one, index, field)).join("");
  if (target !== undefined)
    marks += line(field.left, field.y(target), field.right, field.y(target), { stroke: "accent", strokeWidth: 1.4 });
  for (const { denominator, value, outside } of points) {
    const [x, y] = [field.x(denominator), field.y(value)];
    marks +=
      outside === undefined
        ? circle(x, y, 4.5, { fill: "accent", stroke: "paper", strokeWidth: 1.2 })
        : diamond(x, y, 7, { fill: "warm", stroke: "paper", strokeWidth: 1.2 });
  }
  marks += drawNames(points, field, lang);

  const items: KeyItem[] = [];
  if (points.some(({ outside }) => outside === undefined)) items.push({ words: insideWord[lang], draw: insideSample });
  if (points.some(({ outside }) => outside !== undefined))
    items.push({ words: outsideWord[lang], draw: outsideSample });
  if (target !== undefined)
    items.push({ words: `${commonWord[lang]}, ${formatPercent(target, lang)}`, draw: targetSample });
  lines.forEach(({ level }, index) => {
    items.push({ words: limitsText(level, lang), draw: limitSample(index) });
  });
  const legend = key(items, field.bottom);
  let bottom = legend.bottom;
  marks += legend.marks;
  for (const [names, draw, word] of [
    [hidden, hiddenSample, `: ${hiddenWord[lang]}`],
    [empty, emptySample, `– ${noDataWord[lang]}`],
  ] as const) {
    if (names.length === 0) continue;
    const drawn = entry(draw, `${word}: ${names.map((label) => label[lang]).join(", ")}`, bottom);
    marks += drawn.marks;
    bottom = drawn.bottom;
  }
  return { marks, bottom: bottom + 2, description: describe(chart, lang) };
}

const insideSample: KeyItem["draw"] = (x, y) => circle(x + 8, y, 4.5, { fill: "accent" });
const outsideSample: KeyItem["draw"] = (x, y) => diamond(x + 8, y, 7, { fill: "warm" });
const targetSample: KeyItem["draw"] = (x, y) => line(x, y, x + 16, y, { stroke: "accent", strokeWidth: 1.4 });
const limitSample =
  (index: number): KeyItem["draw"] =>
  (x, y) =>
    line(x, y, x + 16, y, { stroke: "muted", strokeWidth: 1.2, dash: dashes[index] ?? dashes[0] });

/** What is common, then each group with its counts and whether it is unusual. */
function describe({ points, target, hidden, empty }: ControlChart, lang: Lang): string {
  const of: Label = { nb: "av", nn: "av", en: "of" };
  return [
    ...(target === undefined ? [] : [`${commonWord[lang]}: ${formatPercent(target, lang)}`]),
    ...points.map(({ label, numerator, denominator, outside }) => {
      const counts = `${formatCount(numerator, lang)} ${of[lang]} ${formatCount(denominator, lang)}`;
      const place = outside === undefined ? insideWord[lang] : `${outsideWord[lang]} ${limitsText(outside, lang)}`;
      return `${label[lang]}: ${counts}, ${place}`;
    }),
    ...hidden.map((label) => `${label[lang]}: ${hiddenWord[lang]}`),
    ...empty.map((label) => `${label[lang]}: ${noDataWord[lang]}`),
  ].join("; ");
}
