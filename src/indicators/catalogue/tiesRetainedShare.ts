import { addMonths } from "../../core/date.ts";
import type { Places } from "../indicator.ts";
import { shareOutcome } from "../measures/shareOutcome.ts";
import { actors, inactiveTies, networkOf, nobody, ofGroup, pairsOn, readsTies, traceOf } from "../network.ts";
import { noData } from "../noData.ts";
import { answerFrom, indicatorOf } from "../plan.ts";

/** Pairs of actors that work together on a day and still do twelve months later. */
export const tiesRetainedShare = indicatorOf(
  {
    id: "ties-retained-share",
    version: 1,
    label: {
      nb: "Andel samarbeid opprettholdt etter 12 måneder",
      nn: "Del samarbeid haldne ved lag etter 12 månader",
      en: "Share of ties retained after 12 months",
    },
    definition: {
      nb: "Par av aktører som samarbeider også 12 måneder etter startdagen, som andel av parene som samarbeidet da. Startdagen er 12 måneder før uttrekksdatoen der ingen annen er oppgitt.",
      nn: "Par av aktørar som samarbeider også 12 månader etter startdagen, som del av para som samarbeidde då. Startdagen er 12 månader før uttrekksdatoen der ingen annan er oppgitt.",
      en: "Pairs of actors that also work together 12 months after the first day, as a share of the pairs that did on it. The first day is 12 months before the reporting date where no other is given.",
    },
    population: {
      nb: "Samarbeid mellom aktører på startdagen",
      nn: "Samarbeid mellom aktørar på startdagen",
      en: "Ties between actors on the first day",
    },
    numerator: { nb: "var opprettholdt", nn: "var haldne ved lag", en: "were retained" },
    denominator: { nb: "samarbeid på startdagen", nn: "samarbeid på startdagen", en: "ties on the first day" },
    unit: "share",
    resultLevel: "outcome",
    criterion: "sustainability",
    goal: "lasting",
    better: "higher",
    source: "A cohort of ties followed for twelve months; a pair counts once, whichever of its ties goes on",
    counts: { n: "ties-active-at-start", numerator: "ties-retained", denominator: "ties-active-at-start" },
    tier: 2,
  },
  {
    feeds: [actors],
    reads: { ties: readsTies },
    parameters: ["retainedFrom"],
    answer(context) {
      const { asOf, parameters } = context;
      const start = parameters.retainedFrom ?? addMonths(asOf, -12);
      const end = addMonths(start, 12);
      if (end > asOf) return answerFrom(ofGroup, () => noData("not-due"), { trace: () => traceOf(context, {}) });
      const before = pairsOn(context, start);
      const after = new Set(pairsOn(context, end).map(({ a, b }) => `${a} ${b}`));
      const tiesOf = (places: Places) => {
        const denominator = networkOf(places, before).pairs;
        return { numerator: denominator.filter(({ a, b }) => after.has(`${a} ${b}`)), denominator };
      };
      return answerFrom(
        ofGroup,
        (places, { level }) => {
          const { numerator, denominator } = tiesOf(places);
          return shareOutcome({ numerator: numerator.length, denominator: denominator.length, missing: 0 }, level);
        },
        {
          trace([places = nobody]) {
            const ties = tiesOf(places);
            return traceOf(context, ties, inactiveTies(context, places, ties.denominator));
          },
        },
      );
    },
  },
);
