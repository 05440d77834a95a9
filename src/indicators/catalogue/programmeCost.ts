import type { RecordOf } from "../../model/programme.ts";
import { costOf, granted, readsCost } from "../grants.ts";
import { total } from "../measures/total.ts";
import { answerFrom, indicatorOf } from "../plan.ts";

/** The whole cost of the projects in the years of the period. */
export const programmeCost = indicatorOf(
  {
    id: "programme-cost",
    version: 1,
    label: { nb: "Samlet prosjektkostnad", nn: "Samla prosjektkostnad", en: "Total project cost" },
    definition: {
      nb: "Tilskudd, medfinansiering og egeninnsats i årene i perioden, lagt sammen. Beløp av ulike slag legges aldri sammen: det mest endelige teller (utbetalt, tilsagn, fordelt, utlyst).",
      nn: "Tilskot, medfinansiering og eigeninnsats i åra i perioden, lagde saman. Beløp av ulike slag blir aldri lagde saman: det mest endelege tel (utbetalt, tilsegn, fordelt, utlyst).",
      en: "Grant, co-funding and contributions in kind in the years of the period, added up. Amounts of different kinds are never added: the most final counts (paid, awarded, allocated, announced).",
    },
    population: { nb: "Prosjektkostnader", nn: "Prosjektkostnader", en: "Project costs" },
    unit: "nok",
    resultLevel: "input",
    criterion: "efficiency",
    goal: "dedicatedResources",
    better: "none",
    source: "Grant, co-funding and in kind, as the scheme Kompetansepiloter reckons a project's cost",
    counts: { n: "grants-of-known-total" },
  },
  {
    feeds: [granted],
    reads: { grants: readsCost },
    answer() {
      const inOere = total((row: RecordOf<"grants">) => costOf(row).total);
      return answerFrom(inOere, (state, options) => {
        const outcome = inOere.finish(state, options);
        if (outcome.status !== "estimated" || outcome.value === undefined) return outcome;
        return { ...outcome, value: outcome.value / 100 };
      });
    },
  },
);
