import type { RecordOf } from "../../model/programme.ts";
import { isReached } from "../../programme/stages.ts";
import { ready } from "../feeds.ts";
import { plainShare } from "../measures/plainShare.ts";
import { answerOf, indicatorOf } from "../plan.ts";

/** Completed offers that were run again. */
export const offersRepeatedShare = indicatorOf(
  {
    id: "offers-repeated-share",
    version: 1,
    label: { nb: "Andel tilbud gjentatt", nn: "Del tilbod gjentekne", en: "Share of offers repeated" },
    definition: {
      nb: "Tilbud som er gjentatt innen uttrekksdatoen, som andel av de fullførte blant tilbudene som ble klare i perioden.",
      nn: "Tilbod som er gjentekne innan uttrekksdatoen, som del av dei fullførte blant tilboda som vart klare i perioden.",
      en: "Offers run again by the reporting date, as a share of the completed among those that became ready in the period.",
    },
    population: {
      nb: "Tilbud klargjort i perioden",
      nn: "Tilbod klargjorde i perioden",
      en: "Offers made ready in the period",
    },
    numerator: { nb: "var gjentatt", nn: "var gjentekne", en: "were run again" },
    denominator: { nb: "fullførte tilbud", nn: "fullførte tilbod", en: "completed offers" },
    unit: "share",
    resultLevel: "outcome",
    criterion: "sustainability",
    goal: "lasting",
    better: "higher",
    source: "An offer that is run again has found its demand",
    counts: { n: "offers-completed", numerator: "offers-repeated", denominator: "offers-completed" },
    tier: 2,
  },
  {
    feeds: [ready],
    reads: { offers: ["completedOn", "repeatedOn"] },
    answer: ({ asOf }) =>
      answerOf(
        plainShare({
          of: ({ completedOn }: RecordOf<"offers">) => isReached(completedOn, asOf),
          where: ({ repeatedOn }: RecordOf<"offers">) => isReached(repeatedOn, asOf),
        }),
      ),
  },
);
