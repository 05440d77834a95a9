import type { RecordOf } from "../../model/programme.ts";
import { pilots } from "../feeds.ts";
import { plainShare } from "../measures/plainShare.ts";
import { answerOf, indicatorOf } from "../plan.ts";

/** Pilots that go on after the programme. */
export const pilotsContinuedShare = indicatorOf(
  {
    id: "pilots-continued-share",
    version: 1,
    label: { nb: "Andel piloter videreført", nn: "Del pilotar vidareførte", en: "Share of pilots continued" },
    definition: {
      nb: "Piloter som er videreført etter programmet, som andel av pilotene der dette er kjent.",
      nn: "Pilotar som er vidareførte etter programmet, som del av pilotane der dette er kjent.",
      en: "Pilots that go on after the programme, as a share of those of which this is known.",
    },
    population: { nb: "Piloter på prosjektnivå", nn: "Pilotar på prosjektnivå", en: "Pilots at project level" },
    numerator: { nb: "er videreført", nn: "er vidareførte", en: "go on" },
    denominator: {
      nb: "piloter der dette er kjent",
      nn: "pilotar der dette er kjent",
      en: "pilots of which this is known",
    },
    unit: "share",
    resultLevel: "outcome",
    criterion: "sustainability",
    goal: "lasting",
    better: "higher",
    source: "The programme's evaluation asked what lasts when the funding ends",
    counts: { n: "pilots-of-known-continued", numerator: "pilots-continued", denominator: "pilots-of-known-continued" },
  },
  {
    feeds: [pilots],
    reads: { pilots: ["continued"] },
    answer: () =>
      answerOf(
        plainShare({
          of: ({ level }: RecordOf<"pilots">) => level === undefined || level === "project",
          where: ({ continued }: RecordOf<"pilots">) => continued,
        }),
      ),
  },
);
