import type { Label } from "../../core/label.ts";
import { curve } from "../../charts/curve.ts";
import { formatCount, formatPercent, unknownMark } from "../../messages/number.ts";
import { formatInterval, formatValue } from "../../messages/value.ts";
import type { PublicReading } from "../../publication/publicReading.ts";
import { esc, type Html, table } from "../markup.ts";
import type { Page } from "../page.ts";

const stepsCaption: Label = {
  nb: "Hvor stor andel som er kommet så langt, dag for dag. Den som ikke er kommet dit, er med så lenge den er fulgt.",
  nn: "Kor stor del som er komen så langt, dag for dag. Den som ikkje er komen dit, er med så lenge han er følgd.",
  en: "The share that has come that far, day by day. Whoever has not come there counts for as long as it was followed.",
};
const milestonesCaption: Label = {
  nb: "Hvor stor andel som er kommet så langt etter 90, 180 og 365 dager. Hvert steg imellom er én rad, og er ikke vist.",
  nn: "Kor stor del som er komen så langt etter 90, 180 og 365 dagar. Kvart steg imellom er éi rad, og er ikkje vist.",
  en: "The share that has come that far after 90, 180 and 365 days. Each step between is one row, and is not shown.",
};

/** The curve behind a reading of time; nothing where the reading has none to show. */
export function timeCurve(reading: PublicReading, page: Page): Html {
  const { lang, say, indicators, geography } = page;
  const chart = curve(reading, { indicators, geography });
  if (chart.points.length < 2) return "";
  const isStepwise = chart.known === "everyStep";
  const rows = chart.points.flatMap(({ time, estimate, lower, upper, atRisk }) => {
    if (time === 0 && !isStepwise) return [];
    const limits =
      lower === undefined || upper === undefined ? unknownMark : formatInterval({ lower, upper }, "share", lang);
    const open = atRisk === undefined ? unknownMark : formatCount(atRisk, lang);
    return [
      {
        cells: [
          esc(formatValue(time, "days", lang)),
          esc(formatPercent(estimate, lang)),
          ...(isStepwise ? [esc(limits), esc(open)] : []),
        ],
      },
    ];
  });
  const columns = [
    { name: say({ nb: "Etter", nn: "Etter", en: "After" }) },
    { name: say({ nb: "Andel", nn: "Del", en: "Share" }), isNumber: true },
    ...(isStepwise
      ? [
          { name: say({ nb: "Intervall", nn: "Intervall", en: "Interval" }), isNumber: true },
          { name: say({ nb: "Fortsatt åpne", nn: "Framleis opne", en: "Still open" }), isNumber: true },
        ]
      : []),
  ];
  return page.figure(chart, isStepwise ? stepsCaption : milestonesCaption, table(chart.title[lang], columns, rows));
}
