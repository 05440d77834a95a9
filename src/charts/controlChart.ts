import type { Group, Reading } from "../model/reading.ts";
import type { PublicReading } from "../publication/publicReading.ts";
import { binomialControlLimits } from "../statistics/controlLimits.ts";
import type { ControlChart, ControlLimits, ControlPoint } from "./chart.ts";
import { groupName, isWhole, nowhere } from "./groupName.ts";
import type { ChartOptions } from "./intervalDots.ts";
import { byReading } from "./readingOrder.ts";
import { divisionOf, spanOf, titleOf } from "./titleOf.ts";

/** Limits that one group in twenty, and one in five hundred, lies outside of by chance. */
const levels = [0.95, 0.998] as const;

/** A smooth line takes so many pieces. */
const pieces = 48;

/**
 * Shares of groups against what they rest on, with the limits within which chance alone would put a group around what all
 * have in common: instead of a ranking, which would order what is mostly chance. A group outside its limits is unusual,
 * which is not yet good or bad.
 *
 * The common share and the limits are those of `controlLimits`; the total is left out where there are groups. Hidden groups
 * count for nothing here and stand below the picture.
 *
 * @param options `geography` names the groups; without it a county stands by its code
 * @throws RangeError when a reading is no share, or another indicator's or version's than the first
 *
 * @example
 * ```ts
 * import { internal, type Reading } from "kompetansepilot";
 * import { controlChart } from "kompetansepilot/charts";
 * import { norway } from "kompetansepilot/reference/norway";
 *
 * const reading = (county: string, numerator: number, denominator: number): Reading => ({
 *   indicator: "need-match-rate", version: 1, unit: "share", group: { county }, division: "2024-01-01",
 *   period: { from: "2021-01-01", to: "2023-12-31" }, asOf: "2023-12-31", provenance: {},
 *   outcome: { status: "estimated", value: numerator / denominator, n: denominator, numerator, denominator, missing: 0 },
 * });
 * const readings = internal([reading("42", 30, 50), reading("55", 10, 50), reading("56", 26, 50)]);
 * const chart = controlChart(readings, { geography: norway });
 * chart.target; // => 0.44
 * chart.points.map(({ label, outside }) => [label.nb, outside]); // => [["Agder", 0.95], ["Finnmark", undefined], ["Troms", 0.998]]
 * ```
 *
 * @see Spiegelhalter (2005), Statistics in Medicine 24, 1185-1202, https://doi.org/10.1002/sim.1970
 */
export function controlChart(readings: readonly PublicReading[], options: Partial<ChartOptions> = {}): ControlChart {
  checkShares(readings);
  const { geography = nowhere, pilots } = options;
  const groups = readings.some(({ group }) => !isWhole(group))
    ? readings.filter(({ group }) => !isWhole(group))
    : readings;
  const names = { geography, division: divisionOf(groups), ...(pilots === undefined ? {} : { pilots }) };
  const sorted = [...groups].sort(byReading(names));
  const nameOf = ({ group, division }: { readonly group: Group; readonly division: string }) =>
    groupName(group, { ...names, division });

  const counted = sorted.flatMap((reading) => countsOf(reading) ?? []);
  const target = counted.length === 0 ? undefined : overall(counted);
  const most = counted.reduce((max, { denominator }) => Math.max(max, denominator), 0);
  return {
    kind: "controlChart",
    title: options.title ?? titleOf(groups, options.indicators),
    span: spanOf(groups),
    target,
    points: counted.map(({ reading, numerator, denominator, value }): ControlPoint => {
      const beyond = levels.filter((level) => target !== undefined && !isInside(value, target, denominator, level));
      const point = { label: nameOf(reading), numerator, denominator, value };
      return beyond.length === 0 ? point : { ...point, outside: Math.max(...beyond) };
    }),
    lines: target === undefined ? [] : levels.map((level) => lineOf(target, most, level)),
    hidden: sorted.filter(({ outcome }) => outcome.status === "suppressed").map(nameOf),
    empty: sorted
      .filter((reading) => reading.outcome.status !== "suppressed" && countsOf(reading) === undefined)
      .map(nameOf),
  };
}

function checkShares(readings: readonly Reading[]): void {
  const [first] = readings;
  for (const { indicator, version, unit } of readings) {
    if (unit !== "share") throw new RangeError(`control limits are for shares, not for ${unit}`);
    if (indicator !== first?.indicator || version !== first.version)
      throw new RangeError(`readings of ${indicator} version ${version} and others together`);
  }
}

interface Counts {
  readonly reading: Reading;
  readonly value: number;
  readonly numerator: number;
  readonly denominator: number;
}

function countsOf(reading: Reading): Counts | undefined {
  const { outcome } = reading;
  if (outcome.status !== "estimated" || outcome.value === undefined) return undefined;
  const { value, numerator, denominator = 0 } = outcome;
  // Apportioned records are no whole trials: the nearest number of them is meant.
  return numerator === undefined || Math.round(denominator) < 1
    ? undefined
    : { reading, value, numerator, denominator };
}

function overall(counted: readonly Counts[]): number {
  let numerator = 0;
  let denominator = 0;
  for (const one of counted) {
    numerator += one.numerator;
    denominator += one.denominator;
  }
  return numerator / denominator;
}

function limitsAt(
  target: number,
  denominator: number,
  level: number,
): { readonly lower: number; readonly upper: number } {
  const { lower = 0, upper = 1 } = binomialControlLimits(target, Math.round(denominator), level) ?? {};
  return { lower, upper };
}

function isInside(value: number, target: number, denominator: number, level: number): boolean {
  const { lower, upper } = limitsAt(target, denominator, level);
  return lower <= value && value <= upper;
}

/** The limits from one unit to `most`, closer where they bend. */
function lineOf(target: number, most: number, level: number): ControlLimits {
  const trials = new Set<number>();
  for (let piece = 0; piece <= pieces; piece++) {
    const part = piece / pieces;
    trials.add(Math.round(1 + (Math.max(1, Math.round(most)) - 1) * part * part));
  }
  return {
    level,
    limits: [...trials].map((denominator) => ({ denominator, ...limitsAt(target, denominator, level) })),
  };
}
