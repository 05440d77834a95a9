import { groupName, isWhole } from "../../charts/groupName.ts";
import { titleOf } from "../../charts/titleOf.ts";
import { formatCount, formatPercent, unknownMark } from "../../messages/number.ts";
import { formatInterval, formatOf, formatOutcome } from "../../messages/value.ts";
import type { PublicReading } from "../../publication/publicReading.ts";
import { notesOf } from "../crossTable.ts";
import { esc, type Html, paragraph, table } from "../markup.ts";
import type { Page } from "../page.ts";

/** Readings of one indicator, a row each: what a chart of them shows, in figures. */
export function readingTable(readings: readonly PublicReading[], page: Page): Html {
  const { lang, say, names } = page;
  const isShare = readings.some(({ unit }) => unit === "share");
  const counted =
    isShare && readings.some(({ outcome }) => outcome.status === "estimated" && formatOf(outcome, lang) !== undefined);
  const level = readings.flatMap(({ outcome }) =>
    outcome.status === "estimated" ? (outcome.interval?.level ?? []) : [],
  )[0];
  const rows = readings.map((reading) => {
    const { outcome, unit, group } = reading;
    const estimated = outcome.status === "estimated" ? outcome : undefined;
    const interval = estimated?.interval;
    return {
      isSum: isWhole(group),
      cells: [
        esc(groupName(group, { ...names, division: reading.division })[lang]),
        esc(formatOutcome(outcome, unit, lang)),
        ...(counted ? [esc((estimated && formatOf(estimated, lang)) ?? formatOutcome(outcome, unit, lang))] : []),
        ...(level === undefined
          ? []
          : [esc(interval === undefined ? unknownMark : formatInterval(interval, unit, lang))]),
        ...(counted
          ? []
          : [estimated === undefined ? esc(formatOutcome(outcome, unit, lang)) : esc(formatCount(estimated.n, lang))]),
        outcome.status === "suppressed" ? ":" : esc(formatCount(outcome.missing, lang)),
      ],
    };
  });
  const columns = [
    { name: say({ nb: "Gruppe", nn: "Gruppe", en: "Group" }) },
    { name: say({ nb: "Verdi", nn: "Verdi", en: "Value" }), isNumber: true },
    ...(counted ? [{ name: say({ nb: "Antall", nn: "Tal", en: "Count" }), isNumber: true }] : []),
    ...(level === undefined
      ? []
      : [
          {
            name: say({
              nb: `${formatPercent(level, lang)} intervall`,
              nn: `${formatPercent(level, lang)} intervall`,
              en: `${formatPercent(level, lang)} interval`,
            }),
            isNumber: true,
          },
        ]),
    ...(counted ? [] : [{ name: "n", isNumber: true }]),
    { name: say({ nb: "Mangler", nn: "Manglar", en: "Missing" }), isNumber: true },
  ];
  const notes = notesOf(readings, lang).map((note) => paragraph(note, "quiet"));
  return table(titleOf(readings, page.indicators)[lang], columns, rows) + notes.join("");
}
