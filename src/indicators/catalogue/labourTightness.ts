import type { RecordOf } from "../../model/programme.ts";
import { shareOutcome } from "../measures/shareOutcome.ts";
import type { Measure } from "../indicator.ts";
import { answerOf, type Feed, indicatorOf } from "../plan.ts";

const labourMarket: Feed<"labourMarket"> = { of: "labourMarket", fields: ["county", "employed", "shortage"] };

interface LabourState {
  readonly shortage: number;
  readonly wanted: number;
}

function tightness(): Measure<RecordOf<"labourMarket">, LabourState> {
  return {
    empty: () => ({ shortage: 0, wanted: 0 }),
    add: (state, { employed, shortage }) => ({
      shortage: state.shortage + shortage,
      wanted: state.wanted + employed + shortage,
    }),
    merge: (a, b) => ({ shortage: a.shortage + b.shortage, wanted: a.wanted + b.wanted }),
    finish: ({ shortage, wanted }, { level }) =>
      shareOutcome({ numerator: shortage, denominator: wanted, missing: 0 }, level, "none"),
  };
}

/** Persons that employers lack over those that they have and lack. Context: never attributed to the programme. */
export const labourTightness = indicatorOf(
  {
    id: "labour-tightness",
    version: 1,
    label: { nb: "Stramhet i arbeidsmarkedet", nn: "Stramleik i arbeidsmarknaden", en: "Labour market tightness" },
    definition: {
      nb: "Mangelen på arbeidskraft som andel av ønsket sysselsetting (sysselsatte og mangel). Bakgrunn for tallene, ikke et resultat av programmet.",
      nn: "Mangelen på arbeidskraft som del av ønskt sysselsetjing (sysselsette og mangel). Bakgrunn for tala, ikkje eit resultat av programmet.",
      en: "The shortage of labour as a share of desired employment (employed persons and shortage). Background to the figures, no result of the programme.",
    },
    population: { nb: "Ønsket sysselsetting", nn: "Ønskt sysselsetjing", en: "Desired employment" },
    numerator: { nb: "manglet", nn: "mangla", en: "were lacking" },
    denominator: { nb: "ønskede sysselsatte", nn: "ønskte sysselsette", en: "desired employees" },
    unit: "share",
    resultLevel: "context",
    criterion: "relevance",
    goal: "district",
    better: "none",
    source: "NAV's survey of employers: shortage of labour over desired employment",
    counts: { n: "desired-employment", numerator: "labour-shortage", denominator: "desired-employment" },
    tier: 2,
  },
  { feeds: [labourMarket], answer: () => answerOf(tightness()) },
);
