import { checkLevel, type Interval, type Level } from "./estimate.ts";

/**
 * Within which shares a unit with `trials` lies by chance alone when its true share is `target`: the limits of a funnel
 * plot, which compares counties with what they have in common and ranks nobody.
 *
 * Exact binomial limits, interpolated between counts, so that they vary smoothly with `trials`; cut to [0, 1]. A county
 * outside them is unusual, which is not yet good or bad. Interpolation moves a limit down by less than one trial: near
 * the ends, with few trials, the upper one can lie below `target`. Without trials: `undefined`. Takes steps in
 * proportion to the square root of `trials`.
 *
 * @param target the common share, 0 to 1
 * @param trials count
 * @param level share of units inside the limits when all is chance, default 0.95; funnel plots also show 0.998
 * @returns `target` as value, with both limits
 * @throws RangeError when `target` is outside 0 to 1, `trials` is not a count, or `level` is not between 0 and 1
 *
 * @example
 * ```ts
 * import { binomialControlLimits } from "kompetansepilot/statistics";
 *
 * const limits = binomialControlLimits(0.62, 20);
 * [limits?.lower.toFixed(3), limits?.upper.toFixed(3)]; // => ["0.374", "0.799"]
 * ```
 *
 * @see Spiegelhalter (2005), Statistics in Medicine 24, 1185-1202, appendix A.1.1, https://doi.org/10.1002/sim.1970
 */
export function binomialControlLimits(target: number, trials: number, level: Level = 0.95): Interval | undefined {
  checkLevel(level);
  if (!(target >= 0 && target <= 1)) throw new RangeError(`target must be in [0, 1], was ${target}`);
  if (!(Number.isSafeInteger(trials) && trials >= 0)) throw new RangeError(`trials must be a count, was ${trials}`);
  if (trials === 0) return undefined;
  const mode = Math.min(trials, Math.floor((trials + 1) * target));
  const below = weights(mode, (step) => ((mode - step) / (trials - mode + step + 1)) * ((1 - target) / target));
  const above = weights(
    trials - mode,
    (step) => ((trials - mode - step) / (mode + step + 1)) * (target / (1 - target)),
  );
  // Smallest first keeps the small tails exact.
  const ascending = [...below.reverse(), 1, ...above];
  const first = mode - below.length;
  const all = below.reduce((sum, weight) => sum + weight, 0) + 1 + above.reduceRight((sum, weight) => sum + weight, 0);
  const tail = ((1 - level) / 2) * all;

  // r is the least count with P(R <= r) >= tail, and the limit (r - (P(R <= r) - tail) / P(R = r)) / trials.
  let lower = first;
  let reached = ascending[0] ?? 0;
  while (reached < tail) reached += ascending[++lower - first] ?? 1;
  const lowerPart = (reached - tail) / (ascending[lower - first] ?? 1);

  // The same seen from above: r is the least count with P(R > r) <= tail.
  let upper = first + ascending.length - 1;
  let beyond = 0;
  for (let weight = ascending[upper - first] ?? 1; beyond + weight <= tail; weight = ascending[upper - first] ?? 1) {
    beyond += weight;
    upper--;
  }
  const upperPart = (tail - beyond) / (ascending[upper - first] ?? 1);

  return {
    value: target,
    lower: Math.max(0, (lower - lowerPart) / trials),
    upper: Math.max(0, (upper - upperPart) / trials),
    level,
    method: "binomial-interpolated",
  };
}

/** The chances of the counts on one side of the mode, as parts of the mode's, from the mode outwards until they are nothing. */
function weights(most: number, ratio: (step: number) => number): number[] {
  const list: number[] = [];
  let weight = 1;
  for (let step = 0; step < most; step++) {
    weight *= ratio(step);
    if (weight < 1e-40) break;
    list.push(weight);
  }
  return list;
}
