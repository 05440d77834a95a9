import fc from "fast-check";
import { expect, test } from "vitest";
import { municipalitiesAt } from "../../src/geography/municipalitiesAt.ts";
import { recode } from "../../src/geography/recode.ts";
import { norway } from "../../src/reference/norway.ts";
import { newYears, rawTable } from "./tables.ts";

const sum = (rows: readonly { readonly value: number }[]): number => rows.reduce((total, row) => total + row.value, 0);

test("whole counts keep their total between any two years, there and back", () => {
  const numbers = new Map(newYears.map((date) => [date, municipalitiesAt(norway, date).map(({ number }) => number)]));
  const counts = fc
    .tuple(fc.constantFrom(...newYears), fc.constantFrom(...newYears))
    .chain(([from, to]) =>
      fc
        .array(
          fc.record({ code: fc.constantFrom(...(numbers.get(from) ?? [])), value: fc.integer({ min: -50, max: 1e6 }) }),
        )
        .map((rows) => ({ from, to, rows })),
    );
  fc.assert(
    fc.property(counts, ({ from, to, rows }) => {
      const there = recode(norway, rows, { from, to, whole: true })._unsafeUnwrap().rows;
      const back = recode(norway, there, { from: to, to: from, whole: true })._unsafeUnwrap().rows;
      for (const recoded of [there, back]) {
        expect(sum(recoded)).toBe(sum(rows));
        expect(recoded.every((row) => Number.isInteger(row.value) && !Object.is(row.value, -0))).toBe(true);
        expect(recoded.every((row) => 0 <= row.estimatedShare && row.estimatedShare <= 1)).toBe(true);
        expect(recoded.map((row) => row.code)).toEqual([...new Set(recoded.map((row) => row.code))].sort());
      }
    }),
  );
});

test("the people of 2019 in the municipalities of 2024, by the published crosswalk", () => {
  const people = rawTable("population.csv").filter((row) => row.year === "2019");
  const rows = people.map((row) => ({ code: row.code ?? "", value: Number(row.population) }));
  const expected = new Map<string, number>();
  for (const row of rawTable("municipality_crosswalk.csv")) {
    if (row.from_year !== "2019" || row.to_year !== "2024") continue;
    const value = Number(people.find((other) => other.code === row.from_code)?.population) * Number(row.weight);
    expected.set(row.to_code ?? "", (expected.get(row.to_code ?? "") ?? 0) + value);
  }
  const recoded = recode(norway, rows, { from: "2019-01-01", to: "2024-01-01" })._unsafeUnwrap().rows;
  expect(recoded).toHaveLength(357);
  for (const { code, value } of recoded) expect(value).toBeCloseTo(expected.get(code) ?? NaN, 6);
  expect(sum(recoded)).toBeCloseTo(sum(rows), 6);
  // Haram had 9 383 people on 1 January 2019 (table 07459), all of them in what is Haram again.
  expect(recoded.find((row) => row.code === "1580")).toEqual({ code: "1580", value: 9383, estimatedShare: 0 });
});

test("the answer says how much of it is estimated", () => {
  const span = { from: "2019-01-01", to: "2020-01-01", whole: true };
  // Tysfjord: 888 of 1 909 people to Narvik, 1 021 to Hamarøy (tracts of 1 January 2020). 100 needs are 46.5 and 53.5.
  const rows = [
    { code: "1850", value: 100 },
    { code: "1805", value: 300 },
  ];
  expect(recode(norway, rows, span)._unsafeUnwrap().rows).toEqual([
    { code: "1806", value: 347, estimatedShare: 47 / 347 },
    { code: "1875", value: 53, estimatedShare: 1 },
  ]);
});

test("rows of one code are added up, in whatever order they stand", () => {
  const values = [0.1, 1e9, 0.2, 0.3, -1e9, 0.7];
  const rows = values.map((value) => ({ code: "1507", value }));
  const span = { from: "2022-01-01", to: "2024-01-01" };
  const answer = recode(norway, rows, span)._unsafeUnwrap();
  fc.assert(
    fc.property(fc.shuffledSubarray(rows, { minLength: rows.length }), (shuffled) => {
      expect(recode(norway, shuffled, span)._unsafeUnwrap()).toEqual(answer);
    }),
  );
});

test("counties are recoded too, and nothing gives nothing", () => {
  const rows = [
    { code: "19", value: 5 },
    { code: "20", value: 7 },
  ];
  expect(recode(norway, rows, { from: "2019-01-01", to: "2024-01-01" })._unsafeUnwrap().rows).toEqual([
    { code: "55", value: 5, estimatedShare: 0 },
    { code: "56", value: 7, estimatedShare: 0 },
  ]);
  expect(recode(norway, [], { from: "2019-01-01", to: "2024-01-01" })._unsafeUnwrap().rows).toEqual([]);
});

test("every faulty row is named, with its place", () => {
  const rows = JSON.parse(
    '[{"code":"0301","value":1},{"code":"1508","value":2},{"value":3},{"code":301,"value":4},{"code":"0301"},{"code":"0301","value":"5"},{"code":"0301","value":0.5}]',
  );
  rows.push({ code: "0301", value: NaN });
  const span = { from: "2019-01-01", to: "2024-01-01" };
  const issues = recode(norway, rows, { ...span, whole: true })._unsafeUnwrapErr();
  expect(issues.map(({ code, path }) => [code, path.join(".")])).toEqual([
    ["reference.not-yet-valid", "1.code"],
    ["shape.missing", "2.code"],
    ["shape.wrong-type", "3.code"],
    ["shape.missing", "4.value"],
    ["shape.wrong-type", "5.value"],
    ["shape.not-whole", "6.value"],
    ["shape.wrong-type", "7.value"],
  ]);
  expect(recode(norway, [], { from: "2019-02-30", to: "2000-01-01" })._unsafeUnwrapErr()).toMatchObject([
    { code: "reference.invalid-date", path: ["from"] },
    { code: "reference.date-out-of-range", path: ["to"] },
  ]);
});
