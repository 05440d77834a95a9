import fc from "fast-check";
import { expect, test } from "vitest";
import { explain } from "../../src/matching/explain.ts";
import { defaultProfile } from "../../src/matching/profile.ts";
import { formatReason } from "../../src/messages/reason.ts";
import type { CompetenceNeed } from "../../src/model/competenceNeed.ts";
import type { CompetenceOffer } from "../../src/model/competenceOffer.ts";
import { norway } from "../../src/reference/norway.ts";

const asOf = "2024-03-01";
const options = { asOf, geography: norway };
const need: CompetenceNeed = { id: "n1", registeredOn: "2024-02-01", field: "sveising", municipality: "5542" };
const offer: CompetenceOffer = { id: "o1", field: "sveising", municipality: "5544" };

const codesOf = (reasons: readonly { readonly code: string }[]): readonly string[] => reasons.map(({ code }) => code);
const exclusionsOf = (a: Partial<CompetenceNeed>, b: Partial<CompetenceOffer>): readonly string[] =>
  codesOf(explain({ ...need, ...a }, { ...offer, ...b }, options).exclusions);

/** A pair about which everything is known and everything fits. */
const whole = {
  need: {
    ...need,
    codes: [{ system: "styrk08", id: "7212" }],
    nkrLevel: "4",
    delivery: ["online"],
    maxFeeNok: 1000,
    earliestStart: "2024-04-01",
    latestStart: "2024-12-01",
  } satisfies CompetenceNeed,
  offer: {
    ...offer,
    codes: [{ system: "styrk08", id: "7212" }],
    nkrLevel: "4A",
    delivery: "online",
    feeNok: 0,
    startsOn: "2024-04-01",
    deadline: "2024-03-15",
  } satisfies CompetenceOffer,
};

test("a full fit in everything is 10,000 points with full certainty", () => {
  const explanation = explain(whole.need, whole.offer, options);
  expect(explanation).toMatchObject({ eligible: true, points: 10_000, score: 1, certainty: 1 });
  expect(explanation.deductions).toEqual([]);
  expect(explanation.unknowns).toEqual([]);
  expect(codesOf(explanation.parts)).toEqual(["same-code", "delivery", "reach", "level", "cost", "start"]);
  expect(explanation.parts.map(({ points }) => points)).toEqual(Object.values(defaultProfile.weights));
});

test("what is unknown lowers certainty and leaves the points of a full fit alone", () => {
  const { nkrLevel: _, ...without } = whole.offer;
  const explanation = explain(whole.need, without, options);
  expect(explanation).toMatchObject({ points: 10_000, certainty: 0.9 }); // level weighs 1,000 of 10,000
  expect(codesOf(explanation.unknowns)).toEqual(["unknown-level"]);
});

// Weights 4500 2000 1500 1000 500 500; the offer is half as dear as the need can pay, one level above, and in a near form.
test("deductions take off what each criterion lacks of a full fit", () => {
  const explanation = explain(
    { ...whole.need, delivery: ["gatherings"] },
    { ...whole.offer, feeNok: 500, nkrLevel: "5.1" },
    options,
  );
  expect(Object.fromEntries(explanation.deductions.map(({ code, points }) => [code, points]))).toEqual({
    "other-delivery": 1000,
    "other-level": 500,
    fee: 250,
  });
  expect(explanation.points).toBe(8250);
});

test.each<[string, Partial<CompetenceNeed>, Partial<CompetenceOffer>]>([
  ["unrelated", {}, { field: "barnehage" }],
  ["cancelled", {}, { cancelled: true }],
  ["deadline-passed", {}, { deadline: "2024-02-29" }],
  ["started", {}, { startsOn: "2024-02-29" }],
  ["over", {}, { startsOn: "2023-01-01", endsOn: "2023-06-01" }],
  ["starts-too-late", { latestStart: "2024-06-01" }, { startsOn: "2024-06-02" }],
  ["level-barred", { nkrLevel: "4" }, { nkrLevel: "6" }],
  ["other-language", { languages: ["en"] }, { language: "nb" }],
  ["other-firm", { establishment: "e1" }, { delivery: "inCompany", establishment: "e2" }],
  ["too-far", { maxTravelKm: 20 }, {}],
  ["too-many-hours", { hoursPerWeek: 4 }, { hoursPerWeek: 5 }],
  ["too-dear", { maxFeeNok: 1000 }, { feeNok: 1001 }],
])("%s rules a pair out, and nothing else does", (code, a, b) => {
  expect(exclusionsOf(a, b)).toEqual([code]);
  expect(explain({ ...need, ...a }, { ...offer, ...b }, options).eligible).toBe(false);
});

test.each<[string, Partial<CompetenceNeed>, Partial<CompetenceOffer>]>([
  ["a deadline on the day itself", {}, { deadline: asOf }],
  ["a start on the day itself", {}, { startsOn: asOf }],
  ["a start on the latest day", { latestStart: "2024-06-01" }, { startsOn: "2024-06-01" }],
  ["nynorsk for who asks for bokmål", { languages: ["nb"] }, { language: "nn-NO" }],
  ["a course of the own firm", { establishment: "e1" }, { delivery: "inCompany", establishment: "e1" }],
  ["a distance at the limit", { maxTravelKm: 29.3 }, {}],
  ["an online course however far", { maxTravelKm: 1 }, { delivery: "online", municipality: "0301" }],
  ["a fee at the limit", { maxFeeNok: 1000 }, { feeNok: 1000 }],
  ["a neighbouring level", { nkrLevel: "4" }, { nkrLevel: "5.1" }],
])("%s is eligible", (_, a, b) => {
  expect(exclusionsOf(a, b)).toEqual([]);
});

test("codes: the same, a sister, a mapped one, or none", () => {
  const by = (id: string, similarity?: () => number | undefined) =>
    explain(
      { ...need, field: "a", codes: [{ system: "styrk08", id: "7212" }] },
      { ...offer, field: "b", codes: [{ system: "styrk08", id }] },
      { ...options, similarity },
    );
  expect(by("7212").parts[0]).toMatchObject({ code: "same-code", similarity: 1 });
  expect(by("7214").parts[0]).toMatchObject({ code: "near-code", similarity: 0.5 });
  expect(by("721").parts[0]).toMatchObject({ code: "near-code", similarity: 0.5 });
  expect(codesOf(by("2512").exclusions)).toEqual(["unrelated"]);
  expect(by("2512", () => 0.5).parts[0]).toMatchObject({ code: "near-code", similarity: 0.5 });
  expect(codesOf(by("7214", () => 0).exclusions)).toEqual(["unrelated"]);
});

test("fields in free text meet across bokmål, nynorsk and English, with less certainty than codes", () => {
  for (const [a, b] of [
    ["Ledelse", "leiing"],
    ["leiing", "management"],
    ["økonomi og regnskap", "Rekneskap, økonomi"],
    ["matproduksjon", "Matproduksjon, teori til fagbrev"],
  ] as const) {
    const explanation = explain({ ...need, field: a }, { ...offer, field: b }, options);
    expect(explanation.eligible).toBe(true);
    expect(explanation.certainty).toBeLessThan(0.8);
  }
  expect(exclusionsOf({ field: "elektrofag" }, { field: "helsefag" })).toEqual(["unrelated"]);
  expect(exclusionsOf({ field: "leiing" }, { field: "sveising" })).toEqual(["unrelated"]); // though half of their letters agree
});

test("reach says how far it is from where to where, and whose limit it is held against", () => {
  const far = explain({ ...need, maxTravelKm: 100 }, offer, options).deductions[0]!;
  expect(formatReason(far, "nb")).toBe("29 km fra Skjervøy til Nordreisa; grensen din er 100 km");
  expect(formatReason(far, "nn")).toBe("29 km frå Skjervøy til Nordreisa; grensa di er 100 km");
  const unstated = explain(need, offer, options).deductions[0]!;
  expect(formatReason(unstated, "en")).toBe("29 km from Skjervøy to Nordreisa; 100 km counts as far");
});

test("a need without a place takes its establishment's", () => {
  const { municipality: _, ...without } = { ...need, establishment: "e1", maxTravelKm: 20 };
  const establishments = [{ id: "e1", municipality: "5542" }];
  expect(codesOf(explain(without, offer, options).unknowns)).toContain("unknown-reach");
  expect(codesOf(explain(without, offer, { ...options, establishments }).exclusions)).toEqual(["too-far"]);
});

test("amounts and dates that are none, and weights that do not sum to 10,000, are a broken precondition", () => {
  const { weights } = defaultProfile;
  for (const wrong of [
    { ...weights, cost: 1000 },
    { ...weights, cost: 499.5, start: 500.5 },
    { ...weights, level: -1 },
  ])
    expect(() => explain(need, offer, { ...options, profile: { ...defaultProfile, weights: wrong } })).toThrow(
      RangeError,
    );
  expect(() => explain({ ...need, maxFeeNok: Number.NaN }, offer, options)).toThrow("the need's maxFeeNok");
  expect(() => explain(need, { ...offer, startsOn: "2024-02-30" }, options)).toThrow("the offer's startsOn");
  expect(() => explain(need, offer, { ...options, asOf: "1 March 2024" })).toThrow("asOf");
});

test("a course that has started is not said to start early", () => {
  const { exclusions, deductions } = explain(need, { ...offer, startsOn: "2024-02-29" }, options);
  expect(codesOf(exclusions)).toEqual(["started"]);
  expect(codesOf(deductions)).not.toContain("early-start");
});

test("a course completed before its end is over since it was completed", () => {
  const [over] = explain(need, { ...offer, endsOn: "2024-06-01", completedOn: "2024-02-01" }, options).exclusions;
  expect(over && formatReason(over, "nb")).toBe("kurset var slutt 1. februar 2024");
});

test("that two have nothing in common is as sure as what says so: codes of both, or words alone", () => {
  const codes = [{ system: "styrk08", id: "2512" }] as const;
  const known = (a: Partial<CompetenceNeed>) =>
    explain({ ...need, ...a, field: "barnehage" }, { ...offer, codes: [{ system: "styrk08", id: "7212" }] }, options);
  expect(known({ codes }).certainty).toBeGreaterThan(known({}).certainty);
});

test("wholes are the largest remainders of what each criterion takes off", () => {
  // 300 of 20,000 NOK takes off 7.5 of 500 points, 11 of 365 days 15.07 of 500; level, delivery and reach nothing.
  const { deductions } = explain(
    { ...whole.need, maxFeeNok: 20_000, latestStart: "2025-03-01", earliestStart: "2024-03-01" },
    { ...whole.offer, feeNok: 300, startsOn: "2024-03-23" },
    options,
  );
  expect(deductions.map(({ code, points }) => [code, points])).toEqual([
    ["fee", 8],
    ["late-start", 15],
  ]);
});

test("a profile's settings must be numbers of 0 and more", () => {
  expect(() => explain(need, offer, { ...options, profile: { ...defaultProfile, reachKm: -1 } })).toThrow(RangeError);
});

const fields = fc.constantFrom("sveising", "Sveisekurs", "ledelse", "leiing", "digital kompetanse", "HMS");
const days = fc.constantFrom("2024-01-15", "2024-04-01", "2024-08-20", "2025-01-10");
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
const withoutMissing = <T extends object>(record: T): T =>
  Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as T; // absent, not undefined

const needs = fc
  .record({
    field: fields,
    nkrLevel: maybe(fc.constantFrom("4", "5.1", "6")),
    delivery: maybe(fc.subarray(["onSite", "gatherings", "online"], { minLength: 1 })),
    maxTravelKm: maybe(fc.integer({ min: 0, max: 300 })),
    maxFeeNok: maybe(fc.integer({ min: 0, max: 20_000 })),
    hoursPerWeek: maybe(fc.integer({ min: 1, max: 20 })),
    languages: maybe(fc.constantFrom(["nb"], ["en", "nn"])),
    earliestStart: maybe(days),
    latestStart: maybe(days),
    municipality: maybe(fc.constantFrom("5542", "5544", "0301")),
  })
  .map((some) => withoutMissing({ id: "n1", registeredOn: "2024-02-01", ...some }) as CompetenceNeed);
const offers = fc
  .record({
    field: fields,
    nkrLevel: maybe(fc.constantFrom("4", "5.2", "7")),
    delivery: maybe(fc.constantFrom("onSite", "gatherings", "online", "inCompany")),
    feeNok: maybe(fc.integer({ min: 0, max: 25_000 })),
    hoursPerWeek: maybe(fc.integer({ min: 1, max: 20 })),
    language: maybe(fc.constantFrom("nb", "en")),
    startsOn: maybe(days),
    deadline: maybe(days),
    municipality: maybe(fc.constantFrom("5542", "5544", "1103")),
  })
  .map((some) => withoutMissing({ id: "o1", ...some }) as CompetenceOffer);

test("points are the parts less the deductions, whole, 0 to 10,000, and at least 1 where eligible", () => {
  fc.assert(
    fc.property(needs, offers, (a, b) => {
      const { eligible, points, score, certainty, parts, deductions, exclusions } = explain(a, b, options);
      const sum = (reasons: readonly { readonly points: number }[]) =>
        reasons.reduce((all, one) => all + one.points, 0);
      expect(points).toBe(sum(parts) - sum(deductions));
      expect(Number.isInteger(points) && points >= 0 && points <= 10_000).toBe(true);
      expect(score).toBe(points / 10_000);
      expect(eligible).toBe(exclusions.length === 0);
      if (eligible) expect(points).toBeGreaterThan(0);
      expect(certainty > 0 && certainty <= 1).toBe(true);
    }),
    { numRuns: 300 },
  );
});

test("to know more never lowers certainty; more money and a longer reach never exclude", () => {
  fc.assert(
    fc.property(
      needs,
      offers,
      fc.integer({ min: 0, max: 20_000 }),
      fc.integer({ min: 0, max: 300 }),
      (a, b, nok, km) => {
        const before = explain(a, b, options);
        const told = explain(a, withoutMissing({ feeNok: 0, language: "nb", ...b }), options);
        expect(told.certainty).toBeGreaterThanOrEqual(before.certainty);
        const richer = { ...a, maxFeeNok: (a.maxFeeNok ?? 25_000) + nok, maxTravelKm: (a.maxTravelKm ?? 5000) + km };
        for (const code of codesOf(explain(richer, b, options).exclusions))
          expect(codesOf(before.exclusions)).toContain(code);
      },
    ),
    { numRuns: 300 },
  );
});

test("every reason is said in three languages without a word that programs leave behind", () => {
  fc.assert(
    fc.property(needs, offers, (a, b) => {
      const { parts, deductions, exclusions, unknowns } = explain(a, b, options);
      for (const reason of [...parts, ...deductions, ...exclusions, ...unknowns])
        for (const lang of ["nb", "nn", "en"] as const) {
          expect(formatReason(reason, lang)).toMatch(/\S/);
          expect(formatReason(reason, lang)).not.toMatch(/undefined|NaN|\[object/);
        }
    }),
    { numRuns: 200 },
  );
});
