import { registered } from "../feeds.ts";
import { count } from "../measures/count.ts";
import { answerOf, indicatorOf } from "../plan.ts";

/** Needs registered in the period. */
export const needsMapped = indicatorOf(
  {
    id: "needs-mapped",
    version: 1,
    label: { nb: "Kompetansebehov kartlagt", nn: "Kompetansebehov kartlagde", en: "Competence needs mapped" },
    definition: {
      nb: "Antall kompetansebehov registrert i perioden. Et behov som registreres på nytt, beholder sin id og teller én gang.",
      nn: "Talet på kompetansebehov registrerte i perioden. Eit behov som blir registrert på nytt, beheld id-en sin og tel éin gong.",
      en: "Number of competence needs registered in the period. A need that is registered again keeps its id and counts once.",
    },
    population: {
      nb: "Kompetansebehov registrert i perioden",
      nn: "Kompetansebehov registrerte i perioden",
      en: "Competence needs registered in the period",
    },
    unit: "count",
    resultLevel: "output",
    criterion: "relevance",
    goal: "identify",
    better: "higher",
    source: "The programme's verb identify: needs of small firms made visible",
    counts: { n: "needs-registered" },
  },
  { feeds: [registered], answer: () => answerOf(count()) },
);
