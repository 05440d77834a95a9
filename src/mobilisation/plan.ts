import { exp, log } from "../core/exponential.ts";
import { err, ok, type Result } from "../core/result.ts";
import { wilson } from "../statistics/proportion.ts";
import type { MobilisationModel } from "../vocabulary/mobilisation.ts";
import type { PlanIssue } from "./issue.ts";

/** How many of those at one stage reach the next, as counted: [successes, trials], so that their own uncertainty carries through. */
export interface MobilisationRates {
  /** Firms contacted that got a need registered. */
  readonly contactToNeed: readonly [successes: number, trials: number];
  /** Needs that became a participation. */
  readonly needToParticipation: readonly [successes: number, trials: number];
  /** Participations that were completed. */
  readonly completion: readonly [successes: number, trials: number];
  readonly hoursPerContact: number;
  readonly costPerHourNok?: number;
  /** Hours of one full-time equivalent: 1,750 where absent. */
  readonly hoursPerYear?: number;
}

/** A number with what it could be, where its rates are uncertain. */
export interface RangeOf {
  readonly value: number;
  readonly lower?: number;
  readonly upper?: number;
}

/** From a goal to the work that it takes, or from the work to what it gives. */
export interface MobilisationPlan {
  readonly model?: MobilisationModel;
  readonly completions: number;
  /** Firms to contact. */
  readonly establishments: RangeOf;
  readonly needs: RangeOf;
  readonly participations: RangeOf;
  readonly hours: RangeOf;
  readonly fullTimeEquivalents: RangeOf;
  readonly costNok?: RangeOf;
}

type RateName = "contactToNeed" | "needToParticipation" | "completion";
const rateNames: readonly RateName[] = ["contactToNeed", "needToParticipation", "completion"];

/**
 * Plans backwards from completed participations to needs, firms to contact, hours, full-time equivalents and cost; or
 * forwards from firms contacted to what can be expected of them. Numbers are expectations and need not be whole: round
 * them up where you plan.
 *
 * Intervals (95 %) come from the uncertainty of the rates alone: Wilson limits of each rate, combined on the logarithmic
 * scale for their product (MOVER). They suppose that the next firms are as the counted ones, which a plan cannot know.
 *
 * @returns the plan, or every issue: rates that are none, a rate of 0 on the way back, amounts below 0
 *
 * @example
 * ```ts
 * import { planMobilisation } from "kompetansepilot";
 *
 * const rates = { contactToNeed: [50, 100], needToParticipation: [40, 50], completion: [30, 40], hoursPerContact: 6 } as const;
 * const plan = planMobilisation({ completions: 60 }, rates, "broker")._unsafeUnwrap();
 * [plan.establishments.value, plan.hours.value]; // => [200, 1200]
 * plan.establishments.lower?.toFixed(0); // => "157"
 * ```
 *
 * @see Zou and Donner (2008), Statistics in Medicine 27(10), 1693-1702, https://doi.org/10.1002/sim.3095
 */
export function planMobilisation(
  goal: { readonly completions: number } | { readonly establishments: number },
  rates: MobilisationRates,
  model?: MobilisationModel,
): Result<MobilisationPlan, readonly PlanIssue[]> {
  const backwards = "completions" in goal;
  const issues = [
    ...rateNames.flatMap((name) => rateIssues(name, rates[name], backwards)),
    ...amountIssues(goal, rates),
  ];
  if (issues.length > 0) return err(issues);

  const { contactToNeed, needToParticipation, completion } = rates;
  const all = product([contactToNeed, needToParticipation, completion]);
  const amount = backwards ? goal.completions : goal.establishments;
  const establishments: RangeOf = backwards ? needed(amount, all) : { value: amount };
  const { hoursPerContact, costPerHourNok, hoursPerYear = 1750 } = rates;
  const hours = times(establishments, hoursPerContact);
  return ok({
    ...(model !== undefined && { model }),
    completions: backwards ? amount : reached(amount, all).value,
    establishments,
    needs: backwards
      ? needed(amount, product([needToParticipation, completion]))
      : reached(amount, product([contactToNeed])),
    participations: backwards
      ? needed(amount, product([completion]))
      : reached(amount, product([contactToNeed, needToParticipation])),
    hours,
    fullTimeEquivalents: times(hours, 1 / hoursPerYear),
    ...(costPerHourNok !== undefined && { costNok: times(hours, costPerHourNok) }),
  });
}

const isCount = (value: number): boolean => Number.isSafeInteger(value) && value >= 0;

/** What an issue may carry of a number: not a number, and no end to it, are left out. */
const given = (name: string, value: number): object => (Number.isFinite(value) ? { [name]: value } : {});

function rateIssues(
  name: RateName,
  [successes, trials]: readonly [number, number],
  backwards: boolean,
): readonly PlanIssue[] {
  const base = { path: ["rates", name], severity: "error", rate: name } as const;
  if (!isCount(successes) || !isCount(trials) || trials === 0 || successes > trials)
    return [{ code: "indicator.wrong-rate", ...base, ...given("successes", successes), ...given("trials", trials) }];
  return successes === 0 && backwards ? [{ code: "indicator.rate-of-zero", ...base, trials }] : [];
}

function amountIssues(goal: object, rates: MobilisationRates): readonly PlanIssue[] {
  const { hoursPerContact, costPerHourNok = 0, hoursPerYear = 1750 } = rates;
  const amounts = [...Object.entries(goal), ...Object.entries({ hoursPerContact, costPerHourNok, hoursPerYear })];
  return amounts.flatMap(([name, value]: readonly [string, number]) => {
    const least = name === "hoursPerYear" ? Number.MIN_VALUE : 0; // a year without hours has no full-time equivalents
    if (Number.isFinite(value) && value >= least) return [];
    return [{ code: "indicator.wrong-amount", path: [name], severity: "error", ...given("value", value) } as const];
  });
}

/** A product of independent rates as one fraction, and its limits. */
interface Product {
  readonly successes: number;
  readonly trials: number;
  readonly lower: number;
  readonly upper: number;
}

function product(rates: readonly (readonly [number, number])[]): Product {
  let [successes, trials] = [1, 1]; // kept apart, so that 50 of 100 and 30 of 40 make no more rounding than they must
  let [below, above] = [0, 0];
  let highest = 1;
  for (const [reached, of] of rates) {
    successes *= reached;
    trials *= of;
    const rate = wilson(reached, of);
    if (rate === undefined) continue; // trials are checked
    highest *= rate.upper;
    const [at, low, high] = [log(rate.value), log(rate.lower), log(rate.upper)];
    below += (at - low) ** 2;
    above += (high - at) ** 2;
  }
  // A rate of 0 has no logarithm: then no more can be said than that every rate may be at its upper limit.
  if (successes === 0) return { successes, trials, lower: 0, upper: highest };
  const logarithm = log(successes / trials);
  return {
    successes,
    trials,
    lower: exp(logarithm - Math.sqrt(below)),
    upper: Math.min(1, exp(logarithm + Math.sqrt(above))),
  };
}

const times = (range: RangeOf, factor: number): RangeOf => ({
  value: range.value * factor,
  ...(range.lower !== undefined && { lower: range.lower * factor }),
  ...(range.upper !== undefined && { upper: range.upper * factor }),
});

/** What comes of an amount at a rate. */
const reached = (amount: number, rate: Product): RangeOf => ({
  value: (amount * rate.successes) / rate.trials,
  lower: amount * rate.lower,
  upper: amount * rate.upper,
});

/** What an amount takes at a rate: the lower the rate, the more. */
const needed = (amount: number, rate: Product): RangeOf => ({
  value: (amount * rate.trials) / rate.successes,
  lower: amount / rate.upper,
  upper: amount / rate.lower,
});
