import type { Label } from "../../core/label.ts";
import { controlChart } from "../../charts/controlChart.ts";
import type { ChartOptions } from "../../charts/intervalDots.ts";
import { formatCount, formatPercent, hiddenMark, unknownMark } from "../../messages/number.ts";
import type { PublicReading } from "../../publication/publicReading.ts";
import { esc, type Html, table } from "../markup.ts";
import type { Page } from "../page.ts";

/** Limits around what so few groups have in common say little. */
const fewestGroups = 5;

/**
 * Whether the limits that a control chart draws are those of chance: of shares by county whose records count one by one, as
 * a plain Wilson interval takes them. Participants of one course are alike, and their shares vary more.
 */
export const isControllable = (readings: readonly PublicReading[]): boolean =>
  ofCounties(readings).filter(
    ({ unit, outcome }) => unit === "share" && outcome.status === "estimated" && outcome.interval?.method === "wilson",
  ).length >= fewestGroups;

/** The readings of a county and of nothing else; rows of an unknown county are no county. */
const ofCounties = (readings: readonly PublicReading[]): readonly PublicReading[] =>
  readings.filter(
    ({ group }) => group.county !== undefined && group.county !== "unknown" && Object.keys(group).length === 1,
  );

const caption: Label = {
  nb: "Hver gruppe etter hvor mange den har i nevneren. Innenfor grensene er forskjellen fra det felles ikke større enn den tilfeldigheter alene gir. Utenfor er den uvanlig, som verken er bra eller dårlig i seg selv.",
  nn: "Kvar gruppe etter kor mange ho har i nemnaren. Innanfor grensene er skilnaden frå det felles ikkje større enn den tilfeldigheiter åleine gir. Utanfor er han uvanleg, som korkje er bra eller dårleg i seg sjølv.",
  en: "Each group by how many it has in its denominator. Inside the limits the difference from what is common is no larger than chance alone gives. Outside it is unusual, which in itself is neither good nor bad.",
};

/** Shares of groups with the limits of chance around what they have in common, in place of a ranking. */
export function controlFigure(readings: readonly PublicReading[], options: ChartOptions, page: Page): Html {
  const { lang, say } = page;
  const chart = controlChart(ofCounties(readings), options);
  const of = say({ nb: "av", nn: "av", en: "of" });
  const inside = say({ nb: "innenfor", nn: "innanfor", en: "inside" });
  const outside = (level: number): string => {
    const percent = formatPercent(level, lang, level === 0.95 ? 0 : 1);
    return say({ nb: `utenfor ${percent}`, nn: `utanfor ${percent}`, en: `outside ${percent}` });
  };
  const without = (labels: readonly Label[], mark: string) =>
    labels.map((label) => ({ cells: [esc(label[lang]), mark, mark, mark] }));
  const rows = [
    ...chart.points.map((point) => ({
      cells: [
        esc(point.label[lang]),
        esc(`${formatCount(point.numerator, lang)} ${of} ${formatCount(point.denominator, lang)}`),
        esc(formatPercent(point.value, lang)),
        esc(point.outside === undefined ? inside : outside(point.outside)),
      ],
    })),
    ...without(chart.hidden, hiddenMark),
    ...without(chart.empty, unknownMark),
  ];
  const columns = [
    { name: say({ nb: "Gruppe", nn: "Gruppe", en: "Group" }) },
    { name: say({ nb: "Antall", nn: "Tal", en: "Count" }), isNumber: true },
    { name: say({ nb: "Andel", nn: "Del", en: "Share" }), isNumber: true },
    { name: say({ nb: "Grensene", nn: "Grensene", en: "Limits" }) },
  ];
  return page.figure(chart, caption, table(chart.title[lang], columns, rows));
}
