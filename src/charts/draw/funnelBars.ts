import type { Label, Lang } from "../../core/label.ts";
import { formatCount, hiddenMark } from "../../messages/number.ts";
import { formatInterval, formatOutcome, isOfFew } from "../../messages/value.ts";
import type { FunnelBars, FunnelStage, FunnelStep } from "../chart.ts";
import type { Drawing } from "./frame.ts";
import { hiddenSample, key, type KeyItem } from "./key.ts";
import { fitted, hatch, line, path, rect, text, through, width, widthOf } from "./pen.ts";
import { hiddenWord, spoken } from "./words.ts";

const thick = 16;
/** Bars of stages without an order between them stand in from the left, behind a bracket. */
const inset = 14;

const observedWord: Label = { nb: "registrert", nn: "registrert", en: "as recorded" };
const impliedWord: Label = {
  nb: "med det som må ha gått forut",
  nn: "med det som må ha gått føre",
  en: "with what must have come before",
};
const anyOrder: Label = {
  nb: "i hvilken som helst rekkefølge",
  nn: "i kva rekkjefølgje som helst",
  en: "in any order",
};

/** "of “Contacted”: 71 % (51–85 %)"; of few the counts alone. */
function stepText({ outcome }: FunnelStep, from: Label, lang: Lang): string {
  const of: Label = { nb: `av «${from.nb}»`, nn: `av «${from.nn}»`, en: `of “${from.en}”` };
  const value = formatOutcome(outcome, "share", lang);
  const interval = outcome.status === "estimated" ? outcome.interval : undefined;
  return interval === undefined || isOfFew(outcome, "share")
    ? `${of[lang]}: ${value}`
    : `${of[lang]}: ${value} (${formatInterval(interval, "share", lang)})`;
}

const arrow = (x: number, y: number): string =>
  path(
    through([
      [x, y - 8],
      [x, y],
    ]) +
      through([
        [x - 3, y - 3],
        [x, y],
        [x + 3, y - 3],
      ]),
    { fill: "none", stroke: "muted", strokeWidth: 1.2 },
  );

function drawBar({ label, implied, observed }: FunnelStage, left: number, y: number, most: number, lang: Lang): string {
  const room = width - left;
  const amount = implied === undefined ? `${hiddenMark} ${hiddenWord[lang]}` : formatCount(implied, lang);
  const top = y + 18;
  let marks = text(left, y + 13, fitted(label[lang], room - widthOf(amount, 13, true) - 12));
  marks += text(width, y + 13, amount, { bold: true, anchor: "end", colour: implied === undefined ? "muted" : "ink" });
  marks += line(left, top + thick, width, top + thick, { stroke: "rule", strokeWidth: 0.8 });
  if (implied === undefined) return marks + hatch(left, top, room, thick, "muted");
  // Every bar has the same scale, whether it stands in or not.
  const long = (value: number): number => (most === 0 ? 0 : (value / most) * (width - inset));
  if (implied > 0) marks += rect(left, top, long(implied), thick, { fill: "accent" });
  if (observed === undefined || observed === implied) return marks;
  const x = left + long(observed);
  marks += line(x, top - 2, x, top + thick + 2, { stroke: "paper", strokeWidth: 4 });
  return marks + line(x, top - 2, x, top + thick + 2, { stroke: "warm", strokeWidth: 2 });
}

const tickSample: KeyItem["draw"] = (x, y) => line(x + 8, y - 7, x + 8, y + 7, { stroke: "warm", strokeWidth: 2 });
const barSample: KeyItem["draw"] = (x, y) => rect(x, y - 5, 16, 10, { fill: "accent" });

export function drawFunnelBars({ levels, steps }: FunnelBars, top: number, lang: Lang): Drawing {
  const stages = levels.flat();
  const labels = new Map(stages.map(({ id, label }) => [id, label]));
  const most = stages.reduce((max, { implied = 0 }) => Math.max(max, implied), 0);
  const into = (id: string): readonly FunnelStep[] =>
    steps.filter(({ to, outcome }) => to === id && outcome.status === "estimated");
  let marks = "";
  let y = top;
  for (const level of levels) {
    const isBranch = level.length > 1;
    const left = isBranch ? inset : 0;
    const first = y;
    for (const stage of level) {
      for (const step of into(stage.id)) {
        const words = stepText(step, labels.get(step.from) ?? { nb: "", nn: "", en: "" }, lang);
        marks += arrow(left + 5, y + 12) + text(left + 16, y + 12, words, { size: 12, colour: "muted" });
        y += 17;
      }
      marks += drawBar(stage, left, y, most, lang);
      y += 18 + thick + 7;
    }
    if (!isBranch) continue;
    marks += path(
      through([
        [7, first + 4],
        [2, first + 4],
        [2, y - 6],
        [7, y - 6],
      ]),
      { fill: "none", stroke: "muted", strokeWidth: 1.2 },
    );
    marks += text(inset, y + 8, anyOrder[lang], { size: 11, colour: "muted" });
    y += 17;
  }
  const hasTicks = stages.some(({ implied, observed }) => observed !== undefined && observed !== implied);
  const legend = key(
    [
      ...(hasTicks
        ? [
            { words: observedWord[lang], draw: tickSample },
            { words: impliedWord[lang], draw: barSample },
          ]
        : []),
      ...(stages.some(({ implied }) => implied === undefined) ? [{ words: hiddenWord[lang], draw: hiddenSample }] : []),
    ],
    y,
  );
  return { marks: marks + legend.marks, bottom: legend.bottom + 2, description: describe(stages, into, labels, lang) };
}

/** Every stage with its counts and what part of those before it reached it. */
function describe(
  stages: readonly FunnelStage[],
  into: (id: string) => readonly FunnelStep[],
  labels: ReadonlyMap<string, Label>,
  lang: Lang,
): string {
  return stages
    .map(({ id, label, implied, observed }) => {
      if (implied === undefined) return `${label[lang]}: ${hiddenWord[lang]}`;
      const recorded =
        observed === undefined || observed === implied ? "" : ` (${observedWord[lang]} ${formatCount(observed, lang)})`;
      const shares = into(id).map(
        ({ from, outcome }) => `, ${labels.get(from)?.[lang] ?? ""} → ${spoken(outcome, "share", lang)}`,
      );
      return `${label[lang]}: ${formatCount(implied, lang)}${recorded}${shares.join("")}`;
    })
    .join("; ");
}
