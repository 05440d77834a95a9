import type { RecordOf } from "../../model/programme.ts";
import { ready } from "../feeds.ts";
import { offersAskedFor } from "../joins.ts";
import { plainShare } from "../measures/plainShare.ts";
import { answerOf, indicatorOf } from "../plan.ts";

/** Offers to which at least one need points, among those made ready in the period. */
export const needDrivenOfferShare = indicatorOf(
  {
    id: "need-driven-offer-share",
    version: 1,
    label: { nb: "Andel behovsstyrte tilbud", nn: "Del behovsstyrte tilbod", en: "Share of need-driven offers" },
    definition: {
      nb: "Tilbud som minst ett registrert behov er koblet til, som andel av tilbudene som ble klare i perioden. Behovet kan komme fra et hvilket som helst fylke.",
      nn: "Tilbod som minst eitt registrert behov er kopla til, som del av tilboda som vart klare i perioden. Behovet kan kome frå kva fylke som helst.",
      en: "Offers to which at least one registered need points, as a share of those that became ready in the period. The need may come from any county.",
    },
    population: {
      nb: "Tilbud klargjort i perioden",
      nn: "Tilbod klargjorde i perioden",
      en: "Offers made ready in the period",
    },
    numerator: { nb: "svarte på et behov", nn: "svarte på eit behov", en: "answered a need" },
    denominator: {
      nb: "tilbud klargjort i perioden",
      nn: "tilbod klargjorde i perioden",
      en: "offers made ready in the period",
    },
    unit: "share",
    resultLevel: "output",
    criterion: "relevance",
    goal: "connect",
    better: "higher",
    source: "The programme's verb connect: offers that follow from needs, not from a catalogue",
    counts: { n: "offers-ready", numerator: "offers-ready-asked-for", denominator: "offers-ready" },
  },
  {
    feeds: [ready],
    reads: { needs: ["offer"] },
    answer(context) {
      const asked = context.once(offersAskedFor);
      return answerOf(plainShare({ where: (_: RecordOf<"offers">, place) => asked[place] === 1 }));
    },
  },
);
