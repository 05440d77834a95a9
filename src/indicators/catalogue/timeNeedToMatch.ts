import type { RecordOf } from "../../model/programme.ts";
import { registered } from "../feeds.ts";
import { timeTo } from "../measures/timeTo.ts";
import { answerOf, indicatorOf } from "../plan.ts";

type Need = RecordOf<"needs">;

/** Days from registration of a need until it is matched to an offer; withdrawn needs will never be. */
export const timeNeedToMatch = indicatorOf(
  {
    id: "time-need-to-match",
    version: 1,
    label: {
      nb: "Tid fra behov til koblet tilbud",
      nn: "Tid frå behov til kopla tilbod",
      en: "Time from need to match",
    },
    definition: {
      nb: "Dager fra behovet er registrert til behovet er koblet til et tilbud, for halvparten av behovene registrert i perioden (median). Behov som ikke er koblet innen uttrekksdatoen, er med så lenge de er fulgt; behov som er trukket, regnes som behov som aldri når dit. Uten tall der under halvparten er kommet så langt.",
      nn: "Dagar frå behovet er registrert til behovet er kopla til eit tilbod, for halvparten av behova registrerte i perioden (median). Behov som ikkje er kopla innan uttrekksdatoen, er med så lenge dei er følgde; behov som er trekte, blir rekna som behov som aldri når dit. Utan tal der under halvparten er komne så langt.",
      en: "Days from registration of the need until it is matched to an offer, for half of the needs registered in the period (median). Needs not matched by the reporting date count for as long as they were followed; withdrawn needs are taken as never getting there. Without a figure where fewer than half have come that far.",
    },
    population: {
      nb: "Kompetansebehov registrert i perioden",
      nn: "Kompetansebehov registrerte i perioden",
      en: "Competence needs registered in the period",
    },
    unit: "days",
    resultLevel: "outcome",
    criterion: "efficiency",
    goal: "connect",
    better: "lower",
    source: "Aalen and Johansen (1978): a withdrawn need is not open any more, so withdrawal competes with the match",
    counts: { n: "needs-registered-of-known-wait-for-match" },
  },
  {
    feeds: [registered],
    reads: { needs: ["matchedOn", "withdrawnOn"] },
    answer: ({ asOf }) =>
      answerOf(
        timeTo<Need>({
          from: ({ registeredOn }) => registeredOn,
          to: ({ matchedOn }) => matchedOn,
          instead: ({ withdrawnOn }) => withdrawnOn,
          asOf,
        }),
      ),
  },
);
