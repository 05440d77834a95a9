import type { RecordOf } from "../../model/programme.ts";
import { registered } from "../feeds.ts";
import { firmsOrNeeds, personsByNeed } from "../joins.ts";
import { sumShare } from "../measures/sumShare.ts";
import { unitSums } from "../measures/unitSums.ts";
import { answerFrom, indicatorOf } from "../plan.ts";

type Need = RecordOf<"needs">;

/** Persons enrolled for a need among those that it asks for, never more than it asks for. */
export const needCoverage = indicatorOf(
  {
    id: "need-coverage",
    version: 1,
    label: { nb: "Dekningsgrad for kompetansebehov", nn: "Dekningsgrad for kompetansebehov", en: "Need coverage" },
    definition: {
      nb: "Personer meldt inn på tilbud for behovet, høyst så mange som behovet gjelder, som andel av alle personer i behovene registrert i perioden.",
      nn: "Personar melde inn på tilbod for behovet, høgst så mange som behovet gjeld, som del av alle personar i behova registrerte i perioden.",
      en: "Persons enrolled for the need, at most as many as it asks for, as a share of all persons in the needs registered in the period.",
    },
    population: {
      nb: "Kompetansebehov registrert i perioden",
      nn: "Kompetansebehov registrerte i perioden",
      en: "Competence needs registered in the period",
    },
    numerator: { nb: "er meldt inn", nn: "er melde inn", en: "are enrolled" },
    denominator: {
      nb: "personer i behov registrert i perioden",
      nn: "personar i behov registrerte i perioden",
      en: "persons in needs registered in the period",
    },
    unit: "share",
    resultLevel: "outcome",
    criterion: "relevance",
    goal: "connect",
    better: "higher",
    source:
      "Seats taken over persons asked for, cut at each need so that one crowded course does not hide an empty one",
    counts: { n: "heads-needed", numerator: "heads-enrolled", denominator: "heads-needed" },
  },
  {
    feeds: [registered],
    isFollowed: true,
    reads: { needs: ["headcount", "establishment"], participations: ["need", "person"] },
    answer(context) {
      const persons = context.once(personsByNeed);
      return answerFrom(
        unitSums<Need>(
          context.once(firmsOrNeeds),
          ({ headcount }, place) => Math.min(headcount ?? 0, persons[place] ?? 0),
          ({ headcount }) => headcount,
        ),
        sumShare,
      );
    },
  },
);
