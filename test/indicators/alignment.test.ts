import { expect, test } from "vitest";
import { fieldOverlap } from "../../src/indicators/catalogue/fieldOverlap.ts";
import { levelDistance } from "../../src/indicators/catalogue/levelDistance.ts";
import { placeCoverage } from "../../src/indicators/catalogue/placeCoverage.ts";
import { travelToOffer } from "../../src/indicators/catalogue/travelToOffer.ts";
import { representationRatio } from "../../src/indicators/catalogue/representationRatio.ts";
import { unmetNeedShare } from "../../src/indicators/catalogue/unmetNeedShare.ts";
import { evaluate } from "../../src/indicators/evaluate.ts";
import type { EvaluateOptions } from "../../src/indicators/indicator.ts";
import { distanceKm } from "../../src/geography/distanceKm.ts";
import type { CompetenceOffer } from "../../src/model/competenceOffer.ts";
import type { ProgrammePart } from "../../src/model/programme.ts";
import { norway } from "../../src/reference/norway.ts";

const head = { asOf: "2023-12-31", period: { from: "2021-01-01", to: "2023-12-31" } };

function outcomesOf(
  programme: ProgrammePart,
  indicator: Parameters<typeof evaluate>[1][number],
  more: Partial<EvaluateOptions> = {},
) {
  return evaluate({ ...head, ...programme }, [indicator], {
    geography: norway,
    division: "2024-01-01",
    totals: true,
    ...more,
  }).map(({ outcome }) => outcome);
}

const need = (id: string, field: string, headcount: number, more: object = {}) => ({
  id,
  registeredOn: "2022-01-01",
  field,
  headcount,
  municipality: "5001",
  ...more,
});
const offer = (id: string, field: string, capacity: number, more: Partial<CompetenceOffer> = {}): CompetenceOffer => ({
  id,
  readyOn: "2022-01-01",
  field,
  capacity,
  municipality: "5001",
  ...more,
});

// golden alignment.json, overlap of 40, 30, 20, 10 and 10, 20, 30, 40 by vegan 2.6.4: 0.6; levels one step apart: 1.
test("overlap compares shapes and coverage amounts, and what is cancelled or of unknown size is in neither", () => {
  const fields = ["a", "b", "c", "d"];
  const needs = [40, 30, 20, 10].map((heads, i) =>
    need(`n${i}`, fields[i] ?? "", heads, { nkrLevel: ["4", "5.1", "5.2", "6"][i] }),
  );
  const offers = [1, 2, 3, 4].map((seats, i) =>
    offer(`o${i}`, fields[i] ?? "", seats * 100, { nkrLevel: (["4A", "5", "5.2", "6.2"] as const)[i] ?? "7" }),
  );
  const unknown = { ...offer("o8", "a", 0), capacity: undefined } as unknown as CompetenceOffer; // as if it had none
  const programme = { needs, offers: [...offers, offer("o9", "a", 1000, { cancelled: true }), unknown] };
  expect(outcomesOf(programme, fieldOverlap)[0]).toEqual({
    status: "estimated",
    value: expect.closeTo(0.6, 12),
    n: 100,
    missing: 1,
  });
  expect(outcomesOf(programme, levelDistance)[0]).toMatchObject({ value: 1, n: 100, missing: 1 });
  expect(outcomesOf(programme, placeCoverage)[0]).toMatchObject({ value: 1, numerator: 100, denominator: 100 });
});

test("seats cover needs of their subject and region alone", () => {
  // Statistics Norway, economic regions: Melhus (5028) and Malvik (5031) are one, Røros (5025) is in another.
  const needs = [
    need("n1", "digital", 10, { municipality: "5028" }),
    need("n2", "digital", 10, { municipality: "5025" }),
    need("n3", "health", 5),
  ];
  const programme = { needs, offers: [offer("o1", "digital", 12, { municipality: "5031" })] };
  expect(outcomesOf(programme, placeCoverage)[0]).toMatchObject({ numerator: 10, denominator: 25, missing: 0 });
  expect(outcomesOf({ needs, offers: [] }, placeCoverage)[0]).toMatchObject({ value: 0 });
  expect(outcomesOf({ needs, offers: [] }, fieldOverlap)[0]).toMatchObject({ reason: "empty-denominator" });
  const nowhere = { ...needs[0], id: "n9", municipality: "9999" };
  expect(outcomesOf({ ...programme, needs: [...needs, nowhere] as never }, placeCoverage)[0]).toMatchObject({
    denominator: 25,
    missing: 1,
  });
});

test("one travels to the nearest site of the subject, wherever it lies, and not to a course on the net", () => {
  const offers = [
    offer("o1", "digital", 9, { municipality: "1505" }),
    offer("o2", "digital", 9, { municipality: "0301" }),
    offer("o3", "digital", 9, { municipality: "5001", delivery: "online" }),
    offer("o4", "digital", 9, { municipality: "5001", cancelled: true }),
    offer("o5", "digital", 9, { municipality: "5001", readyOn: "2020-01-01" }),
    offer("o6", "health", 9, { municipality: "5001" }),
  ];
  const programme = { needs: [need("n1", "digital", 1), need("n2", "seafood", 1)], offers };
  expect(outcomesOf(programme, travelToOffer)[0]).toEqual({
    status: "estimated",
    value: distanceKm(norway, "5001", "1505"),
    n: 1,
    missing: 1,
  });
  const own = { distanceKm: (_: string, to: string) => (to === "0301" ? 7 : 8) };
  expect(outcomesOf(programme, travelToOffer, own)[0]).toMatchObject({ value: 7 });
});

// golden proportion.json, finitePopulation: 29 of 84 in a population of 606.
test("a survey is a sample: its interval is narrower only where the population is said", () => {
  const survey = Array.from({ length: 90 }, (_, i) => ({
    establishment: `e${i}`,
    ...(i < 84 ? { unmet: i < 9 ? ("large" as const) : i < 29 ? ("some" as const) : ("small" as const) } : {}),
  }));
  const [plain] = outcomesOf({ survey }, unmetNeedShare);
  expect(plain).toMatchObject({
    numerator: 29,
    denominator: 84,
    missing: 6,
    interval: { basis: "sample", method: "wilson" },
    details: { severe: 9 },
  });
  const ask = (surveyPopulation: number) =>
    outcomesOf({ survey }, unmetNeedShare, { parameters: { surveyPopulation } })[0];
  const outcome = ask(606);
  if (outcome?.status !== "estimated") throw new Error("no figure");
  expect(outcome.interval?.lower).toBeCloseTo(0.258294184957078, 9);
  expect(outcome.interval?.upper).toBeCloseTo(0.443931502005676, 9);
  expect(ask(84)).not.toHaveProperty("interval");
  expect(() => ask(83)).toThrow(RangeError);
});

test("answers that stand for several establishments weigh as much, and one without a weight among them is missing", () => {
  const survey = [
    { establishment: "e1", unmet: "large" as const, weight: 3 },
    { establishment: "e2", unmet: "none" as const, weight: 1 },
    { establishment: "e3", unmet: "none" as const },
  ];
  const [outcome] = outcomesOf({ survey }, unmetNeedShare);
  expect(outcome).toMatchObject({ value: 0.75, n: 2, missing: 1, interval: { method: "wilson-weighted" } });
  expect(outcome).not.toHaveProperty("numerator");
  // Equal weights say no more than none: Wilson's for as many answers, or a little wider as the spread is estimated.
  const even = survey.map(({ establishment, unmet }) => ({ establishment, unmet, weight: 2 }));
  const [weighted] = outcomesOf({ survey: even }, unmetNeedShare);
  const [plain] = outcomesOf({ survey: even.map(({ weight: _, ...row }) => row) }, unmetNeedShare);
  if (weighted?.status !== "estimated" || plain?.status !== "estimated") throw new Error("no figure");
  expect(weighted.value).toBe(plain.value);
  expect(weighted.interval?.upper).toBeGreaterThanOrEqual(plain.interval?.upper ?? 1);
});

test("a size class is set against all that were contacted, in whatever group, and the small in every other", () => {
  const sizes = [3, 3, 3, 20, 20, undefined];
  const establishments = sizes.map((employees, i) => ({
    id: `e${i}`,
    municipality: "5001",
    contactedOn: "2022-01-01",
    ...(employees === undefined ? {} : { employees }),
  }));
  const population = [
    { municipality: "5001", sizeClass: "0-9", establishments: 80 },
    { municipality: "5001", sizeClass: "10-49", establishments: 20 },
  ];
  const programme = { establishments, population };
  // 3 of 5 against 80 of 100, and 2 of 5 against 20 of 100; by size no total is needed.
  expect(outcomesOf(programme, representationRatio)[0]).toMatchObject({
    value: 0.6 / 0.8,
    n: 5,
    numerator: 3,
    missing: 1,
  });
  const bySize = outcomesOf(programme, representationRatio, { by: ["sizeClass"], totals: false });
  expect(bySize).toMatchObject([
    { value: 0.6 / 0.8, n: 5, missing: 1 },
    { value: 0.4 / 0.2, n: 5, missing: 1 },
    { status: "no-data", reason: "empty-denominator" },
  ]);
  expect(outcomesOf(programme, representationRatio, { by: ["county", "sizeClass"], totals: false })[0]).toEqual(
    bySize[0],
  );
  const none = { parameters: { smallBelow: 5 } };
  expect(outcomesOf(programme, representationRatio, none)[0]).toMatchObject({ reason: "empty-denominator" });
});
