import type { RecordOf } from "../../model/programme.ts";
import { isReached } from "../../programme/stages.ts";
import { ratioOfSums } from "../../statistics/ratio.ts";
import { roundSum } from "../../statistics/sum.ts";
import { ready } from "../feeds.ts";
import { enrolmentsByOffer } from "../joins.ts";
import type { RatioState } from "../measures/ratio.ts";
import { sumShare } from "../measures/sumShare.ts";
import { indicatorOf } from "../plan.ts";

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
    reads: { offers: ["startsOn", "cancelled", "capacity"], participations: ["offer"] },
    answer(context) {
      const enrolments = context.once(enrolmentsByOffer);
      const hasRun = ({ startsOn, cancelled }: Offer) => isReached(startsOn, context.asOf) && cancelled !== true;
      const measure = sumShare({
        of: (offer: Offer) => (hasRun(offer) ? (enrolments.get(offer.id) ?? 0) : 0),
        per: (offer: Offer) => (hasRun(offer) ? offer.capacity : 0),
        by: ({ id }: Offer) => id,
      });
      return {
        measures: [measure],
        finish([state], options) {
          const { units, n, missing } = state as RatioState; // made by this measure
          const seats = units.filter(([, , per]) => roundSum(per) > 0);
          // Somebody enrolled in an offer of no seats is overbooking too, and no cluster of trials.
          const taken = units.map(([, of]) => roundSum(of));
          const all = units.map(([, , per]) => roundSum(per));
          if (taken.every((count, i) => count <= (all[i] ?? 0))) {
            return { outcome: measure.finish({ units: seats, n, missing }, options) };
          }
          const estimate = ratioOfSums(taken, all, options.level);
          if (estimate === undefined) return { outcome: measure.finish({ units: [], n, missing }, options) };
          const { value, lower, upper, method } = estimate;
          const denominator = all.reduce((sum, own) => sum + own, 0);
          return {
            outcome: {
              status: "estimated",
              value,
              n: denominator,
              numerator: taken.reduce((sum, own) => sum + own, 0),
              denominator,
              missing,
              ...(lower === undefined || upper === undefined
                ? {}
                : { interval: { lower, upper, level: options.level, method, basis: "process" } }),
            },
          };
        },
      };
    },
  },
);
