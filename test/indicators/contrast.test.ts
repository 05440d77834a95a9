import { expect, test } from "vitest";
import { needMatchRate } from "../../src/indicators/catalogue/needMatchRate.ts";
import { needsMapped } from "../../src/indicators/catalogue/needsMapped.ts";
import { compareModels, contrast } from "../../src/indicators/contrast.ts";
import type { CompetenceNeed } from "../../src/model/competenceNeed.ts";
import type { Establishment } from "../../src/model/establishment.ts";
import { norway } from "../../src/reference/norway.ts";

// Two size classes in two counties. The county 55 has mostly small firms, 42 mostly large ones; within each class the two
// match alike, so that the whole gap is one of mix.
const firms: Establishment[] = [];
const needs: CompetenceNeed[] = [];
function add(county: "55" | "42", employees: number, matched: number, of: number): void {
  for (let i = 0; i < of; i++) {
    const id = `${county}-${employees}-${i}`;
    firms.push({ id, municipality: county === "55" ? "5501" : "4204", employees });
    const need = { id, registeredOn: "2022-01-10", field: "x", establishment: id };
    needs.push(i < matched ? { ...need, offer: "o1", matchedOn: "2022-03-01" } : need);
  }
}
add("55", 2, 40, 80);
add("55", 7, 16, 20);
add("42", 2, 10, 20);
add("42", 7, 64, 80);
const programme = { establishments: firms, needs, offers: [{ id: "o1", field: "x" }] };
const question = { geography: norway, asOf: "2024-01-01", period: { from: "2022-01-01", to: "2022-12-31" } };
const counties = { ...question, group: "county", a: "55", b: "42" } as const;

test("a gap between two groups is one of points, with its warning", () => {
  const gap = contrast(programme, needMatchRate, counties)._unsafeUnwrap();
  expect(gap.unit).toBe("points");
  expect(gap.difference).toBeCloseTo(0.74 - 0.56, 12);
  expect(gap.interval?.method).toBe("newcombe");
  expect(gap.warnings.map(({ code }) => code)).toEqual(["indicator.not-causal"]);
});

// By hand: at the mix of both together (100 of each class) either county matches (0.5 + 0.8) / 2 = 0.65.
test("at the same mix of size classes the gap is gone", () => {
  const gap = contrast(programme, needMatchRate, { ...counties, standardise: ["sizeClass"] })._unsafeUnwrap();
  expect(gap.difference).toBeCloseTo(0, 12);
  expect(gap.before.outcome).toMatchObject({ value: expect.closeTo(0.65, 12) as number });
  expect(gap.before.provenance["standardisedBy"]).toEqual(["sizeClass"]);
  expect(gap.interval!.lower!).toBeLessThan(0);
  expect(gap.interval!.upper!).toBeGreaterThan(0);
});

test("strata of one side alone are left out, and their units told", () => {
  const more = { ...programme, establishments: [...firms], needs: [...needs] };
  more.establishments.push({ id: "big", municipality: "5501", employees: 300 });
  more.needs.push({ id: "big", registeredOn: "2022-01-10", field: "x", establishment: "big" });
  const gap = contrast(more, needMatchRate, { ...counties, standardise: ["sizeClass"] })._unsafeUnwrap();
  expect(gap.difference).toBeCloseTo(0, 12);
  expect(gap.warnings).toContainEqual(expect.objectContaining({ code: "indicator.only-on-one-side", units: 1 }));
});

test("a group without a value, or a count that cannot be standardised, is an issue", () => {
  const nobody = contrast(programme, needMatchRate, { ...counties, b: "18" })._unsafeUnwrapErr();
  expect(nobody).toMatchObject([{ code: "indicator.no-value", which: "after" }]);
  const count = contrast(programme, needsMapped, { ...counties, standardise: ["sizeClass"] })._unsafeUnwrapErr();
  expect(count).toMatchObject([{ code: "indicator.nothing-to-standardise" }]);
  expect(() => contrast(programme, needMatchRate, { ...counties, b: "55" })).toThrow(RangeError);
});

test("models are compared pair by pair, those without a value left out with a warning", () => {
  const pilot = { id: "p1", county: "55" } as const;
  const activities = firms.flatMap((firm, i) =>
    i % 3 === 2
      ? []
      : [
          {
            id: firm.id,
            pilot: "p1",
            date: "2022-02-01",
            establishment: firm.id,
            model: i % 3 ? "motor" : "broker",
          } as const,
        ],
  );
  const { contrasts, warnings } = compareModels(
    { ...programme, pilots: [pilot], activities },
    needMatchRate,
    question,
  )._unsafeUnwrap();
  expect(contrasts.map(({ before, after }) => [before.group.model, after.group.model])).toEqual([["motor", "broker"]]);
  expect(new Set(warnings.map(({ code }) => code))).toEqual(new Set(["indicator.not-causal", "indicator.no-value"]));
});
