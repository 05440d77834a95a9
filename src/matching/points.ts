import type { MatchingProfile } from "../model/matchingProfile.ts";
import { criteria, type Judgement, unknown } from "./judge.ts";
import { whole } from "./profile.ts";

type Weights = MatchingProfile["weights"];

/** Points as they come out before rounding: what each known criterion gives, and what is taken off. */
export interface Scaled {
  /** Relevance, then the known of the others; `unknown` where a criterion is not known. */
  readonly parts: readonly number[];
  readonly deductions: readonly number[];
}

/** The weight of what is known, relevance included; of 10,000. */
export function knownWeight({ fits }: Judgement, weights: Weights): number {
  let known = weights.relevance;
  for (const criterion of criteria) if (fits[criterion] !== unknown) known += weights[criterion];
  return known;
}

/** How much each known criterion weighs when those left out as unknown are not there, and what its fit takes off. */
export function scaled(judgement: Judgement, weights: Weights): Scaled {
  const known = knownWeight(judgement, weights);
  const scale = known === 0 ? 0 : whole / known;
  const parts = [weights.relevance * scale * judgement.relevance];
  const deductions = [0];
  for (const criterion of criteria) {
    const fit = judgement.fits[criterion];
    parts.push(fit === unknown ? 0 : weights[criterion] * scale);
    deductions.push(fit === unknown ? 0 : weights[criterion] * scale * (1 - fit));
  }
  return { parts, deductions };
}

const sum = (values: readonly number[]): number => {
  let total = 0;
  for (const value of values) total += value;
  return total;
};

/** What the parts and the deductions add up to: an eligible pair has at least 1 point, and nobody less than none. */
export function totals(
  { parts, deductions }: Scaled,
  eligible: boolean,
): { readonly given: number; readonly taken: number } {
  const least = eligible ? 1 : 0;
  const given = Math.max(least, Math.round(sum(parts)));
  return { given, taken: Math.min(given - least, Math.round(sum(deductions))) };
}

/** Points of a pair, 1 to 10,000; 0 where it is excluded. */
export function pointsOf(judgement: Judgement, weights: Weights): number {
  if (judgement.excluded.length > 0) return 0;
  const { given, taken } = totals(scaled(judgement, weights), true);
  return given - taken;
}

/** Equal remainders may differ by what floating point makes of them. */
const noise = 1e-9;

/**
 * Whole numbers that add up to `total` and lie nearest to `values`: largest remainder, of equal ones the first. Where `total` is
 * more than rounding away from their sum, they are taken in proportion.
 */
export function inWholes(values: readonly number[], total: number): readonly number[] {
  const all = sum(values);
  if (all === 0) return values.map((_, i) => (i === 0 ? total : 0));
  const scale = Math.abs(total - all) > 0.5 ? total / all : 1;
  const wholes = values.map((value) => Math.floor(value * scale));
  const remainders = values.map((value, i) => value * scale - wholes[i]!);
  for (let left = total - sum(wholes); left > 0; left--) {
    let largest = 0;
    for (let i = 1; i < remainders.length; i++) if (remainders[i]! > remainders[largest]! + noise) largest = i;
    wholes[largest]! += 1;
    remainders[largest] = -1; // one each
  }
  return wholes;
}

const uncheckedFactor = 0.95;

/**
 * How much of what counts is known, 0 to 1: the weight of the known criteria, relevance by how sure it is, and a twentieth
 * less for each check that could not be made.
 */
export function certaintyOf(judgement: Judgement, weights: Weights): number {
  const known = knownWeight(judgement, weights) - weights.relevance * (1 - judgement.sure);
  let certainty = known / whole;
  for (let i = 0; i < judgement.unchecked.length; i++) certainty *= uncheckedFactor;
  return Math.round(certainty * 10_000) / 10_000;
}
