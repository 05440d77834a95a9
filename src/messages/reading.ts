import type { Label, Lang } from "../core/label.ts";
import type { IsoDate, Period } from "../core/date.ts";
import type { Indicator } from "../indicators/indicator.ts";
import type { Outcome, Reading } from "../model/reading.ts";
import { dimension, type Dimension } from "../vocabulary/goal.ts";
import { indicatorWords } from "./indicatorWords.ts";
import { formatNoData } from "./noData.ts";
import { formatCount, formatDate, formatDuring, formatPercent, formatPeriod } from "./number.ts";
import { plain } from "./shown.ts";
import { formatInterval, formatOf, formatValue, isOfFew } from "./value.ts";

type Estimated = Extract<Outcome, { readonly status: "estimated" }>;

/** What a reader may add to the words that a reading has by itself. */
export interface ExplainOptions {
  /** For an indicator of one's own, which the package has no words for. */
  readonly definition?: Pick<Indicator, "label" | "numerator" | "denominator">;
  /** Whether to say that none is missing. */
  readonly missing?: "always" | "if-any";
  /** What the group is called ("Troms, 2022"); its codes where absent, nothing for "". */
  readonly group?: string;
}

const hidden: Label = {
  nb: "tallet er skjult for å verne små grupper",
  nn: "talet er skjult for å verne små grupper",
  en: "the figure is hidden to protect small groups",
};
const noData: Label = { nb: "ingen tall, for", nn: "ingen tal, for", en: "no figure, as" };
const notReached: Label = {
  nb: "under halvparten er kommet så langt",
  nn: "under halvparten er komne så langt",
  en: "fewer than half have come that far",
};
const unknown: Label = { nb: "ukjent", nn: "ukjent", en: "unknown" };

/** "County 55, model broker": codes, where no table is at hand to name them. */
function codesOf(group: Reading["group"], lang: Lang): string {
  return (Object.keys(dimension) as Dimension[]) // a table of words keeps the order of its keys
    .flatMap((name) => {
      const value = group[name];
      if (value === undefined || name === "year") return [];
      return [`${dimension[name][lang]} ${value === "unknown" ? unknown[lang] : plain(value, lang)}`];
    })
    .join(", ");
}

/** The part of the period that the reading speaks of: a year of its group, else all of it. */
function periodOf({ group, period }: Reading): Period {
  const { year } = group;
  return year !== undefined && /^\d{4}$/.test(year) ? { from: `${year}-01-01`, to: `${year}-12-31` } : period;
}

function inBrackets(outcome: Estimated, reading: Reading, lang: Lang, few: boolean): string {
  if (few || outcome.value === undefined) return "";
  const { interval } = outcome;
  const level =
    interval === undefined ? "" : formatPercent(interval.level, lang, (interval.level * 100) % 1 === 0 ? 0 : 1);
  const range: Label = { nb: `${level} intervall`, nn: `${level} intervall`, en: `${level} interval` };
  const counted = reading.unit === "share" && formatOf(outcome, lang) !== undefined;
  const parts = [
    ...(counted ? [formatValue(outcome.value, reading.unit, lang)] : []),
    ...(interval === undefined ? [] : [`${range[lang]} ${formatInterval(interval, reading.unit, lang)}`]),
  ];
  return parts.length === 0 ? "" : ` (${parts.join(", ")})`;
}

/** "3 missing. 2 not decided yet." */
export function formatMissing(
  outcome: Extract<Outcome, { readonly missing: number }>,
  lang: Lang,
  when: "always" | "if-any" = "always",
): string {
  const missing: Label = {
    nb: `${formatCount(outcome.missing, lang)} mangler.`,
    nn: `${formatCount(outcome.missing, lang)} manglar.`,
    en: `${formatCount(outcome.missing, lang)} missing.`,
  };
  const notDue = outcome.status === "estimated" ? (outcome.notDue ?? 0) : 0;
  const later: Label = {
    nb: `${formatCount(notDue, lang)} er ikke avgjort ennå.`,
    nn: `${formatCount(notDue, lang)} er ikkje avgjorde enno.`,
    en: `${formatCount(notDue, lang)} not decided yet.`,
  };
  return [
    ...(when === "always" || outcome.missing > 0 ? [missing[lang]] : []),
    ...(notDue > 0 ? [later[lang]] : []),
  ].join(" ");
}

/** "Under half have been followed for 180 days: more may still get there." Of a cohort that is young. */
function formatImmature({ provenance }: Reading, lang: Lang): string {
  if (provenance["immature"] !== true) return "";
  const parameters = provenance["parameters"];
  const days =
    typeof parameters === "object" && parameters !== null && "horizonDays" in parameters
      ? parameters.horizonDays
      : undefined;
  const known = typeof days === "number" ? formatCount(days, lang) : undefined;
  const warning: Label = {
    nb: `Under halvparten er fulgt ${known === undefined ? "lenge nok" : `i ${known} dager`}: flere kan komme så langt.`,
    nn: `Under halvparten er følgde ${known === undefined ? "lenge nok" : `i ${known} dagar`}: fleire kan kome så langt.`,
    en: `Fewer than half have been followed ${known === undefined ? "long enough" : `for ${known} days`}: more may get that far.`,
  };
  return ` ${warning[lang]}`;
}

/** "Establishments contacted, 2021-2023" or "Network density, 31 December 2023". */
function subject(reading: Reading, label: Label, lang: Lang): string {
  return `${label[lang]}, ${formatPeriod(periodOf(reading), lang)}`;
}

function fill(sentence: string, count: string, period: Period, asOf: IsoDate, lang: Lang): string {
  return sentence
    .replace("{n}", count)
    .replace("{during}", formatDuring(period, lang))
    .replace("{asOf}", formatDate(asOf, lang));
}

/**
 * A reading in a sentence: the counts, the share with its interval, and how many are missing. Under 20 in the denominator it
 * says "3 of 7" and no percent.
 *
 * @param options words for an indicator of one's own, and a name for the group
 *
 * @example
 * ```ts
 * import { explainReading } from "kompetansepilot";
 *
 * explainReading({
 *   indicator: "need-mapping-rate", version: 1, unit: "share", group: {}, division: "2023-12-31",
 *   period: { from: "2021-01-01", to: "2023-12-31" }, asOf: "2023-12-31", provenance: {},
 *   outcome: {
 *     status: "estimated", value: 17 / 24, n: 24, numerator: 17, denominator: 24, missing: 0,
 *     interval: { lower: 0.508, upper: 0.851, level: 0.95, method: "wilson", basis: "process" },
 *   },
 * }, "en"); // => "17 of 24 establishments contacted 2021-2023 had a need mapped by 31 December 2023 (71 %, 95 % interval 51-85 %). 0 missing."
 * ```
 */
export function explainReading(reading: Reading, lang: Lang, options: ExplainOptions = {}): string {
  const { outcome, unit } = reading;
  const words = indicatorWords(reading.indicator);
  const id = plain(reading.indicator, lang);
  const label = options.definition?.label ?? words?.label ?? { nb: id, nn: id, en: id };
  const group = options.group ?? codesOf(reading.group, lang);
  const lead = group === "" ? "" : `${group}: `;
  const about = subject(reading, label, lang);
  switch (outcome.status) {
    case "suppressed":
      return `${lead}${about}: ${hidden[lang]}.`;
    case "no-data":
      return `${lead}${about}: ${noData[lang]} ${formatNoData(outcome.reason, lang)}. ${formatMissing(outcome, lang, options.missing)}`.trimEnd();
    case "estimated": {
      const count = unit === "share" ? formatOf(outcome, lang) : undefined;
      const brackets = inBrackets(outcome, reading, lang, isOfFew(outcome, unit));
      const value = outcome.value === undefined ? notReached[lang] : formatValue(outcome.value, unit, lang);
      const { numerator, denominator } = options.definition ?? {};
      const sentence =
        count === undefined
          ? `${about}: ${value}`
          : words?.says !== undefined
            ? fill(words.says[lang], count, periodOf(reading), reading.asOf, lang)
            : numerator !== undefined && denominator !== undefined
              ? `${about}: ${count} ${denominator[lang]} ${numerator[lang]}`
              : `${about}: ${count}`;
      const missing = formatMissing(outcome, lang, options.missing);
      return `${`${lead}${sentence}${brackets}. ${missing}`.trimEnd()}${formatImmature(reading, lang)}`;
    }
  }
}
