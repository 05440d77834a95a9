import { dayNumber, type Period } from "../../core/date.ts";
import type { RecordOf } from "../../model/programme.ts";
import { roundSum } from "../../statistics/sum.ts";
import { acted, register } from "../feeds.ts";
import { total, type TotalState } from "../measures/total.ts";
import { noData } from "../noData.ts";
import { minutesOf } from "../perResult.ts";
import { indicatorOf } from "../plan.ts";
import { targetsOf } from "../target.ts";

/** How many years a period is: of each calendar year the share of its days. */
function yearsIn({ from, to }: Period): number {
  let years = 0;
  for (let year = Number(from.slice(0, 4)); year <= Number(to.slice(0, 4)); year++) {
    const own = String(year).padStart(4, "0");
    const [first, last] = [`${own}-01-01`, `${own}-12-31`];
    const days = dayNumber(to < last ? to : last) - dayNumber(from > first ? from : first) + 1;
    years += days / (dayNumber(last) - dayNumber(first) + 1);
  }
  return years;
}

/** The part of the period that lies in a year of the groups; all of it in other groups. */
function periodIn(period: Period, year: string | undefined): Period {
  if (year === undefined || !/^\d{4}$/.test(year)) return period;
  const [first, last] = [`${year}-01-01`, `${year}-12-31`];
  return { from: period.from > first ? period.from : first, to: period.to < last ? period.to : last };
}

/** Working time of the pilots against the number of establishments that they are there for. */
export const dedicatedStaffing = indicatorOf(
  {
    id: "dedicated-staffing",
    version: 1,
    label: {
      nb: "Årsverk per 100 virksomheter i målgruppen",
      nn: "Årsverk per 100 verksemder i målgruppa",
      en: "Full-time equivalents per 100 target establishments",
    },
    definition: {
      nb: "Timer pilotene brukte på aktiviteter i perioden, omregnet til årsverk, per 100 virksomheter som registeret har i målkommunene. Aktiviteter uten timer telles som manglende.",
      nn: "Timar pilotane brukte på aktivitetar i perioden, rekna om til årsverk, per 100 verksemder som registeret har i målkommunane. Aktivitetar utan timar blir talde som manglande.",
      en: "Hours that the pilots spent on activities in the period, as full-time equivalents, per 100 establishments that the register has in the target municipalities. Activities without hours count as missing.",
    },
    population: {
      nb: "Virksomheter i registeret i målkommunene",
      nn: "Verksemder i registeret i målkommunane",
      en: "Establishments in the register in the target municipalities",
    },
    numerator: { nb: "årsverk, ganger 100", nn: "årsverk, gonger 100", en: "full-time equivalents, times 100" },
    denominator: {
      nb: "virksomheter i registeret",
      nn: "verksemder i registeret",
      en: "establishments in the register",
    },
    unit: "fullTimeEquivalents",
    resultLevel: "input",
    criterion: "efficiency",
    goal: "dedicatedResources",
    better: "none",
    source:
      "Hours over the hours of a full-time equivalent (1,750 a year where nothing else is given) and the years of the period",
    counts: { n: "establishments-in-register", denominator: "establishments-in-register" },
  },
  {
    feeds: [acted, register],
    reads: { activities: ["hours"], targetMunicipalities: ["municipality"] },
    parameters: ["hoursPerYear"],
    answer(context) {
      const isTarget = context.once(targetsOf);
      return {
        tellers: () => [
          (activity: RecordOf<"activities">) => (minutesOf(activity) === undefined ? "missing" : "numerator"),
          ({ municipality }: RecordOf<"population">) => (isTarget(municipality) ? "denominator" : "outside-target"),
        ],
        tallies: [
          total(minutesOf),
          total(({ municipality, establishments }: RecordOf<"population">) =>
            isTarget(municipality) ? establishments : 0,
          ),
        ],
        finish(states, { group }) {
          const [time, frame] = states as [TotalState, TotalState]; // in the order of the tallies
          const { missing } = time;
          const denominator = roundSum(frame.sum);
          if (context.rows("activities").length === 0) return { outcome: noData("no-records") };
          if (denominator === 0) return { outcome: noData("empty-denominator", missing) };
          if (time.n === 0 && missing > 0) return { outcome: noData("all-missing", missing) };
          const hours = roundSum(time.sum) / 60;
          const years = yearsIn(periodIn(context.period, group.year));
          const numerator = (100 * hours) / (context.parameters.hoursPerYear * years);
          return {
            outcome: {
              status: "estimated",
              value: numerator / denominator,
              n: denominator,
              numerator,
              denominator,
              missing,
            },
          };
        },
      };
    },
  },
);
