import type { RecordOf } from "../../model/programme.ts";
import { ready } from "../feeds.ts";
import { plainShare } from "../measures/plainShare.ts";
import { answerOf, indicatorOf } from "../plan.ts";

/** Offers that were made or changed for the purpose, among those made ready in the period. */
export const newOrAdaptedOfferShare = indicatorOf(
  {
    id: "new-or-adapted-offer-share",
    version: 1,
    label: {
      nb: "Andel nye eller tilpassede tilbud",
      nn: "Del nye eller tilpassa tilbod",
      en: "Share of new or adapted offers",
    },
    definition: {
      nb: "Nye tilbud og tilbud tilpasset behovene, som andel av tilbudene som ble klare i perioden.",
      nn: "Nye tilbod og tilbod tilpassa behova, som del av tilboda som vart klare i perioden.",
      en: "Offers that are new or adapted to the needs, as a share of those that became ready in the period.",
    },
    population: {
      nb: "Tilbud klargjort i perioden",
      nn: "Tilbod klargjorde i perioden",
      en: "Offers made ready in the period",
    },
    numerator: { nb: "var nye eller tilpasset", nn: "var nye eller tilpassa", en: "were new or adapted" },
    denominator: {
      nb: "tilbud klargjort i perioden",
      nn: "tilbod klargjorde i perioden",
      en: "offers made ready in the period",
    },
    unit: "share",
    resultLevel: "output",
    criterion: "effectiveness",
    goal: "facilitate",
    better: "higher",
    source: "The programme asked for offers adapted to the needs, not for more of those that were there",
    counts: {
      n: "offers-ready-of-known-kind",
      numerator: "offers-ready-new-or-adapted",
      denominator: "offers-ready-of-known-kind",
    },
  },
  {
    feeds: [ready],
    reads: { offers: ["kind"] },
    answer: () =>
      answerOf(
        plainShare({ where: ({ kind }: RecordOf<"offers">) => (kind === undefined ? undefined : kind !== "existing") }),
      ),
  },
);
