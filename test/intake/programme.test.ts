import { expect, test } from "vitest";
import { readProgramme } from "../../src/intake/programme.ts";
import { norway } from "../../src/reference/norway.ts";

const need = { id: "n1", registeredOn: "2022-03-01", field: "a", municipality: "5428" };
const told = (value: unknown, options = {}): unknown =>
  readProgramme(value, options).match(
    () => "ok",
    (issues) => issues.map(({ code, path }) => [code, ...path]),
  );

test("a programme without fault is read with every list, empty where it was absent", () => {
  const { needs, offers, survey, ...more } = readProgramme({
    title: "Prøve",
    needs: [need],
    offers: null,
  })._unsafeUnwrap();
  expect([needs, offers, survey]).toEqual([[need], [], []]);
  expect(more).toMatchObject({ title: "Prøve", labourMarket: [], population: [] });
  expect("asOf" in more).toBe(false);
});

test("null is missing, however deep", () => {
  const row = { ...need, headcount: null, codes: [{ system: "nus", id: "1" }] };
  expect(readProgramme({ asOf: null, needs: [row] })._unsafeUnwrap().needs[0]).toEqual({ ...need, codes: row.codes });
  expect(told({ needs: [{ ...need, id: null }] })).toEqual([["shape.missing", "needs", 0, "id"]]);
  expect(told({ needs: [null] })).toEqual([["shape.wrong-type", "needs", 0]]);
});

test("warnings do not hinder", () => {
  expect(told({ asOf: "2022-01-01", needs: [need, need] })).toBe("ok");
  expect(readProgramme({ needs: [need, need] })._unsafeUnwrap().needs).toEqual([need]);
  expect(told({ needs: [{ ...need, municipality: "1902" }] }, { geography: norway })).toBe("ok"); // expired, named by its heirs
});

test("an error anywhere is an err with every issue, those between good rows too", () => {
  const value = {
    asOf: "2022-13-01",
    needs: [
      { ...need, offer: "o9" },
      { ...need, id: "n2", headcount: -1 },
      { ...need, id: "n3", startedOn: "2021-01-01" },
    ],
    offers: [{ id: "o1", field: "a", capacity: 0 }],
    participations: [
      { id: "t1", person: "x", offer: "o1", enrolledOn: "2022-04-01", started: true, outcome: "ongoing", need: "n2" },
    ],
    persons: [],
  };
  expect(told(value)).toEqual([
    ["shape.not-a-date", "asOf"],
    ["shape.too-small", "needs", 1, "headcount"],
    ["shape.unknown-field", "persons"],
    ["programme.unknown-reference", "needs", 0, "offer"],
    ["programme.date-order", "needs", 2, "startedOn"],
    ["programme.over-capacity", "offers", 0, "capacity"],
    ["programme.refused-reference", "participations", 0, "need"],
  ]);
});

test("a code that never was is an error, where a geography knows", () => {
  expect(told({ needs: [{ ...need, municipality: "9999" }] }, { geography: norway })).toEqual([
    ["reference.unknown-code", "needs", 0, "municipality"],
  ]);
  expect(told({ needs: [{ ...need, municipality: "9999" }] })).toBe("ok");
});

test("what is no record at all is told of once", () => {
  for (const value of [[], "x", 1]) expect(told(value)).toEqual([["shape.wrong-type"]]);
  expect(told({ needs: {} })).toEqual([["shape.wrong-type", "needs"]]);
});

test("a value nested beyond any programme is refused, not fallen into", () => {
  const deep: unknown = JSON.parse(`${'{"a":'.repeat(20_000)}1${"}".repeat(20_000)}`);
  expect(told({ needs: [{ ...need, field: deep }] })).toEqual([["shape.wrong-type", "needs", 0, "field"]]);
});
