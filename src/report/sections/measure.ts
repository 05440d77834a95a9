import type { Label } from "../../core/label.ts";
import { dimensionOrder, isWhole } from "../../charts/groupName.ts";
import { intervalDots } from "../../charts/intervalDots.ts";
import { dimensionsOf, indicatorName } from "../../charts/titleOf.ts";
import { formatOutcome } from "../../messages/value.ts";
import { formatDate, formatPeriod } from "../../messages/number.ts";
import { explainReading, formatMissing } from "../../messages/reading.ts";
import type { Unit } from "../../model/reading.ts";
import type { PublicReading } from "../../publication/publicReading.ts";
import type { Indicator } from "../../indicators/indicator.ts";
import { dimension } from "../../vocabulary/goal.ts";
import { crossTable } from "../crossTable.ts";
import { details, esc, type Html, paragraph, table } from "../markup.ts";
import type { Page } from "../page.ts";
import { controlFigure, isControllable } from "./controlFigure.ts";
import { countyChart, mapCaption } from "./countyChart.ts";
import { restsOn } from "./provenance.ts";
import { readingTable } from "./readingTable.ts";
import { timeCurve } from "./timeCurve.ts";

const dotsCaption: Label = {
  nb: "Punktet er verdien, streken intervallet. Gruppene står etter navn.",
  nn: "Punktet er verdien, streken intervallet. Gruppene står etter namn.",
  en: "The dot is the value, the bar its interval. Groups stand in order of name.",
};
const plainDotsCaption: Label = {
  nb: "Punktet er verdien. Gruppene står etter navn.",
  nn: "Punktet er verdien. Gruppene står etter namn.",
  en: "The dot is the value. Groups stand in order of name.",
};
/** The readings of each division, period and set of dimensions: by county, by year, by county and year. */
function byDimensions(readings: readonly PublicReading[]): readonly (readonly PublicReading[])[] {
  const sets = new Map<string, PublicReading[]>();
  for (const reading of readings) {
    const used = dimensionOrder.filter((of) => reading.group[of] !== undefined);
    const key = `${reading.division}${reading.period.from}${reading.period.to}${reading.asOf} ${used.length}${used.map((of) => String.fromCharCode(65 + dimensionOrder.indexOf(of))).join("")}`;
    const set = sets.get(key);
    if (set === undefined) sets.set(key, [reading]);
    else set.push(reading);
  }
  return [...sets].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, set]) => set);
}

const isAmount = (unit: Unit | undefined): boolean => unit === "count" || unit === "persons" || unit === "nok";

const isEmpty = (readings: readonly PublicReading[]): boolean =>
  readings.every(({ outcome }) => outcome.status === "no-data");

/** Whether two readings are of one division, period and date. */
const isOfOne = (a: PublicReading, b: PublicReading): boolean =>
  a.division === b.division && a.asOf === b.asOf && a.period.from === b.period.from && a.period.to === b.period.to;

/** Where the page holds figures of several divisions, each picture says which it is of. */
function withDivision(caption: Label, set: readonly PublicReading[], page: Page): Label {
  const division = set[0]?.division;
  if (division === undefined || page.readings.every((reading) => reading.division === division)) return caption;
  return {
    nb: `${caption.nb} Inndelingen ${formatDate(division, "nb")}.`,
    nn: `${caption.nn} Inndelinga ${formatDate(division, "nn")}.`,
    en: `${caption.en} The division of ${formatDate(division, "en")}.`,
  };
}

/** What an indicator is drawn as besides dots: a chapter has one map and one picture of limits. */
export interface Drawn {
  readonly isMapped: boolean;
  readonly isControlled: boolean;
}

/** Pictures and tables of one set of groups; the total comes along for comparison. */
function groupsOf(set: readonly PublicReading[], wholes: readonly PublicReading[], page: Page, drawn: Drawn): Html {
  const [first, second] = dimensionsOf(set);
  if (first === undefined) return "";
  if (second !== undefined) {
    const options = { lang: page.lang, geography: page.geography, indicators: page.indicators };
    const cross = crossTable(set, { ...options, rows: first, columns: second });
    if (dimensionsOf(set).length > 2) return "";
    const rows = cross.rows.map((cells) => ({ cells: cells.map(esc) }));
    const columns = cross.columns.map((name, index) => ({ name, isNumber: index > 0 }));
    const notes = cross.notes.map((note) => paragraph(note, "quiet")).join("");
    return details(cross.title, table(cross.title, columns, rows) + notes);
  }
  const total = wholes.find((whole) => set[0] !== undefined && isOfOne(whole, set[0]));
  const shown = total === undefined ? set : [total, ...set];
  // A sum beside its parts would squeeze them; a share of the whole is what its groups are read against.
  const dotted = isAmount(set[0]?.unit) ? set : shown;
  const behind = readingTable(shown, page);
  const options = { geography: page.geography, indicators: page.indicators, pilots: page.names.pilots ?? new Map() };
  const hasInterval = shown.some(({ outcome }) => outcome.status === "estimated" && outcome.interval !== undefined);
  const captioned = (caption: Label): Label => withDivision(caption, set, page);
  const counties = drawn.isMapped && first === "county" ? countyChart(set, options, page) : undefined;
  const map = counties === undefined ? "" : page.figure(counties, captioned(mapCaption(counties)), behind, "map");
  const caption = captioned(hasInterval ? dotsCaption : plainDotsCaption);
  const dots = page.figure(intervalDots(dotted, options), caption, behind);
  const isControlled = drawn.isControlled && first === "county" && isControllable(set);
  return map + dots + (isControlled ? controlFigure(set, options, page) : "");
}

/** How an indicator is defined, for those who want to check the number. */
function howCounted(id: string, total: PublicReading | undefined, page: Page): Html {
  const { say, html } = page;
  const definition = page.definitionOf(id);
  // The rows behind a hidden figure would give it away.
  const rests = total === undefined || total.outcome.status === "suppressed" ? "" : restsOn(total, page);
  if (definition === undefined) return rests === "" ? "" : paragraph(rests, "quiet");
  const { numerator, denominator, population } = definition;
  const pair = (name: Label, text: Label | undefined): Html =>
    text === undefined ? "" : `<dt>${html(name)}</dt><dd>${html(text)}</dd>`;
  const content = [
    `<dl class="plain">`,
    pair({ nb: "Definisjon", nn: "Definisjon", en: "Definition" }, definition.definition),
    pair({ nb: "Gjelder", nn: "Gjeld", en: "About" }, population),
    pair({ nb: "Teller", nn: "Teljar", en: "Numerator" }, numerator),
    pair({ nb: "Nevner", nn: "Nemnar", en: "Denominator" }, denominator),
    rests === ""
      ? ""
      : `<dt>${html({ nb: "Radene bak", nn: "Radene bak", en: "The rows behind" })}</dt><dd>${esc(rests)}</dd>`,
    "</dl>",
  ].join("");
  return details(say({ nb: "Slik er tallet regnet", nn: "Slik er talet rekna", en: "How it is counted" }), content);
}

/** What the figure of the whole says: the reading in a sentence, or of a plain count the definition, since the number stands beside. */
function sentenceOf(total: PublicReading, definition: Indicator | undefined, page: Page): string {
  const { lang } = page;
  const { outcome, unit, period } = total;
  const explained = explainReading(total, lang, {
    group: "",
    missing: "if-any",
    ...(definition === undefined ? {} : { definition }),
  });
  if (definition === undefined || outcome.status !== "estimated" || unit === "share" || outcome.interval !== undefined)
    return explained;
  const missing = formatMissing(outcome, lang, "if-any");
  return `${formatPeriod(period, lang)}. ${definition.definition[lang]} ${missing}`.trim();
}

/** An indicator with its readings: the figure, the sentence, its pictures, its tables, and what lies behind. */
export function measure(id: string, readings: readonly PublicReading[], page: Page, drawnAs: Drawn): Html {
  const { lang, say } = page;
  const wholes = readings.filter(({ group }) => isWhole(group));
  const [total] = wholes;
  const definition = page.definitionOf(id);
  const name = indicatorName(id, page.indicators)[lang];
  const value =
    total === undefined ? "" : `<span class="value">${esc(formatOutcome(total.outcome, total.unit, lang))}</span>`;
  const sentence = total === undefined ? "" : paragraph(sentenceOf(total, definition, page));
  // Groups of which none is known say nothing that the whole does not.
  const groups = byDimensions(readings.filter(({ group }) => !isWhole(group))).filter((set) =>
    set.some(({ group }) => Object.values(group).some((value) => value !== "unknown")),
  );
  const drawn: Html[] = total?.unit === "days" ? [timeCurve(total, page)] : [];
  for (const set of groups) {
    if (!isEmpty(set)) {
      drawn.push(groupsOf(set, wholes, page, drawnAs));
      continue;
    }
    const by = dimensionsOf(set)
      .map((of) => dimension[of][lang].toLowerCase())
      .join(", ");
    drawn.push(
      paragraph(say({ nb: `Ingen tall etter ${by}.`, nn: `Ingen tal etter ${by}.`, en: `No data by ${by}.` }), "quiet"),
    );
  }
  const figures = drawn.filter((one) => one.startsWith("<figure"));
  const others = drawn.filter((one) => !one.startsWith("<figure"));
  return [
    `<div class="measure" id="${esc(id)}"><h3>${esc(name)}</h3>`,
    `<div class="headline">${value}${sentence}</div>`,
    figures.length === 0 ? "" : `<div class="figures">${figures.join("\n")}</div>`,
    others.join("\n"),
    howCounted(id, total, page),
    "</div>",
  ].join("\n");
}

/** Whether the readings are by county and have something to show on a map. */
export const isMappable = (readings: readonly PublicReading[]): boolean =>
  readings.some(
    ({ group, outcome }) =>
      group.county !== undefined && Object.keys(group).length === 1 && outcome.status !== "no-data",
  );
