import type { Label, Lang } from "../../core/label.ts";
import { formatInterval, formatOutcome } from "../../messages/value.ts";
import type { Outcome, Unit } from "../../model/reading.ts";

export const valueWord: Label = { nb: "verdi", nn: "verdi", en: "value" };
export const intervalWord: Label = { nb: "intervall", nn: "intervall", en: "interval" };
export const totalWord: Label = { nb: "samlet", nn: "samla", en: "total" };
export const hiddenWord: Label = { nb: "skjult", nn: "skjult", en: "hidden" };
export const noDataWord: Label = { nb: "ingen tall", nn: "ingen tal", en: "no data" };

/** An outcome in words, for those who hear the picture. */
export function spoken(outcome: Outcome, unit: Unit, lang: Lang): string {
  if (outcome.status === "suppressed") return hiddenWord[lang];
  if (outcome.status === "no-data") return noDataWord[lang];
  const { interval } = outcome;
  const value = formatOutcome(outcome, unit, lang);
  return interval === undefined ? value : `${value} (${intervalWord[lang]} ${formatInterval(interval, unit, lang)})`;
}
