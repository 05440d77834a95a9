import type { Reading } from "../indicators/indicator.ts";

/** A count that a reading shows, or would show. */
export interface PublishedCount {
  /** What is counted: equal names in one group are one count. */
  readonly set: string;
  /** Absent where the reading is hidden. */
  readonly value?: number;
  /** Whether it is protected when small; what is missing is known but not protected. */
  readonly isProtected: boolean;
}

/** The counts of a reading. */
export interface ReadingCounts {
  readonly counts: readonly PublishedCount[];
  /** Sets of which the first is all of the others together. */
  readonly wholes: readonly (readonly string[])[];
  /** Those whose counts and missing together may be another set. */
  readonly n: string;
  readonly missing: string;
}

type Estimated = Extract<Reading["outcome"], { readonly status: "estimated" }>;

/** What the readings of an indicator have in common, so that a hidden one is known to hold the same counts. */
interface Shape {
  readonly names: { readonly n: string; readonly numerator: string; readonly denominator: string };
  readonly hasNumerator: boolean;
  readonly hasDenominator: boolean;
  /** Whether numerator and denominator count the same things, one a part of the other. */
  readonly isPart: boolean;
  readonly hasValue: boolean;
  readonly details: readonly string[];
}

const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) >= 0;

const idOf = (reading: Reading): string => `${reading.indicator}@${reading.version}`;

function shapeOf(readings: readonly Reading[]): Shape {
  const [first] = readings;
  const id = first === undefined ? "" : idOf(first);
  const estimated = readings.flatMap(({ outcome }) => (outcome.status === "estimated" ? [outcome] : []));
  const named = first?.counts ?? {};
  const isShare = first?.unit === "share";
  const always = (holds: (outcome: Estimated) => boolean): boolean => estimated.length > 0 && estimated.every(holds);
  const ever = (holds: (outcome: Estimated) => boolean): boolean => estimated.some(holds);
  const counted = (unnamed: boolean, field: "numerator" | "denominator"): boolean =>
    (unnamed || named[field] !== undefined) &&
    (estimated.length === 0 ? unnamed || named[field] !== undefined : ever((outcome) => isCount(outcome[field])));
  const hasNumerator = counted(isShare, "numerator");
  const hasDenominator = counted(isShare, "denominator");
  const denominator = named.denominator ?? `${id} denominator`;
  const isDenominator = always((outcome) => outcome.n === outcome.denominator);
  const isWholeUnit = first?.unit === "count" || first?.unit === "persons";
  const details = new Set(
    estimated.flatMap((outcome) =>
      Object.entries(outcome.details ?? {}).flatMap(([key, value]) => (isCount(value) ? [key] : [])),
    ),
  );
  return {
    names: {
      n: named.n ?? (isDenominator ? denominator : `${id} n`),
      numerator: named.numerator ?? `${id} numerator`,
      denominator,
    },
    hasNumerator,
    hasDenominator,
    isPart:
      isShare &&
      hasNumerator &&
      hasDenominator &&
      estimated.every(({ numerator = 0, denominator: of = 0 }) => numerator <= of),
    hasValue: isWholeUnit && !always((outcome) => outcome.value === outcome.n),
    details: [...details].filter((key) => !/^share\d+$/.test(key)).sort(),
  };
}

/**
 * The counts of each reading: n, numerator, its complement, denominator, a counted value, whole numbers among the details,
 * and what is missing. A hidden reading has the counts of others of its indicator, without values.
 */
export function publishedCounts(readings: readonly Reading[]): readonly ReadingCounts[] {
  const byIndicator = new Map<string, Reading[]>();
  for (const reading of readings) {
    const same = byIndicator.get(idOf(reading)) ?? [];
    same.push(reading);
    byIndicator.set(idOf(reading), same);
  }
  const shapes = new Map([...byIndicator].map(([id, same]) => [id, shapeOf(same)]));
  return readings.map((reading) => countsOf(reading, shapes.get(idOf(reading)) ?? shapeOf([reading])));
}

function countsOf(reading: Reading, shape: Shape): ReadingCounts {
  const { outcome } = reading;
  const { names, hasNumerator, hasDenominator, isPart } = shape;
  const id = idOf(reading);
  const missing = `${id} missing`;
  const complement = `${names.denominator} without ${names.numerator}`;
  const counts: PublishedCount[] = [];
  const add = (set: string, value: unknown, isProtected = true): void => {
    const isThere = counts.some((count) => count.set === set);
    // What is no whole number (kroner, hours) is no count; what is hidden has no value yet.
    if (!isThere && (value === undefined || isCount(value)))
      counts.push({ set, isProtected, ...(isCount(value) ? { value } : {}) });
  };
  const wholes = isPart ? [[names.denominator, names.numerator, complement]] : [];
  if (outcome.status === "no-data") {
    // Nothing to measure says that something is 0, and with it all that is a part of it; and how much is missing.
    const { reason } = outcome;
    const isNone = reason === "no-records" || reason === "all-missing";
    const isEmpty = reason === "empty-denominator" || (isNone && names.n === names.denominator);
    add(names.n, isNone || (isEmpty && names.n === names.denominator) ? 0 : undefined);
    if (hasNumerator) add(names.numerator, isEmpty && isPart ? 0 : undefined);
    if (hasDenominator) add(names.denominator, isEmpty ? 0 : undefined);
    if (isPart) add(complement, isEmpty ? 0 : undefined);
    add(missing, outcome.missing, false);
    return { counts, wholes, n: names.n, missing };
  }
  const shown: Partial<Estimated> = outcome.status === "estimated" ? outcome : {};
  const { n, numerator, denominator } = shown;
  const isHidden = outcome.status === "suppressed";
  add(names.n, n);
  if (hasNumerator && (isHidden || numerator !== undefined)) add(names.numerator, numerator);
  if (hasDenominator && (isHidden || denominator !== undefined)) add(names.denominator, denominator);
  if (isPart && (isHidden || (numerator !== undefined && denominator !== undefined))) {
    add(complement, isHidden ? undefined : (denominator ?? 0) - (numerator ?? 0));
  }
  if (shape.hasValue && (isHidden || shown.value !== undefined)) add(`${id} value`, shown.value);
  for (const key of shape.details) {
    if (isHidden || shown.details?.[key] !== undefined) add(`${id} ${key}`, shown.details?.[key]);
  }
  add(missing, shown.missing, false);
  return { counts, wholes, n: names.n, missing };
}
