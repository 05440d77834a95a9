import { expect, test } from "vitest";
import type { ProgrammePart } from "../../src/model/programme.ts";
import { combineProgrammes } from "../../src/programme/combine.ts";
import { linkProgramme } from "../../src/programme/link.ts";
import { fullRecords, listNames } from "../arbitraries/records.ts";

const full = Object.fromEntries(listNames.map((list) => [list, [fullRecords[list]]])) as ProgrammePart; // a record a list

test("every id, reference, pool and person gets the county's key, and nothing else does", () => {
  const { programme, issues, rejected } = combineProgrammes([{ key: "troms", programme: full }]);
  const changed = listNames.flatMap((list) => {
    const before = fullRecords[list] as unknown as Readonly<Record<string, unknown>>; // read by name
    const after = programme[list][0] as unknown as Readonly<Record<string, unknown>>;
    expect(Object.keys(after)).toEqual(Object.keys(before));
    return Object.entries(before).flatMap(([field, value]) => {
      if (JSON.stringify(after[field]) === JSON.stringify(value)) return [];
      expect(after[field]).toBe(`troms/${String(value)}`);
      return [`${list}.${field}`];
    });
  });
  expect(changed.sort()).toEqual(
    [
      "activities.id",
      "activities.pilot",
      "activities.establishment",
      "actors.id",
      "establishments.id",
      "grants.pilot",
      "needs.id",
      "needs.establishment",
      "needs.pool",
      "needs.offer",
      "offers.id",
      "offers.establishment",
      "participations.id",
      "participations.person",
      "participations.establishment",
      "participations.need",
      "participations.offer",
      "pilots.id",
      "pilots.parent",
      "pilots.operator",
      "survey.establishment",
      "ties.a",
      "ties.b",
    ].sort(),
  );
  expect([issues, rejected]).toEqual([[], []]);
});

test("what was linked in each county is linked in the whole, and no id meets another county's", () => {
  const part: ProgrammePart = {
    establishments: [{ id: "e1", municipality: "5428" }],
    needs: [{ id: "n1", registeredOn: "2022-03-01", field: "a", establishment: "e1", offer: "o1" }],
    offers: [{ id: "o1", field: "a" }],
    participations: [
      { id: "t1", person: "x1", offer: "o1", need: "n1", enrolledOn: "2022-04-01", started: true, outcome: "ongoing" },
    ],
  };
  const { programme } = combineProgrammes(["a", "b", "c"].map((key) => ({ key, programme: part })));
  const linked = linkProgramme(programme);
  expect(linked.issues).toEqual([]);
  expect(linked.programme).toEqual(programme);
  expect(programme.participations.map(({ id, person, offer }) => [id, person, offer])).toEqual([
    ["a/t1", "a/x1", "a/o1"],
    ["b/t1", "b/x1", "b/o1"],
    ["c/t1", "c/x1", "c/o1"],
  ]);
});

const period = { from: "2021-01-01", to: "2023-12-31" };

test("day, period and scheme stay where all agree", () => {
  const heads = (...programmes: readonly ProgrammePart[]): unknown => {
    const { programme } = combineProgrammes(programmes.map((one, i) => ({ key: `k${i}`, programme: one })));
    return Object.fromEntries(Object.entries(programme).filter(([, value]) => !Array.isArray(value)));
  };
  const scheme = "kompetansepiloter2020";
  expect(heads({ asOf: "2023-12-31", period, scheme }, { asOf: "2023-12-31", period: { ...period }, scheme })).toEqual({
    asOf: "2023-12-31",
    period,
    scheme,
  });
  expect(
    heads({ asOf: "2023-12-31", period, scheme }, { asOf: "2022-12-31", period: { ...period, to: "2022-12-31" } }),
  ).toEqual({});
  expect(heads({ asOf: "2023-12-31" }, {})).toEqual({});
  expect(heads()).toEqual({});
});

test("the whole is made up if any part is", () => {
  const madeUp = (...values: readonly (boolean | undefined)[]): unknown =>
    combineProgrammes(
      values.map((value, i) => ({ key: `k${i}`, programme: value === undefined ? {} : { madeUp: value } })),
    ).programme.madeUp;
  expect([
    madeUp(false, true),
    madeUp(undefined, true),
    madeUp(false, false),
    madeUp(undefined, false),
    madeUp(),
  ]).toEqual([true, true, false, undefined, undefined]);
});

test("parts without a key of their own are refused, with their place, and the others taken", () => {
  const programme: ProgrammePart = { offers: [{ id: "o1", field: "a" }] };
  const {
    programme: whole,
    rejected,
    issues,
  } = combineProgrammes([
    { key: "a", programme },
    { key: "", programme },
    { key: "b/c", programme },
    { key: "d", programme },
    { key: "a", programme },
  ]);
  expect(whole.offers.map(({ id }) => id)).toEqual(["d/o1"]);
  expect(issues.map(({ code }) => code)).toEqual([
    "programme.duplicate-key",
    "programme.invalid-key",
    "programme.invalid-key",
    "programme.duplicate-key",
  ]);
  expect(rejected.map(({ list, line, input }) => [list, line, input])).toEqual([
    ["programme", 1, { key: "a" }],
    ["programme", 2, { key: "" }],
    ["programme", 3, { key: "b/c" }],
    ["programme", 5, { key: "a" }],
  ]);
});

test("the parts are left as they were", () => {
  const before = JSON.stringify(full);
  combineProgrammes([{ key: "a", programme: full }]);
  expect(JSON.stringify(full)).toBe(before);
});
