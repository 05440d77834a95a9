import type { RecordOf } from "../../model/programme.ts";
import { nkrStep } from "../../programme/nkr.ts";
import { earthMover } from "../../statistics/earthMover.ts";
import { nkrScale } from "../../vocabulary/level.ts";
import { nothingToAlign, personsBy, readsAlignment, seatsBy, tellersOf } from "../alignment.ts";
import { ready, registered } from "../feeds.ts";
import { sumsByName, type UnitSums } from "../measures/unitSums.ts";
import { indicatorOf } from "../plan.ts";

/** The step of a level as text, "0" for level 2 and "7" for level 8. */
function stepOf({ nkrLevel }: RecordOf<"needs"> | RecordOf<"offers">): string | undefined {
  return nkrLevel === undefined ? undefined : String(nkrStep(nkrLevel));
}

/** Amounts by step, lowest first. */
function bySteps(amounts: UnitSums): readonly number[] {
  const byStep = sumsByName(amounts);
  return nkrScale.map((_, step) => byStep.get(String(step)) ?? 0);
}

/** How many levels seats would have to be moved on average to lie as the needs do. */
export const levelDistance = indicatorOf(
  {
    id: "level-distance",
    version: 1,
    label: {
      nb: "Nivåavstand mellom behov og tilbud",
      nn: "Nivåavstand mellom behov og tilbod",
      en: "Level distance of need and offer",
    },
    definition: {
      nb: "Hvor mange nivåer i kvalifikasjonsrammeverket (NKR) plassene i tilbudene som ble klare i perioden, i snitt måtte flyttes for å fordele seg som personene i behovene registrert i perioden. 0 når fordelingene er like. Avlyste tilbud er ikke med; behov og tilbud uten nivå telles som manglende.",
      nn: "Kor mange nivå i kvalifikasjonsrammeverket (NKR) plassane i tilboda som vart klare i perioden, i snitt måtte flyttast for å fordele seg som personane i behova registrerte i perioden. 0 når fordelingane er like. Avlyste tilbod er ikkje med; behov og tilbod utan nivå blir talde som manglande.",
      en: "How many levels of the qualifications framework (NKR) the seats in offers made ready in the period would have to be moved on average to be spread as the persons in needs registered in the period. 0 where the spreads are the same. Cancelled offers are left out; needs and offers without a level count as missing.",
    },
    population: {
      nb: "Personer i behov og plasser i tilbud med kjent nivå i perioden",
      nn: "Personar i behov og plassar i tilbod med kjent nivå i perioden",
      en: "Persons in needs and seats in offers of known level in the period",
    },
    unit: "levels",
    resultLevel: "outcome",
    criterion: "relevance",
    goal: "facilitate",
    better: "lower",
    source:
      "Earth mover's distance between spreads over ordered levels (Werman, Peleg and Rosenfeld 1985), one step a level of NKR",
    counts: { n: "heads-needed-at-known-level" },
    tier: 2,
  },
  {
    feeds: [registered, ready],
    reads: { needs: ["nkrLevel", ...readsAlignment.needs], offers: ["nkrLevel", ...readsAlignment.offers] },
    answer: () => ({
      tallies: [personsBy(stepOf), seatsBy(stepOf)],
      tellers: () => tellersOf(stepOf, stepOf),
      finish(states) {
        const [needs, offers] = states as [UnitSums, UnitSums]; // in the order of the tallies
        const persons = bySteps(needs);
        const missing = needs.missing + offers.missing;
        const value = earthMover(persons, bySteps(offers));
        if (value === undefined) return { outcome: nothingToAlign(needs, offers, missing) };
        return { outcome: { status: "estimated", value, n: persons.reduce((sum, own) => sum + own, 0), missing } };
      },
    }),
  },
);
