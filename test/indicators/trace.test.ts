import fc from "fast-check";
import { expect, test } from "vitest";
import { exampleProgramme } from "../../src/example.ts";
import { catalogue } from "../../src/indicators/catalogue.ts";
import { completionRate } from "../../src/indicators/catalogue/completionRate.ts";
import { contactCoverage } from "../../src/indicators/catalogue/contactCoverage.ts";
import { needMappingRate } from "../../src/indicators/catalogue/needMappingRate.ts";
import { needsMetShare } from "../../src/indicators/catalogue/needsMetShare.ts";
import { networkDensity } from "../../src/indicators/catalogue/networkDensity.ts";
import { participants } from "../../src/indicators/catalogue/participants.ts";
import { defineIndicator } from "../../src/indicators/defineIndicator.ts";
import { evaluate } from "../../src/indicators/evaluate.ts";
import type { Indicator, Reading } from "../../src/indicators/indicator.ts";
import { distinct } from "../../src/indicators/measures/distinct.ts";
import { median } from "../../src/indicators/measures/median.ts";
import { share } from "../../src/indicators/measures/share.ts";
import { trace } from "../../src/indicators/trace.ts";
import type { Trace } from "../../src/indicators/plan.ts";
import { type Dimension, dimensions } from "../../src/model/reading.ts";
import { norway } from "../../src/reference/norway.ts";
import { fullProgrammes } from "../arbitraries/programme.ts";

const label = { nb: "Prøve", nn: "Prøve", en: "Trial" };
const own = {
  version: 1,
  label,
  definition: label,
  population: label,
  unit: "share",
  resultLevel: "output",
  criterion: "relevance",
  goal: "identify",
  better: "none",
  source: "made up for a test",
} as const;
const urgentShare = defineIndicator({
  ...own,
  id: "urgent-share",
  of: "needs",
  entered: (need) => need.registeredOn,
  measure: () => share({ where: (need) => need.urgency && need.urgency === "high" }),
});
const fieldsInNeed = defineIndicator({
  ...own,
  id: "fields-in-need",
  unit: "count",
  of: "needs",
  entered: (need) => need.registeredOn,
  measure: () => distinct((need) => need.field),
});
const medianCapacity = defineIndicator({
  ...own,
  id: "median-capacity",
  unit: "persons",
  of: "offers",
  measure: () => median((offer) => offer.capacity),
});
const all: readonly Indicator[] = [...catalogue, urgentShare, fieldsInNeed, medianCapacity];

const options = {
  geography: norway,
  asOf: "2023-12-31",
  period: { from: "2021-01-01", to: "2023-12-31" },
  division: "2024-01-01",
};

/** Indicators whose numerator and denominator are no counts of what is listed: heads, seats, money, hours, persons of a register. */
const sums = new Set([
  "contact-coverage",
  "needs-pooled-share",
  "need-coverage",
  "offer-fill-rate",
  "place-coverage",
  "co-funding-share",
  "hours-per-need",
  "cost-per-need",
  "cost-per-completion",
  "dedicated-staffing",
  "labour-tightness",
]);
/** Indicators of a share that their outcome does not give as two counts: weighted, or over another share. */
const withoutFraction = new Set(["unmet-need-share", "representation-ratio"]);
/** Indicators whose n is something else than what is listed. */
const otherN = new Set([...sums, "headcount-needed", "field-overlap", "level-distance", "cross-type-tie-index"]);

const countOf = (traced: Trace, reason: string): number => traced.leftOut.filter((one) => one.reason === reason).length;

function expectAgreement(reading: Reading, traced: Trace): void {
  const { outcome, indicator, provenance } = reading;
  const excluded = provenance["excluded"] as readonly { readonly reason: string; readonly count: number }[];
  if (outcome.status === "suppressed" || (outcome.status === "no-data" && outcome.reason === "no-records")) return;
  for (const { reason, count } of excluded) {
    // A firm outside the target is told of, and so is the register row that is.
    if (reason === "outside-target") expect(countOf(traced, reason)).toBeGreaterThanOrEqual(count);
    else if (indicator !== "municipalities-reached-share") expect(countOf(traced, reason)).toBe(count);
  }
  if (outcome.status === "no-data") {
    if (outcome.reason !== "not-divided") expect(countOf(traced, "missing")).toBeGreaterThanOrEqual(outcome.missing);
    return;
  }
  expect(countOf(traced, "missing")).toBe(outcome.missing);
  expect(countOf(traced, "not-due")).toBe(outcome.notDue ?? 0);
  const { numerator, denominator, n, details } = outcome;
  if (!sums.has(indicator)) {
    if (numerator !== undefined) expect(traced.numerator).toHaveLength(numerator);
    if (denominator !== undefined) expect(traced.denominator).toHaveLength(denominator);
  }
  if (otherN.has(indicator)) return;
  if (details?.["steps"] !== undefined || denominator !== undefined || withoutFraction.has(indicator))
    expect(traced.denominator).toHaveLength(n);
  else expect(traced.numerator).toHaveLength(n);
}

for (const indicator of all) {
  test(`${indicator.id}: the trace has as many records as the reading counts, in every group`, () => {
    fc.assert(
      fc.property(
        fullProgrammes,
        fc.uniqueArray(fc.constantFrom<Dimension>(...dimensions), { maxLength: 2 }),
        (programme, by) => {
          for (const reading of evaluate(programme, [indicator], { ...options, by }).slice(0, 6)) {
            expectAgreement(reading, trace(programme, indicator, { ...options, group: reading.group }));
          }
        },
      ),
      { numRuns: 15 },
    );
  });
}

test("on the example every indicator's trace agrees with its readings by county", () => {
  for (const indicator of all) {
    const readings = evaluate(exampleProgramme, [indicator], { geography: norway, by: ["county"], totals: true });
    for (const reading of readings)
      expectAgreement(reading, trace(exampleProgramme, indicator, { geography: norway, group: reading.group }));
  }
});

const needs = [
  { id: "n1", registeredOn: "2021-03-01", followUpDueOn: "2022-03-01", followUp: "met" },
  { id: "n2", registeredOn: "2021-03-01", followUpDueOn: "2022-03-01", followUp: "notMet" },
  { id: "n3", registeredOn: "2021-03-01", followUpDueOn: "2022-03-01" },
  { id: "n4", registeredOn: "2021-03-01", followUpDueOn: "2024-03-01" },
  { id: "n5", registeredOn: "2021-03-01" },
  { id: "n6", registeredOn: "2020-03-01", followUp: "met", followUpDueOn: "2022-03-01" },
  { id: "n7", registeredOn: "2024-03-01" },
].map((need) => ({ field: "seafood", municipality: "5501", ...need }) as never); // rows of needs, spelled with plain texts

test("each reason is told: what is missing, not due, not asked, outside the period; what comes after the day is nowhere", () => {
  expect(trace({ needs }, needsMetShare, options)).toEqual({
    numerator: ["n1"],
    denominator: ["n1", "n2"],
    leftOut: [
      { id: "n3", reason: "missing" },
      { id: "n4", reason: "not-due" },
      { id: "n5", reason: "not-counted" },
      { id: "n6", reason: "outside-period" },
    ],
  });
});

test("the register is the denominator of a coverage, and firms outside the target are left out", () => {
  const programme = {
    targetMunicipalities: [{ municipality: "5501" }],
    establishments: [
      { id: "e1", municipality: "5501", contactedOn: "2022-01-01" },
      { id: "e2", municipality: "5503", contactedOn: "2022-01-01" },
    ],
    population: [{ municipality: "5501", sizeClass: "1-4", establishments: 40 }],
  };
  expect(trace(programme, contactCoverage, options)).toEqual({
    numerator: ["e1"],
    denominator: ["5501 1-4"],
    leftOut: [{ id: "e2", reason: "outside-target" }],
  });
});

test("a person in two courses is counted once, by the first of the two records", () => {
  const participation = { offer: "o1", person: "p1", enrolledOn: "2022-01-01", started: true, outcome: "completed" };
  const participations = [
    { ...participation, id: "x2" },
    { ...participation, id: "x1" },
  ] as never; // rows of participations
  expect(trace({ participations }, participants, options)).toEqual({
    numerator: ["x1"],
    denominator: [],
    leftOut: [{ id: "x2", reason: "counted-already" }],
  });
});

test("a network lists pairs, and ties that have ended", () => {
  const actors = ["c", "a", "b"].map((id) => ({ id, kind: "other" as const }));
  const ties = [
    { a: "b", b: "a", since: "2021-01-01" },
    { a: "b", b: "c", since: "2021-01-01", until: "2022-01-01" },
  ];
  expect(trace({ actors, ties }, networkDensity, options)).toEqual({
    numerator: ["a b"],
    denominator: ["a b", "a c", "b c"],
    leftOut: [{ id: "b c", reason: "not-active" }],
  });
});

test("the order of rows makes no difference, and a group that nobody belongs to is empty", () => {
  fc.assert(
    fc.property(fullProgrammes, (programme) => {
      const reversed = Object.fromEntries(
        Object.entries(programme).map(([key, value]) => [key, Array.isArray(value) ? [...value].reverse() : value]),
      );
      for (const indicator of [completionRate, needMappingRate, participants, networkDensity]) {
        expect(trace(reversed, indicator, options)).toEqual(trace(programme, indicator, options));
      }
    }),
    { numRuns: 20 },
  );
  const nowhere = trace(exampleProgramme, needMappingRate, { ...options, group: { county: "99" } });
  expect(nowhere).toEqual({ numerator: [], denominator: [], leftOut: [] });
  expect(() => trace({}, needMappingRate, { geography: norway })).toThrow(RangeError);
});
