import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays } from "../../src/core/date.ts";
import { distanceKm } from "../../src/geography/distanceKm.ts";
import type { UnplacedReason } from "../../src/matching/allocation.ts";
import { explain } from "../../src/matching/explain.ts";
import { type Market, prepareMarket } from "../../src/matching/market.ts";
import { type Proposal, type ProposalOptions, proposeOffers } from "../../src/matching/proposeOffers.ts";
import type { CompetenceNeed } from "../../src/model/competenceNeed.ts";
import { nkrStep } from "../../src/programme/nkr.ts";
import { norway } from "../../src/reference/norway.ts";
import { nkrScale } from "../../src/vocabulary/level.ts";

const asOf = "2024-03-01";
const reason: UnplacedReason = { code: "no-eligible-offer", nearMisses: [] };

const need = (id: string, more: Partial<CompetenceNeed> = {}): CompetenceNeed => ({
  id,
  registeredOn: "2024-02-01",
  field: "sveising",
  municipality: "5542",
  headcount: 3,
  ...more,
});

const marketOf = (needs: readonly CompetenceNeed[]): Market =>
  prepareMarket(needs, [], { asOf, geography: norway })._unsafeUnwrap();

/** The proposals where no seat is given to anyone. */
const answer = (needs: readonly CompetenceNeed[], options: ProposalOptions = { minGroup: 5, maxKm: 50 }) =>
  proposeOffers(
    marketOf(needs),
    { unplaced: needs.map(({ id, headcount = 1 }) => ({ need: id, seats: headcount, reason })) },
    options,
  )._unsafeUnwrap();

const served = (proposals: readonly Proposal[]) =>
  proposals.map(({ serves }) => serves.map((one) => [one.need, one.seats]));

// ---------------------------------------------------------------- an oracle that looks at every division of the seats

const kmBetween = (a: string, b: string): number => (a === b ? 0 : (distanceKm(norway, a, b) ?? Infinity));
const quarter = (date: string): number => Number(date.slice(0, 4)) * 4 + Math.floor((Number(date.slice(5, 7)) - 1) / 3);

const metBefore = new Map<string, boolean>();

/** Whether a need could go to a course about the field of another: then nothing rules it out as unrelated. */
function isMet(one: CompetenceNeed, by: CompetenceNeed): boolean {
  const key = `${one.field}:${by.field}`;
  let met = metBefore.get(key);
  if (met === undefined) {
    const { exclusions } = explain(one, { id: "o", field: by.field }, { asOf, geography: norway });
    met = exclusions.every(({ code }) => code !== "unrelated");
    metBefore.set(key, met);
  }
  return met;
}

interface Course {
  readonly lead: CompetenceNeed;
  readonly place: string | undefined;
  readonly level: number;
  readonly quarter: number;
}

/** Whether a need could be served by a course, read from the design and not from the code. */
function canServe(course: Course, one: CompetenceNeed, maxKm: number): boolean {
  if (!isMet(one, course.lead)) return false;
  if (one.nkrLevel !== undefined && Math.abs(nkrStep(one.nkrLevel) - course.level) > 1) return false;
  const from = Math.max(quarter(asOf), quarter(one.earliestStart ?? asOf) - 1);
  const to = one.latestStart === undefined ? Infinity : quarter(one.latestStart);
  if (one.latestStart !== undefined && one.latestStart < asOf) return false;
  if (course.quarter < from || course.quarter > to) return false;
  if (one.municipality === undefined || course.place === undefined) return one.municipality === course.place;
  return kmBetween(one.municipality, course.place) <= Math.min(maxKm, one.maxTravelKm ?? Infinity);
}

/** The most seats that courses of at least `minGroup` can serve, by trying every way of dividing the seats. */
function mostSeats(needs: readonly CompetenceNeed[], { minGroup, maxKm }: ProposalOptions): number {
  const seats = needs.flatMap((one, i) => Array.from({ length: one.headcount ?? 1 }, () => i));
  const inTime = needs.filter(({ latestStart = asOf }) => latestStart >= asOf);
  const places = [...new Set(inTime.map(({ municipality }) => municipality))];
  const quarters = Array.from({ length: 8 }, (_, q) => quarter(asOf) + q);
  // The sets of needs that some course could serve, as bits.
  const courses = new Set<number>();
  for (const lead of needs)
    for (const place of places)
      for (let level = 0; level < nkrScale.length; level++)
        for (const q of quarters) {
          const course = { lead, place, level, quarter: q };
          if (!canServe(course, lead, maxKm)) continue;
          courses.add(needs.reduce((bits, one, i) => bits | (canServe(course, one, maxKm) ? 1 << i : 0), 0));
        }
  const isCourse = Uint8Array.from({ length: 2 ** seats.length }, (_, mask) => {
    const held = seats.filter((__, s) => ((mask >> s) & 1) === 1);
    const wanted = held.reduce((bits, i) => bits | (1 << i), 0);
    return held.length >= minGroup && [...courses].some((set) => (wanted & ~set) === 0) ? held.length : 0;
  });
  const best = new Map<number, number>([[0, 0]]);
  const most = (mask: number): number => {
    const known = best.get(mask);
    if (known !== undefined) return known;
    const first = mask & -mask;
    const others = mask ^ first;
    let found = most(others);
    for (let rest = others; ; rest = (rest - 1) & others) {
      const set = rest | first;
      if (isCourse[set]! > 0) found = Math.max(found, isCourse[set]! + most(others ^ rest));
      if (rest === 0) break;
    }
    best.set(mask, found);
    return found;
  };
  return most(2 ** seats.length - 1);
}

const someNeeds = (max: number, heads: number) =>
  fc
    .array(
      fc.record(
        {
          field: fc.constantFrom("ledelse", "leiing", "sveising"),
          place: fc.constantFrom("5544", "5540", "5542", "5546", "0301", undefined),
          headcount: fc.integer({ min: 1, max: heads }),
          level: fc.constantFrom("3", "4A", "5.1", "6"),
          from: fc.integer({ min: -60, max: 300 }),
          days: fc.integer({ min: 0, max: 200 }),
          maxTravelKm: fc.constantFrom(0, 30, 45),
        },
        { requiredKeys: ["field", "place", "headcount"] },
      ),
      { maxLength: max },
    )
    .map((rows) =>
      rows.map(({ field, place, headcount, level, from, days, maxTravelKm }, i): CompetenceNeed => {
        const start = from === undefined ? undefined : addDays(asOf, from);
        return {
          id: `n${i}`,
          registeredOn: "2024-02-01",
          establishment: `e${i}`,
          field,
          headcount,
          ...(place !== undefined && { municipality: place }),
          ...(level !== undefined && { nkrLevel: level as "3" }),
          ...(start !== undefined && { earliestStart: start }),
          ...(days !== undefined && { latestStart: addDays(start ?? asOf, days) }),
          ...(maxTravelKm !== undefined && { maxTravelKm }),
        };
      }),
    );

test("on small lists as many seats are served as any division of them among courses can serve", () => {
  fc.assert(
    fc.property(someNeeds(5, 2), fc.constantFrom(2, 3), fc.constantFrom(30, 60), (needs, minGroup, maxKm) => {
      const { value, bound } = answer(needs, { minGroup, maxKm });
      const most = mostSeats(needs, { minGroup, maxKm });
      expect([value, bound]).toEqual([most, most]);
    }),
    { numRuns: 100 },
  );
});

test("a course as proposed is one that everyone it serves is eligible for, on its first and its last day", () => {
  fc.assert(
    fc.property(someNeeds(40, 4), fc.constantFrom(30, 80), (needs, maxKm) => {
      const { proposals, value, bound } = answer(needs, { minGroup: 4, maxKm });
      const given = new Map<string, number>();
      for (const { field, level, municipality, period, headcount, serves } of proposals) {
        expect(headcount).toBeGreaterThanOrEqual(4);
        expect(serves.reduce((sum, { seats }) => sum + seats, 0)).toBe(headcount);
        expect(asOf <= period.from && period.from <= period.to).toBe(true);
        for (const { need: id, seats } of serves) {
          const one = needs.find((each) => each.id === id)!;
          given.set(id, (given.get(id) ?? 0) + seats);
          expect(seats).toBeGreaterThan(0);
          for (const startsOn of [period.from, period.to]) {
            const offer = {
              id: "new",
              field,
              startsOn,
              ...(level && { nkrLevel: level }),
              ...(municipality && { municipality }),
            };
            expect(explain(one, offer, { asOf, geography: norway }).exclusions).toEqual([]);
          }
          if (municipality === undefined) expect(one.municipality).toBeUndefined();
          else expect(kmBetween(one.municipality!, municipality)).toBeLessThanOrEqual(maxKm);
        }
      }
      for (const [id, seats] of given)
        expect(seats).toBeLessThanOrEqual(needs.find((each) => each.id === id)!.headcount!);
      expect(value).toBe(proposals.reduce((sum, { headcount }) => sum + headcount, 0));
      expect(value).toBeLessThanOrEqual(bound);
    }),
    { numRuns: 60 },
  );
});

test("the order of needs and of what is unplaced changes nothing", () => {
  fc.assert(
    fc.property(someNeeds(25, 4), (needs) => {
      expect(JSON.stringify(answer([...needs].reverse()))).toBe(JSON.stringify(answer(needs)));
    }),
    { numRuns: 40 },
  );
});

// ---------------------------------------------------------------- what a county asks a provider for

test("neighbouring levels, places and quarters come together in one course", () => {
  const { proposals } = answer(
    [
      need("n1", { nkrLevel: "4A", earliestStart: "2024-04-15", latestStart: "2024-06-30", headcount: 2 }),
      need("n2", { nkrLevel: "5.1", municipality: "5544", earliestStart: "2024-06-01", latestStart: "2024-09-30" }),
      need("n3", { nkrLevel: "4B", earliestStart: "2024-08-01", headcount: 1 }),
    ],
    { minGroup: 6, maxKm: 30 },
  );
  expect(proposals).toEqual([
    {
      field: "sveising",
      level: "4A",
      municipality: "5542",
      // n3 begins a quarter early; n1 begins on 30 June at the latest.
      period: { from: "2024-04-01", to: "2024-06-30" },
      headcount: 6,
      serves: [
        { need: "n1", seats: 2 },
        { need: "n2", seats: 3 },
        { need: "n3", seats: 1 },
      ],
    },
  ]);
});

test("levels two steps apart meet in the middle, three apart do not", () => {
  const at = (a: "3" | "4", b: "5.1" | "6") => answer([need("n1", { nkrLevel: a }), need("n2", { nkrLevel: b })]);
  expect(at("3", "5.1").proposals.map(({ level }) => level)).toEqual(["4"]);
  expect(at("3", "6").proposals).toEqual([]);
});

test("what nobody said is not in a proposal", () => {
  const nowhere = { id: "n1", registeredOn: "2024-02-01", field: "sveising", establishment: "e1", headcount: 6 };
  expect(answer([nowhere]).proposals).toEqual([
    {
      field: "sveising",
      period: { from: asOf, to: "2024-03-31" },
      headcount: 6,
      serves: [{ need: "n1", seats: 6 }],
    },
  ]);
});

test("nobody is served twice, and nothing beyond what is unplaced", () => {
  const market = marketOf([need("n1", { headcount: 9 }), need("n2")]);
  const unplaced = [
    { need: "n1", seats: 4, reason },
    { need: "n2", seats: 2, reason },
  ];
  const found = proposeOffers(market, { unplaced }, { minGroup: 5, maxKm: 0 })._unsafeUnwrap();
  expect(served(found.proposals)).toEqual([
    [
      ["n1", 4],
      ["n2", 2],
    ],
  ]);
  expect([found.value, found.bound]).toEqual([6, 6]);
  expect(proposeOffers(market, { unplaced: [] }, { minGroup: 5, maxKm: 0 })._unsafeUnwrap()).toEqual({
    proposals: [],
    value: 0,
    bound: 0,
  });
});

// Three need four, and each course three at least: one seat of n2 goes to either side.
test("the seats of a need may be divided between courses", () => {
  const { proposals, value, bound } = answer(
    [
      need("n1", { headcount: 2, latestStart: "2024-03-31" }),
      need("n2", { headcount: 2 }),
      need("n3", { headcount: 2, earliestStart: "2025-01-01" }),
    ],
    { minGroup: 3, maxKm: 0 },
  );
  expect([value, bound]).toEqual([6, 6]);
  expect(proposals.map(({ headcount }) => headcount)).toEqual([3, 3]);
});

test("who can no longer begin, and what a need says is too far for it, is not served", () => {
  expect(answer([need("n1", { latestStart: "2024-02-28", headcount: 9 })]).bound).toBe(0);
  expect(
    answer([need("n1", { maxTravelKm: 10 }), need("n2", { municipality: "5544", maxTravelKm: 10 })]).proposals,
  ).toEqual([]);
});

test("courses are put where enough are at home rather than all in one place", () => {
  const needs = ["5542", "5542", "5544", "5544"].map((municipality, i) => need(`n${i}`, { municipality }));
  expect(
    answer(needs, { minGroup: 6, maxKm: 60 }).proposals.map(({ municipality, headcount }) => [municipality, headcount]),
  ).toEqual([
    ["5542", 6],
    ["5544", 6],
  ]);
});

test("an allocation of another market, and options that there are not, are issues", () => {
  const unplaced = [
    { need: "n1", seats: 4, reason },
    { need: "n9", seats: 1, reason },
  ];
  expect(
    proposeOffers(marketOf([need("n1")]), { unplaced }, { minGroup: 0, maxKm: -1 })
      ._unsafeUnwrapErr()
      .map(({ code, path }) => `${code} ${path.join(".")}`),
  ).toEqual([
    "matching.wrong-option minGroup",
    "matching.wrong-option maxKm",
    "matching.wrong-seats unplaced.0.seats",
    "matching.not-in-market unplaced.1.need",
  ]);
});

test("a clone of a market made with functions has lost what the ways between its needs are", () => {
  const made = prepareMarket([need("n1")], [], { asOf, geography: norway, distanceKm: () => 1 })._unsafeUnwrap();
  const unplaced = [{ need: "n1", seats: 3, reason }];
  const options = { minGroup: 2, maxKm: 10 };
  expect(proposeOffers(made, { unplaced }, options).isOk()).toBe(true);
  expect(proposeOffers(structuredClone(made), { unplaced }, options)._unsafeUnwrapErr()).toMatchObject([
    { code: "matching.functions-lost", functions: ["distanceKm"] },
  ]);
  expect(proposeOffers(structuredClone(marketOf([need("n1")])), { unplaced }, options).isOk()).toBe(true);
});

test("nobody is served whose earliest start lies more than a quarter after the latest", () => {
  const contradictory = need("n1", { earliestStart: "2024-09-01", latestStart: "2024-03-20" });
  expect(answer([contradictory, need("n2")])).toEqual({ proposals: [], value: 0, bound: 0 });
  const hardly = need("n1", { earliestStart: "2024-05-01", latestStart: "2024-03-20" }); // the quarter before is near enough
  const [proposal] = answer([hardly, need("n2")]).proposals;
  expect([proposal?.period, proposal?.headcount]).toEqual([{ from: "2024-03-01", to: "2024-03-20" }, 6]);
});
