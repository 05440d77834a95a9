import { expect, test } from "vitest";
import { catalogue } from "../../src/indicators/catalogue.ts";
import { evaluate } from "../../src/indicators/evaluate.ts";
import type { Reading } from "../../src/indicators/indicator.ts";
import { readingOf } from "../../src/indicators/readingOf.ts";
import { mini, miniGeography, miniProgramme } from "./miniProgramme.ts";

const numbers = ["value", "numerator", "denominator", "missing"] as const;

function expectAsComputed(reading: Reading | undefined, expected: (typeof mini.expected.total)[string]): void {
  const { outcome } = reading ?? {};
  expect(outcome?.status).toBe(expected.status);
  for (const name of numbers) {
    const wanted = expected[name];
    if (typeof wanted === "number")
      expect((outcome as Partial<Record<typeof name, number>>)[name]).toBeCloseTo(wanted, 9);
  }
  if (expected.shares !== undefined && outcome?.status === "estimated") {
    const shares = outcome.details?.["shares"] as Readonly<Record<string, number>>;
    for (const [model, share] of Object.entries(expected.shares)) expect(shares[model]).toBeCloseTo(share, 9);
  }
}

for (const indicator of catalogue) {
  test(`${indicator.id} of the made-up programme is what R computed, in total and by county`, () => {
    const readings = evaluate(miniProgramme(), [indicator], {
      geography: miniGeography(),
      by: ["county"],
      totals: true,
    });
    const total = mini.expected.total[indicator.id];
    expect(total).toBeDefined();
    if (total !== undefined) expectAsComputed(readingOf(readings, indicator), total);
    const counties = Object.entries(mini.expected.byCounty).filter(([, expected]) => indicator.id in expected);
    expect(counties).toHaveLength(3);
    for (const [county, expected] of counties) {
      const wanted = expected[indicator.id];
      if (wanted !== undefined) expectAsComputed(readingOf(readings, indicator, { county }), wanted);
    }
    expect(readings.map(({ group }) => group)).toEqual([{}, { county: "18" }, { county: "34" }, { county: "50" }]);
  });
}

test("the catalogue is checked against as many readings as it has indicators", () => {
  expect(catalogue.length).toBeGreaterThanOrEqual(12);
});
