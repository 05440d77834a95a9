import type { Label } from "../core/label.ts";
import type { Outcome } from "../model/reading.ts";
import type { PublicReading } from "../publication/publicReading.ts";
import type { Curve, CurvePoint } from "./chart.ts";
import { groupName, isWhole, nowhere } from "./groupName.ts";
import type { ChartOptions } from "./intervalDots.ts";
import { numberIn } from "./numberIn.ts";
import { indicatorName, spanOf } from "./titleOf.ts";

/** The days for which a published time reading says what share had come there. */
const milestones = [90, 180, 365] as const;

/**
 * The share that has reached a stage after so many days, of a reading of time. With the curve's steps in its details it is
 * drawn step by step, with the limits as a band and under the axis how many were still open. A published reading has no
 * steps, as each of them is one firm: then the curve goes through what is told of days 90, 180 and 365, and its line is the
 * least that the share can be between them.
 *
 * @param options `geography` names the group; without it a county stands by its code
 *
 * @example
 * ```ts
 * import { evaluate, suppress } from "kompetansepilot";
 * import { curve } from "kompetansepilot/charts";
 * import { exampleProgramme } from "kompetansepilot/example";
 * import { timeNeedToMatch } from "kompetansepilot/indicators";
 * import { norway } from "kompetansepilot/reference/norway";
 *
 * const [reading] = suppress(evaluate(exampleProgramme, [timeNeedToMatch], { geography: norway }));
 * const chart = reading && curve(reading);
 * chart?.points.map(({ time }) => time); // => [0, 90, 180, 365]
 * ```
 */
export function curve(reading: PublicReading, options: Partial<ChartOptions> = {}): Curve {
  const { outcome } = reading;
  const steps = stepsOf(outcome);
  return {
    kind: "curve",
    title: options.title ?? titleWith(reading, options),
    span: spanOf([reading]),
    outcome: withoutDetails(outcome),
    points: steps ?? sharesOf(outcome),
    known: steps === undefined ? "milestones" : "everyStep",
  };
}

/** The indicator, and of a group whose. */
function titleWith({ indicator, group, division }: PublicReading, options: Partial<ChartOptions>): Label {
  const { geography = nowhere, indicators, pilots } = options;
  const name = indicatorName(indicator, indicators);
  if (isWhole(group)) return name;
  const of = groupName(group, { geography, division, ...(pilots === undefined ? {} : { pilots }) });
  return { nb: `${name.nb}, ${of.nb}`, nn: `${name.nn}, ${of.nn}`, en: `${name.en}, ${of.en}` };
}

/** Counts and interval without what was worked out besides: the points hold that. */
function withoutDetails(outcome: Outcome): Outcome {
  if (outcome.status !== "estimated") return outcome;
  const { details: _, ...others } = outcome; // the rest is what is wanted
  return others;
}

/** The curve begins with nobody there, and everybody still open. */
const start = (outcome: Extract<Outcome, { readonly status: "estimated" }>): CurvePoint => ({
  time: 0,
  estimate: 0,
  atRisk: outcome.n,
});

function stepsOf(outcome: Outcome): readonly CurvePoint[] | undefined {
  if (outcome.status !== "estimated") return undefined;
  const steps = outcome.details?.["steps"];
  if (!Array.isArray(steps)) return undefined;
  const points = steps.flatMap((step: unknown) => pointOf(step) ?? []).sort((a, b) => a.time - b.time);
  return points[0]?.time === 0 ? points : [start(outcome), ...points];
}

function pointOf(step: unknown): CurvePoint | undefined {
  const [time, estimate] = [numberIn(step, "time"), numberIn(step, "estimate")];
  const [lower, upper, atRisk] = [numberIn(step, "lower"), numberIn(step, "upper"), numberIn(step, "atRisk")];
  if (time === undefined || estimate === undefined) return undefined;
  return {
    time,
    estimate,
    ...(lower === undefined || upper === undefined ? {} : { lower, upper }),
    ...(atRisk === undefined ? {} : { atRisk }),
  };
}

function sharesOf(outcome: Outcome): readonly CurvePoint[] {
  if (outcome.status !== "estimated") return [];
  const told = milestones.flatMap((time): readonly CurvePoint[] => {
    const estimate = outcome.details?.[`share${time}`];
    return typeof estimate === "number" ? [{ time, estimate }] : [];
  });
  return told.length === 0 ? [] : [start(outcome), ...told];
}
