import type { RecordOf } from "../../model/programme.ts";
import { deviations } from "../../statistics/normal.ts";
import { scoreInterval, wilson } from "../../statistics/proportion.ts";
import { ratioOfSums } from "../../statistics/ratio.ts";
import { studentQuantile } from "../../statistics/student.ts";
import { checkCounts, type Estimate } from "../../statistics/estimate.ts";
import type { Context } from "../context.ts";
import type { Outcome } from "../indicator.ts";
import { noData } from "../noData.ts";
import { answerFrom, type Feed, fold, indicatorOf } from "../plan.ts";

type Answer = RecordOf<"survey">;

const survey: Feed<"survey"> = { of: "survey", fields: ["establishment", "unmet", "weight"] };

/** Whether any answer of the survey has a weight: one without is then missing, not as good as another. */
function isWeighted(context: Context): boolean {
  return context.rows("survey").some(({ weight }) => weight !== undefined);
}

interface SurveyState {
  /** Valid answers: whether each says some or large, and its weight. */
  readonly unmet: readonly boolean[];
  readonly weights: readonly number[];
  /** How many say large. */
  readonly severe: number;
  readonly missing: number;
}

/**
 * A weighted share with Wilson's interval on as many answers as the weighted ones are worth (Korn and Graubard 1998); a share
 * without any spread is worth as many as there are.
 */
function weightedShare(unmet: readonly boolean[], weights: readonly number[], level: number, populationSize?: number) {
  const yes = weights.map((weight, i) => (unmet[i] === true ? weight : 0));
  const ratio = ratioOfSums(yes, weights, level);
  if (ratio === undefined) return undefined;
  const { value, se = 0, df = 1 } = ratio;
  const n = weights.length;
  const narrower = deviations(level) / studentQuantile((1 + level) / 2, df);
  const worth = se === 0 ? n : Math.min(n, ((value * (1 - value)) / (se * se)) * narrower * narrower);
  if (populationSize === undefined) return scoreInterval(value, worth, level, "wilson-weighted");
  checkCounts(n, populationSize);
  if (populationSize === n) return { value, level, method: "full-count" };
  const trials = (worth * (populationSize - 1)) / (populationSize - n);
  return scoreInterval(value, trials, level, "wilson-weighted");
}

/** Establishments that answer that they lack competence to some or a large extent. A survey, so the interval is a sample's. */
export const unmetNeedShare = indicatorOf(
  {
    id: "unmet-need-share",
    version: 1,
    label: {
      nb: "Andel med udekket kompetansebehov",
      nn: "Del med udekt kompetansebehov",
      en: "Share with unmet competence need",
    },
    definition: {
      nb: "Virksomheter som svarer at de i noen eller stor grad har et udekket kompetansebehov, som andel av dem som har svart. Tall fra undersøkelser blant ulike virksomheter kan ikke sammenlignes.",
      nn: "Verksemder som svarer at dei i nokon eller stor grad har eit udekt kompetansebehov, som del av dei som har svart. Tal frå undersøkingar blant ulike verksemder kan ikkje samanliknast.",
      en: "Establishments that answer that they have an unmet competence need to some or a large extent, as a share of those that answered. Figures of surveys of different establishments cannot be compared.",
    },
    population: {
      nb: "Virksomheter i undersøkelsen",
      nn: "Verksemder i undersøkinga",
      en: "Establishments in the survey",
    },
    numerator: {
      nb: "mangler kompetanse i noen eller stor grad",
      nn: "manglar kompetanse i nokon eller stor grad",
      en: "lack competence to some or a large extent",
    },
    denominator: { nb: "virksomheter som svarte", nn: "verksemder som svarte", en: "establishments that answered" },
    unit: "share",
    resultLevel: "context",
    criterion: "relevance",
    goal: "identify",
    better: "lower",
    source:
      "The question of NHO's competence barometer (NIFU): to what extent the enterprise has an unmet need for competence",
    counts: { n: "survey-answers", numerator: "survey-answers-unmet", denominator: "survey-answers" },
  },
  {
    feeds: [survey],
    parameters: ["surveyPopulation"],
    answer(context) {
      const weighted = context.once(isWeighted);
      // Of a group the population is not known. That of all makes its interval too wide rather than too narrow.
      const { surveyPopulation } = context.parameters;

      const isValid = ({ unmet, weight }: Answer): boolean =>
        unmet !== undefined && (!weighted || weight !== undefined);
      const isUnmet = ({ unmet }: Answer): boolean => unmet === "some" || unmet === "large";

      function answersOf(rows: readonly Answer[]): SurveyState {
        const valid = rows.filter(isValid);
        return {
          unmet: valid.map(isUnmet),
          weights: valid.map(({ weight }) => weight ?? 1),
          severe: valid.filter(({ unmet }) => unmet === "large").length,
          missing: rows.length - valid.length,
        };
      }

      function finish(
        { unmet, weights, severe, missing }: SurveyState,
        { level }: { readonly level: number },
      ): Outcome {
        const n = unmet.length;
        const numerator = unmet.filter(Boolean).length;
        const estimate: Estimate | undefined = weighted
          ? weightedShare(unmet, weights, level, surveyPopulation)
          : wilson(numerator, n, level, surveyPopulation);
        if (estimate === undefined) return noData(missing > 0 ? "all-missing" : "empty-denominator", missing);
        const { value, lower, upper, method } = estimate;
        return {
          status: "estimated",
          value,
          n,
          // Counts do not make up a weighted share.
          ...(weighted ? {} : { numerator, denominator: n }),
          missing,
          ...(lower === undefined || upper === undefined
            ? {}
            : { interval: { lower, upper, level, method, basis: "sample" } }),
          details: { severe },
        };
      }
      return answerFrom(fold(answersOf), finish, {
        tellers: () => [(row: Answer) => (!isValid(row) ? "missing" : isUnmet(row) ? "both" : "denominator")],
      });
    },
  },
);
