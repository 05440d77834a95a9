import type { Label, Lang } from "../core/label.ts";
import { byName } from "../charts/readingOrder.ts";
import { type Names, valueName, wholeName } from "../charts/groupName.ts";
import { divisionOf, indicatorName, spanOf, titleBy } from "../charts/titleOf.ts";
import { spanText } from "../charts/draw/frame.ts";
import { formatOf, formatOutcome, isOfFew } from "../messages/value.ts";
import type { Dimension, Reading } from "../model/reading.ts";
import type { PublicReading } from "../publication/publicReading.ts";
import { dimension } from "../vocabulary/goal.ts";
import { inOrder, type TableOptions } from "./tidyRows.ts";

/** A table of text, ready to print. The first column names the rows. */
export interface Table {
  readonly title: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly notes: readonly string[];
}

export interface CrossOptions extends TableOptions {
  readonly rows: Dimension;
  readonly columns?: Dimension;
}

const hiddenNote: Label = {
  nb: ": er skjult for å verne små grupper.",
  nn: ": er skjult for å verne små grupper.",
  en: ": is hidden to protect small groups.",
};
const emptyNote: Label = { nb: "– er ingen tall.", nn: "– er ingen tal.", en: "– is no data." };

/** "71 % (17 av 24)"; of few only the counts. */
export function cellOf({ outcome, unit }: Reading, lang: Lang): string {
  const value = formatOutcome(outcome, unit, lang);
  if (outcome.status !== "estimated" || unit !== "share" || isOfFew(outcome, unit)) return value;
  const counts = formatOf(outcome, lang);
  return counts === undefined ? value : `${value} (${counts})`;
}

/** The notes that a table of these readings needs: what its signs mean, and what it speaks of. */
export function notesOf(readings: readonly Reading[], lang: Lang): readonly string[] {
  const span = spanOf(readings);
  return [
    ...(span === undefined ? [] : [`${spanText(span, lang)}.`]),
    ...(readings.some(({ outcome }) => outcome.status === "suppressed") ? [hiddenNote[lang]] : []),
    ...(readings.some(({ outcome }) => outcome.status === "no-data") ? [emptyNote[lang]] : []),
  ];
}

/**
 * Readings by one dimension down and, where given, another across; several indicators stand side by side. Only readings that are
 * grouped by just these dimensions have a cell: the margins stand first, as totals.
 */
export function crossTable(readings: readonly PublicReading[], options: CrossOptions): Table {
  const { lang, geography, rows: down, columns: across, indicators } = options;
  const asked = new Set<string>([down, ...(across === undefined ? [] : [across])]);
  const own = inOrder(readings, geography).filter(({ group }) => Object.keys(group).every((of) => asked.has(of)));
  const names: Names = { geography, division: divisionOf(own) };

  const valuesOf = (of: Dimension): readonly (string | undefined)[] => {
    const values = new Set(own.map(({ group }) => group[of]));
    const sorted = [...values].filter((value) => value !== undefined).sort(byName(of, names));
    return values.has(undefined) ? [undefined, ...sorted] : sorted;
  };
  const nameOf = (of: Dimension, value: string | undefined): string =>
    (value === undefined ? wholeName : valueName(of, value, names))[lang];

  const ids = [...new Set(own.map(({ indicator }) => indicator))];
  const labels = new Map(ids.map((id) => [id, indicatorName(id, indicators)]));
  const acrossValues = across === undefined ? [undefined] : valuesOf(across);
  const columns = ids.flatMap((id) => acrossValues.map((value) => ({ id, value })));
  const cells = new Map<string, string>();
  for (const reading of own) {
    const { indicator, group } = reading;
    const key = JSON.stringify([indicator, group[down] ?? null, (across && group[across]) ?? null]);
    if (!cells.has(key)) cells.set(key, cellOf(reading, lang));
  }

  const [only] = ids;
  const several: Label = { nb: "Indikatorer", nn: "Indikatorar", en: "Indicators" };
  const name = (ids.length === 1 && only !== undefined ? labels.get(only) : undefined) ?? several;
  const columnName = ({ id, value }: { readonly id: string; readonly value: string | undefined }): string => {
    const label = labels.get(id)?.[lang] ?? id;
    if (across === undefined) return label;
    return ids.length === 1 ? nameOf(across, value) : `${label}, ${nameOf(across, value)}`;
  };
  return {
    title: titleBy(name, across === undefined ? [down] : [down, across])[lang],
    columns: [dimension[down][lang], ...columns.map(columnName)],
    rows: valuesOf(down).map((value) => [
      nameOf(down, value),
      ...columns.map((column) => cells.get(JSON.stringify([column.id, value ?? null, column.value ?? null])) ?? ""),
    ]),
    notes: notesOf(own, lang),
  };
}
