import type { RecordOf } from "../../model/programme.ts";
import { isReached } from "../../programme/stages.ts";
import { ready } from "../feeds.ts";
import { plainShare } from "../measures/plainShare.ts";
import { answerOf, indicatorOf } from "../plan.ts";

/** Offers cancelled among those that should have started. */
export const offerCancellationRate = indicatorOf(
  {
    id: "offer-cancellation-rate",
    version: 1,
    label: { nb: "Andel avlyste tilbud", nn: "Del avlyste tilbod", en: "Offer cancellation rate" },
    definition: {
      nb: "Avlyste tilbud som andel av tilbudene som ble klare i perioden og skulle ha startet innen uttrekksdatoen. Tilbud der avlysning ikke er oppgitt, telles som manglende.",
      nn: "Avlyste tilbod som del av tilboda som vart klare i perioden og skulle ha starta innan uttrekksdatoen. Tilbod der avlysing ikkje er oppgitt, blir talde som manglande.",
      en: "Cancelled offers as a share of those that became ready in the period and should have started by the reporting date. Offers that do not say whether they were cancelled count as missing.",
    },
    population: {
      nb: "Tilbud klargjort i perioden",
      nn: "Tilbod klargjorde i perioden",
      en: "Offers made ready in the period",
    },
    numerator: { nb: "ble avlyst", nn: "vart avlyste", en: "were cancelled" },
    denominator: {
      nb: "tilbud som skulle ha startet",
      nn: "tilbod som skulle ha starta",
      en: "offers that should have started",
    },
    unit: "share",
    resultLevel: "output",
    criterion: "effectiveness",
    goal: "facilitate",
    better: "lower",
    source: "Small courses fall for want of participants: what the programme was to prevent",
    counts: { n: "offers-due", numerator: "offers-cancelled", denominator: "offers-due" },
  },
  {
    feeds: [ready],
    reads: { offers: ["startsOn", "cancelled"] },
    answer: ({ asOf }) =>
      answerOf(
        plainShare({
          of: ({ startsOn }: RecordOf<"offers">) => isReached(startsOn, asOf),
          where: ({ cancelled }: RecordOf<"offers">) => cancelled,
        }),
      ),
  },
);
