import type { Label, Lang } from "../../core/label.ts";
import { isWhole } from "../../charts/groupName.ts";
import { indicatorName } from "../../charts/titleOf.ts";
import { formatCount, formatNok, formatNumber } from "../../messages/number.ts";
import { explainReading } from "../../messages/reading.ts";
import { formatOf, formatOutcome, isOfFew } from "../../messages/value.ts";
import type { PublicReading } from "../../publication/publicReading.ts";
import { checkGrants } from "../../programme/checkGrants.ts";
import { kompetansepiloter2020 } from "../../programme/kompetansepiloter2020.ts";
import { esc, type Html, paragraph } from "../markup.ts";
import type { Page } from "../page.ts";
import { isCounted } from "./pilots.ts";

/** What a reader in a hurry should see, along the programme's verbs: of each group the first that has a figure. */
const keyGroups: readonly (readonly string[])[] = [
  ["establishments-contacted", "contact-coverage"],
  ["needs-mapped", "need-mapping-rate"],
  ["need-match-rate", "offers-ready", "new-or-adapted-offer-share"],
  ["completion-rate", "participants"],
];

const told: readonly string[] = [
  "need-mapping-rate",
  "contact-coverage",
  "need-match-rate",
  "new-or-adapted-offer-share",
  "completion-rate",
  "district-reach-share",
  "co-funding-share",
  "needs-met-share",
];

interface KeyFigure {
  readonly value: string;
  readonly name: string;
  readonly small: string;
}

const hasValue = ({ outcome }: PublicReading): boolean => outcome.status === "estimated" && outcome.value !== undefined;

/** The readings of the whole that have a value, by indicator. */
function wholes(page: Page): ReadonlyMap<string, PublicReading> {
  const found = new Map<string, PublicReading>();
  for (const reading of page.readings) {
    if (isWhole(reading.group) && hasValue(reading) && !found.has(reading.indicator))
      found.set(reading.indicator, reading);
  }
  return found;
}

function ofReading(reading: PublicReading, page: Page): KeyFigure {
  const { lang } = page;
  const { outcome, unit, indicator } = reading;
  const counts =
    outcome.status === "estimated" && !isOfFew(outcome, unit) && unit === "share" ? formatOf(outcome, lang) : undefined;
  return {
    value: formatOutcome(outcome, unit, lang),
    name: indicatorName(indicator, page.indicators)[lang],
    small: counts ?? "",
  };
}

/** What the records themselves say, for a programme without measured figures. */
function ofRecords(page: Page): readonly KeyFigure[] {
  const { programme, lang, say } = page;
  const counted = programme.pilots.filter(isCounted);
  const scheme = typeof programme.scheme === "object" ? programme.scheme : kompetansepiloter2020;
  const awarded = checkGrants(scheme, programme.pilots, programme.grants).totals.filter(
    ({ pilot, grantNok }) => pilot !== undefined && grantNok !== undefined,
  );
  const kinds = new Set(awarded.map(({ amountKind }) => amountKind));
  const figures: KeyFigure[] = [];
  if (counted.length > 0) {
    figures.push(
      {
        value: formatCount(counted.length, lang),
        name: say({ nb: "Piloter", nn: "Pilotar", en: "Pilots" }),
        small: say({ nb: "på prosjektnivå", nn: "på prosjektnivå", en: "at project level" }),
      },
      {
        value: formatCount(new Set(counted.map(({ county }) => county)).size, lang),
        name: say({ nb: "Fylker med pilot", nn: "Fylke med pilot", en: "Counties with a pilot" }),
        small: "",
      },
    );
  }
  if (programme.actors.length > 0) {
    figures.push({
      value: formatCount(programme.actors.length, lang),
      name: say({ nb: "Aktører", nn: "Aktørar", en: "Actors" }),
      small: say({ nb: "nevnt i kildene", nn: "nemnde i kjeldene", en: "named in the records" }),
    });
  }
  // Amounts of different kinds are never added.
  if (awarded.length > 0 && kinds.size === 1) {
    figures.push({
      value: inMillions(
        awarded.reduce((sum, { grantNok }) => sum + (grantNok ?? 0), 0),
        lang,
      ),
      name: say({ nb: "Kjente tilskudd", nn: "Kjende tilskot", en: "Known grants" }),
      small: say({
        nb: `til ${formatCount(awarded.length, lang)} av ${formatCount(counted.length, lang)} piloter`,
        nn: `til ${formatCount(awarded.length, lang)} av ${formatCount(counted.length, lang)} pilotar`,
        en: `to ${formatCount(awarded.length, lang)} of ${formatCount(counted.length, lang)} pilots`,
      }),
    });
  }
  return figures;
}

/** An amount as large print has room for it. */
function inMillions(nok: number, lang: Lang): string {
  if (nok < 1e6) return formatNok(nok, lang);
  const millions = formatNumber(nok / 1e6, lang, 1);
  return lang === "en" ? `NOK ${millions} m` : `${millions}\u00a0mill.\u00a0kr`;
}

const most = 4;

/** The figures that the page begins with. */
export function keyFigures(page: Page): Html {
  const whole = wholes(page);
  const measured = keyGroups.flatMap((ids) => {
    const reading = ids.map((id) => whole.get(id)).find((one) => one !== undefined);
    return reading === undefined ? [] : [ofReading(reading, page)];
  });
  const figures = [...measured, ...(measured.length < most ? ofRecords(page) : [])].slice(0, most);
  if (figures.length === 0) return "";
  const items = figures.map(
    ({ value, name, small }) =>
      `<li><b>${esc(value)}</b><span>${esc(name)}</span>${small === "" ? "" : `<small>${esc(small)}</small>`}</li>`,
  );
  const label = page.html({ nb: "Nøkkeltall", nn: "Nøkkeltal", en: "Key figures" });
  return `<ul class="key" aria-label="${label}">${items.join("\n")}</ul>`;
}

/** The programme in plain words. */
export function inShort(page: Page): Html {
  const { programme, lang, say } = page;
  const whole = wholes(page);
  const counted = programme.pilots.filter(isCounted);
  const counties = new Set(counted.map(({ county }) => county)).size;
  const n = (value: number): string => formatCount(value, lang);
  const who: Label = {
    nb: `Programmet har ${n(counted.length)} ${counted.length === 1 ? "pilot" : "piloter"} på prosjektnivå i ${n(counties)} ${counties === 1 ? "fylke" : "fylker"}.`,
    nn: `Programmet har ${n(counted.length)} ${counted.length === 1 ? "pilot" : "pilotar"} på prosjektnivå i ${n(counties)} fylke.`,
    en: `The programme has ${n(counted.length)} ${counted.length === 1 ? "pilot" : "pilots"} at project level in ${n(counties)} ${counties === 1 ? "county" : "counties"}.`,
  };
  const sentences = told.flatMap((id) => {
    const reading = whole.get(id);
    return reading === undefined ? [] : [explainReading(reading, lang, { group: "", missing: "if-any" })];
  });
  const few: Label = {
    nb: "Ingen av indikatorene kan regnes ut av radene som er lest. Siden viser det radene likevel sier, og hva som ikke er målt.",
    nn: "Ingen av indikatorane kan reknast ut av radene som er lesne. Sida viser det radene likevel seier, og kva som ikkje er målt.",
    en: "None of the indicators can be computed from the rows that were read. The page shows what they do say, and what is not measured.",
  };
  return [
    counted.length === 0 ? "" : paragraph(say(who)),
    sentences.length === 0
      ? whole.size === 0
        ? paragraph(say(few))
        : ""
      : `<ul>${sentences
          .slice(0, 6)
          .map((sentence) => `<li>${esc(sentence)}</li>`)
          .join("\n")}</ul>`,
  ].join("\n");
}
