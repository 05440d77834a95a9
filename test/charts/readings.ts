import type { Group, Outcome, Reading, Unit } from "../../src/model/reading.ts";
import type { PublicReading } from "../../src/publication/publicReading.ts";

/** A reading of the need mapping rate, as if it were protected: charts and reports ask for the brand, which is a type alone. */
export function published(group: Group, outcome: Outcome, more: Partial<Reading> = {}): PublicReading {
  const reading: Reading = {
    indicator: "need-mapping-rate",
    version: 1,
    unit: "share",
    group,
    period: { from: "2021-01-01", to: "2023-12-31" },
    asOf: "2023-12-31",
    division: "2024-01-01",
    outcome,
    provenance: { records: 40, excluded: [], parameters: {} },
    ...more,
  };
  return reading as PublicReading; // the brand is a type alone
}

export function share(numerator: number, denominator: number): Outcome {
  const value = numerator / denominator;
  const interval = {
    lower: value / 2,
    upper: (1 + value) / 2,
    level: 0.95,
    method: "wilson",
    basis: "process",
  } as const;
  return { status: "estimated", value, n: denominator, numerator, denominator, missing: 0, interval };
}

export const count = (value: number): Outcome => ({ status: "estimated", value, n: value, missing: 0 });

export const hidden: Outcome = { status: "suppressed", why: "primary" };
export const nothing: Outcome = { status: "no-data", reason: "no-records", missing: 0 };

export const countsOf = (unit: Unit = "count"): Partial<Reading> => ({ indicator: "needs-mapped", unit });

/** The same list in another order, the same for the same seed. */
export function shuffled<T>(list: readonly T[], seed: number): readonly T[] {
  const copy = [...list];
  let state = seed;
  for (let i = copy.length - 1; i > 0; i--) {
    state = (state * 48271 + 11) % 2147483647;
    const j = state % (i + 1);
    const [a, b] = [copy[i], copy[j]];
    if (a !== undefined && b !== undefined) [copy[i], copy[j]] = [b, a];
  }
  return copy;
}
