import type { RecordOf } from "../../model/programme.ts";
import { isReached } from "../../programme/stages.ts";
import { contacted } from "../feeds.ts";
import { plainShare } from "../measures/plainShare.ts";
import { answerOf, indicatorOf } from "../plan.ts";

/** Establishments contacted in the period whose needs were mapped by `asOf`: a cohort followed, so never above 1. */
export const needMappingRate = indicatorOf(
  {
    id: "need-mapping-rate",
    version: 1,
    label: { nb: "Kartleggingsgrad", nn: "Kartleggingsgrad", en: "Need mapping rate" },
    definition: {
      nb: "Virksomheter som har fått kartlagt behovet sitt innen uttrekksdatoen, som andel av dem som ble kontaktet i perioden.",
      nn: "Verksemder som har fått kartlagt behovet sitt innan uttrekksdatoen, som del av dei som vart kontakta i perioden.",
      en: "Establishments whose needs were mapped by the reporting date, as a share of those contacted in the period.",
    },
    population: {
      nb: "Virksomheter kontaktet i perioden",
      nn: "Verksemder kontakta i perioden",
      en: "Establishments contacted in the period",
    },
    numerator: {
      nb: "hadde fått kartlagt behovet sitt",
      nn: "hadde fått kartlagt behovet sitt",
      en: "had their needs mapped",
    },
    denominator: {
      nb: "virksomheter kontaktet i perioden",
      nn: "verksemder kontakta i perioden",
      en: "establishments contacted in the period",
    },
    unit: "share",
    resultLevel: "output",
    criterion: "effectiveness",
    goal: "identify",
    better: "higher",
    source:
      "A cohort followed to the reporting date; an establishment mapped without a contact date counts as contacted that day",
    counts: {
      n: "establishments-contacted",
      numerator: "establishments-mapped",
      denominator: "establishments-contacted",
    },
  },
  {
    feeds: [contacted],
    isFollowed: true,
    answer: ({ asOf }) =>
      answerOf(plainShare({ where: ({ mappedOn }: RecordOf<"establishments">) => isReached(mappedOn, asOf) })),
  },
);
