import type { RecordOf } from "../../model/programme.ts";
import { enrolled } from "../feeds.ts";
import { distinct, distinctKeys } from "../measures/distinct.ts";
import { answerFrom, indicatorOf } from "../plan.ts";

/** Different persons enrolled in the period. */
export const participants = indicatorOf(
  {
    id: "participants",
    version: 1,
    label: { nb: "Deltakere", nn: "Deltakarar", en: "Participants" },
    definition: {
      nb: "Antall personer som ble meldt inn på et tilbud i perioden. Den som deltar flere ganger, teller én gang.",
      nn: "Talet på personar som vart melde inn på eit tilbod i perioden. Den som deltek fleire gonger, tel éin gong.",
      en: "Number of persons enrolled in an offer in the period. Someone who takes part several times counts once.",
    },
    population: {
      nb: "Personer meldt inn i perioden",
      nn: "Personar melde inn i perioden",
      en: "Persons enrolled in the period",
    },
    unit: "persons",
    resultLevel: "output",
    criterion: "effectiveness",
    goal: "facilitate",
    better: "higher",
    source: "Participants counted once, as the ESF+ common output indicators do",
    counts: { n: "persons-enrolled" },
  },
  {
    feeds: [enrolled],
    reads: { participations: ["person"] },
    answer: (context) =>
      answerFrom(
        distinctKeys(context.keys("participations", "person")),
        ({ keys: { length }, missing }) => ({ status: "estimated", value: length, n: length, missing }),
        { tellers: () => [distinct(({ person }: RecordOf<"participations">) => person).tell()] },
      ),
  },
);
