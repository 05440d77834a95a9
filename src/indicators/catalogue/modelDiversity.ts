import { exp, log } from "../../core/exponential.ts";
import type { RecordOf } from "../../model/programme.ts";
import { acted } from "../feeds.ts";
import type { Outcome } from "../indicator.ts";
import { noData } from "../noData.ts";
import { answerFrom, fold, indicatorOf } from "../plan.ts";

type Activity = RecordOf<"activities">;

interface HoursState {
  /** Minutes, whole, by model. */
  readonly motor: number;
  readonly broker: number;
  readonly meetingPlace: number;
  /** Minutes of activities without a model. */
  readonly withoutModel: number;
  readonly n: number;
  readonly missing: number;
}

const models = ["motor", "broker", "meetingPlace"] as const;

function hoursOf(rows: readonly Activity[]): HoursState {
  const state = { motor: 0, broker: 0, meetingPlace: 0, withoutModel: 0, n: 0, missing: 0 };
  for (const { model, hours } of rows) {
    const minutes = hours === undefined ? 0 : Math.round(hours * 60);
    state[model ?? "withoutModel"] += minutes;
    if (hours === undefined || model === undefined) state.missing++;
    else state.n++;
  }
  return state;
}

/** exp of the Shannon entropy of hours over the three models: 1 where all time goes to one, 3 where each gets a third. */
function effectiveModels(state: HoursState): Outcome {
  const { n, missing } = state;
  const minutes = state.motor + state.broker + state.meetingPlace;
  if (minutes === 0) return noData(n === 0 && missing > 0 ? "all-missing" : "empty-denominator", missing);
  const shares = {
    motor: state.motor / minutes,
    broker: state.broker / minutes,
    meetingPlace: state.meetingPlace / minutes,
  };
  const entropy = models.reduce(
    (sum, model) => (shares[model] === 0 ? sum : sum - shares[model] * log(shares[model])),
    0,
  );
  return {
    status: "estimated",
    value: exp(entropy),
    n,
    missing,
    details: {
      shares,
      // Apart from the details that are counts: publication protects whole numbers among them, and these are none.
      time: {
        hours: minutes / 60,
        hoursWithoutModel: state.withoutModel / 60,
        certainty: minutes / (minutes + state.withoutModel),
      },
    },
  };
}

/** How many of the three models the hours are spread over. */
export const modelDiversity = indicatorOf(
  {
    id: "model-diversity",
    version: 1,
    label: { nb: "Effektivt antall modeller", nn: "Effektivt tal på modellar", en: "Effective number of models" },
    definition: {
      nb: "Hvor mange av de tre modellene timene fordeler seg på: 1 når all tid går til én modell, 3 når tiden er likt fordelt. Timer uten oppgitt modell er ikke med.",
      nn: "Kor mange av dei tre modellane timane fordeler seg på: 1 når all tid går til éin modell, 3 når tida er likt fordelt. Timar utan oppgitt modell er ikkje med.",
      en: "Over how many of the three models the hours are spread: 1 when all time goes to one model, 3 when each gets a third. Hours without a model are left out.",
    },
    population: {
      nb: "Timer brukt på aktiviteter i perioden",
      nn: "Timar brukte på aktivitetar i perioden",
      en: "Hours spent on activities in the period",
    },
    unit: "models",
    resultLevel: "activity",
    criterion: "coherence",
    goal: "models",
    better: "none",
    source: "Exponential of the Shannon entropy (Hill number of order 1) of hours as motor, broker and meeting place",
    counts: { n: "activities-of-known-model-and-hours" },
  },
  {
    feeds: [acted],
    reads: { activities: ["model", "hours"] },
    answer: () =>
      answerFrom(fold(hoursOf), effectiveModels, {
        tellers: () => [
          ({ model, hours }: Activity) => (model === undefined || hours === undefined ? "missing" : "numerator"),
        ],
      }),
  },
);
