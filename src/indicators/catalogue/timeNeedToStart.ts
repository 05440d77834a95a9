import type { RecordOf } from "../../model/programme.ts";
import { registered } from "../feeds.ts";
import { timeTo } from "../measures/timeTo.ts";
import { answerOf, indicatorOf } from "../plan.ts";

type Need = RecordOf<"needs">;

/** Days from registration of a need until its training starts; withdrawn needs never will. */
export const timeNeedToStart = indicatorOf(
  {
    id: "time-need-to-start",
    version: 1,
    label: {
      nb: "Tid fra behov til oppstart",
      nn: "Tid frå behov til oppstart",
      en: "Time from need to start",
    },
    definition: {
      nb: "Dager fra behovet er registrert til opplæringen starter, for halvparten av behovene registrert i perioden (median). Behov uten oppstart innen uttrekksdatoen er med så lenge de er fulgt; behov som er trukket, regnes som behov som aldri når dit. Uten tall der under halvparten er kommet så langt.",
      nn: "Dagar frå behovet er registrert til opplæringa startar, for halvparten av behova registrerte i perioden (median). Behov utan oppstart innan uttrekksdatoen er med så lenge dei er følgde; behov som er trekte, blir rekna som behov som aldri når dit. Utan tal der under halvparten er komne så langt.",
      en: "Days from registration of the need until its training starts, for half of the needs registered in the period (median). Needs without a start by the reporting date count for as long as they were followed; withdrawn needs are taken as never getting there. Without a figure where fewer than half have come that far.",
    },
    population: {
      nb: "Kompetansebehov registrert i perioden",
      nn: "Kompetansebehov registrerte i perioden",
      en: "Competence needs registered in the period",
    },
    unit: "days",
    resultLevel: "outcome",
    criterion: "efficiency",
    goal: "facilitate",
    better: "lower",
    source: "Aalen and Johansen (1978): a withdrawn need is not open any more, so withdrawal competes with the start",
    counts: { n: "needs-registered-of-known-wait-for-start" },
  },
  {
    feeds: [registered],
    reads: { needs: ["startedOn", "withdrawnOn"] },
    answer: ({ asOf }) =>
      answerOf(
        timeTo<Need>({
          from: ({ registeredOn }) => registeredOn,
          to: ({ startedOn }) => startedOn,
          instead: ({ withdrawnOn }) => withdrawnOn,
          asOf,
        }),
      ),
  },
);
