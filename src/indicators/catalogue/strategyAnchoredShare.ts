import type { RecordOf } from "../../model/programme.ts";
import { pilots } from "../feeds.ts";
import { plainShare } from "../measures/plainShare.ts";
import { answerOf, indicatorOf } from "../plan.ts";

/** Pilots anchored in an adopted plan. */
export const strategyAnchoredShare = indicatorOf(
  {
    id: "strategy-anchored-share",
    version: 1,
    label: {
      nb: "Andel piloter forankret i plan",
      nn: "Del pilotar forankra i plan",
      en: "Share of pilots anchored in an adopted plan",
    },
    definition: {
      nb: "Piloter som er forankret i en vedtatt plan, som andel av pilotene der dette er kjent.",
      nn: "Pilotar som er forankra i ein vedteken plan, som del av pilotane der dette er kjent.",
      en: "Pilots anchored in an adopted plan, as a share of those of which this is known.",
    },
    population: { nb: "Piloter på prosjektnivå", nn: "Pilotar på prosjektnivå", en: "Pilots at project level" },
    numerator: {
      nb: "var forankret i en vedtatt plan",
      nn: "var forankra i ein vedteken plan",
      en: "were anchored in an adopted plan",
    },
    denominator: {
      nb: "piloter der dette er kjent",
      nn: "pilotar der dette er kjent",
      en: "pilots of which this is known",
    },
    unit: "share",
    resultLevel: "output",
    criterion: "coherence",
    goal: "strategicRole",
    better: "higher",
    source: "The programme's evaluation asked for the county authority's strategic role",
    counts: { n: "pilots-of-known-anchored", numerator: "pilots-anchored", denominator: "pilots-of-known-anchored" },
  },
  {
    feeds: [pilots],
    reads: { pilots: ["anchoredInPlan"] },
    answer: () =>
      answerOf(
        plainShare({
          of: ({ level }: RecordOf<"pilots">) => level === undefined || level === "project",
          where: ({ anchoredInPlan }: RecordOf<"pilots">) => anchoredInPlan,
        }),
      ),
  },
);
