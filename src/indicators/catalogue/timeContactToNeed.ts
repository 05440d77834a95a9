import type { RecordOf } from "../../model/programme.ts";
import { contactDate } from "../../programme/stages.ts";
import { contacted } from "../feeds.ts";
import { timeTo } from "../measures/timeTo.ts";
import { answerOf, indicatorOf } from "../plan.ts";

type Firm = RecordOf<"establishments">;

/** Days from first contact until needs are mapped; establishments not mapped yet are open, not lost. */
export const timeContactToNeed = indicatorOf(
  {
    id: "time-contact-to-need",
    version: 1,
    label: {
      nb: "Tid fra kontakt til kartlagt behov",
      nn: "Tid frå kontakt til kartlagt behov",
      en: "Time from contact to mapped need",
    },
    definition: {
      nb: "Dager fra første kontakt til behovet er kartlagt, for halvparten av virksomhetene kontaktet i perioden (median). Virksomheter som ikke er kartlagt innen uttrekksdatoen, er med så lenge de er fulgt. Uten tall der under halvparten er kommet så langt.",
      nn: "Dagar frå første kontakt til behovet er kartlagt, for halvparten av verksemdene kontakta i perioden (median). Verksemder som ikkje er kartlagde innan uttrekksdatoen, er med så lenge dei er følgde. Utan tal der under halvparten er komne så langt.",
      en: "Days from first contact until needs are mapped, for half of the establishments contacted in the period (median). Establishments not mapped by the reporting date count for as long as they were followed. Without a figure where fewer than half have come that far.",
    },
    population: {
      nb: "Virksomheter kontaktet i perioden",
      nn: "Verksemder kontakta i perioden",
      en: "Establishments contacted in the period",
    },
    unit: "days",
    resultLevel: "activity",
    criterion: "efficiency",
    goal: "identify",
    better: "lower",
    source: "Kaplan and Meier (1958): what is still open is censored at the reporting date",
    counts: { n: "establishments-contacted-of-known-wait" },
  },
  {
    feeds: [contacted],
    answer: ({ asOf }) => answerOf(timeTo<Firm>({ from: contactDate, to: ({ mappedOn }) => mappedOn, asOf })),
  },
);
