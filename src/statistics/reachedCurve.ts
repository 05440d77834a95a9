import { exp, log } from "../core/exponential.ts";
import { cumulativeIncidence } from "./incidence.ts";
import { deviations } from "./normal.ts";
import { kaplanMeier, type SurvivalStep } from "./survival.ts";

// What indicators of time and `timeToStage` have in common; internal, and so in no door.

/** How many waited so many days, by what ended the wait. */
export type Waits = readonly [days: number, reached: number, instead: number, open: number];

/** A day on which somebody came there: the share that has by then, with its limits, and how many were waiting until it. */
export interface ReachedStep {
  readonly time: number;
  readonly estimate: number;
  readonly lower?: number;
  readonly upper?: number;
  readonly atRisk: number;
}

export interface ReachedCurve {
  readonly n: number;
  /** The first day by which half have come there, and the first days by which half may have: a limit never so high is absent. */
  readonly median: { readonly [Bound in "value" | "lower" | "upper"]?: number };
  /** The share that had come there after 90, 180 and 365 days; absent where nobody was followed that long. */
  readonly shares: { readonly [Share in `share${(typeof milestones)[number]}`]?: number };
  readonly steps: readonly ReachedStep[];
  readonly method: string;
}

/** The days for which a curve says what share had come there. */
const milestones = [90, 180, 365] as const;

/**
 * The share that has reached a stage after so many days. Both estimates have log-log limits of the share that has not: for
 * Kaplan and Meier's as `survival` in R gives them, for Aalen and Johansen's by the same transformation of its own error.
 */
export function reachedCurve(waits: readonly Waits[], level: number): ReachedCurve {
  const n = waits.reduce((sum, [, reached, instead, open]) => sum + reached + instead + open, 0);
  const times = new Float64Array(n);
  const states = new Uint8Array(n); // 1 came there, 2 left before, 0 is still open
  let at = 0;
  for (const [days, reached, instead, open] of waits) {
    times.fill(days, at, at + reached + instead + open);
    states.fill(1, at, at + reached);
    states.fill(2, at + reached, at + reached + instead);
    at += reached + instead + open;
  }
  const isAlone = !states.includes(2);
  const curve = isAlone ? kaplanMeier(times, states, level) : { level, steps: incidence(times, states, level) };
  let before = 0;
  let i = 0;
  const steps = curve.steps.map(({ time, survival, lower, upper }): ReachedStep => {
    for (; i < waits.length && (waits[i]?.[0] ?? 0) < time; i++) {
      const [, came, left, open] = waits[i] ?? [0, 0, 0, 0];
      before += came + left + open;
    }
    const limits = lower === undefined || upper === undefined ? {} : { lower: 1 - upper, upper: 1 - lower };
    return { time, estimate: 1 - survival, ...limits, atRisk: n - before };
  });
  return {
    n,
    median: { ...half(steps, "value", "estimate"), ...half(steps, "lower", "upper"), ...half(steps, "upper", "lower") },
    shares: sharesOf(waits, steps),
    steps,
    method: isAlone ? "kaplan-meier-log-log" : "aalen-johansen-log-log",
  };
}

/** After the last day on which anybody was followed nothing is known, unless all waits had ended by then. */
function sharesOf(waits: readonly Waits[], steps: readonly ReachedStep[]): ReachedCurve["shares"] {
  const [followed, , , stillOpen] = waits.at(-1) ?? [0, 0, 0, 0];
  const known = milestones.filter((days) => followed >= days || stillOpen === 0);
  return Object.fromEntries(
    known.map((days) => [`share${days}`, steps.filter(({ time }) => time <= days).at(-1)?.estimate ?? 0]),
  );
}

/** The first day on which the share, or a limit of it, is a half; but for rounding, where it is one exactly. */
function half<Bound extends string>(
  steps: readonly ReachedStep[],
  bound: Bound,
  share: "estimate" | "lower" | "upper",
): { readonly [B in Bound]?: number } {
  const time = steps.find((step) => (step[share] ?? 0) >= 0.5 - 1e-12)?.time;
  return time === undefined ? {} : ({ [bound]: time } as { readonly [B in Bound]: number }); // the key is the bound
}

/** Aalen and Johansen's curve as one of those who have not come there. */
function incidence(times: Float64Array, states: Uint8Array, level: number): readonly SurvivalStep[] {
  const z = deviations(level);
  return cumulativeIncidence(times, states, 1).steps.map(({ time, estimate, variance }) => {
    const survival = 1 - estimate;
    const se = Math.sqrt(variance);
    const step = { time, survival, se, atRisk: 0, events: 0 }; // the two counts are not asked for
    if (survival <= 0 || se === 0) return step;
    const logarithm = log(survival);
    const factor = exp((z * se) / (survival * -logarithm));
    return { ...step, lower: exp(logarithm * factor), upper: exp(logarithm / factor) };
  });
}
