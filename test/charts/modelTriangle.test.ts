import fc from "fast-check";
import { expect, test } from "vitest";
import { modelTriangle, toSvg } from "../../src/charts/index.ts";
import { exampleProgramme } from "../../src/example.ts";
import { modelDiversity } from "../../src/indicators/catalogue/modelDiversity.ts";
import { evaluate } from "../../src/indicators/evaluate.ts";
import { modelProfile } from "../../src/mobilisation/modelProfile.ts";
import { internal } from "../../src/publication/internal.ts";
import { norway } from "../../src/reference/norway.ts";
import { mix, mixes } from "./everyChart.ts";
import { published, shuffled } from "./readings.ts";

const geography = norway;
const models = { indicator: "model-diversity", unit: "models" } as const;
const placeOf = (motor: number, broker: number) => {
  const [point] = modelTriangle([published({}, mix(motor, broker), models)], { geography }).points;
  return [point?.x ?? NaN, point?.y ?? NaN] as const;
};

test("a corner is one model alone, and the middle a third of each", () => {
  expect(placeOf(0, 0)).toEqual([0, 0]);
  expect(placeOf(0, 1)).toEqual([1, 0]);
  expect(placeOf(1, 0)).toEqual([0.5, Math.sqrt(3) / 2]);
  // The centroid of an equilateral triangle of side 1 lies a third of its height above the base.
  const [x, y] = placeOf(1 / 3, 1 / 3);
  expect(x).toBeCloseTo(1 / 2, 12);
  expect(y).toBeCloseTo(Math.sqrt(3) / 6, 12);
});

// Viviani: in an equilateral triangle the distances to the three sides add up to its height.
test("the share of a model is the distance from the side across from its corner", () => {
  fc.assert(
    fc.property(fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }), (a, b) => {
      const [motor, broker] = [a, b * (1 - a)];
      const [x, y] = placeOf(motor, broker);
      const height = Math.sqrt(3) / 2;
      expect(y / height).toBeCloseTo(motor, 10);
      expect((Math.sqrt(3) * x - y) / 2 / height).toBeCloseTo(broker, 10);
      expect((Math.sqrt(3) * (1 - x) - y) / 2 / height).toBeCloseTo(1 - motor - broker, 10);
    }),
  );
});

test("years of one group are joined in their order, and a year alone is not", () => {
  const { points, paths } = modelTriangle(mixes, { geography });
  expect(points.map(({ label }) => label.nb)).toEqual(["Agder, 2021", "Troms, 2021", "Troms, 2022"]);
  expect(paths).toEqual([[1, 2]]);
});

test("the order of the readings does not show", () => {
  const svg = toSvg(modelTriangle(mixes, { geography }), "nn");
  fc.assert(
    fc.property(fc.nat(), (seed) => {
      expect(toSvg(modelTriangle(shuffled(mixes, seed), { geography }), "nn")).toBe(svg);
    }),
    { numRuns: 20 },
  );
});

test("hidden groups and groups without hours stand below the triangle", () => {
  const chart = modelTriangle(mixes, { geography });
  expect(chart.hidden.map(({ nb }) => nb)).toEqual(["Østfold, 2021"]);
  expect(toSvg(chart, "nb")).toContain(": skjult: Østfold, 2021");
  expect(toSvg(chart, "nb")).toContain("ingen tall: Nordland, 2021");
});

test("the point of the whole programme is its model profile", () => {
  const readings = internal(evaluate(exampleProgramme, [modelDiversity], { geography }));
  const [point] = modelTriangle(readings, { geography }).points;
  const { shares, hours } = modelProfile(exampleProgramme.activities) ?? {};
  expect(point?.shares).toEqual(shares);
  expect(point?.hours).toBe(hours);
});
