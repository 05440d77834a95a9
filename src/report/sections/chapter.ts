import type { Label } from "../../core/label.ts";
import { isWhole } from "../../charts/groupName.ts";
import type { DotRow } from "../../charts/chart.ts";
import { indicatorName, spanOf } from "../../charts/titleOf.ts";
import { catalogue } from "../../indicators/catalogue.ts";
import type { PublicReading } from "../../publication/publicReading.ts";
import { type Goal, goal, goalMeaning } from "../../vocabulary/goal.ts";
import { esc, type Html, paragraph } from "../markup.ts";
import type { Page } from "../page.ts";
import { isControllable } from "./controlFigure.ts";
import { isMappable, measure } from "./measure.ts";
import { readingTable } from "./readingTable.ts";

/** A part of the page with its heading. */
export interface Section {
  readonly id: string;
  readonly title: string;
  readonly lead?: string;
  readonly content: Html;
}

/** The readings of each indicator of a goal, in the order of the catalogue. */
function readingsOf(of: Goal, page: Page): ReadonlyMap<string, readonly PublicReading[]> {
  const found = new Map<string, PublicReading[]>();
  for (const reading of page.readings) {
    if (page.definitionOf(reading.indicator)?.goal !== of) continue;
    const own = found.get(reading.indicator);
    if (own === undefined) found.set(reading.indicator, [reading]);
    else own.push(reading);
  }
  return found;
}

const hasValue = ({ outcome }: PublicReading): boolean => outcome.status === "estimated" && outcome.value !== undefined;

/** The shares of a chapter in one picture, where nothing else is drawn of them. */
function overview(readings: readonly PublicReading[], title: Label, page: Page): Html {
  const shares = readings.filter((reading) => reading.unit === "share" && isWhole(reading.group));
  const isGrouped = readings.some((reading) => !isWhole(reading.group) && reading.outcome.status !== "no-data");
  if (isGrouped || !shares.some(hasValue)) return "";
  const rows = shares.map(({ indicator, outcome }): DotRow => ({
    label: indicatorName(indicator, page.indicators),
    isTotal: false,
    outcome,
  }));
  const chart = {
    kind: "intervalDots",
    title,
    span: spanOf(shares),
    panels: [{ title, unit: "share", rows }],
  } as const;
  const caption: Label = {
    nb: "Andelene i dette kapitlet. Punktet er verdien, streken intervallet.",
    nn: "Delane i dette kapitlet. Punktet er verdien, streken intervallet.",
    en: "The shares of this chapter. The dot is the value, the bar its interval.",
  };
  const behind = shares.map((reading) => readingTable([reading], page)).join("\n");
  return `<div class="figures">${page.figure(chart, caption, behind)}</div>`;
}

function notMeasured(names: readonly string[], all: boolean, page: Page): Html {
  const { say, html } = page;
  if (names.length === 0 && !all) return "";
  const head = html({ nb: "Ikke målt", nn: "Ikkje målt", en: "Not measured" });
  const list = names.length === 0 ? "" : `: ${esc(names.join(", "))}`;
  const why = say({
    nb: "Radene som trengs, er ikke levert, eller tallet er ikke bestilt.",
    nn: "Radene som trengst, er ikkje leverte, eller talet er ikkje tinga.",
    en: "The rows that it takes were not delivered, or the figure was not asked for.",
  });
  return `<div class="empty"><p><b>${head}</b>${list}.</p>${all ? paragraph(why) : ""}</div>`;
}

/**
 * A goal of the programme: the readings of its indicators, and by name those that have none.
 *
 * @param more what the records say besides, made after the figures so that pictures are numbered as they stand
 */
export function chapter(of: Goal, page: Page, more: (page: Page) => Html = () => ""): Section {
  const { lang } = page;
  const found = readingsOf(of, page);
  // An indicator of which nothing at all is known is named at the end, not drawn.
  const known = [...found].filter(([, readings]) => readings.some(({ outcome }) => outcome.status !== "no-data"));
  const firstMap = known.find(([, readings]) => readings[0]?.unit === "share" && isMappable(readings));
  const firstLimits = known.find(([, readings]) => isControllable(readings));
  const first = overview(
    known.flatMap(([, readings]) => readings),
    goal[of],
    page,
  );
  const content = known.map(([id, readings]) =>
    measure(id, readings, page, { isMapped: id === firstMap?.[0], isControlled: id === firstLimits?.[0] }),
  );
  const extra = more(page);
  const names = catalogue
    .filter((indicator) => indicator.goal === of && !known.some(([id]) => id === indicator.id))
    .map(({ label }) => label[lang]);
  return {
    id: of,
    title: goal[of][lang],
    lead: goalMeaning[of][lang],
    content: [first, ...content, extra, notMeasured(names, known.length === 0 && extra === "", page)].join("\n"),
  };
}
