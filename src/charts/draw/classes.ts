import type { Label, Lang } from "../../core/label.ts";
import { formatInterval, formatOutcome, formatShort, formatValue, isOfFew } from "../../messages/value.ts";
import type { Outcome, Unit } from "../../model/reading.ts";
import type { CountyOutcome, TileClass } from "../chart.ts";
import { type Colour, circle, hatch, rect, text } from "./pen.ts";
import { hiddenWord, noDataWord, spoken } from "./words.ts";

// What tiles and outlines show alike: the colours of the classes, their legend, and the picture in words.

const fills: readonly Colour[] = ["low", "middle", "high"];

/** One class is drawn as the middle of the scale, two as its ends. */
const classFill = (index: number, count: number): Colour =>
  (count === 1 ? "middle" : count === 2 ? fills[index * 2] : fills[index]) ?? "low";

/** The colour of a county among `count` classes: paper where it is hidden, which is then hatched. */
export function fillOf({ class: index, outcome }: CountyOutcome, count: number): Colour {
  if (index !== undefined) return classFill(index, count);
  return outcome.status === "suppressed" ? "paper" : "gap";
}

/** As many dots as the class counts: what the colour says, without colour. */
export function dots(x: number, y: number, count: number, colour: Colour): string {
  return Array.from({ length: count }, (_, index) => circle(x + index * 6, y, 2, { fill: colour })).join("");
}

/** A sample of a class, as it stands in the legend and beside a name. */
function classSwatch(x: number, y: number, index: number, count: number): string {
  const fill = classFill(index, count);
  const ink: Colour = fill === "high" ? "onHigh" : "ink";
  return rect(x, y, 22, 16, { fill }, 3) + (count > 1 ? dots(x + 5, y + 8, index + 1, ink) : "");
}

const hiddenSwatch = (x: number, y: number): string =>
  rect(x, y, 22, 16, { fill: "paper", stroke: "rule" }, 3) + hatch(x, y, 22, 16, "muted");

/** A sample of what a county with a value, or with a hidden one, is drawn as. */
export const swatchOf = ({ class: index }: CountyOutcome, x: number, y: number, count: number): string =>
  index === undefined ? hiddenSwatch(x, y) : classSwatch(x, y, index, count);

/** "40–60 %"; a class of whole numbers by the least and the most that it holds. */
export function classText({ from, to, isWhole }: TileClass, unit: Unit, lang: Lang): string {
  const most = isWhole ? to - 1 : to;
  if (from >= most) return formatValue(from, unit, lang);
  return formatInterval({ lower: from, upper: most }, unit, lang);
}

/** A value where there is little room; of few in the denominator the counts. */
export function shortValue(outcome: Outcome, unit: Unit, lang: Lang): string {
  const isShort = outcome.status === "estimated" && outcome.value !== undefined && !isOfFew(outcome, unit);
  return isShort ? formatShort(outcome.value, unit, lang) : formatOutcome(outcome, unit, lang);
}

const none: Label = { nb: "ingen tall", nn: "ingen tal", en: "no data" };

const isEmpty = (county: CountyOutcome): boolean =>
  county.class === undefined && county.outcome.status !== "suppressed";

/** What the colours mean, each with the number of its counties. */
export function classLegend(
  counties: readonly CountyOutcome[],
  classes: readonly TileClass[],
  unit: Unit,
  top: number,
  lang: Lang,
): { readonly marks: string; readonly bottom: number } {
  let marks = "";
  let y = top;
  const entry = (swatch: string, words: string): void => {
    marks += swatch + text(30, y + 12, words, { size: 12 });
    y += 21;
  };
  classes.forEach((one, index) => {
    const members = counties.filter((county) => county.class === index).length;
    const many: Label = {
      nb: `${members} fylke${members === 1 ? "" : "r"}`,
      nn: `${members} fylke`,
      en: `${members} ${members === 1 ? "county" : "counties"}`,
    };
    entry(classSwatch(0, y, index, classes.length), `${classText(one, unit, lang)} (${many[lang]})`);
  });
  const hidden = counties.filter(({ outcome }) => outcome.status === "suppressed").length;
  if (hidden > 0) entry(hiddenSwatch(0, y), `${hiddenWord[lang]} (${hidden})`);
  const empty = counties.filter(isEmpty).length;
  if (empty > 0)
    entry(
      rect(0, y, 22, 16, { fill: "gap" }, 3) + text(11, y + 12, "–", { size: 12, anchor: "middle", colour: "muted" }),
      `${none[lang]} (${empty})`,
    );
  return { marks, bottom: y };
}

/** Every county in words; those without data are counted. */
export function classDescription(counties: readonly CountyOutcome[], unit: Unit, lang: Lang): string {
  const empty = counties.filter(isEmpty).length;
  return [
    ...counties
      .filter(({ outcome }) => outcome.status !== "no-data")
      .map(({ label, outcome }) => `${label[lang]}: ${spoken(outcome, unit, lang)}`),
    ...(empty > 0 ? [`${empty} ${noDataWord[lang]}`] : []),
  ].join("; ");
}
