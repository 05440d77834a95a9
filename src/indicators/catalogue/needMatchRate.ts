import type { RecordOf } from "../../model/programme.ts";
import { isReached } from "../../programme/stages.ts";
import { registered } from "../feeds.ts";
import { plainShare } from "../measures/plainShare.ts";
import { answerOf, indicatorOf } from "../plan.ts";

/** Needs matched to an offer by the reporting date; withdrawn needs stay in. */
export const needMatchRate = indicatorOf(
  {
    id: "need-match-rate",
    version: 1,
    label: { nb: "Andel behov koblet til tilbud", nn: "Del behov kopla til tilbod", en: "Need match rate" },
    definition: {
      nb: "Behov som er koblet til et tilbud innen uttrekksdatoen, som andel av behovene registrert i perioden. Behov som er trukket, er med i nevneren.",
      nn: "Behov som er kopla til eit tilbod innan uttrekksdatoen, som del av behova registrerte i perioden. Behov som er trekte, er med i nemnaren.",
      en: "Needs matched to an offer by the reporting date, as a share of those registered in the period. Withdrawn needs stay in the denominator.",
    },
    population: {
      nb: "Kompetansebehov registrert i perioden",
      nn: "Kompetansebehov registrerte i perioden",
      en: "Competence needs registered in the period",
    },
    numerator: { nb: "var koblet til et tilbud", nn: "var kopla til eit tilbod", en: "were matched to an offer" },
    denominator: {
      nb: "behov registrert i perioden",
      nn: "behov registrerte i perioden",
      en: "needs registered in the period",
    },
    unit: "share",
    resultLevel: "outcome",
    criterion: "effectiveness",
    goal: "connect",
    better: "higher",
    source: "The programme's verb connect: a cohort of needs followed to the reporting date",
    counts: { n: "needs-registered", numerator: "needs-matched", denominator: "needs-registered" },
  },
  {
    feeds: [registered],
    isFollowed: true,
    reads: { needs: ["matchedOn"] },
    answer: ({ asOf }) =>
      answerOf(plainShare({ where: ({ matchedOn }: RecordOf<"needs">) => isReached(matchedOn, asOf) })),
  },
);
