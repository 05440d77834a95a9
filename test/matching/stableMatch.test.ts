import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays } from "../../src/core/date.ts";
import { explain } from "../../src/matching/explain.ts";
import { type Market, prepareMarket } from "../../src/matching/market.ts";
import { type StableMatching, stableMatch } from "../../src/matching/stableMatch.ts";
import { verifyStable } from "../../src/matching/verifyStable.ts";
import type { CompetenceNeed } from "../../src/model/competenceNeed.ts";
import type { CompetenceOffer } from "../../src/model/competenceOffer.ts";
import { norway } from "../../src/reference/norway.ts";

const options = { asOf: "2024-03-01", geography: norway };

const marketOf = (needs: readonly CompetenceNeed[], offers: readonly CompetenceOffer[], top?: number): Market =>
  prepareMarket(needs, offers, { ...options, ...(top !== undefined && { top }) })._unsafeUnwrap();

const byNeeds = { proposing: "needs", ties: "index" } as const;
const all = [
  byNeeds,
  { proposing: "offers", ties: "index" },
  { proposing: "needs", ties: "maximum" },
  { proposing: "offers", ties: "maximum" },
] as const;

const need = (id: string, more: Partial<CompetenceNeed> = {}): CompetenceNeed => ({
  id,
  registeredOn: "2024-02-01",
  field: "sveising",
  municipality: "5542",
  ...more,
});
const offer = (id: string, more: Partial<CompetenceOffer> = {}): CompetenceOffer => ({
  id,
  field: "sveising",
  municipality: "5542",
  capacity: 1,
  ...more,
});

const placed = ({ placements }: StableMatching) => placements.map((one) => [one.need, one.offer, one.seats]);

/** Made-up needs and offers of a coast, few enough kinds for many ties. */
const markets = (most: number) =>
  fc.record({
    needs: fc.array(
      fc.record({
        place: fc.constantFrom("5542", "5544", "5540"),
        field: fc.constantFrom("sveising", "ledelse", "leiing"),
        day: fc.integer({ min: 0, max: 2 }),
        headcount: fc.integer({ min: 1, max: 3 }),
        km: fc.constantFrom(20, 60, undefined),
      }),
      { maxLength: most },
    ),
    offers: fc.array(
      fc.record({
        place: fc.constantFrom("5542", "5544", "5540"),
        field: fc.constantFrom("sveising", "ledelse"),
        capacity: fc.constantFrom(1, 2, undefined),
        minGroup: fc.constantFrom(undefined, 3),
      }),
      { maxLength: most },
    ),
  });

type Rows = typeof markets extends (most: number) => fc.Arbitrary<infer R> ? R : never;

const records = ({ needs, offers }: Rows) => ({
  needs: needs.map(({ place, field, day, headcount, km }, i) =>
    need(`n${i}`, {
      municipality: place,
      field,
      headcount,
      registeredOn: addDays("2024-02-01", day),
      ...(km !== undefined && { maxTravelKm: km }),
    }),
  ),
  offers: offers.map(({ place, field, capacity, minGroup }, j): CompetenceOffer => {
    const known = { ...(capacity !== undefined && { capacity }), ...(minGroup !== undefined && { minGroup }) };
    return { id: `o${j}`, municipality: place, field, ...known };
  }),
});

/** Pairs that would both rather have each other, found by explaining every pair anew. */
function blocking(needs: readonly CompetenceNeed[], offers: readonly CompetenceOffer[], matching: StableMatching) {
  const points = (one: CompetenceNeed, other: CompetenceOffer): number => {
    const explanation = explain(one, other, options);
    return explanation.eligible ? explanation.points : 0;
  };
  return needs.flatMap((one) =>
    offers.filter((other) => {
      const own = points(one, other);
      if (own === 0) return false;
      const seats = matching.placements.filter(({ need: id }) => id === one.id);
      const isShort = seats.reduce((sum, each) => sum + each.seats, 0) < (one.headcount ?? 1);
      if (!isShort && seats.every((each) => each.points >= own)) return false;
      const held = matching.placements.filter(({ offer: id }) => id === other.id);
      if (other.capacity === undefined || held.reduce((sum, each) => sum + each.seats, 0) < other.capacity) return true;
      return held.some((each) => {
        const rival = needs.find(({ id }) => id === each.need)!;
        return each.points < own || (each.points === own && one.registeredOn < rival.registeredOn);
      });
    }),
  );
}

test("no need and offer would both rather have each other, whoever asks and however ties are broken", () => {
  fc.assert(
    fc.property(markets(7), fc.constantFrom(1, 20), (rows, top) => {
      const { needs, offers } = records(rows);
      const market = marketOf(needs, offers, top);
      for (const choice of all) {
        const matching = stableMatch(market, choice)._unsafeUnwrap();
        expect(blocking(needs, offers, matching)).toEqual([]);
        expect(verifyStable(market, matching)).toEqual({ ok: true, violations: [] });
        expect(matching.value).toBeLessThanOrEqual(matching.other.value);
        expect(matching.size).toBeLessThanOrEqual(needs.reduce((sum, { headcount = 1 }) => sum + headcount, 0));
      }
    }),
    { numRuns: 60 },
  );
});

test("how many candidates a market keeps changes nothing", () => {
  fc.assert(
    fc.property(markets(10), fc.integer({ min: 1, max: 3 }), (rows, top) => {
      const { needs, offers } = records(rows);
      for (const choice of all)
        expect(stableMatch(marketOf(needs, offers, top), choice)).toEqual(stableMatch(marketOf(needs, offers), choice));
    }),
    { numRuns: 60 },
  );
});

/** Where nothing is a tie there is one best stable matching for who asks: by asking down the whole list, offer by offer, seat by seat. */
function bestForAskers(
  needs: readonly CompetenceNeed[],
  offers: readonly CompetenceOffer[],
  proposing: "needs" | "offers",
): readonly (readonly [need: string, offer: string, seats: number])[] {
  const seats = needs.flatMap((one, i) => Array.from({ length: one.headcount ?? 1 }, (_, k) => ({ i, k })));
  const room = offers.map(({ capacity = seats.length }) => capacity);
  const points = needs.map((one) =>
    offers.map((other) => {
      const explanation = explain(one, other, options);
      return explanation.eligible ? explanation.points : 0;
    }),
  );
  const days = needs.map(({ registeredOn }) => registeredOn);
  /** Which of two seats an offer likes better: points, the day of registration, the id, the number of the seat. */
  const offerLikes = (j: number) => (a: number, b: number) => {
    const [one, other] = [seats[a]!, seats[b]!];
    const byDay = days[one.i]! < days[other.i]! ? -1 : days[one.i]! > days[other.i]! ? 1 : 0;
    return points[other.i]![j]! - points[one.i]![j]! || byDay || one.i - other.i || one.k - other.k;
  };
  const needLikes = (i: number) => (a: number, b: number) => points[i]![b]! - points[i]![a]! || a - b;
  const fits = (seat: number, j: number) => points[seats[seat]!.i]![j]! > 0;
  const at = seats.map(() => -1);
  if (proposing === "needs") {
    const lists = seats.map(({ i }, s) =>
      offers
        .map((_, j) => j)
        .filter((j) => fits(s, j))
        .sort(needLikes(i)),
    );
    for (;;) {
      const s = at.findIndex((j, one) => j === -1 && lists[one]!.length > 0);
      if (s === -1) break;
      const j = lists[s]!.shift()!;
      at[s] = j;
      const held = seats.flatMap((_, one) => (at[one] === j ? [one] : [])).sort(offerLikes(j));
      for (const out of held.slice(room[j])) at[out] = -1;
    }
  } else {
    const lists = offers.map((_, j) =>
      seats
        .map((__, s) => s)
        .filter((s) => fits(s, j))
        .sort(offerLikes(j)),
    );
    const isShort = (j: number) => lists[j]!.length > 0 && at.filter((one) => one === j).length < room[j]!;
    for (;;) {
      const j = offers.findIndex((_, one) => isShort(one));
      if (j === -1) break;
      const s = lists[j]!.shift()!;
      if (at[s] === -1 || needLikes(seats[s]!.i)(j, at[s]!) < 0) at[s] = j;
    }
  }
  return needs.flatMap(({ id }, i) =>
    offers.flatMap((other, j) => {
      const given = seats.filter((seat, s) => seat.i === i && at[s] === j).length;
      return given > 0 ? [[id, other.id, given] as const] : [];
    }),
  );
}

test("whoever asks gets the best of all stable matchings, though nobody is asked about all offers at first", () => {
  const places = ["5542", "5544", "5540", "5546", "5501"];
  const many = fc.record({
    needs: fc.array(fc.tuple(fc.nat(4), fc.nat(2), fc.integer({ min: 1, max: 3 })), { minLength: 1, maxLength: 20 }),
    offers: fc.array(fc.tuple(fc.nat(4), fc.nat(8), fc.constantFrom(0, 1, 1, 2, 3, undefined)), { maxLength: 24 }),
    top: fc.constantFrom(1, 3, 20),
  });
  fc.assert(
    fc.property(many, ({ needs: wishes, offers: courses, top }) => {
      const needs = wishes.map(([place, day, headcount], i) => {
        const registeredOn = addDays("2024-02-01", day);
        return need(`n${String(i).padStart(2, "0")}`, { municipality: places[place]!, headcount, registeredOn });
      });
      const offers = courses.map(([place, fee, capacity], j): CompetenceOffer => {
        const [id, field] = [`o${String(j).padStart(2, "0")}`, "sveising"];
        const known = { id, field, municipality: places[place]!, feeNok: fee * 1000 };
        return capacity === undefined ? known : { ...known, capacity };
      });
      const market = marketOf(needs, offers, top);
      for (const proposing of ["needs", "offers"] as const)
        expect(placed(stableMatch(market, { proposing, ties: "index" })._unsafeUnwrap())).toEqual(
          bestForAskers(needs, offers, proposing),
        );
    }),
    { numRuns: 60 },
  );
});

test("a headcount beyond all measure is answered at once, whether there is room for it or not", () => {
  const needs = [need("n1", { headcount: 1_000_000_000 }), need("n2", { headcount: 2, municipality: "5544" })];
  const offers = [offer("o1", { capacity: 3 }), { id: "o2", field: "sveising", municipality: "5544" }];
  for (const choice of all) {
    const market = marketOf(needs, offers);
    const matching = stableMatch(market, choice)._unsafeUnwrap();
    expect(placed(matching)).toEqual([
      ["n1", "o1", 3],
      ["n1", "o2", 999_999_997],
      ["n2", "o2", 2],
    ]);
    expect(verifyStable(market, matching).ok).toBe(true);
    const full = stableMatch(marketOf(needs, offers.slice(0, 1)), choice)._unsafeUnwrap();
    expect([full.size, full.unplaced[0]]).toEqual([3, { need: "n1", seats: 999_999_997 }]);
  }
});

test("the order of needs and offers changes nothing", () => {
  fc.assert(
    fc.property(markets(8), fc.nat(), (rows, by) => {
      const { needs, offers } = records(rows);
      const turned = <T>(list: readonly T[]): readonly T[] =>
        list.map((_, i) => list[(list.length - 1 - i + by) % list.length]!);
      for (const choice of all)
        expect(JSON.stringify(stableMatch(marketOf(turned(needs), turned(offers)), choice))).toBe(
          JSON.stringify(stableMatch(marketOf(needs, offers), choice)),
        );
    }),
    { numRuns: 40 },
  );
});

test("of equal points the one registered first gets the seat, then the lower id", () => {
  const early = need("n9", { registeredOn: "2024-01-15" });
  expect(placed(stableMatch(marketOf([need("n1"), early], [offer("o1")]), byNeeds)._unsafeUnwrap())).toEqual([
    ["n9", "o1", 1],
  ]);
  expect(placed(stableMatch(marketOf([need("n2"), need("n1")], [offer("o1")]), byNeeds)._unsafeUnwrap())).toEqual([
    ["n1", "o1", 1],
  ]);
});

test("the seats of a need may go to several offers, and those that find none are named", () => {
  const market = marketOf([need("n1", { headcount: 4 })], [offer("o1"), offer("o2", { capacity: 2 })]);
  const matching = stableMatch(market, byNeeds)._unsafeUnwrap();
  expect(placed(matching)).toEqual([
    ["n1", "o1", 1],
    ["n1", "o2", 2],
  ]);
  expect(matching.unplaced).toEqual([{ need: "n1", seats: 1 }]);
  expect(matching.size).toBe(3);
});

// n1 finds both courses alike; n2 reads no English. By id n1 takes the first course, and n2 goes without.
test("ties used for room give a seat to more", () => {
  const market = marketOf(
    [need("n1", { registeredOn: "2024-01-01" }), need("n2", { languages: ["nb"] })],
    [offer("o1", { language: "nb" }), offer("o2", { language: "en" })],
  );
  expect(placed(stableMatch(market, byNeeds)._unsafeUnwrap())).toEqual([["n1", "o1", 1]]);
  const roomy = stableMatch(market, { proposing: "needs", ties: "maximum" })._unsafeUnwrap();
  expect(placed(roomy)).toEqual([
    ["n1", "o2", 1],
    ["n2", "o1", 1],
  ]);
});

// n1 has waited longer and takes the seat close by; n2 does not travel. All together it would be better the other way round.
test("the other question is what the most points in all would be", () => {
  const market = marketOf(
    [need("n1", { registeredOn: "2024-01-01" }), need("n2", { maxTravelKm: 10 })],
    [offer("near"), offer("far", { municipality: "5544" })],
  );
  const matching = stableMatch(market, byNeeds)._unsafeUnwrap();
  expect(placed(matching)).toEqual([["n1", "near", 1]]);
  const [n1, n2] = market.needs as [CompetenceNeed, CompetenceNeed];
  const [far, near] = market.offers as [CompetenceOffer, CompetenceOffer];
  const value = explain(n1, far, options).points + explain(n2, near, options).points;
  expect(matching.other).toEqual({ size: 2, value });
});

test("a stable matching knows no minimum group", () => {
  const market = marketOf([need("n1")], [offer("o1", { minGroup: 8, capacity: 12 })]);
  expect(stableMatch(market, byNeeds)._unsafeUnwrap().size).toBe(1);
});

test("needs that are matched or withdrawn ask for nothing, and an empty market is answered", () => {
  const market = marketOf(
    [need("n1", { offer: "o9", matchedOn: "2024-02-10" }), need("n2", { withdrawnOn: "2024-02-10" })],
    [offer("o1")],
  );
  expect(stableMatch(market, byNeeds)._unsafeUnwrap()).toMatchObject({ placements: [], unplaced: [], size: 0 });
  expect(stableMatch(marketOf([], []), byNeeds)._unsafeUnwrap()).toMatchObject({ size: 0, value: 0 });
});

test("a choice that there is not is an issue", () => {
  const wrong = { proposing: "both", ties: "coin" } as unknown as typeof byNeeds;
  expect(
    stableMatch(marketOf([], []), wrong)
      ._unsafeUnwrapErr()
      .map((issue) => [issue.code, issue.path[0]]),
  ).toEqual([
    ["matching.wrong-option", "proposing"],
    ["matching.wrong-option", "ties"],
  ]);
});
