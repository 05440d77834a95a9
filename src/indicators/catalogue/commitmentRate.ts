import type { RecordOf } from "../../model/programme.ts";
import { isReached } from "../../programme/stages.ts";
import { mapped } from "../feeds.ts";
import { plainShare } from "../measures/plainShare.ts";
import { answerOf, indicatorOf } from "../plan.ts";

/** Establishments that committed themselves among those whose needs were mapped in the period. */
export const commitmentRate = indicatorOf(
  {
    id: "commitment-rate",
    version: 1,
    label: { nb: "Andel som forplikter seg", nn: "Del som forpliktar seg", en: "Commitment rate" },
    definition: {
      nb: "Virksomheter som har forpliktet seg innen uttrekksdatoen, som andel av dem som fikk kartlagt behovet sitt i perioden.",
      nn: "Verksemder som har forplikta seg innan uttrekksdatoen, som del av dei som fekk kartlagt behovet sitt i perioden.",
      en: "Establishments that committed themselves by the reporting date, as a share of those whose needs were mapped in the period.",
    },
    population: {
      nb: "Virksomheter kartlagt i perioden",
      nn: "Verksemder kartlagde i perioden",
      en: "Establishments mapped in the period",
    },
    numerator: { nb: "hadde forpliktet seg", nn: "hadde forplikta seg", en: "had committed themselves" },
    denominator: {
      nb: "virksomheter kartlagt i perioden",
      nn: "verksemder kartlagde i perioden",
      en: "establishments mapped in the period",
    },
    unit: "share",
    resultLevel: "output",
    criterion: "effectiveness",
    goal: "mobilise",
    better: "higher",
    source: "The stage committed: the establishment sets aside people, time or money",
    counts: { n: "establishments-mapped", numerator: "establishments-committed", denominator: "establishments-mapped" },
  },
  {
    feeds: [mapped],
    isFollowed: true,
    reads: { establishments: ["committedOn"] },
    answer: ({ asOf }) =>
      answerOf(plainShare({ where: ({ committedOn }: RecordOf<"establishments">) => isReached(committedOn, asOf) })),
  },
);
