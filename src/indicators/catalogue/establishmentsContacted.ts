import { contacted } from "../feeds.ts";
import { count } from "../measures/count.ts";
import { answerOf, indicatorOf } from "../plan.ts";

/** Distinct establishments whose first contact lies in the period. */
export const establishmentsContacted = indicatorOf(
  {
    id: "establishments-contacted",
    version: 1,
    label: { nb: "Virksomheter kontaktet", nn: "Verksemder kontakta", en: "Establishments contacted" },
    definition: {
      nb: "Antall virksomheter som ble kontaktet for første gang i perioden. Hver virksomhet teller én gang.",
      nn: "Talet på verksemder som vart kontakta for første gong i perioden. Kvar verksemd tel éin gong.",
      en: "Number of establishments first contacted in the period. Each establishment counts once.",
    },
    population: {
      nb: "Virksomheter kontaktet i perioden",
      nn: "Verksemder kontakta i perioden",
      en: "Establishments contacted in the period",
    },
    unit: "count",
    resultLevel: "activity",
    criterion: "effectiveness",
    goal: "mobilise",
    better: "higher",
    source: "An enterprise counts once however often it is supported: ERDF common output indicator CO01",
    counts: { n: "establishments-contacted" },
  },
  { feeds: [contacted], answer: () => answerOf(count()) },
);
