import type { RecordOf } from "../../model/programme.ts";
import { registered } from "../feeds.ts";
import { firmsOrNeeds, needsInSharedPools } from "../joins.ts";
import { sumShare } from "../measures/sumShare.ts";
import { unitSums } from "../measures/unitSums.ts";
import { answerFrom, indicatorOf } from "../plan.ts";

type Need = RecordOf<"needs">;

/** Persons whose need is pooled with that of another establishment. */
export const needsPooledShare = indicatorOf(
  {
    id: "needs-pooled-share",
    version: 1,
    label: {
      nb: "Andel behov samlet på tvers av virksomheter",
      nn: "Del behov samla på tvers av verksemder",
      en: "Share of need pooled across establishments",
    },
    definition: {
      nb: "Personer i behov som er samlet med behov fra minst én annen virksomhet, som andel av alle personer i behovene registrert i perioden.",
      nn: "Personar i behov som er samla med behov frå minst éi anna verksemd, som del av alle personar i behova registrerte i perioden.",
      en: "Persons in needs that are pooled with needs of at least one other establishment, as a share of all persons in the needs registered in the period.",
    },
    population: {
      nb: "Kompetansebehov registrert i perioden",
      nn: "Kompetansebehov registrerte i perioden",
      en: "Competence needs registered in the period",
    },
    numerator: {
      nb: "er samlet på tvers av virksomheter",
      nn: "er samla på tvers av verksemder",
      en: "are pooled across establishments",
    },
    denominator: {
      nb: "personer i behov registrert i perioden",
      nn: "personar i behov registrerte i perioden",
      en: "persons in needs registered in the period",
    },
    unit: "share",
    resultLevel: "output",
    criterion: "relevance",
    goal: "connect",
    better: "higher",
    source: "The programme's verb connect: small needs put together until a course can run",
    counts: { n: "heads-needed", numerator: "heads-pooled", denominator: "heads-needed" },
  },
  {
    feeds: [registered],
    reads: { needs: ["headcount", "pool", "establishment"] },
    answer(context) {
      const shared = context.once(needsInSharedPools);
      return answerFrom(
        unitSums<Need>(
          context.once(firmsOrNeeds),
          ({ headcount }, place) => (shared[place] === 1 ? headcount : 0),
          ({ headcount }) => headcount,
        ),
        sumShare,
      );
    },
  },
);
