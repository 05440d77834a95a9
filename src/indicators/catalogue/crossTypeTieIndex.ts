import { networkMeasures } from "../../statistics/network.ts";
import type { Outcome, Places } from "../indicator.ts";
import { actors, inactiveTies, networkOf, nobody, ofGroup, pairsNow, readsTies, traceOf } from "../network.ts";
import { noData } from "../noData.ts";
import { type Answer, answerFrom, indicatorOf } from "../plan.ts";

/** Whether actors work with others of another kind (1) or of their own (-1). */
export const crossTypeTieIndex = indicatorOf(
  {
    id: "cross-type-tie-index",
    version: 1,
    label: {
      nb: "Samarbeid på tvers av aktørtyper (E-I)",
      nn: "Samarbeid på tvers av aktørtypar (E-I)",
      en: "Cross-type tie index (E-I)",
    },
    definition: {
      nb: "Samarbeid mellom aktører av ulike typer minus samarbeid mellom aktører av samme type, delt på alle samarbeid på uttrekksdatoen: 1 når alle går på tvers, -1 når ingen gjør det. Leses sammen med verdien det ville hatt om samarbeidene var tilfeldige.",
      nn: "Samarbeid mellom aktørar av ulike typar minus samarbeid mellom aktørar av same type, delt på alle samarbeid på uttrekksdatoen: 1 når alle går på tvers, -1 når ingen gjer det. Les det saman med verdien det ville hatt om samarbeida var tilfeldige.",
      en: "Ties between actors of different kinds less ties between actors of the same kind, divided by all ties on the reporting date: 1 where all go across, -1 where none does. To be read beside the value it would have if ties were random.",
    },
    population: { nb: "Samarbeid mellom aktører", nn: "Samarbeid mellom aktørar", en: "Ties between actors" },
    unit: "index",
    resultLevel: "output",
    criterion: "coherence",
    goal: "collaboration",
    better: "higher",
    source: "Krackhardt and Stern's E-I index (1988), Social Psychology Quarterly 51, 123-140",
    counts: { n: "ties-active" },
  },
  {
    feeds: [actors],
    reads: { actors: ["kind"], ties: readsTies },
    answer(context) {
      const pairs = context.once(pairsNow);
      const kinds = context.rows("actors").map(({ kind }) => kind);
      const told: Pick<Answer, "trace"> = {
        trace([places = nobody]) {
          const denominator = networkOf(places, pairs).pairs;
          const numerator = denominator.filter(({ a, b }) => (kinds[a] ?? "other") !== (kinds[b] ?? "other"));
          return traceOf(context, { numerator, denominator }, inactiveTies(context, places, denominator));
        },
      };
      const outcomeOf = (places: Places): Outcome => {
        const measures = networkMeasures(
          places.length,
          networkOf(places, pairs).edges,
          Array.from(places, (place) => kinds[place] ?? "other"),
        );
        const { eiIndex: value, eiExpected, external, internal, ties } = measures;
        if (value === undefined) return noData("empty-denominator");
        return {
          status: "estimated",
          value,
          n: ties,
          missing: 0,
          // The two are counts of actors' ties; the third is none, and stands apart so that nobody takes it for one.
          details: { external, internal, ifRandom: { value: eiExpected } },
        };
      };
      return answerFrom(ofGroup, outcomeOf, told);
    },
  },
);
