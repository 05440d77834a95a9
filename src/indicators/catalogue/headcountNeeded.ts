import type { RecordOf } from "../../model/programme.ts";
import { registered } from "../feeds.ts";
import { total } from "../measures/total.ts";
import { answerOf, indicatorOf } from "../plan.ts";

/** Persons in the needs registered in the period. */
export const headcountNeeded = indicatorOf(
  {
    id: "headcount-needed",
    version: 1,
    label: {
      nb: "Personer med kartlagt behov",
      nn: "Personar med kartlagt behov",
      en: "Headcount with mapped need",
    },
    definition: {
      nb: "Summen av antall personer i behovene som ble registrert i perioden. Behov uten kjent antall er ikke med og telles som manglende.",
      nn: "Summen av talet på personar i behova som vart registrerte i perioden. Behov utan kjent tal er ikkje med og blir talde som manglande.",
      en: "Persons in the needs registered in the period, added up. Needs of unknown headcount are left out and counted as missing.",
    },
    population: {
      nb: "Kompetansebehov registrert i perioden",
      nn: "Kompetansebehov registrerte i perioden",
      en: "Competence needs registered in the period",
    },
    unit: "persons",
    resultLevel: "output",
    criterion: "relevance",
    goal: "identify",
    better: "none",
    source: "Headcount as the establishments state it; unknown is missing, never one person",
    counts: { n: "needs-registered-of-known-headcount" },
  },
  {
    feeds: [registered],
    reads: { needs: ["headcount"] },
    answer: () => answerOf(total(({ headcount }: RecordOf<"needs">) => headcount)),
  },
);
