import { ready } from "../feeds.ts";
import { count } from "../measures/count.ts";
import { answerOf, indicatorOf } from "../plan.ts";

/** Offers made ready in the period, those cancelled later included. */
export const offersReady = indicatorOf(
  {
    id: "offers-ready",
    version: 1,
    label: { nb: "Tilbud klargjort", nn: "Tilbod klargjorde", en: "Offers made ready" },
    definition: {
      nb: "Antall opplæringstilbud som ble klare i perioden, også dem som senere ble avlyst.",
      nn: "Talet på opplæringstilbod som vart klare i perioden, også dei som seinare vart avlyste.",
      en: "Number of training offers that became ready in the period, including those cancelled later.",
    },
    population: {
      nb: "Tilbud klargjort i perioden",
      nn: "Tilbod klargjorde i perioden",
      en: "Offers made ready in the period",
    },
    unit: "count",
    resultLevel: "output",
    criterion: "effectiveness",
    goal: "facilitate",
    better: "higher",
    source: "The programme's verb facilitate: offers that fit the needs of small firms",
    counts: { n: "offers-ready" },
  },
  { feeds: [ready], answer: () => answerOf(count()) },
);
