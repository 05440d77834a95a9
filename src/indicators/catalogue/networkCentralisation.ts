import { networkMeasures } from "../../statistics/network.ts";
import { actors, networkOf, ofGroup, pairsNow, readsTies } from "../network.ts";
import { noData } from "../noData.ts";
import { answerFrom, indicatorOf } from "../plan.ts";

/** Whether ties hang on one actor (1, a star) or are spread evenly (0). */
export const networkCentralisation = indicatorOf(
  {
    id: "network-centralisation",
    version: 1,
    label: { nb: "Nettverkssentralisering", nn: "Nettverkssentralisering", en: "Network centralisation" },
    definition: {
      nb: "I hvor stor grad samarbeidene på uttrekksdatoen samler seg om én aktør: 1 når alle bare samarbeider med den samme, 0 når alle har like mange. Et nettverk med en megler er gjerne sentralisert i starten.",
      nn: "I kor stor grad samarbeida på uttrekksdatoen samlar seg om éin aktør: 1 når alle berre samarbeider med den same, 0 når alle har like mange. Eit nettverk med ein meklar er gjerne sentralisert i starten.",
      en: "How far the ties on the reporting date gather round one actor: 1 where all work with the same one only, 0 where all have as many. A network with a broker is often centralised at first.",
    },
    population: { nb: "Aktører", nn: "Aktørar", en: "Actors" },
    unit: "index",
    resultLevel: "output",
    criterion: "coherence",
    goal: "collaboration",
    better: "none",
    source: "Freeman's degree centralisation (1979), Social Networks 1, 215-239",
    counts: { n: "actors" },
  },
  {
    feeds: [actors],
    reads: { ties: readsTies },
    answer(context) {
      const pairs = context.once(pairsNow);
      return answerFrom(
        ofGroup,
        (places) => {
          const value = networkMeasures(places.length, networkOf(places, pairs).edges).degreeCentralisation;
          return value === undefined ? noData("too-few") : { status: "estimated", value, n: places.length, missing: 0 };
        },
        { tellers: () => [() => "numerator"] },
      );
    },
  },
);
