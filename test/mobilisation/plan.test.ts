import fc from "fast-check";
import { expect, test } from "vitest";
import { type MobilisationRates, planMobilisation } from "../../src/mobilisation/plan.ts";
import { wilson } from "../../src/statistics/proportion.ts";

const rates: MobilisationRates = {
  contactToNeed: [50, 100],
  needToParticipation: [40, 50],
  completion: [30, 40],
  hoursPerContact: 6,
  costPerHourNok: 700,
};

// By hand: 60 / 0.75 = 80 participations, / 0.8 = 100 needs, / 0.5 = 200 firms, x 6 = 1,200 hours, / 1,750, x 700 kroner.
test("from completed participations back to firms, hours, full-time equivalents and kroner", () => {
  const plan = planMobilisation({ completions: 60 }, rates, "broker")._unsafeUnwrap();
  expect(plan.model).toBe("broker");
  expect(plan.participations.value).toBe(80);
  expect(plan.needs.value).toBe(100);
  expect(plan.establishments.value).toBe(200);
  expect(plan.hours.value).toBe(1200);
  expect(plan.fullTimeEquivalents.value).toBeCloseTo(1200 / 1750, 12);
  expect(plan.costNok?.value).toBe(840_000);
});

test("with one rate the limits are those of Wilson", () => {
  const { lower, upper } = wilson(30, 40)!;
  const { participations } = planMobilisation({ completions: 60 }, rates)._unsafeUnwrap();
  expect(participations.lower).toBeCloseTo(60 / upper, 10);
  expect(participations.upper).toBeCloseTo(60 / lower, 10);
});

test("forwards again the plan gives the goal it came from", () => {
  const count = fc.integer({ min: 1, max: 200 });
  const rate = fc.tuple(count, count).map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const);
  fc.assert(
    fc.property(rate, rate, rate, fc.integer({ min: 0, max: 5000 }), (a, b, c, completions) => {
      const all = { contactToNeed: a, needToParticipation: b, completion: c, hoursPerContact: 4 };
      const back = planMobilisation({ completions }, all)._unsafeUnwrap();
      const forth = planMobilisation({ establishments: back.establishments.value }, all)._unsafeUnwrap();
      expect(forth.completions).toBeCloseTo(completions, 6);
      expect(forth.needs.value).toBeCloseTo(back.needs.value, 6);
      for (const { value, lower, upper } of [back.establishments, back.needs, forth.participations]) {
        expect(lower!).toBeLessThanOrEqual(value * (1 + 1e-12));
        expect(upper!).toBeGreaterThanOrEqual(value * (1 - 1e-12));
      }
    }),
  );
});

test("a stage nobody got past: nothing can be planned back over it, and forwards it gives none", () => {
  const none: MobilisationRates = { ...rates, completion: [0, 12] };
  expect(planMobilisation({ completions: 5 }, none)._unsafeUnwrapErr()).toEqual([
    {
      code: "indicator.rate-of-zero",
      path: ["rates", "completion"],
      severity: "error",
      rate: "completion",
      trials: 12,
    },
  ]);
  expect(planMobilisation({ establishments: 100 }, none)._unsafeUnwrap().completions).toBe(0);
});

test("every fault is told at once", () => {
  const wrong: MobilisationRates = {
    contactToNeed: [5, 4],
    needToParticipation: [0.5, 3],
    completion: [0, 0],
    hoursPerContact: -1,
    hoursPerYear: 0,
  };
  const issues = planMobilisation({ completions: Number.NaN }, wrong)._unsafeUnwrapErr();
  expect(issues.map(({ path }) => path.join("."))).toEqual([
    "rates.contactToNeed",
    "rates.needToParticipation",
    "rates.completion",
    "completions",
    "hoursPerContact",
    "hoursPerYear",
  ]);
});
