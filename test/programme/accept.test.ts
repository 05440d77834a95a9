import fc from "fast-check";
import { expect, test } from "vitest";
import type { ProgrammePart } from "../../src/model/programme.ts";
import { accept, type Placement, type Pool } from "../../src/programme/accept.ts";
import { linkProgramme } from "../../src/programme/link.ts";
import { needStatus } from "../../src/programme/needStatus.ts";

const need = { id: "n1", registeredOn: "2022-03-01", field: "a", municipality: "5428" };
const on = "2022-04-01";
const programmeOf = (part: ProgrammePart) =>
  linkProgramme({
    offers: [
      { id: "o1", field: "a" },
      { id: "o2", field: "a" },
    ],
    ...part,
  }).programme;
const seat = (one: string, offer: string, seats: number): Placement => ({ need: one, offer, seats, points: 5000 });
const pool = (id: string, ...needs: readonly string[]): Pool => ({
  id,
  field: "a",
  needs,
  municipality: "5428",
  heads: 5,
  window: {},
});
const needsOf = (programme: ReturnType<typeof programmeOf>): unknown =>
  programme.needs.map(({ id, headcount, offer, matchedOn }) => [id, headcount, offer, matchedOn]);

test("a need placed whole gets its offer and the day, and keeps its id", () => {
  const programme = programmeOf({ needs: [{ ...need, headcount: 3, source: "x" }] });
  const accepted = accept(programme, { placements: [seat("n1", "o1", 3)] }, { on });
  expect(accepted.issues).toEqual([]);
  expect(accepted.programme.needs).toEqual([{ ...need, headcount: 3, source: "x", offer: "o1", matchedOn: on }]);
  expect(needStatus(accepted.programme.needs[0] ?? need, on)).toBe("matched");
});

test("a need without a headcount is one seat, and its headcount stays unknown", () => {
  const { programme, issues } = accept(programmeOf({ needs: [need] }), { placements: [seat("n1", "o1", 1)] }, { on });
  expect([needsOf(programme), issues]).toEqual([[["n1", undefined, "o1", on]], []]);
  expect("headcount" in (programme.needs[0] ?? {})).toBe(false);
});

test("a need placed in two offers becomes two, and what stays unplaced is the last of them", () => {
  const programme = programmeOf({
    needs: [
      { ...need, headcount: 6 },
      { ...need, id: "n2" },
    ],
  });
  const accepted = accept(programme, { placements: [seat("n1", "o2", 2), seat("n1", "o1", 3)] }, { on });
  expect(needsOf(accepted.programme)).toEqual([
    ["n1.1", 3, "o1", on],
    ["n1.2", 2, "o2", on],
    ["n1.3", 1, undefined, undefined],
    ["n2", undefined, undefined, undefined],
  ]);
  expect(linkProgramme(accepted.programme).issues).toEqual([]);
});

test("seats of one need in one offer are one placement, however they were told", () => {
  const programme = programmeOf({ needs: [{ ...need, headcount: 3 }] });
  const accepted = accept(programme, { placements: [seat("n1", "o1", 1), seat("n1", "o1", 2)] }, { on });
  expect(needsOf(accepted.programme)).toEqual([["n1", 3, "o1", on]]);
});

test("participations follow the part of their offer", () => {
  const row = { enrolledOn: "2022-04-02", started: true, outcome: "ongoing", need: "n1" } as const;
  const programme = programmeOf({
    needs: [{ ...need, headcount: 3 }],
    offers: ["o1", "o2", "o3"].map((id) => ({ id, field: "a" })),
    participations: ["o1", "o2", "o3"].map((offer) => ({ ...row, id: `t-${offer}`, person: "x", offer })),
  });
  const accepted = accept(programme, { placements: [seat("n1", "o2", 1), seat("n1", "o1", 1)] }, { on });
  expect(accepted.programme.participations.map((one) => [one.offer, one.need])).toEqual([
    ["o1", "n1.1"],
    ["o2", "n1.2"],
    ["o3", "n1.3"],
  ]);
  expect(linkProgramme(accepted.programme).issues).toEqual([]);
});

test("pools are written into their needs, and into every part of them", () => {
  const programme = programmeOf({
    needs: [
      { ...need, headcount: 2 },
      { ...need, id: "n2" },
      { ...need, id: "n3", pool: "old" },
    ],
  });
  const { programme: after, issues } = accept(
    programme,
    { pools: [pool("p1", "n1", "n2")], placements: [seat("n1", "o1", 1)] },
    { on },
  );
  expect(after.needs.map(({ id, pool: name }) => [id, name])).toEqual([
    ["n1.1", "p1"],
    ["n1.2", "p1"],
    ["n2", "p1"],
    ["n3", "old"],
  ]);
  expect(issues).toEqual([]);
});

test.each([
  { why: "unknown-need", part: {}, placements: [seat("n9", "o1", 1)] },
  { why: "unknown-offer", part: {}, placements: [seat("n1", "o9", 1)] },
  { why: "too-many-seats", part: { headcount: 2 }, placements: [seat("n1", "o1", 3)] },
  { why: "too-many-seats", part: { headcount: 2 }, placements: [seat("n1", "o1", 1), seat("n1", "o2", 2)] },
  { why: "too-many-seats", part: {}, placements: [seat("n1", "o1", 2)] },
  { why: "too-many-seats", part: { headcount: 0 }, placements: [seat("n1", "o1", 1)] },
  { why: "no-seats", part: {}, placements: [seat("n1", "o1", 0)] },
  { why: "no-seats", part: { headcount: 3 }, placements: [seat("n1", "o1", 0.5)] },
  { why: "no-seats", part: { headcount: 3 }, placements: [seat("n1", "o1", 3), seat("n1", "o1", -1)] },
  { why: "before-registered", part: { registeredOn: "2022-04-02" }, placements: [seat("n1", "o1", 1)] },
  { why: "withdrawn", part: { withdrawnOn: "2022-04-01" }, placements: [seat("n1", "o1", 1)] },
  { why: "already-matched", part: { offer: "o2" }, placements: [seat("n1", "o1", 1)] },
] as const)(
  "what cannot be carried out is an issue ($why), and the need stays as it was",
  ({ why, part, placements }) => {
    const programme = programmeOf({ needs: [{ ...need, ...part }] });
    const accepted = accept(programme, { placements }, { on });
    expect(accepted.issues).toMatchObject([{ code: "programme.not-acceptable", severity: "error", why }]);
    expect(accepted.programme).toEqual(programme);
  },
);

test("a part does not take the id of a need that is there", () => {
  const programme = programmeOf({
    needs: [
      { ...need, headcount: 2 },
      { ...need, id: "n1.2" },
    ],
  });
  const accepted = accept(programme, { placements: [seat("n1", "o1", 1)] }, { on });
  expect(accepted.issues).toMatchObject([{ why: "id-taken", value: "n1.2" }]);
  expect(accepted.programme).toEqual(programme);
});

test("a need is in one pool, and in one that has it", () => {
  const programme = programmeOf({ needs: [need, { ...need, id: "n2" }] });
  const accepted = accept(programme, { pools: [pool("p1", "n1", "n1", "n9"), pool("p2", "n1", "n2")] }, { on });
  expect(accepted.issues.map((issue) => ("why" in issue ? issue.why : issue.code))).toEqual([
    "unknown-need",
    "in-two-pools",
  ]);
  expect(accepted.programme.needs.map((one) => one.pool)).toEqual(["p1", "p2"]);
});

test("one bad decision does not hinder the good ones", () => {
  const programme = programmeOf({ needs: [need, { ...need, id: "n2" }] });
  const accepted = accept(programme, { placements: [seat("n1", "o9", 1), seat("n2", "o2", 1)] }, { on });
  expect(accepted.issues).toHaveLength(1);
  expect(accepted.programme.needs.map(({ offer }) => offer)).toEqual([undefined, "o2"]);
});

test("heads are neither made nor lost, and the order of placements decides nothing", () => {
  const heads = (needs: readonly { readonly headcount?: number }[]): number =>
    needs.reduce((sum, { headcount = 1 }) => sum + headcount, 0);
  const needs = fc.array(fc.option(fc.integer({ min: 1, max: 5 }), { nil: undefined }), { minLength: 1, maxLength: 5 });
  const placements = fc.array(
    fc.record({
      need: fc.nat(5).map((n) => `n${n}`),
      offer: fc.constantFrom("o1", "o2", "o3"),
      seats: fc.integer({ min: 0, max: 3 }),
      points: fc.nat(10_000),
    }),
    { maxLength: 8 },
  );
  fc.assert(
    fc.property(needs, placements, (counts, decided) => {
      const programme = programmeOf({
        needs: counts.map((headcount, i) => ({
          ...need,
          id: `n${i}`,
          ...(headcount === undefined ? {} : { headcount }),
        })),
      });
      const accepted = accept(programme, { placements: decided }, { on });
      expect(heads(accepted.programme.needs)).toBe(heads(programme.needs));
      const refused = new Set(
        accepted.issues.map((issue) => ("why" in issue && issue.why !== "unknown-offer" ? issue.value : "")),
      );
      for (const one of accepted.programme.needs)
        if (one.offer !== undefined) expect(refused.has(one.id.split(".")[0] ?? "")).toBe(false);
      const turned = accept(programme, { placements: [...decided].reverse() }, { on });
      expect(turned.programme).toEqual(accepted.programme);
      expect(linkProgramme(accepted.programme).issues).toEqual([]);
    }),
  );
});
