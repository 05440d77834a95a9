import fc from "fast-check";
import { expect, test } from "vitest";
import { costPerCompletion } from "../../src/indicators/catalogue/costPerCompletion.ts";
import { costPerNeed } from "../../src/indicators/catalogue/costPerNeed.ts";
import { dedicatedStaffing } from "../../src/indicators/catalogue/dedicatedStaffing.ts";
import { hoursPerNeed } from "../../src/indicators/catalogue/hoursPerNeed.ts";
import { needsMapped } from "../../src/indicators/catalogue/needsMapped.ts";
import { programmeCost } from "../../src/indicators/catalogue/programmeCost.ts";
import { evaluate } from "../../src/indicators/evaluate.ts";
import type { EvaluateOptions, Group } from "../../src/indicators/indicator.ts";
import { readingOf } from "../../src/indicators/readingOf.ts";
import type { ProgrammePart } from "../../src/model/programme.ts";
import { norway } from "../../src/reference/norway.ts";
import { fullProgrammes } from "../arbitraries/programme.ts";

const head = { asOf: "2023-12-31", period: { from: "2021-01-01", to: "2023-12-31" } };
const options: EvaluateOptions = { geography: norway, division: "2024-01-01" };

function outcomeOf(
  programme: ProgrammePart,
  indicator: Parameters<typeof evaluate>[1][number],
  group: Group = {},
  more: Partial<EvaluateOptions> = {},
) {
  const by = Object.keys(group) as NonNullable<EvaluateOptions["by"]>;
  return readingOf(evaluate({ ...head, ...programme }, [indicator], { ...options, by, ...more }), indicator, group)
    ?.outcome;
}

// golden ratio.json, computed with R survey 4.1.1: svyratio over eight units, t with seven degrees of freedom.
const cost = [120_000, 45_000, 80_000, 210_000, 30_000, 65_000, 0, 95_000];
const completions = [10, 6, 5, 18, 1, 9, 2, 7];
const counties = ["11", "15", "18", "31", "32", "33", "34", "50"];
const municipalities = ["1101", "1505", "1804", "3101", "3201", "3301", "3401", "5001"];

test("the cost of a completion has the interval of counties, the pilots of one together", () => {
  const programme = {
    pilots: counties.flatMap((county, i) => [
      { id: `p${i}`, county },
      { id: `p${i}b`, county },
    ]),
    grants: counties.flatMap((_, i) => [
      { pilot: `p${i}`, year: 2022, totalNok: (cost[i] ?? 0) / 4 },
      { pilot: `p${i}b`, year: 2022, totalNok: ((cost[i] ?? 0) * 3) / 4 },
    ]),
    establishments: municipalities.map((municipality, i) => ({ id: `e${i}`, municipality })),
    participations: completions.flatMap((count, i) =>
      Array.from({ length: count }, (_, j) => ({
        id: `q${i}-${j}`,
        person: `h${i}-${j}`,
        offer: "o",
        establishment: `e${i}`,
        enrolledOn: "2022-03-01",
        started: true,
        outcome: "completed" as const,
      })),
    ),
  };
  const outcome = outcomeOf(programme, costPerCompletion);
  expect(outcome).toMatchObject({ numerator: 645_000, denominator: 58, n: 58, missing: 0 });
  if (outcome?.status !== "estimated") return;
  expect(outcome.value).toBeCloseTo(11120.6896551724, 9);
  expect(outcome.interval).toMatchObject({ method: "linearised", basis: "process", level: 0.95 });
  expect(outcome.interval?.lower).toBeCloseTo(8499.29059045537, 8);
  expect(outcome.interval?.upper).toBeCloseTo(13742.0887198895, 8);
  // A county by itself is one unit, which says nothing of how units vary.
  expect(outcomeOf(programme, costPerCompletion, { county: "50" })).not.toHaveProperty("interval");
});

// golden ratio.json, "two units": 10 / 2 and 30 / 3, -22.49 to 38.49.
test("nothing costs less than nothing: a lower bound below 0 is cut there, and its method says so", () => {
  const programme = {
    pilots: ["11", "50"].map((county) => ({ id: county, county })),
    activities: [
      { id: "x1", pilot: "11", date: "2022-01-01", hours: 10 },
      { id: "x2", pilot: "50", date: "2022-01-01", hours: 30 },
    ],
    needs: [2, 3].flatMap((count, i) =>
      Array.from({ length: count }, (_, j) => ({
        id: `n${i}-${j}`,
        registeredOn: "2022-02-01",
        field: "seafood",
        municipality: i === 0 ? "1101" : "5001",
      })),
    ),
  };
  const outcome = outcomeOf(programme, hoursPerNeed);
  expect(outcome).toMatchObject({ value: 8, interval: { lower: 0, method: "linearised-cut-at-0" } });
  expect(outcome?.status === "estimated" && outcome.interval?.upper).toBeCloseTo(38.4948913668193, 9);
});

test("the cost of a need is the cost of the programme over the needs mapped, in every group that both are told by", () => {
  fc.assert(
    fc.property(fullProgrammes, (programme) => {
      const readings = evaluate(programme, [costPerNeed, programmeCost, needsMapped], {
        ...options,
        by: ["county", "year"],
        totals: true,
      });
      for (const { indicator, group, outcome } of readings) {
        if (indicator !== costPerNeed.id || outcome.status !== "estimated") continue;
        const [all, needs] = [programmeCost, needsMapped].map((one) => readingOf(readings, one, group)?.outcome);
        // A county that only needs lie in has no reading of the cost, and none of it.
        const spent = all?.status === "estimated" ? (all.value ?? 0) : 0;
        const mapped = needs?.status === "estimated" ? (needs.value ?? 0) : 0;
        expect(outcome.value).toBeCloseTo(spent / mapped, 6);
        expect([outcome.n, outcome.missing]).toEqual([mapped, all?.status === "estimated" ? all.missing : 0]);
      }
    }),
    { numRuns: 100 },
  );
});

test("what costs nothing by its subject has no figure there, and what nobody wrote down is not free", () => {
  const needs = [{ id: "n1", registeredOn: "2022-01-01", field: "seafood", municipality: "5001" }];
  const grants = [{ pilot: "p1", year: 2022, totalNok: 100 }];
  expect(outcomeOf({ needs, grants }, costPerNeed)).toMatchObject({ value: 100 });
  expect(outcomeOf({ needs, grants }, costPerNeed, { field: "seafood" })).toEqual({
    status: "no-data",
    reason: "not-divided",
    missing: 0,
  });
  expect(outcomeOf({ needs }, costPerNeed)).toMatchObject({ status: "no-data", reason: "no-records" });
  expect(outcomeOf({ grants }, costPerNeed)).toMatchObject({ status: "no-data", reason: "empty-denominator" });
  expect(outcomeOf({ needs, grants: [{ pilot: "p1", year: 2022, grantNok: 100 }] }, costPerNeed)).toMatchObject({
    status: "no-data",
    reason: "all-missing",
    missing: 1,
  });
});

test("hours are those spent with firms of a size, where the activity names the firm", () => {
  const programme = {
    establishments: [
      { id: "small", municipality: "5001", employees: 3 },
      { id: "large", municipality: "5001", employees: 80 },
    ],
    activities: [
      { id: "x1", pilot: "p1", date: "2022-01-01", hours: 6, establishment: "small" },
      { id: "x2", pilot: "p1", date: "2022-01-01", hours: 5, establishment: "large" },
      { id: "x3", pilot: "p1", date: "2022-01-01", hours: 40 },
    ],
    needs: ["small", "small", "large"].map((establishment, i) => ({
      id: `n${i}`,
      registeredOn: "2022-01-01",
      field: "seafood",
      establishment,
    })),
  };
  expect(outcomeOf(programme, hoursPerNeed)).toMatchObject({ value: 17 });
  expect(outcomeOf(programme, hoursPerNeed, { sizeClass: "1-4" })).toMatchObject({ value: 3, n: 2 });
  expect(outcomeOf(programme, hoursPerNeed, { sizeClass: "50-99" })).toMatchObject({ value: 5, n: 1 });
});

test("full-time equivalents are reckoned over the years of the period, and in a year over that year", () => {
  const programme = {
    population: [{ municipality: "5001", sizeClass: "0-9", establishments: 200 }],
    activities: ["2021-05-01", "2022-05-01", "2023-05-01"].map((date) => ({
      id: date,
      pilot: "p1",
      date,
      hours: 1750,
    })),
  };
  expect(outcomeOf(programme, dedicatedStaffing)).toMatchObject({ value: 0.5, n: 200 });
  expect(outcomeOf(programme, dedicatedStaffing, { year: "2022" })).toMatchObject({ value: 0.5 });
  const halfYear = { period: { from: "2022-01-01", to: "2022-07-02" } }; // 183 of 365 days
  const outcome = outcomeOf(programme, dedicatedStaffing, {}, halfYear);
  expect(outcome?.status === "estimated" && outcome.value).toBeCloseTo(0.5 / (183 / 365), 12);
  const fewerHours = { parameters: { hoursPerYear: 875 } };
  expect(outcomeOf(programme, dedicatedStaffing, {}, fewerHours)).toMatchObject({ value: 1 });
});
