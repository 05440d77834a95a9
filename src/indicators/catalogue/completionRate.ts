import type { RecordOf } from "../../model/programme.ts";
import { enrolled } from "../feeds.ts";
import { share } from "../measures/share.ts";
import { answerOf, indicatorOf } from "../plan.ts";

type Participation = RecordOf<"participations">;

/** Completed participations among those that have ended; persons sit in courses, so the interval is clustered. */
export const completionRate = indicatorOf(
  {
    id: "completion-rate",
    version: 1,
    label: { nb: "Gjennomføringsgrad", nn: "Gjennomføringsgrad", en: "Completion rate" },
    definition: {
      nb: "Fullførte deltakelser som andel av dem som er påbegynt og avsluttet, blant deltakelser med innmelding i perioden. De som fortsatt pågår, er ikke med og vises for seg.",
      nn: "Fullførte deltakingar som del av dei som er starta og avslutta, blant deltakingar med innmelding i perioden. Dei som framleis er i gang, er ikkje med og blir viste for seg.",
      en: "Completed participations as a share of those that started and have ended, of those enrolled in the period. Participations still going on are left out and shown apart.",
    },
    population: {
      nb: "Deltakelser med innmelding i perioden",
      nn: "Deltakingar med innmelding i perioden",
      en: "Participations enrolled in the period",
    },
    numerator: { nb: "var fullført", nn: "var fullførte", en: "were completed" },
    denominator: {
      nb: "påbegynte deltakelser som er avsluttet",
      nn: "deltakingar som er starta og avslutta",
      en: "participations that started and have ended",
    },
    unit: "share",
    resultLevel: "outcome",
    criterion: "effectiveness",
    goal: "facilitate",
    better: "higher",
    source: "Result on leaving, as the ESF+ common result indicators have it; interval after Korn and Graubard (1998)",
    counts: { n: "participations-ended", numerator: "participations-completed", denominator: "participations-ended" },
  },
  {
    feeds: [enrolled],
    reads: { participations: ["started", "outcome", "offer"] },
    answer: (context) =>
      answerOf(
        share({
          notDue: ({ started, outcome }: Participation) => started && outcome === "ongoing",
          of: ({ started }: Participation) => started,
          where: ({ outcome }: Participation) => outcome === "completed",
          cluster: ({ offer }: Participation) => offer,
          clusters: context.references("participations", "offer", "offers"),
        }),
      ),
  },
);
