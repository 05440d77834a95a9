import type { RecordOf } from "../../model/programme.ts";
import { contacted } from "../feeds.ts";
import { firmsWithCompleted, readsFirmsOfParticipations } from "../joins.ts";
import { plainShare } from "../measures/plainShare.ts";
import { answerOf, indicatorOf } from "../plan.ts";

/** Establishments of which somebody completed a course, among those contacted in the period. */
export const contactToCompletionYield = indicatorOf(
  {
    id: "contact-to-completion-yield",
    version: 1,
    label: { nb: "Fra kontakt til fullført", nn: "Frå kontakt til fullført", en: "Contact-to-completion yield" },
    definition: {
      nb: "Virksomheter der minst én har fullført et tilbud innen uttrekksdatoen, som andel av dem som ble kontaktet i perioden.",
      nn: "Verksemder der minst éin har fullført eit tilbod innan uttrekksdatoen, som del av dei som vart kontakta i perioden.",
      en: "Establishments of which at least one person completed an offer by the reporting date, as a share of those contacted in the period.",
    },
    population: {
      nb: "Virksomheter kontaktet i perioden",
      nn: "Verksemder kontakta i perioden",
      en: "Establishments contacted in the period",
    },
    numerator: { nb: "hadde noen som fullførte", nn: "hadde nokon som fullførte", en: "had someone who completed" },
    denominator: {
      nb: "virksomheter kontaktet i perioden",
      nn: "verksemder kontakta i perioden",
      en: "establishments contacted in the period",
    },
    unit: "share",
    resultLevel: "outcome",
    criterion: "effectiveness",
    goal: "mobilise",
    better: "higher",
    source: "Establishments over establishments, so that numerator and denominator have one unit",
    counts: {
      n: "establishments-contacted",
      numerator: "establishments-contacted-with-completion",
      denominator: "establishments-contacted",
    },
  },
  {
    feeds: [contacted],
    isFollowed: true,
    reads: readsFirmsOfParticipations,
    answer(context) {
      const completing = context.once(firmsWithCompleted);
      return answerOf(plainShare({ where: (_: RecordOf<"establishments">, place) => completing[place] === 1 }));
    },
  },
);
