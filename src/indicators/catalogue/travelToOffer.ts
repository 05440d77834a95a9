import { registered } from "../feeds.ts";
import { median } from "../measures/median.ts";
import { answerOf, indicatorOf } from "../plan.ts";
import type { RecordOf } from "../../model/programme.ts";
import { municipalitiesOfNeeds, nearestSite, readsMunicipalitiesOfNeeds, readsSites } from "../sites.ts";

/** How far it is from a need to the nearest course in its subject that one has to go to. */
export const travelToOffer = indicatorOf(
  {
    id: "travel-to-offer",
    version: 1,
    label: {
      nb: "Avstand til nærmeste relevante tilbud",
      nn: "Avstand til næraste relevante tilbod",
      en: "Distance to nearest relevant offer",
    },
    definition: {
      nb: "Avstanden i kilometer fra behovet til det nærmeste stedet med et tilbud i samme fagområde som ble klart i perioden, midt i fordelingen av behovene registrert i perioden (median). Nettbaserte og avlyste tilbud er ikke med; behov uten et slikt tilbud telles som manglende.",
      nn: "Avstanden i kilometer frå behovet til den næraste staden med eit tilbod i same fagområde som vart klart i perioden, midt i fordelinga av behova registrerte i perioden (median). Nettbaserte og avlyste tilbod er ikkje med; behov utan eit slikt tilbod blir talde som manglande.",
      en: "The distance in kilometres from the need to the nearest place with an offer in the same subject that became ready in the period, in the middle of the needs registered in the period (median). Online and cancelled offers are left out; needs without such an offer count as missing.",
    },
    population: {
      nb: "Kompetansebehov registrert i perioden",
      nn: "Kompetansebehov registrerte i perioden",
      en: "Competence needs registered in the period",
    },
    unit: "km",
    resultLevel: "outcome",
    criterion: "relevance",
    goal: "district",
    better: "lower",
    source:
      "Great circle between the centres of municipalities, or the caller's own distance; median as order statistic",
    counts: { n: "needs-with-an-offer-within-reach" },
  },
  {
    feeds: [registered],
    reads: { ...readsMunicipalitiesOfNeeds, needs: ["field", ...readsMunicipalitiesOfNeeds.needs], offers: readsSites },
    answer(context) {
      const municipalities = context.once(municipalitiesOfNeeds);
      const nearest = context.once(nearestSite);
      return answerOf(
        median(({ field }: RecordOf<"needs">, place) => {
          const municipality = municipalities[place];
          return municipality === undefined ? undefined : nearest(municipality, field);
        }),
      );
    },
  },
);
