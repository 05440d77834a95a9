import { checkLevel } from "../statistics/estimate.ts";
import { binomialControlLimits } from "../statistics/controlLimits.ts";
import type { Reading } from "./indicator.ts";

/** A share beside the limits within which chance alone would put it. */
export interface ControlledReading {
  readonly reading: Reading;
  readonly target: number;
  readonly limits: readonly { readonly level: number; readonly lower: number; readonly upper: number }[];
  /** The highest level whose limits the share lies outside of. */
  readonly outside?: number;
}

/**
 * Control limits for the shares of several groups around what they have in common: instead of a ranking, which would order
 * what is mostly chance. A share outside its limits is unusual, which is not yet good or bad.
 *
 * The total is left out where there are groups, and so is what has no value or no counts. `"overall"` is the sum of the
 * numerators over the sum of the denominators; of overlapping groups (by model) it counts a record for each.
 *
 * @param options `target` a share, or "overall"; `levels` 0.95 and 0.998 where absent
 * @returns in the order given; [] where nobody has a denominator
 * @throws RangeError when a reading is no share, or another indicator's or version's than the first; when `target` is outside
 * 0 to 1 or a level is not between 0 and 1
 *
 * @example
 * ```ts
 * import { controlLimits, type Reading } from "kompetansepilot";
 *
 * const reading = (county: string, numerator: number, denominator: number): Reading => ({
 *   indicator: "need-match-rate", version: 1, unit: "share", group: { county }, division: "2024-01-01",
 *   period: { from: "2021-01-01", to: "2023-12-31" }, asOf: "2023-12-31", provenance: {},
 *   outcome: { status: "estimated", value: numerator / denominator, n: denominator, numerator, denominator, missing: 0 },
 * });
 * const controlled = controlLimits([reading("42", 30, 50), reading("55", 10, 50), reading("56", 26, 50)]);
 * controlled.map(({ target, outside }) => [target, outside]); // => [[0.44, 0.95], [0.44, 0.998], [0.44, undefined]]
 * ```
 *
 * @see Spiegelhalter (2005), Statistics in Medicine 24, 1185-1202, https://doi.org/10.1002/sim.1970
 */
export function controlLimits(
  readings: readonly Reading[],
  options: { readonly target?: "overall" | number; readonly levels?: readonly number[] } = {},
): readonly ControlledReading[] {
  const { levels = [0.95, 0.998] } = options;
  levels.forEach(checkLevel);
  const [first] = readings;
  for (const { indicator, version, unit } of readings) {
    if (unit !== "share") throw new RangeError(`control limits are for shares, not for ${unit}`);
    if (indicator !== first?.indicator || version !== first.version)
      throw new RangeError(`readings of ${indicator} version ${version} and others together`);
  }
  const isTotal = ({ group }: Reading): boolean => Object.values(group).every((value) => value === undefined);
  const groups = readings.some((reading) => !isTotal(reading)) ? readings.filter((one) => !isTotal(one)) : readings;
  const counted = groups.flatMap((reading) => {
    const { outcome } = reading;
    if (outcome.status !== "estimated" || outcome.value === undefined) return [];
    const { numerator, denominator = 0 } = outcome;
    // Apportioned records are no whole trials: the nearest number of them is meant.
    return numerator === undefined || Math.round(denominator) < 1
      ? []
      : [{ reading, value: outcome.value, numerator, denominator }];
  });
  if (counted.length === 0) return [];

  const target = options.target === undefined || options.target === "overall" ? overall(counted) : options.target;
  return counted.map(({ reading, value, denominator }) => {
    const limits = levels.map((level) => {
      const { lower = 0, upper = 1 } = binomialControlLimits(target, Math.round(denominator), level) ?? {};
      return { level, lower, upper };
    });
    const beyond = limits.filter(({ lower, upper }) => value < lower || value > upper).map(({ level }) => level);
    return { reading, target, limits, ...(beyond.length > 0 && { outside: Math.max(...beyond) }) };
  });
}

function overall(counted: readonly { readonly numerator: number; readonly denominator: number }[]): number {
  let numerator = 0;
  let denominator = 0;
  for (const one of counted) {
    numerator += one.numerator;
    denominator += one.denominator;
  }
  return numerator / denominator;
}
