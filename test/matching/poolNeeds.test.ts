import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays } from "../../src/core/date.ts";
import { distanceKm } from "../../src/geography/distanceKm.ts";
import { explain } from "../../src/matching/explain.ts";
import { formatReason } from "../../src/messages/reason.ts";
import { poolNeeds, type PoolOptions } from "../../src/matching/poolNeeds.ts";
import type { CompetenceNeed } from "../../src/model/competenceNeed.ts";
import type { Pool } from "../../src/programme/accept.ts";
import { norway } from "../../src/reference/norway.ts";

const options: PoolOptions = { geography: norway, maxKm: 50, windowDays: 30 };

/** A made-up need; of firm e1 in Nordreisa. */
const need = (id: string, more: Partial<CompetenceNeed> = {}): CompetenceNeed => ({
  id,
  registeredOn: "2024-02-01",
  field: "sveising",
  establishment: "e1",
  municipality: "5544",
  ...more,
});

const answer = (needs: readonly CompetenceNeed[], more: Partial<PoolOptions> = {}) =>
  poolNeeds(needs, { ...options, ...more })._unsafeUnwrap();

const leftOver = (needs: readonly CompetenceNeed[], more: Partial<PoolOptions> = {}) =>
  Object.fromEntries(answer(needs, more).leftovers.map(({ need: id, reason }) => [id, reason.code]));

// ---------------------------------------------------------------- an oracle that looks at every set of needs

const daysAfter = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / 86_400_000;

/** Whether a need could go to a course about the field of another: then nothing rules it out as unrelated. */
function isMet(one: CompetenceNeed, by: CompetenceNeed): boolean {
  const key = JSON.stringify([one.field, one.codes, by.field, by.codes]);
  let met = metBefore.get(key);
  if (met === undefined) {
    const course = { id: "o", field: by.field, ...(by.codes && { codes: by.codes }) };
    const { exclusions } = explain(one, course, { asOf: "2024-01-01", geography: norway });
    met = exclusions.every(({ code }) => code !== "unrelated");
    metBefore.set(key, met);
  }
  return met;
}

const metBefore = new Map<string, boolean>();

const kmBetween = (a: string, b: string): number => (a === b ? 0 : (distanceKm(norway, a, b) ?? Infinity));

const headsOf = (set: readonly CompetenceNeed[]): number => set.reduce((sum, { headcount = 1 }) => sum + headcount, 0);

/** The definition of a pool, read from the design and not from the code. */
function isPool(set: readonly CompetenceNeed[], { maxKm, windowDays, minGroup = 5 }: PoolOptions): boolean {
  if (headsOf(set) < minGroup) return false;
  if (new Set(set.flatMap(({ establishment }) => establishment ?? [])).size < 2) return false;
  const from = set.flatMap(({ earliestStart }) => earliestStart ?? []).sort();
  const to = set.flatMap(({ latestStart }) => latestStart ?? []).sort();
  const [first, last] = [to.at(0), from.at(-1)];
  if (first !== undefined && last !== undefined && daysAfter(first, last) > windowDays) return false;
  return (
    set.some((by) => set.every((one) => isMet(one, by))) &&
    set.some(({ municipality: place = "" }) =>
      set.every(
        ({ municipality = "", maxTravelKm = Infinity }) =>
          kmBetween(municipality, place) <= Math.min(maxKm, maxTravelKm),
      ),
    )
  );
}

/** The most heads that can be in pools, by trying every way of dividing the needs. */
function mostHeads(needs: readonly CompetenceNeed[], rules: PoolOptions): number {
  const known = new Map<number, boolean>();
  const setOf = (mask: number): readonly CompetenceNeed[] => needs.filter((_, i) => ((mask >> i) & 1) === 1);
  const best = new Map<number, number>([[0, 0]]);
  const most = (mask: number): number => {
    const found = best.get(mask);
    if (found !== undefined) return found;
    const first = mask & -mask;
    const others = mask ^ first;
    let heads = most(others); // the first is nowhere
    for (let rest = others; ; rest = (rest - 1) & others) {
      const set = rest | first;
      if (!known.has(set)) known.set(set, isPool(setOf(set), rules));
      if (known.get(set) === true) heads = Math.max(heads, headsOf(setOf(set)) + most(others ^ rest));
      if (rest === 0) break;
    }
    best.set(mask, heads);
    return heads;
  };
  return most(2 ** needs.length - 1);
}

// Along the coast of Nord-Troms some 25 to 50 km apart, and one far away.
const places = ["5544", "5540", "5542", "5546", "5536", "0301"];
const fields = ["ledelse", "leiing", "digital ledelse", "IKT", "sveising"];

const someNeeds = (max: number) =>
  fc
    .array(
      fc.record(
        {
          field: fc.constantFrom(...fields),
          place: fc.constantFrom(...places),
          firm: fc.integer({ min: 0, max: 3 }),
          headcount: fc.integer({ min: 1, max: 4 }),
          from: fc.integer({ min: 0, max: 90 }),
          days: fc.integer({ min: 0, max: 60 }),
          maxTravelKm: fc.constantFrom(0, 30, 45, 80),
          code: fc.constantFrom("a", "b"),
        },
        { requiredKeys: ["field", "place"] },
      ),
      { maxLength: max },
    )
    .map((rows) =>
      rows.map(({ field, place, firm, headcount, from, days, maxTravelKm, code }, i): CompetenceNeed => {
        const start = from === undefined ? undefined : addDays("2024-04-01", from);
        return {
          id: `n${i}`,
          registeredOn: "2024-02-01",
          field,
          municipality: place,
          ...(firm !== undefined && { establishment: `e${firm}` }),
          ...(headcount !== undefined && { headcount }),
          ...(start !== undefined && { earliestStart: start }),
          ...(days !== undefined && { latestStart: addDays(start ?? "2024-04-01", days) }),
          ...(maxTravelKm !== undefined && { maxTravelKm }),
          ...(code !== undefined && { codes: [{ system: "local" as const, id: code }] }),
        };
      }),
    );

test("on small lists as many heads are in pools as any division of the needs can bring there", () => {
  fc.assert(
    fc.property(someNeeds(9), fc.constantFrom(30, 50, 80), fc.constantFrom(3, 5), (needs, maxKm, minGroup) => {
      const rules = { ...options, maxKm, minGroup };
      const { value, bound } = answer(needs, rules);
      const most = mostHeads(needs, rules);
      expect([value, bound]).toEqual([most, most]);
    }),
    { numRuns: 300 },
  );
});

const asSet = (pool: Pool, needs: readonly CompetenceNeed[]): readonly CompetenceNeed[] =>
  pool.needs.map((id) => needs.find((one) => one.id === id)!);

test("every pool is one, at its own place, and every need is in one pool or left over", () => {
  fc.assert(
    fc.property(someNeeds(60), fc.constantFrom(30, 80), (needs, maxKm) => {
      const rules = { ...options, maxKm };
      const { pools, leftovers, value, bound } = answer(needs, rules);
      for (const pool of pools) {
        const set = asSet(pool, needs);
        expect(isPool(set, rules)).toBe(true);
        expect(pool.heads).toBe(headsOf(set));
        expect(set.map(({ municipality }) => municipality)).toContain(pool.municipality);
        for (const { municipality = "", maxTravelKm = Infinity } of set)
          expect(kmBetween(municipality, pool.municipality)).toBeLessThanOrEqual(Math.min(maxKm, maxTravelKm));
        const lead = set.find(({ field }) => field === pool.field)!;
        expect(set.some((by) => by.field === lead.field && set.every((one) => isMet(one, by)))).toBe(true);
      }
      expect(pools.reduce((sum, { heads }) => sum + heads, 0)).toBe(value);
      expect(value).toBeLessThanOrEqual(bound);
      const all = [...pools.flatMap((pool) => pool.needs), ...leftovers.map((one) => one.need)];
      expect(all.sort()).toEqual(needs.map(({ id }) => id).sort());
    }),
    { numRuns: 60 },
  );
});

test("a need that is left over for its firm alone could be in a group, were it not for that", () => {
  fc.assert(
    fc.property(someNeeds(8), (needs) => {
      const { leftovers } = answer(needs, { maxKm: 50 });
      for (const { need: id, reason } of leftovers) {
        if (reason.code !== "one-firm-only") continue;
        // With another firm for every need there is a pool for this one.
        const apart = needs.map((one) => ({
          ...one,
          establishment: `firm of ${one.id}`,
          headcount: one.headcount ?? 1,
        }));
        const sets = Array.from({ length: 2 ** needs.length }, (_, mask) => apart.filter((__, i) => (mask >> i) & 1));
        const withIt = sets.filter((set) => set.some((one) => one.id === id) && set.length > 1);
        const alone = needs.find((one) => one.id === id)!;
        expect(withIt.some((set) => isPool(set, options)) || headsOf([alone]) >= 5).toBe(true);
      }
    }),
    { numRuns: 150 },
  );
});

test("the order of the needs changes nothing", () => {
  fc.assert(
    fc.property(
      someNeeds(40).chain((needs) =>
        fc.tuple(fc.constant(needs), fc.shuffledSubarray([...needs], { minLength: needs.length })),
      ),
      ([needs, shuffled]) => {
        expect(JSON.stringify(answer(shuffled))).toBe(JSON.stringify(answer(needs)));
      },
    ),
    { numRuns: 60 },
  );
});

// ---------------------------------------------------------------- what a county meets

test("four firms with three people each are a pool, which none of them is alone", () => {
  const firms = ["e1", "e2", "e3", "e4"].map((establishment, i) => need(`n${i}`, { establishment, headcount: 3 }));
  expect(answer(firms).pools).toEqual([
    {
      id: "pool-1",
      field: "sveising",
      needs: ["n0", "n1", "n2", "n3"],
      municipality: "5544",
      heads: 12,
      window: {},
    },
  ]);
  expect(leftOver([need("n1", { headcount: 12 })])).toEqual({ n1: "one-firm-only" });
});

test("an unknown headcount is one, and an unknown establishment is not another one", () => {
  const five = ["e1", "e2", "e3", "e4", "e5"].map((establishment, i) => need(`n${i}`, { establishment }));
  expect(answer(five).value).toBe(5);
  expect(answer(five.slice(1)).value).toBe(0);
  const unknown = { id: "n9", registeredOn: "2024-02-01", field: "sveising", municipality: "5544", headcount: 4 };
  expect(answer([need("n1"), unknown]).value).toBe(0);
  expect(answer([need("n1"), need("n2", { establishment: "e2" }), unknown]).value).toBe(6);
});

test("forty heads make four pools of ten rather than one of forty", () => {
  const firms = Array.from({ length: 20 }, (_, i) => need(`n${i}`, { establishment: `e${i}`, headcount: 2 }));
  expect(answer(firms).pools.map(({ heads }) => heads)).toEqual([10, 10, 10, 10]);
  expect(answer(firms, { targetGroup: [18, 22] }).pools.map(({ heads }) => heads)).toEqual([20, 20]);
});

// Seven and seven are above the twelve that is aimed at, and neither half would be a pool.
test("the target is an aim and no limit", () => {
  const two = [need("n1", { headcount: 7 }), need("n2", { establishment: "e2", headcount: 7 })];
  expect(answer(two).pools.map(({ heads }) => heads)).toEqual([14]);
});

test("the fields of three languages meet, and the pool bears the name that most heads use", () => {
  const needs = [
    need("n1", { field: "leiing", headcount: 2 }),
    need("n2", { field: "ledelse", establishment: "e2", headcount: 3 }),
    need("n3", { field: "Management", establishment: "e3" }),
  ];
  expect(answer(needs).pools).toMatchObject([{ field: "ledelse", needs: ["n1", "n2", "n3"] }]);
});

// Great circles: Kåfjord to Nordreisa 26 km, to Skjervøy 44 km; Skjervøy to Nordreisa 29 km.
test("the pool is where all can come, with the least travel", () => {
  const needs = [
    need("n1", { municipality: "5540", headcount: 2 }),
    need("n2", { municipality: "5542", establishment: "e2", headcount: 2 }),
    need("n3", { municipality: "5544", establishment: "e3", headcount: 2 }),
  ];
  expect(answer(needs, { maxKm: 30 }).pools).toMatchObject([{ municipality: "5544", heads: 6 }]);
  expect(answer(needs, { maxKm: 25 }).value).toBe(0);
  const [n1, n2, n3] = needs as [CompetenceNeed, CompetenceNeed, CompetenceNeed];
  expect(answer([{ ...n1, maxTravelKm: 20 }, n2, n3], { maxKm: 30 }).value).toBe(0); // its own limit is shorter
});

test("the way is what the caller says it is, where the caller says", () => {
  const needs = [need("n1", { headcount: 3 }), need("n2", { municipality: "5540", establishment: "e2", headcount: 3 })];
  expect(answer(needs, { distanceKm: () => 51 }).value).toBe(0);
  expect(answer(needs, { distanceKm: () => undefined }).value).toBe(0); // nobody knows the way
  expect(answer(needs, { maxKm: 1, distanceKm: () => 1 }).value).toBe(6);
});

test("a need without a place is where its establishment is", () => {
  const without = { id: "n1", registeredOn: "2024-02-01", field: "sveising", establishment: "e1", headcount: 3 };
  const other = need("n2", { establishment: "e2", headcount: 3 });
  expect(leftOver([without, other])["n1"]).toBe("unknown-place");
  expect(answer([without, other], { establishments: [{ id: "e1", municipality: "5544" }] }).value).toBe(6);
});

// From 1 May to 30 June is 60 days.
test("windows may lie apart by so many days and no more", () => {
  const needs = [
    need("n1", { headcount: 3, earliestStart: "2024-04-01", latestStart: "2024-05-01" }),
    need("n2", { establishment: "e2", headcount: 3, earliestStart: "2024-06-30", latestStart: "2024-12-01" }),
  ];
  expect(answer(needs, { windowDays: 60 }).pools).toMatchObject([{ window: { from: "2024-06-30", to: "2024-05-01" } }]);
  expect(leftOver(needs, { windowDays: 59 })).toEqual({ n1: "too-few-in-window", n2: "too-few-in-window" });
});

test("who is settled already is left out, and says why", () => {
  const more = { establishment: "e2", headcount: 5 };
  expect(
    leftOver([
      need("n1", { pool: "p1", ...more }),
      need("n2", { offer: "o1", ...more }),
      need("n3", { withdrawnOn: "2024-02-10", ...more }),
      need("n4", { headcount: 0 }),
      need("n5", { earliestStart: "2024-09-01", latestStart: "2024-06-01" }),
      need("n6", { headcount: 4 }),
      need("n7", { field: "regnskap", headcount: 6 }),
      need("n8", { field: "regnskap", municipality: "0301", establishment: "e2" }),
    ]),
  ).toEqual({
    n1: "already-pooled",
    n2: "already-matched",
    n3: "withdrawn",
    n4: "nobody-to-train",
    n5: "window-closed",
    n6: "too-few-in-field",
    n7: "one-firm-only",
    n8: "too-few-in-reach",
  });
});

// Two firms can at different times, a third one whenever: it makes a pool of the one or of the other.
test("who could be pooled but is not is told that the others are in other pools", () => {
  const needs = [
    need("n1", { headcount: 4, latestStart: "2024-04-01" }),
    need("n2", { establishment: "e2", headcount: 2 }),
    need("n3", { establishment: "e3", headcount: 4, earliestStart: "2024-09-01" }),
  ];
  const { pools, leftovers, value, bound } = answer(needs);
  expect(pools.map(({ needs: ids }) => ids)).toEqual([["n1", "n2"]]);
  expect(leftovers.map(({ need: id, reason }) => [id, reason.code])).toEqual([["n3", "others-pooled"]]);
  expect([value, bound]).toEqual([6, 6]);
});

test("pools take no id that a need bears already", () => {
  const needs = [
    need("n1", { headcount: 3 }),
    need("n2", { establishment: "e2", headcount: 3 }),
    need("n3", { pool: "pool-1" }),
  ];
  expect(answer(needs).pools.map(({ id }) => id)).toEqual(["pool-2"]);
});

test("no needs make no pools, and faulty ones are named, all of them", () => {
  expect(answer([])).toEqual({ pools: [], leftovers: [], value: 0, bound: 0 });
  const faulty = poolNeeds([need("n1"), need("n1", { headcount: -1 })], {
    geography: norway,
    minGroup: 0,
    targetGroup: [12, 10],
    maxKm: Number.NaN,
    windowDays: -1,
  })._unsafeUnwrapErr();
  expect(faulty.map(({ code, path }) => `${code} ${path.join(".")}`)).toEqual([
    "matching.wrong-option minGroup",
    "matching.wrong-option targetGroup",
    "matching.wrong-option maxKm",
    "matching.wrong-option windowDays",
    "matching.duplicate-id needs.1.id",
    "matching.wrong-field needs.1.headcount",
  ]);
});

test("a headcount beyond all measure is still answered", () => {
  const huge = 2_147_483_647;
  const needs = [need("n1", { headcount: huge }), need("n2", { establishment: "e2", headcount: huge })];
  expect(answer(needs)).toMatchObject({ value: 2 * huge, bound: 2 * huge });
});

test("why a need is left over is said with what there is and what it takes", () => {
  const [reason] = answer([need("n1", { headcount: 3 }), need("n2", { municipality: "0301", headcount: 2 })]).leftovers;
  expect(["nb", "nn", "en"].map((lang) => formatReason(reason!.reason, lang as "nb"))).toEqual([
    "3 personer innen 50 km fra et sted; en gruppe trenger 5",
    "3 personar innan 50 km frå ein stad; ei gruppe treng 5",
    "3 people within 50 km of a place; a group needs 5",
  ]);
});
