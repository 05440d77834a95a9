import type { RecordOf } from "../../model/programme.ts";
import { mapped } from "../feeds.ts";
import { firmsWithStarted, readsFirmsOfParticipations } from "../joins.ts";
import { plainShare } from "../measures/plainShare.ts";
import { answerOf, indicatorOf } from "../plan.ts";

/** Establishments of which somebody started in a course, among those whose needs were mapped in the period. */
export const establishmentParticipationRate = indicatorOf(
  {
    id: "establishment-participation-rate",
    version: 1,
    label: {
      nb: "Andel kartlagte virksomheter med deltakere",
      nn: "Del kartlagde verksemder med deltakarar",
      en: "Share of mapped establishments taking part",
    },
    definition: {
      nb: "Virksomheter der minst én har begynt på et tilbud innen uttrekksdatoen, som andel av dem som fikk kartlagt behovet sitt i perioden.",
      nn: "Verksemder der minst éin har byrja på eit tilbod innan uttrekksdatoen, som del av dei som fekk kartlagt behovet sitt i perioden.",
      en: "Establishments of which at least one person started in an offer by the reporting date, as a share of those whose needs were mapped in the period.",
    },
    population: {
      nb: "Virksomheter kartlagt i perioden",
      nn: "Verksemder kartlagde i perioden",
      en: "Establishments mapped in the period",
    },
    numerator: { nb: "hadde deltakere", nn: "hadde deltakarar", en: "had participants" },
    denominator: {
      nb: "virksomheter kartlagt i perioden",
      nn: "verksemder kartlagde i perioden",
      en: "establishments mapped in the period",
    },
    unit: "share",
    resultLevel: "outcome",
    criterion: "effectiveness",
    goal: "mobilise",
    better: "higher",
    source: "Establishments over establishments, so that a large one weighs no more than a small one",
    counts: {
      n: "establishments-mapped",
      numerator: "establishments-mapped-taking-part",
      denominator: "establishments-mapped",
    },
  },
  {
    feeds: [mapped],
    isFollowed: true,
    reads: readsFirmsOfParticipations,
    answer(context) {
      const taking = context.once(firmsWithStarted);
      return answerOf(plainShare({ where: (_: RecordOf<"establishments">, place) => taking[place] === 1 }));
    },
  },
);
