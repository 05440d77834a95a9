import type { RecordOf } from "../../model/programme.ts";
import { isReached } from "../../programme/stages.ts";
import { ratioOfSums } from "../../statistics/ratio.ts";
import { exactSum } from "../../statistics/sum.ts";
import { ready } from "../feeds.ts";
import type { Outcome } from "../indicator.ts";
import { enrolmentsByOffer } from "../joins.ts";
import { sumShare } from "../measures/sumShare.ts";
import { unitSums, type UnitSums } from "../measures/unitSums.ts";
import { noData } from "../noData.ts";
import { answerFrom, indicatorOf } from "../plan.ts";

type Offer = RecordOf<"offers">;

/** Enrolments over seats of the offers that have started. Overbooked offers may bring it above 1. */
export const offerFillRate = indicatorOf(
  {
    id: "offer-fill-rate",
    version: 1,
    label: { nb: "Fyllingsgrad", nn: "Fyllingsgrad", en: "Seat fill rate" },
    definition: {
      nb: "Innmeldinger som andel av plassene i tilbud som ble klare i perioden, har startet innen uttrekksdatoen og ikke ble avlyst. Kan bli over 1 ved overbooking. Tilbud med ukjent antall plasser telles som manglende.",
      nn: "Innmeldingar som del av plassane i tilbod som vart klare i perioden, har starta innan uttrekksdatoen og ikkje vart avlyste. Kan bli over 1 ved overbooking. Tilbod med ukjent tal på plassar blir talde som manglande.",
      en: "Enrolments as a share of the seats in offers that became ready in the period, started by the reporting date and were not cancelled. May exceed 1 where offers are overbooked. Offers of unknown capacity count as missing.",
    },
    population: {
      nb: "Tilbud klargjort i perioden",
      nn: "Tilbod klargjorde i perioden",
      en: "Offers made ready in the period",
    },
    numerator: { nb: "var fylt", nn: "var fylte", en: "were filled" },
    denominator: {
      nb: "plasser i tilbud som har startet",
      nn: "plassar i tilbod som har starta",
      en: "seats in offers that have started",
    },
    unit: "share",
    resultLevel: "output",
    criterion: "efficiency",
    goal: "facilitate",
    better: "higher",
    source: "Seats of a course hang together, so the interval is clustered by offer; above 1 it is that of a ratio",
    counts: { n: "seats", numerator: "enrolments", denominator: "seats" },
  },
  {
    feeds: [ready],
    mayExceedOne: true,
    reads: { offers: ["startsOn", "cancelled", "capacity"], participations: ["offer"] },
    answer(context) {
      const enrolments = context.once(enrolmentsByOffer);
      const hasRun = ({ startsOn, cancelled }: Offer) => isReached(startsOn, context.asOf) && cancelled !== true;
      const tally = unitSums<Offer>(
        ({ id }) => id,
        (offer, place) => (hasRun(offer) ? (enrolments[place] ?? 0) : 0),
        (offer) => (hasRun(offer) ? offer.capacity : 0),
      );
      return answerFrom(tally, fillRate, {
        tellers: () => [
          (offer: Offer, place) => {
            if (!hasRun(offer)) return "not-counted";
            if (offer.capacity === undefined) return "missing";
            if ((enrolments[place] ?? 0) === 0) return "denominator";
            return offer.capacity > 0 ? "both" : "numerator";
          },
        ],
      });
    },
  },
);

function fillRate(offers: UnitSums, options: { readonly level: number }): Outcome {
  const { sums, missing } = offers;
  const [taken = [], seats = []] = sums;
  if (taken.every((count, i) => count <= (seats[i] ?? 0))) return sumShare(offers, options);
  // Somebody enrolled in an offer of no seats is overbooking too, and no cluster of trials.
  const estimate = ratioOfSums(taken, seats, options.level);
  if (estimate === undefined) return noData("empty-denominator", missing);
  const { value, lower, upper, level, method } = estimate;
  const denominator = exactSum(seats);
  return {
    status: "estimated",
    value,
    n: denominator,
    numerator: exactSum(taken),
    denominator,
    missing,
    ...(lower === undefined || upper === undefined
      ? {}
      : { interval: { lower, upper, level, method, basis: "process" } }),
  };
}
