import type { IsoDate, Period } from "../core/date.ts";
import { isIsoDate } from "../core/date.ts";
import type { Label, Lang } from "../core/label.ts";

// Written by hand and not with Intl: its answers differ between engines and their versions, and the same input gives the same bytes here.

/** What stands for a value that is not known. */
export const unknownMark = "–";

/** What stands for a value that is hidden, as in the tables of Statistics Norway. */
export const hiddenMark = ":";

const space: Label = { nb: "\u00a0", nn: "\u00a0", en: " " };
const thousands: Label = { nb: "\u00a0", nn: "\u00a0", en: "," };
const decimalMark: Label = { nb: ",", nn: ",", en: "." };
/** Between the ends of a range. */
export const rangeDash: Label = { nb: "–", nn: "–", en: "-" };

/**
 * A number with a fixed count of decimals: "1 234,5" (the space does not break) or "1,234.5". What is no finite number is
 * "–".
 */
export function formatNumber(value: number, lang: Lang, decimals = 0): string {
  if (!Number.isFinite(value)) return unknownMark;
  const [whole = "0", fraction] = Math.abs(value).toFixed(decimals).split(".");
  const digits = whole.replace(/\B(?=(\d{3})+$)/g, thousands[lang]);
  const text = fraction === undefined ? digits : `${digits}${decimalMark[lang]}${fraction}`;
  return value < 0 && /[1-9]/.test(text) ? `\u2212${text}` : text;
}

/** A count as it is, or with one decimal where it was apportioned. */
export function formatCount(value: number, lang: Lang): string {
  return formatNumber(value, lang, Number.isInteger(value) ? 0 : 1);
}

/** A share as percent: 0.7 is "70 %". */
export function formatPercent(share: number, lang: Lang, decimals = 0): string {
  return Number.isFinite(share) ? `${formatNumber(share * 100, lang, decimals)}${space[lang]}%` : unknownMark;
}

/** Two shares as a range of percent: "51–85 %". */
export function formatPercentRange(lower: number, upper: number, lang: Lang, decimals = 0): string {
  return `${formatNumber(lower * 100, lang, decimals)}${rangeDash[lang]}${formatPercent(upper, lang, decimals)}`;
}

/** An amount in kroner, whole: "4 400 000 kr" or "NOK 4,400,000". */
export function formatNok(value: number, lang: Lang): string {
  if (!Number.isFinite(value)) return unknownMark;
  return lang === "en" ? `NOK ${formatNumber(value, lang)}` : `${formatNumber(value, lang)}\u00a0kr`;
}

const months: Readonly<Record<Lang, readonly string[]>> = {
  nb: "januar februar mars april mai juni juli august september oktober november desember".split(" "),
  nn: "januar februar mars april mai juni juli august september oktober november desember".split(" "),
  en: "January February March April May June July August September October November December".split(" "),
};

/** A date in words: "31. desember 2023" or "31 December 2023". What is no date stays as it is. */
export function formatDate(date: IsoDate, lang: Lang): string {
  if (!isIsoDate(date)) return date;
  const month = months[lang][Number(date.slice(5, 7)) - 1] ?? "";
  return `${Number(date.slice(8, 10))}${lang === "en" ? "" : "."} ${month} ${Number(date.slice(0, 4))}`;
}

const isWholeYears = ({ from, to }: Period): boolean => from.endsWith("-01-01") && to.endsWith("-12-31");

/** A period as short as it can be said: "2022", "2021–2023", or both dates. */
export function formatPeriod(period: Period, lang: Lang): string {
  const { from, to } = period;
  if (!isWholeYears(period)) return `${formatDate(from, lang)}${rangeDash[lang]}${formatDate(to, lang)}`;
  const [first, last] = [from.slice(0, 4), to.slice(0, 4)];
  return first === last ? first : `${first}${rangeDash[lang]}${last}`;
}

/** A period inside a sentence: "i 2021–2023", "frå 1. mars 2022 til 31. mai 2022". */
export function formatDuring(period: Period, lang: Lang): string {
  const { from, to } = period;
  if (isWholeYears(period)) {
    const years = formatPeriod(period, lang);
    return lang === "en" && from.slice(0, 4) !== to.slice(0, 4) ? years : `${lang === "en" ? "in" : "i"} ${years}`;
  }
  const [start, end] = [formatDate(from, lang), formatDate(to, lang)];
  switch (lang) {
    case "nb":
      return `fra ${start} til ${end}`;
    case "nn":
      return `frå ${start} til ${end}`;
    case "en":
      return `from ${start} to ${end}`;
  }
}
