import { expect, test } from "vitest";
import { catalogue } from "../../src/indicators/catalogue.ts";
import { evaluate } from "../../src/indicators/evaluate.ts";
import type { Reading } from "../../src/indicators/indicator.ts";
import { readingOf } from "../../src/indicators/readingOf.ts";
import { type Expected, mini, miniDistanceKm, miniGeography, miniProgramme } from "./miniProgramme.ts";

const numbers = ["value", "numerator", "denominator", "missing", "n"] as const;
/** Numbers of the golden that stand among our details. */
const among = ["share90", "share180", "external", "internal"] as const;

/** To nine digits after the comma, or of the whole where that is more than 1; `null` is no number. */
function expectClose(name: string, own: unknown, wanted: number | null | undefined): void {
  if (wanted === undefined) return;
  if (wanted === null) expect([name, own]).toEqual([name, undefined]);
  else {
    expect([name, typeof own]).toEqual([name, "number"]);
    expect(Math.abs(Number(own) - wanted), name).toBeLessThan(1e-9 * Math.max(1, Math.abs(wanted)));
  }
}

function expectAsComputed(reading: Reading | undefined, expected: Expected): void {
  const { outcome } = reading ?? {};
  expect(outcome?.status).toBe(expected.status);
  if (outcome?.status !== "estimated") return;
  for (const name of numbers) expectClose(name, outcome[name], expected[name]);
  for (const name of among) expectClose(name, outcome.details?.[name], expected[name]);
  const shares = outcome.details?.["shares"] as Readonly<Record<string, number>> | undefined;
  for (const [model, share] of Object.entries(expected.shares ?? {})) expectClose(model, shares?.[model], share);
  const [lower, upper] = expected.interval ?? expected.wilson ?? [];
  if (withoutWilson.includes(reading?.indicator ?? "")) return;
  expectClose("lower", outcome.interval?.lower, lower);
  expectClose("upper", outcome.interval?.upper, upper);
}

/** Wilson's interval of independent units stands beside every share; ours are a full count, or persons who sit in courses. */
const withoutWilson = ["municipality-participation", "municipalities-reached-share", "completion-rate"];

const networks = catalogue.filter(({ id }) =>
  Object.values(mini.expected.byCounty).every((expected) => !(id in expected)),
);

for (const indicator of catalogue) {
  test(`${indicator.id} of the made-up programme is what R computed, in total and by county`, () => {
    const readings = evaluate(miniProgramme(), [indicator], {
      geography: miniGeography(),
      distanceKm: miniDistanceKm,
      by: ["county"],
      totals: true,
    });
    const total = mini.expected.total[indicator.id];
    expect(total).toBeDefined();
    if (total !== undefined) expectAsComputed(readingOf(readings, indicator), total);
    const counties = Object.entries(mini.expected.byCounty).filter(([, expected]) => indicator.id in expected);
    expect(counties).toHaveLength(networks.includes(indicator) ? 0 : 3);
    for (const [county, expected] of counties) {
      const wanted = expected[indicator.id];
      if (wanted !== undefined) expectAsComputed(readingOf(readings, indicator, { county }), wanted);
    }
    // Actors of the made-up programme have no place.
    const unknown = networks.includes(indicator) ? [{ county: "unknown" }] : [];
    expect(readings.map(({ group }) => group)).toEqual([
      {},
      { county: "18" },
      { county: "34" },
      { county: "50" },
      ...unknown,
    ]);
  });
}

test("the catalogue has every indicator that was computed, and no other", () => {
  expect(catalogue.map(({ id }) => id).sort()).toEqual(Object.keys(mini.expected.total).sort());
  expect(networks).toHaveLength(6);
});
