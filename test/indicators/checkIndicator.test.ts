import { expect, test } from "vitest";
import { exampleProgramme } from "../../src/example.ts";
import { catalogue } from "../../src/indicators/catalogue.ts";
import { checkIndicator } from "../../src/indicators/checkIndicator.ts";
import { defineIndicator } from "../../src/indicators/defineIndicator.ts";
import type { IndicatorDefinition, Measure } from "../../src/indicators/indicator.ts";
import { count } from "../../src/indicators/measures/count.ts";
import { distinct } from "../../src/indicators/measures/distinct.ts";
import { median } from "../../src/indicators/measures/median.ts";
import { ratio } from "../../src/indicators/measures/ratio.ts";
import { share } from "../../src/indicators/measures/share.ts";
import { timeTo } from "../../src/indicators/measures/timeTo.ts";
import { total } from "../../src/indicators/measures/total.ts";
import type { CompetenceNeed } from "../../src/model/competenceNeed.ts";
import { norway } from "../../src/reference/norway.ts";
import { indicatorOf } from "../../src/indicators/plan.ts";

const label = { nb: "Prøve", nn: "Prøve", en: "Trial" };
type Definition = IndicatorDefinition<"needs", unknown>;
const described = {
  id: "trial",
  version: 1,
  label,
  definition: label,
  population: label,
  resultLevel: "output",
  criterion: "relevance",
  goal: "identify",
  better: "none",
  source: "made up for a test",
} as const;

function lawsBrokenBy<State>(
  measure: Measure<CompetenceNeed, State>,
  more: Partial<Pick<Definition, "unit" | "fields">> = {},
): readonly string[] {
  const indicator = defineIndicator({
    ...described,
    unit: "count",
    ...more,
    of: "needs",
    entered: (need: CompetenceNeed) => need.registeredOn,
    measure: () => measure,
  });
  const issues = checkIndicator(indicator, exampleProgramme, { geography: norway });
  for (const issue of issues) {
    expect(issue).toMatchObject({ code: "indicator.law-broken", severity: "error", indicator: "trial" });
  }
  return issues.map(({ law }) => law);
}

/** Persons in needs, added up: the lawful one that the broken ones are made of. */
const heads: Measure<CompetenceNeed, number> = {
  empty: () => 0,
  add: (sum, { headcount = 0 }) => sum + headcount,
  merge: (a, b) => a + b,
  finish: (value) => ({ status: "estimated", value, n: value, missing: 0 }),
};

for (const indicator of catalogue) {
  test(`${indicator.id} keeps every law on the example`, () => {
    expect(checkIndicator(indicator, exampleProgramme, { geography: norway, by: ["county"], totals: true })).toEqual(
      [],
    );
  });
}

test("the measures of the package keep the laws, and so does a sum written by hand", () => {
  type Need = CompetenceNeed;
  const measures: readonly unknown[] = [
    heads,
    count<Need>(({ headcount }) => (headcount === undefined ? undefined : headcount > 2)),
    total<Need>(({ headcount }) => headcount && headcount / 7),
    distinct<Need>(({ field }) => field),
    share<Need>({ where: ({ matchedOn }) => matchedOn !== undefined, cluster: ({ establishment }) => establishment }),
    ratio<Need>({ of: ({ headcount }) => headcount && headcount / 7, per: () => 1, by: ({ field }) => field }),
    median<Need>(({ headcount }) => headcount),
    timeTo<Need>({ from: ({ registeredOn }) => registeredOn, to: ({ matchedOn }) => matchedOn, asOf: "2023-12-31" }),
  ];
  // Each has a state of its own, which nobody looks into.
  for (const measure of measures) expect(lawsBrokenBy(measure as Measure<Need, unknown>)).toEqual([]);
});

test("a merge that takes the mean of means is not associative, nor the same for every split", () => {
  const mean: Measure<CompetenceNeed, { readonly sum: number; readonly n: number }> = {
    empty: () => ({ sum: 0, n: 0 }),
    add: ({ sum, n }, { headcount = 0 }) => ({ sum: sum + headcount, n: n + 1 }),
    merge: (a, b) => (a.n === 0 ? b : b.n === 0 ? a : { sum: (a.sum / a.n + b.sum / b.n) / 2, n: 1 }),
    finish: ({ sum, n }) =>
      n === 0
        ? { status: "no-data", reason: "empty-denominator", missing: 0 }
        : { status: "estimated", value: sum / n, n, missing: 0 },
  };
  const laws = lawsBrokenBy(mean, { unit: "persons" });
  expect(laws).toEqual(expect.arrayContaining(["associative", "split"]));
  expect(laws).not.toContain("neutral");
});

test("a sum of fractions in floating point depends on the order and grouping, in the last bit", () => {
  const floating = { ...heads, add: (sum: number, { headcount = 0 }: CompetenceNeed) => sum + headcount / 7 };
  expect(lawsBrokenBy(floating)).toEqual(expect.arrayContaining(["order", "split"]));
});

test("each law that is broken is told", () => {
  const last = { ...heads, merge: (_: number, b: number) => b };
  expect(lawsBrokenBy(last)).toEqual(expect.arrayContaining(["commutative", "neutral", "split"]));

  const one = { ...heads, empty: () => 1, merge: (a: number, b: number) => a + b };
  expect(lawsBrokenBy(one)).toContain("neutral");

  const first: Measure<CompetenceNeed, readonly string[]> = {
    empty: () => [],
    add: (fields, { field }) => (fields.length > 0 ? fields : [field]),
    merge: (a, b) => (a.length > 0 ? a : b),
    finish: ([field = ""]) => ({ status: "estimated", value: field.length, n: 1, missing: 0 }),
  };
  expect(lawsBrokenBy(first)).toContain("order");

  const inSet: Measure<CompetenceNeed, { readonly fields: ReadonlySet<string> }> = {
    empty: () => ({ fields: new Set() }),
    add: ({ fields }, { field }) => ({ fields: new Set([...fields, field]) }),
    merge: (a, b) => ({ fields: new Set([...a.fields, ...b.fields]) }),
    finish: ({ fields }) => ({ status: "estimated", value: fields.size ?? 0, n: fields.size ?? 0, missing: 0 }),
  };
  expect(lawsBrokenBy(inSet)).toContain("round-trip");

  const pushing: Measure<CompetenceNeed, string[]> = {
    empty: () => [],
    add: (ids, { id }) => (ids.push(id), ids),
    merge: (a, b) => [...a, ...b],
    finish: ({ length }) => ({ status: "estimated", value: length, n: length, missing: 0 }),
  };
  expect(lawsBrokenBy(pushing)).toContain("unchanged");

  const noEmpty = {
    ...heads,
    finish: (sum: number) => (sum === 0 ? (undefined as never) : heads.finish(sum, { level: 0.95 })),
  };
  expect(lawsBrokenBy(noEmpty)).toContain("empty");

  const noSingle: Measure<CompetenceNeed, number> = {
    ...heads,
    add: (n) => n + 1,
    finish(n, options) {
      if (n === 1) throw new TypeError("two at least");
      return heads.finish(n, options);
    },
  };
  expect(lawsBrokenBy(noSingle)).toContain("single-row");

  const divided: Measure<CompetenceNeed, number> = {
    ...heads,
    finish: (n) => ({ status: "estimated", value: 1 / n, n, missing: 0 }),
  };
  expect(lawsBrokenBy(divided)).toContain("finite");

  const above: Measure<CompetenceNeed, number> = {
    ...heads,
    finish: (n) => ({ status: "estimated", value: n, n, numerator: n, denominator: 1, missing: 0 }),
  };
  expect(lawsBrokenBy(above, { unit: "share" })).toEqual(expect.arrayContaining(["share", "fraction"]));
  expect(lawsBrokenBy(above, { unit: "ratio" })).toEqual([]);
});

test("a definition that reads a field which it does not name loses it when rows come in parts", () => {
  expect(lawsBrokenBy(heads, { fields: ["registeredOn"] })).toEqual(["split"]);
  expect(lawsBrokenBy(heads, { fields: ["registeredOn", "headcount"] })).toEqual([]);
});

test("a total that is computed by county moves with a reform", () => {
  const counties = indicatorOf(
    { ...described, unit: "count" },
    {
      feeds: [{ of: "establishments", fields: ["municipality"] }],
      answer: (context) => ({
        tallies: [{ over: () => (places) => places.length }],
        finish: () => {
          const { names } = context.grouping.keys("establishments", "county");
          const value = names.map(Number).reduce((sum, code) => sum + code, 0);
          return { outcome: { status: "estimated", value, n: names.length, missing: 0 } };
        },
      }),
    },
  );
  const laws = checkIndicator(counties, exampleProgramme, { geography: norway }).map(({ law }) => law);
  expect(laws).toContain("reform");
});

test("a question without an answer is the caller's fault", () => {
  const [indicator] = catalogue;
  if (indicator === undefined) throw new Error("no catalogue");
  expect(() => checkIndicator(indicator, {}, { geography: norway })).toThrow(RangeError);
  expect(() =>
    checkIndicator({ ...described, unit: "count", breaks: [], tier: 1 }, exampleProgramme, { geography: norway }),
  ).toThrow(RangeError);
});
