import type { IsoDate } from "../core/date.ts";
import type { Label } from "../core/label.ts";
import type { Indicator } from "../indicators/indicator.ts";
import { indicatorWords } from "../messages/indicatorWords.ts";
import type { Dimension, Reading } from "../model/reading.ts";
import { dimension } from "../vocabulary/goal.ts";
import type { Span } from "./chart.ts";
import { dimensionOrder } from "./groupName.ts";

/** What the names of indicators are taken from: definitions given, else the package's own words, else the id. */
export function indicatorName(id: string, indicators: readonly Pick<Indicator, "id" | "label">[] = []): Label {
  return indicators.find((one) => one.id === id)?.label ?? indicatorWords(id)?.label ?? { nb: id, nn: id, en: id };
}

const several: Label = { nb: "Indikatorer", nn: "Indikatorar", en: "Indicators" };

/** The dimensions that the readings are grouped by. */
export function dimensionsOf(readings: readonly Reading[]): readonly Dimension[] {
  return dimensionOrder.filter((of) => readings.some(({ group }) => group[of] !== undefined));
}

/** "Need mapping rate by county and year". */
export function titleBy(name: Label, by: readonly Dimension[]): Label {
  if (by.length === 0) return name;
  const list = (lang: keyof Label, and: string): string => by.map((of) => dimension[of][lang].toLowerCase()).join(and);
  return {
    nb: `${name.nb} etter ${list("nb", " og ")}`,
    nn: `${name.nn} etter ${list("nn", " og ")}`,
    en: `${name.en} by ${list("en", " and ")}`,
  };
}

/** The title of a chart of these readings. */
export function titleOf(readings: readonly Reading[], indicators?: readonly Pick<Indicator, "id" | "label">[]): Label {
  const ids = new Set(readings.map(({ indicator }) => indicator));
  const [only] = ids;
  return titleBy(
    ids.size === 1 && only !== undefined ? indicatorName(only, indicators) : several,
    dimensionsOf(readings),
  );
}

/** Whether a reading was marked as unprotected, for the house alone. */
export const isInternal = ({ provenance }: Reading): boolean => provenance["internal"] === true;

/** The earliest to the latest that the readings speak of; nothing without readings. */
export function spanOf(readings: readonly Reading[]): Span | undefined {
  const [first] = readings;
  if (first === undefined) return undefined;
  let { from, to } = first.period;
  let { asOf } = first;
  for (const reading of readings) {
    if (reading.period.from < from) from = reading.period.from;
    if (reading.period.to > to) to = reading.period.to;
    if (reading.asOf > asOf) asOf = reading.asOf;
  }
  return { period: { from, to }, asOf, ...(readings.some(isInternal) ? { isInternal: true } : {}) };
}

/** The division of the readings; of several the latest. Nothing without readings. */
export function divisionOf(readings: readonly Reading[]): IsoDate {
  let latest = "";
  for (const { division } of readings) if (division > latest) latest = division;
  return latest;
}
