import { overlap } from "../../statistics/alignment.ts";
import { alignmentOf, nothingToAlign, personsBy, readsAlignment, seatsBy, tellersOf } from "../alignment.ts";
import { ready, registered } from "../feeds.ts";
import type { UnitSums } from "../measures/unitSums.ts";
import { indicatorOf } from "../plan.ts";

/** How alike persons in needs and seats in offers are spread over subjects, whatever their number. */
export const fieldOverlap = indicatorOf(
  {
    id: "field-overlap",
    version: 1,
    label: {
      nb: "Faglig samsvar mellom behov og tilbud",
      nn: "Fagleg samsvar mellom behov og tilbod",
      en: "Subject overlap of need and offer",
    },
    definition: {
      nb: "Hvor likt personene i behovene registrert i perioden og plassene i tilbudene som ble klare i perioden, fordeler seg på fagområder: 1 når fordelingene er like, 0 når ingen fagområder er felles. Sier ikke om det er nok plasser. Avlyste tilbud er ikke med.",
      nn: "Kor likt personane i behova registrerte i perioden og plassane i tilboda som vart klare i perioden, fordeler seg på fagområde: 1 når fordelingane er like, 0 når ingen fagområde er felles. Seier ikkje om det er nok plassar. Avlyste tilbod er ikkje med.",
      en: "How alike the persons in needs registered in the period and the seats in offers made ready in the period are spread over subjects: 1 where the spreads are the same, 0 where no subject has both. It does not say whether there are enough seats. Cancelled offers are left out.",
    },
    population: {
      nb: "Personer i behov og plasser i tilbud i perioden",
      nn: "Personar i behov og plassar i tilbod i perioden",
      en: "Persons in needs and seats in offers in the period",
    },
    unit: "index",
    resultLevel: "outcome",
    criterion: "relevance",
    goal: "connect",
    better: "higher",
    source:
      "Renkonen's overlap of two spreads, by the programme's own fields: 1 - ½ Σ |p - q|; beside it stands place-coverage, which compares amounts",
    counts: { n: "heads-needed" },
  },
  {
    feeds: [registered, ready],
    reads: { needs: ["field", ...readsAlignment.needs], offers: ["field", ...readsAlignment.offers] },
    answer: () => ({
      tallies: [personsBy(({ field }) => field), seatsBy(({ field }) => field)],
      tellers: () =>
        tellersOf(
          ({ field }) => field,
          ({ field }) => field,
        ),
      finish(states) {
        const [needs, offers] = states as [UnitSums, UnitSums]; // in the order of the tallies
        const { persons, seats, missing } = alignmentOf(needs, offers);
        const value = overlap(persons, seats);
        if (value === undefined) return { outcome: nothingToAlign(needs, offers, missing) };
        return { outcome: { status: "estimated", value, n: persons.reduce((sum, own) => sum + own, 0), missing } };
      },
    }),
  },
);
