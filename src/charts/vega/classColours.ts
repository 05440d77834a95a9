import type { Lang } from "../../core/label.ts";
import { unit as unitWord } from "../../vocabulary/goal.ts";
import type { CountyMap, CountyOutcome, CountyTiles } from "../chart.ts";
import { classText } from "../draw/classes.ts";
import { hiddenWord, noDataWord } from "../draw/words.ts";
import type { Spec } from "./spec.ts";

/** The name of each county's class, and the colours of the classes: what is hidden and what is missing are classes too. */
export function classColours({ classes, unit }: CountyTiles | CountyMap, lang: Lang) {
  const names = [...classes.map((one) => classText(one, unit, lang)), hiddenWord[lang], noDataWord[lang]];
  const ramp =
    classes.length === 1
      ? ["#8dbfc9"]
      : classes.length === 2
        ? ["#dcebee", "#17697c"]
        : ["#dcebee", "#8dbfc9", "#17697c"];
  return {
    nameOf: ({ class: index, outcome }: CountyOutcome): string =>
      (index === undefined ? undefined : names[index]) ??
      (outcome.status === "suppressed" ? hiddenWord[lang] : noDataWord[lang]),
    colour: (field: string): Spec => ({
      field,
      type: "nominal",
      title: unitWord[unit][lang],
      scale: { domain: names, range: [...ramp.slice(0, classes.length), "#f3f4f4", "#e4e7e8"] },
    }),
  };
}
