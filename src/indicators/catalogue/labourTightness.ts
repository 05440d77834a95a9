import type { RecordOf } from "../../model/programme.ts";
import { shareOutcome } from "../measures/shareOutcome.ts";
import { answerFrom, type Feed, fold, indicatorOf } from "../plan.ts";

const labourMarket: Feed<"labourMarket"> = { of: "labourMarket", fields: ["county", "employed", "shortage"] };

interface LabourState {
  readonly shortage: number;
  readonly wanted: number;
}

function labourOf(rows: readonly RecordOf<"labourMarket">[]): LabourState {
  const sum = (of: (row: RecordOf<"labourMarket">) => number): number => rows.reduce((all, row) => all + of(row), 0);
  return { shortage: sum(({ shortage }) => shortage), wanted: sum(({ employed, shortage }) => employed + shortage) };
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
  {
    feeds: [labourMarket],
    answer: () =>
      answerFrom(fold(labourOf), ({ shortage, wanted }, { level }) =>
        shareOutcome({ numerator: shortage, denominator: wanted, missing: 0 }, level, "none"),
      ),
  },
);
