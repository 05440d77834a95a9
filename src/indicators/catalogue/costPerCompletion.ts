import { enrolled } from "../feeds.ts";
import { granted, readsCost } from "../grants.ts";
import { oereOf, perResult, readsCounties } from "../perResult.ts";
import { indicatorOf } from "../plan.ts";

/** What the projects cost for each completed participation. */
export const costPerCompletion = indicatorOf(
  {
    id: "cost-per-completion",
    version: 1,
    label: {
      nb: "Kostnad per fullført deltakelse",
      nn: "Kostnad per fullført deltaking",
      en: "Cost per completion",
    },
    definition: {
      nb: "Samlet prosjektkostnad (tilskudd, medfinansiering og egeninnsats) i årene i perioden, delt på antall fullførte deltakelser med innmelding i perioden. Rader med ukjent kostnad telles som manglende.",
      nn: "Samla prosjektkostnad (tilskot, medfinansiering og eigeninnsats) i åra i perioden, delt på talet på fullførte deltakingar med innmelding i perioden. Rader med ukjend kostnad blir talde som manglande.",
      en: "Total project cost (grant, co-funding and in kind) in the years of the period, divided by the number of completed participations enrolled in the period. Rows of unknown cost count as missing.",
    },
    population: {
      nb: "Deltakelser med innmelding i perioden",
      nn: "Deltakingar med innmelding i perioden",
      en: "Participations enrolled in the period",
    },
    numerator: { nb: "kroner", nn: "kroner", en: "NOK" },
    denominator: { nb: "fullførte deltakelser", nn: "fullførte deltakingar", en: "completed participations" },
    unit: "nok",
    resultLevel: "outcome",
    criterion: "efficiency",
    goal: "dedicatedResources",
    better: "lower",
    source:
      "The cost of programme-cost over completed participations; linearised interval over counties, the pilots of a county together",
    counts: { n: "participations-completed", denominator: "participations-completed" },
  },
  {
    feeds: [granted, enrolled],
    reads: {
      ...readsCounties,
      grants: [...readsCost, ...readsCounties.grants],
      participations: ["outcome", ...readsCounties.participations],
    },
    answer: (context) =>
      perResult(
        context,
        { feed: granted, amount: oereOf, parts: 100 },
        { feed: enrolled, count: ({ outcome }) => (outcome === "completed" ? 1 : 0) },
      ),
  },
);
