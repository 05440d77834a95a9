import { acted, registered } from "../feeds.ts";
import { minutesOf, perResult, readsCounties } from "../perResult.ts";
import { indicatorOf } from "../plan.ts";

/** Hours of the pilots for each need that they mapped. */
export const hoursPerNeed = indicatorOf(
  {
    id: "hours-per-need",
    version: 1,
    label: { nb: "Timer per kartlagt behov", nn: "Timar per kartlagt behov", en: "Hours per mapped need" },
    definition: {
      nb: "Timer pilotene brukte på aktiviteter i perioden, delt på antall behov registrert i perioden. Aktiviteter uten timer telles som manglende.",
      nn: "Timar pilotane brukte på aktivitetar i perioden, delte på talet på behov registrerte i perioden. Aktivitetar utan timar blir talde som manglande.",
      en: "Hours that the pilots spent on activities in the period, divided by the number of needs registered in the period. Activities without hours count as missing.",
    },
    population: {
      nb: "Kompetansebehov registrert i perioden",
      nn: "Kompetansebehov registrerte i perioden",
      en: "Competence needs registered in the period",
    },
    numerator: { nb: "timer", nn: "timar", en: "hours" },
    denominator: {
      nb: "behov registrert i perioden",
      nn: "behov registrerte i perioden",
      en: "needs registered in the period",
    },
    unit: "hours",
    resultLevel: "activity",
    criterion: "efficiency",
    goal: "dedicatedResources",
    better: "lower",
    source: "Sums before the division; linearised interval over counties, the pilots of a county together",
    counts: { n: "needs-registered", denominator: "needs-registered" },
  },
  {
    feeds: [acted, registered],
    reads: { ...readsCounties, activities: ["hours", ...readsCounties.activities] },
    answer: (context) =>
      perResult(context, { feed: acted, amount: minutesOf, parts: 60 }, { feed: registered, count: () => 1 }),
  },
);
