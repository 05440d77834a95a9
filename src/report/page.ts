import type { Label, Lang } from "../core/label.ts";
import { byCodeUnit } from "../core/order.ts";
import type { Outline } from "../core/topology.ts";
import type { Chart, Span } from "../charts/chart.ts";
import type { Names } from "../charts/groupName.ts";
import { toSvg } from "../charts/svg.ts";
import { divisionOf, isInternal } from "../charts/titleOf.ts";
import type { Geography } from "../geography/geography.ts";
import { indicatorById } from "../indicators/catalogue.ts";
import type { Indicator } from "../indicators/indicator.ts";
import type { Programme } from "../model/programme.ts";
import type { PublicReading } from "../publication/publicReading.ts";
import { details, esc, type Html } from "./markup.ts";
import { inOrder } from "./tidyRows.ts";

/** A map leaves room beside it for two pictures; a table stands open beside or below the picture where it says more than the picture. */
export type FigureKind = "map" | "beside" | "below";

/** What every section of a page knows, and how it makes its figures. */
export interface Page {
  readonly lang: Lang;
  readonly geography: Geography;
  readonly programme: Programme;
  /** In the order of the catalogue, groups by name. */
  readonly readings: readonly PublicReading[];
  readonly indicators: readonly Indicator[];
  readonly names: Names;
  /** Shapes of counties, for maps of the division that they are of. */
  readonly outlines: readonly Outline[];
  /** How counties are drawn that have outlines. */
  readonly counties: "outlines" | "tiles";
  /** Unprotected figures, for the house alone. */
  readonly isInternal: boolean;
  /** Something may be hidden in the figures. */
  readonly hasHidden: boolean;
  /** Needs were brought together with offers, or with each other. */
  readonly hasMatching: boolean;
  /** What figures of the programme's records speak of, as an option of a chart; nothing where the programme does not say. */
  readonly span: { readonly span?: Span };
  say(label: Label): string;
  /** The text of a label, escaped. */
  html(label: Label): Html;
  definitionOf(id: string): Indicator | undefined;
  /** A numbered picture with what it shows, and the table behind it. */
  figure(chart: Chart, caption: Label, table: Html, kind?: FigureKind): Html;
  /** Whether a figure so far was drawn with outlines, whose source must then be named. */
  hasMap(): boolean;
}

export interface PageOptions {
  readonly lang: Lang;
  readonly geography: Geography;
  readonly indicators?: readonly Indicator[];
  readonly outlines?: readonly Outline[];
  readonly counties?: "outlines" | "tiles";
  readonly internal?: boolean;
  readonly hasMatching?: boolean;
}

/** Titles of pilots, by id. */
export function pilotTitles({ pilots }: Programme): ReadonlyMap<string, string> {
  return new Map(pilots.map(({ id, title }) => [id, title ?? id]));
}

export function pageOf(programme: Programme, readings: readonly PublicReading[], options: PageOptions): Page {
  const { lang, geography, indicators = [], outlines = [], counties = "outlines", hasMatching = false } = options;
  const { asOf, period } = programme;
  const say = (label: Label): string => label[lang];
  const unprotected = options.internal ?? readings.some(isInternal);
  let figures = 0;
  let hasMap = false;
  return {
    lang,
    geography,
    programme,
    readings: inOrder(readings, geography),
    indicators,
    outlines,
    counties,
    names: { geography, division: divisionOf(readings) || (programme.asOf ?? ""), pilots: pilotTitles(programme) },
    isInternal: unprotected,
    hasHidden: readings.some(({ outcome }) => outcome.status === "suppressed") || (hasMatching && !unprotected),
    hasMatching,
    span:
      asOf === undefined || period === undefined
        ? {}
        : { span: { period, asOf, ...(unprotected ? { isInternal: true } : {}) } },
    say,
    html: (label) => esc(label[lang]),
    definitionOf: (id) => indicators.find((one) => one.id === id) ?? indicatorById(id),
    figure(chart, caption, table, kind) {
      figures++;
      hasMap ||= chart.kind === "countyMap" || chart.kind === "placeMap";
      const name: Label = { nb: "Figur", nn: "Figur", en: "Figure" };
      const behind: Label = { nb: "Tabell med tallene", nn: "Tabell med tala", en: "Table of the figures" };
      return [
        `<figure${kind === undefined ? "" : ` class="${kind}"`}><div>${toSvg(chart, lang, { id: `figure-${figures}` })}`,
        `<figcaption><b>${name[lang]} ${figures}.</b> ${esc(caption[lang])}</figcaption></div>`,
        details(
          `${behind[lang]} (${name[lang].toLowerCase()} ${figures})`,
          table,
          kind === "beside" || kind === "below",
        ),
        "</figure>",
      ].join("\n");
    },
    hasMap: () => hasMap,
  };
}

/** Records in the order of a name, then of their id: never of a figure, and never as they happened to come. */
export function sortedBy<T>(records: readonly T[], name: (record: T) => string): readonly T[] {
  return [...records].sort((a, b) => byCodeUnit(name(a), name(b)));
}
