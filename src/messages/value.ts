import type { Label, Lang } from "../core/label.ts";
import type { Outcome, OutcomeInterval, Unit } from "../model/reading.ts";
import {
  formatCount,
  formatNok,
  formatNumber,
  formatPercent,
  formatPercentRange,
  hiddenMark,
  rangeDash,
  unknownMark,
} from "./number.ts";

/** Below this many in the denominator a share is said as "3 of 7": a percent of so few says more than is known. */
const fewest = 20;

type Estimated = Extract<Outcome, { readonly status: "estimated" }>;

/** Decimals of the units that are no counts and no money. */
const decimals: Readonly<Partial<Record<Unit, number>>> = {
  points: 1,
  ratio: 2,
  index: 2,
  hours: 1,
  days: 0,
  km: 1,
  levels: 2,
  models: 2,
  fullTimeEquivalents: 2,
};

const suffix: Readonly<Partial<Record<Unit, Label>>> = {
  points: { nb: "prosentpoeng", nn: "prosentpoeng", en: "percentage points" },
  hours: { nb: "timer", nn: "timar", en: "hours" },
  days: { nb: "dager", nn: "dagar", en: "days" },
  km: { nb: "km", nn: "km", en: "km" },
  levels: { nb: "nivåer", nn: "nivå", en: "levels" },
  models: { nb: "modeller", nn: "modellar", en: "models" },
  fullTimeEquivalents: { nb: "årsverk", nn: "årsverk", en: "full-time equivalents" },
};

const million: Label = { nb: "mill.", nn: "mill.", en: "m" };

/** A number with no more decimals than it needs, two at most. */
function shortest(value: number, lang: Lang): string {
  const needed = [0, 1].find((digits) => Math.abs(value - Number(value.toFixed(digits))) < 1e-9) ?? 2;
  return formatNumber(value, lang, needed);
}

/** A value where there is little room: money in millions, no unit. */
export function formatShort(value: number, unit: Unit, lang: Lang): string {
  if (unit === "share") return formatPercent(value, lang);
  if (unit === "nok" && Math.abs(value) >= 1e6) return `${formatNumber(value / 1e6, lang, 1)}\u00a0${million[lang]}`;
  if (unit === "nok" || unit === "count" || unit === "persons") return formatCount(value, lang);
  return formatNumber(value, lang, decimals[unit] ?? 0);
}

/** A mark on an axis; the unit stands with the last. */
export function formatTick(value: number, unit: Unit, lang: Lang, withUnit: boolean): string {
  if (unit === "share") return `${shortest(value * 100, lang)}${lang === "en" ? " " : "\u00a0"}%`;
  if (unit === "nok") return value === 0 ? "0" : formatShort(value, unit, lang);
  const word = withUnit ? suffix[unit]?.[lang] : undefined;
  return word === undefined ? shortest(value, lang) : `${shortest(value, lang)} ${word}`;
}

const oneDay: Label = { nb: "1\u00a0dag", nn: "1\u00a0dag", en: "1 day" };

/** A value in its unit: "162", "71 %", "34 dager", "12 500 kr". */
export function formatValue(value: number, unit: Unit, lang: Lang): string {
  if (unit === "share") return formatPercent(value, lang);
  if (unit === "nok") return formatNok(value, lang);
  if (unit === "count" || unit === "persons") return formatCount(value, lang);
  if (unit === "days" && value === 1) return oneDay[lang];
  const number = formatNumber(value, lang, decimals[unit] ?? 0);
  const word = suffix[unit]?.[lang];
  return word === undefined ? number : `${number}${lang === "en" ? " " : "\u00a0"}${word}`;
}

/** An interval without its unit repeated: "51–85 %", "20–41 dager"; an open end is said. */
export function formatInterval(interval: Pick<OutcomeInterval, "lower" | "upper">, unit: Unit, lang: Lang): string {
  const { lower, upper } = interval;
  const open: Label = { nb: "uten øvre grense", nn: "utan øvre grense", en: "without an upper limit" };
  if (lower === undefined)
    return upper === undefined ? unknownMark : `${unknownMark} ${formatValue(upper, unit, lang)}`;
  if (upper === undefined) return `${formatValue(lower, unit, lang)}, ${open[lang]}`;
  const dash = rangeDash[lang];
  if (unit === "share") return formatPercentRange(lower, upper, lang);
  if (unit === "nok") {
    return lang === "en"
      ? `${formatNok(lower, lang)}${dash}${formatNumber(upper, lang)}`
      : `${formatNumber(lower, lang)}${dash}${formatNok(upper, lang)}`;
  }
  return `${formatNumber(lower, lang, decimals[unit] ?? 0)}${dash}${formatValue(upper, unit, lang)}`;
}

const of: Label = { nb: "av", nn: "av", en: "of" };

/** "17 of 24" where a share carries both counts. */
export function formatOf({ numerator, denominator }: Estimated, lang: Lang): string | undefined {
  if (numerator === undefined || denominator === undefined) return undefined;
  return `${formatCount(numerator, lang)} ${of[lang]} ${formatCount(denominator, lang)}`;
}

/** Whether a share rests on so few that it has no percent. */
export function isOfFew(outcome: Outcome, unit: Unit): boolean {
  return unit === "share" && outcome.status === "estimated" && (outcome.denominator ?? fewest) < fewest;
}

const notReached: Label = { nb: "ikke nådd", nn: "ikkje nådd", en: "not reached" };

/** An outcome in a cell or beside a mark: "71 %", "3 of 7", ":" hidden, "–" no data. */
export function formatOutcome(outcome: Outcome, unit: Unit, lang: Lang): string {
  switch (outcome.status) {
    case "estimated":
      if (outcome.value === undefined) return unit === "days" ? notReached[lang] : unknownMark;
      return (isOfFew(outcome, unit) ? formatOf(outcome, lang) : undefined) ?? formatValue(outcome.value, unit, lang);
    case "no-data":
      return unknownMark;
    case "suppressed":
      return hiddenMark;
  }
}
