import { registered } from "../feeds.ts";
import { granted, readsCost } from "../grants.ts";
import { oereOf, perResult, readsCounties } from "../perResult.ts";
import { indicatorOf } from "../plan.ts";

/** What the projects cost for each need that they mapped. */
export const costPerNeed = indicatorOf(
  {
    id: "cost-per-need",
    version: 1,
    label: { nb: "Kostnad per kartlagt behov", nn: "Kostnad per kartlagt behov", en: "Cost per mapped need" },
    definition: {
      nb: "Samlet prosjektkostnad (tilskudd, medfinansiering og egeninnsats) i årene i perioden, delt på antall behov registrert i perioden. Rader med ukjent kostnad telles som manglende.",
      nn: "Samla prosjektkostnad (tilskot, medfinansiering og eigeninnsats) i åra i perioden, delt på talet på behov registrerte i perioden. Rader med ukjend kostnad blir talde som manglande.",
      en: "Total project cost (grant, co-funding and in kind) in the years of the period, divided by the number of needs registered in the period. Rows of unknown cost count as missing.",
    },
    population: {
      nb: "Kompetansebehov registrert i perioden",
      nn: "Kompetansebehov registrerte i perioden",
      en: "Competence needs registered in the period",
    },
    numerator: { nb: "kroner", nn: "kroner", en: "NOK" },
    denominator: {
      nb: "behov registrert i perioden",
      nn: "behov registrerte i perioden",
      en: "needs registered in the period",
    },
    unit: "nok",
    resultLevel: "output",
    criterion: "efficiency",
    goal: "dedicatedResources",
    better: "lower",
    source:
      "The cost of programme-cost over needs-mapped; linearised interval over counties, the pilots of a county together",
    counts: { n: "needs-registered", denominator: "needs-registered" },
  },
  {
    feeds: [granted, registered],
    reads: { ...readsCounties, grants: [...readsCost, ...readsCounties.grants] },
    answer: (context) =>
      perResult(context, { feed: granted, amount: oereOf, parts: 100 }, { feed: registered, count: () => 1 }),
  },
);
