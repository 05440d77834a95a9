import type { RecordOf } from "../../model/programme.ts";
import { alignmentOf, nothingToAlign, personsBy, readsAlignment, seatsBy, tellersOf } from "../alignment.ts";
import { ready, registered } from "../feeds.ts";
import { count, type CountState } from "../measures/count.ts";
import { shareOutcome } from "../measures/shareOutcome.ts";
import { together } from "../measures/together.ts";
import type { UnitSums } from "../measures/unitSums.ts";
import { indicatorOf } from "../plan.ts";
import { municipalitiesOfNeeds, nearnessOf, readsMunicipalitiesOfNeeds } from "../sites.ts";

/** Persons in needs for whom there are seats in the same subject and region, at most: whether seats are enough, and where. */
export const placeCoverage = indicatorOf(
  {
    id: "place-coverage",
    version: 1,
    label: {
      nb: "Dekningsgrad etter fag og sted",
      nn: "Dekningsgrad etter fag og stad",
      en: "Coverage by subject and place",
    },
    definition: {
      nb: "Personer i behov registrert i perioden som det finnes plasser til i samme fagområde og region, i tilbud som ble klare i perioden, som andel av alle personer i behovene. En øvre grense for hvor mange som kunne fått et tilbud i nærheten. Avlyste tilbud er ikke med; rader uten sted eller antall telles som manglende.",
      nn: "Personar i behov registrerte i perioden som det finst plassar til i same fagområde og region, i tilbod som vart klare i perioden, som del av alle personar i behova. Ei øvre grense for kor mange som kunne fått eit tilbod i nærleiken. Avlyste tilbod er ikkje med; rader utan stad eller tal blir talde som manglande.",
      en: "Persons in needs registered in the period for whom there are seats in the same subject and region, in offers made ready in the period, as a share of all persons in the needs. An upper bound on how many could have had an offer nearby. Cancelled offers are left out; rows without place or number count as missing.",
    },
    population: {
      nb: "Personer i behov registrert i perioden",
      nn: "Personar i behov registrerte i perioden",
      en: "Persons in needs registered in the period",
    },
    numerator: {
      nb: "kunne fått plass i nærheten",
      nn: "kunne fått plass i nærleiken",
      en: "could have had a seat nearby",
    },
    denominator: {
      nb: "personer i behov registrert i perioden",
      nn: "personar i behov registrerte i perioden",
      en: "persons in needs registered in the period",
    },
    unit: "share",
    resultLevel: "outcome",
    criterion: "relevance",
    goal: "connect",
    better: "higher",
    source:
      "Smaller of persons and seats in each subject and labour-market region (county where no regions are given), added up: amounts, where field-overlap compares shapes",
    counts: {
      n: "heads-needed-at-known-place",
      numerator: "heads-with-seats-nearby",
      denominator: "heads-needed-at-known-place",
    },
  },
  {
    feeds: [registered, ready],
    reads: {
      needs: ["field", ...readsAlignment.needs, ...readsMunicipalitiesOfNeeds.needs],
      establishments: readsMunicipalitiesOfNeeds.establishments,
      offers: ["field", "municipality", ...readsAlignment.offers],
    },
    answer(context) {
      const near = context.once(nearnessOf);
      const municipalities = context.once(municipalitiesOfNeeds);
      const category = (field: string, municipality: string | undefined): string | undefined => {
        const place = near.of(municipality);
        return place === undefined ? undefined : `${place} ${field}`; // codes of places have no spaces
      };
      type Need = RecordOf<"needs">;
      type Offer = RecordOf<"offers">;
      const ofNeed = ({ field }: Need, place: number) => category(field, municipalities[place]);
      const ofOffer = ({ field, municipality }: Offer) => category(field, municipality);
      return {
        tallies: [
          together(
            personsBy(ofNeed),
            count((_: Need, place) => near.isCarried(municipalities[place])),
          ),
          together(
            seatsBy(ofOffer),
            count(({ municipality }: Offer) => near.isCarried(municipality)),
          ),
        ],
        tellers: () => tellersOf(ofNeed, ofOffer),
        finish(states, { level }) {
          const [[needs, carried], [offers, carriedOffers]] = states as Record<0 | 1, [UnitSums, CountState]> & // in the order of the tallies
            [unknown, unknown];
          const { persons, seats, missing } = alignmentOf(needs, offers);
          const denominator = persons.reduce((sum, own) => sum + own, 0);
          const numerator = persons.reduce((sum, own, i) => sum + Math.min(own, seats[i] ?? 0), 0);
          const outcome =
            denominator === 0
              ? nothingToAlign(needs, needs, missing)
              : shareOutcome({ numerator, denominator, missing }, level, "none");
          return { outcome, inherited: carried.count + carriedOffers.count };
        },
      };
    },
  },
);
