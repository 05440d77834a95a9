import type { Label, Lang } from "../core/label.ts";
import { keysOf } from "../core/label.ts";
import type { Outline } from "../core/topology.ts";
import { internalWords } from "../charts/draw/frame.ts";
import type { Geography } from "../geography/geography.ts";
import type { Indicator } from "../indicators/indicator.ts";
import type { ProgrammeIntake } from "../intake/issue.ts";
import type { Allocation } from "../matching/allocation.ts";
import type { Market } from "../matching/market.ts";
import type { Proposal } from "../matching/proposeOffers.ts";
import type { Issue } from "../messages/issue.ts";
import { formatDate, formatPeriod } from "../messages/number.ts";
import type { Programme } from "../model/programme.ts";
import type { Pool } from "../programme/accept.ts";
import { kompetansepiloter2020 } from "../programme/kompetansepiloter2020.ts";
import type { PublicReading } from "../publication/publicReading.ts";
import { type Goal, goal } from "../vocabulary/goal.ts";
import { esc, type Html, paragraph } from "./markup.ts";
import { type Page, pageOf } from "./page.ts";
import { actors } from "./sections/actors.ts";
import { chapter, type Section } from "./sections/chapter.ts";
import { funnelOf } from "./sections/funnels.ts";
import { grants } from "./sections/grants.ts";
import { methods } from "./sections/methods.ts";
import { matching } from "./sections/matching.ts";
import { modelsInUse } from "./sections/models.ts";
import { network } from "./sections/network.ts";
import { pilots } from "./sections/pilots.ts";
import { read } from "./sections/read.ts";
import { inShort, keyFigures } from "./sections/summary.ts";
import { style } from "./style.ts";

export interface HtmlOptions {
  readonly lang: Lang;
  readonly geography: Geography;
  /** What reading the files found: shown with where and what to do. */
  readonly issues?: readonly Issue[];
  /** Rows that were refused, to be counted. */
  readonly rejected?: ProgrammeIntake["rejected"];
  /** Definitions of a county's own indicators. */
  readonly indicators?: readonly Indicator[];
  /**
   * Shapes of counties, as `decodeOutlines(outlines2024.counties)` gives them. Figures of the division that they are of are
   * drawn with them, and the sources name Kartverket; counties of another division are tiles, as all are without outlines.
   */
  readonly outlines?: readonly Outline[];
  /** Figures by county as tiles of one size, though there are outlines: places are still shown on a map. */
  readonly counties?: "outlines" | "tiles";
  /** Needs and offers brought together (`prepareMarket`): with it the page says what minimum groups are worth. */
  readonly market?: Market;
  /** Who got a seat and who did not (`allocate` of the market). */
  readonly allocation?: Allocation;
  /** Groups that could learn together (`poolNeeds`). */
  readonly pools?: readonly Pool[];
  /** Courses that are missing (`proposeOffers`). */
  readonly proposals?: readonly Proposal[];
  /** Marks the page as unprotected; readings made by `internal` do so themselves. */
  readonly internal?: boolean;
}

/** What a chapter shows besides its readings; connecting also shows what matching came to. */
const extras: Readonly<Partial<Record<Goal, (page: Page) => Html>>> = {
  mobilise: funnelOf("establishments"),
  facilitate: funnelOf("persons"),
  strategicRole: (page) => pilots(page) + grants(page),
  collaboration: (page) => actors(page) + network(page),
  models: modelsInUse,
};

const untitled: Label = { nb: "Kompetanseprogram", nn: "Kompetanseprogram", en: "Competence programme" };

function band(page: Page): Html {
  const { programme, lang, say, html } = page;
  const { asOf, period, scheme } = programme;
  const facts: (readonly [Label, string])[] = [];
  if (period !== undefined) facts.push([{ nb: "Periode", nn: "Periode", en: "Period" }, formatPeriod(period, lang)]);
  if (asOf !== undefined) facts.push([{ nb: "Tall per", nn: "Tal per", en: "Figures as of" }, formatDate(asOf, lang)]);
  if (scheme !== undefined) {
    const { label } = scheme === "kompetansepiloter2020" ? kompetansepiloter2020 : scheme;
    facts.push([{ nb: "Ordning", nn: "Ordning", en: "Scheme" }, say(label)]);
  }
  const isMadeUp = programme.madeUp === true || page.readings.some(({ provenance }) => provenance["madeUp"] === true);
  const badges = [
    ...(isMadeUp
      ? [`<li class="made-up">${html({ nb: "Oppdiktede data", nn: "Oppdikta data", en: "Made-up data" })}</li>`]
      : []),
    ...(page.isInternal ? [`<li class="internal">${html(internalWords)}</li>`] : []),
  ];
  return [
    `<header class="band"><div class="wrap">`,
    `<p class="kind">${html({ nb: "Rapport om mobilisering til kompetanse", nn: "Rapport om mobilisering til kompetanse", en: "Report on mobilisation for competence" })}</p>`,
    `<h1>${esc(programme.title ?? say(untitled))}</h1>`,
    facts.length === 0
      ? ""
      : `<dl class="facts">${facts.map(([name, value]) => `<div><dt>${html(name)}</dt><dd>${esc(value)}</dd></div>`).join("")}</dl>`,
    badges.length === 0 ? "" : `<ul class="badges">${badges.join("")}</ul>`,
    "</div></header>",
  ].join("\n");
}

function sectionHtml({ id, title, lead, content }: Section, number: number | undefined): Html {
  const no = number === undefined ? "" : `<span class="no">${number}</span>`;
  return [
    `<section aria-labelledby="${esc(id)}"><h2 id="${esc(id)}">${no}${esc(title)}</h2>`,
    lead === undefined ? "" : paragraph(lead, "lead"),
    content,
    "</section>",
  ].join("\n");
}

/**
 * The page by itself: one HTML file with its pictures and tables, without a script, a font or an address that loads
 * anything, readable by voice, on paper, on a dark screen and on a phone.
 *
 * Its chapters are what was read, the programme's goals in their order, then methods and sources. A goal without
 * figures says "not measured". Only protected readings are taken, and all data is escaped. The same programme and
 * readings give the same bytes, in whatever order they come.
 *
 * @example
 * ```ts
 * import { evaluate, internal } from "kompetansepilot";
 * import { exampleProgramme } from "kompetansepilot/example";
 * import { catalogue } from "kompetansepilot/indicators";
 * import { norway } from "kompetansepilot/reference/norway";
 * import { toHtml } from "kompetansepilot/report";
 *
 * const readings = internal(evaluate(exampleProgramme, catalogue, { geography: norway, by: ["county"], totals: true }));
 * const page = toHtml(exampleProgramme, readings, { lang: "nn", geography: norway });
 * page.includes('<html lang="nn">'); // => true
 * page.includes("<script"); // => false
 * ```
 */
export function toHtml(programme: Programme, readings: readonly PublicReading[], options: HtmlOptions): string {
  const { lang, issues, rejected } = options;
  const hasMatching = [options.allocation, options.pools, options.proposals].some((part) => part !== undefined);
  const page = pageOf(programme, readings, { ...options, hasMatching });
  const { say, html } = page;
  const connect = (): Html => funnelOf("needs")(page) + matching(page, options);
  const short: Section = {
    id: "short",
    title: say({ nb: "Kort fortalt", nn: "Kort fortalt", en: "In short" }),
    content: inShort(page),
  };
  const numbered = [
    read(page, issues, rejected),
    ...keysOf(goal).map((of) => chapter(of, page, of === "connect" ? connect : extras[of])),
    methods(page),
  ];
  const contents = [short, ...numbered]
    .map(({ id, title }) => `<li><a href="#${esc(id)}">${esc(title)}</a></li>`)
    .join("\n");
  const foot = say({
    nb: "Siden er laget med kompetansepilot. Tallene viser hva som er registrert, ikke hva som er årsak til hva.",
    nn: "Sida er laga med kompetansepilot. Tala viser kva som er registrert, ikkje kva som er årsak til kva.",
    en: "Made with kompetansepilot. The figures show what was recorded, not what caused what.",
  });
  return [
    "<!doctype html>",
    `<html lang="${lang}">`,
    "<head>",
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="color-scheme" content="light dark">',
    `<title>${esc(programme.title ?? say(untitled))}</title>`,
    `<style>${style}</style>`,
    "</head>",
    "<body>",
    `<a class="skip" href="#main">${html({ nb: "Hopp til innholdet", nn: "Hopp til innhaldet", en: "Skip to the content" })}</a>`,
    band(page),
    `<div class="wrap">`,
    keyFigures(page),
    `<div class="columns">`,
    `<nav class="contents" aria-labelledby="contents"><h2 id="contents">${html({ nb: "Innhold", nn: "Innhald", en: "Contents" })}</h2><ol>`,
    contents,
    "</ol></nav>",
    `<main id="main">`,
    sectionHtml(short, undefined),
    ...numbered.map((section, index) => sectionHtml(section, index + 1)),
    "</main>",
    "</div>",
    `<footer>${paragraph(foot)}</footer>`,
    "</div>",
    "</body>",
    "</html>",
    "",
  ].join("\n");
}
