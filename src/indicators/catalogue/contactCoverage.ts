import type { RecordOf } from "../../model/programme.ts";
import { roundSum } from "../../statistics/sum.ts";
import { contacted, register } from "../feeds.ts";
import { plainShare, type ShareState } from "../measures/plainShare.ts";
import { shareOutcome } from "../measures/shareOutcome.ts";
import { total, type TotalState } from "../measures/total.ts";
import { indicatorOf } from "../plan.ts";
import { targetsOf } from "../target.ts";

type Firm = RecordOf<"establishments">;
type RegisterRow = RecordOf<"population">;

/** Establishments contacted among those that the register has in the municipalities aimed at. */
export const contactCoverage = indicatorOf(
  {
    id: "contact-coverage",
    version: 1,
    label: {
      nb: "Andel av målgruppen kontaktet",
      nn: "Del av målgruppa kontakta",
      en: "Share of target group contacted",
    },
    definition: {
      nb: "Virksomheter i målkommunene som ble kontaktet i perioden, som andel av virksomhetene som registeret har der.",
      nn: "Verksemder i målkommunane som vart kontakta i perioden, som del av verksemdene som registeret har der.",
      en: "Establishments in the target municipalities contacted in the period, as a share of those that the register has there.",
    },
    population: {
      nb: "Virksomheter i registeret i målkommunene",
      nn: "Verksemder i registeret i målkommunane",
      en: "Establishments in the register in the target municipalities",
    },
    numerator: {
      nb: "kontaktet i perioden",
      nn: "kontakta i perioden",
      en: "contacted in the period",
    },
    denominator: {
      nb: "virksomheter i registeret",
      nn: "verksemder i registeret",
      en: "establishments in the register",
    },
    unit: "share",
    resultLevel: "activity",
    criterion: "effectiveness",
    goal: "mobilise",
    better: "higher",
    source: "Coverage of a target group, with the register of establishments as its frame",
    counts: {
      n: "establishments-in-register",
      numerator: "establishments-contacted-in-target",
      denominator: "establishments-in-register",
    },
  },
  {
    feeds: [contacted, register],
    reads: { establishments: ["municipality"], targetMunicipalities: ["municipality"] },
    answer(context) {
      const isTarget = context.once(targetsOf);
      return {
        tallies: [
          plainShare({ where: (row: Firm) => isTarget(row.municipality) }),
          total((row: RegisterRow) => (isTarget(row.municipality) ? row.establishments : 0)),
        ],
        finish(states, { level }) {
          const [firms, frame] = states as [ShareState, TotalState]; // in the order of the tallies
          const counts = { numerator: firms.is, denominator: roundSum(frame.sum), missing: 0 };
          return {
            outcome: shareOutcome(counts, level),
            excluded: [{ reason: "outside-target", count: firms.of - firms.is }],
          };
        },
        tellers: () => [
          ({ municipality }: Firm) => (isTarget(municipality) ? "numerator" : "outside-target"),
          ({ municipality }: RegisterRow) => (isTarget(municipality) ? "denominator" : "outside-target"),
        ],
      };
    },
  },
);
