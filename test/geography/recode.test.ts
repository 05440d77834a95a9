import fc from "fast-check";
import { expect, test } from "vitest";
import type { CodeChange, Geography } from "../../src/geography/geography.ts";
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

test("a row with two faults has two issues, and what is no row is said to be none", () => {
  const rows = JSON.parse('[{"code":"9999","value":"x"},null,7,["0301",1],{"code":null,"value":null}]');
  const issues = recode(norway, rows, { from: "2019-01-01", to: "2024-01-01" })._unsafeUnwrapErr();
  expect(issues.map(({ code, path }) => [code, path.join(".")])).toEqual([
    ["reference.unknown-code", "0.code"],
    ["shape.wrong-type", "0.value"],
    ["shape.wrong-type", "1"],
    ["shape.wrong-type", "2"],
    ["shape.missing", "3.code"],
    ["shape.missing", "3.value"],
    ["shape.wrong-type", "4.code"],
    ["shape.wrong-type", "4.value"],
  ]);
  expect(issues[0]).toMatchObject({ value: "9999" });
  expect(issues[1]).toMatchObject({ value: "x", expected: "number" });
  expect(recode(norway, JSON.parse("{}"), { from: "2019-01-01", to: "2024-01-01" })._unsafeUnwrapErr()).toMatchObject([
    { code: "shape.wrong-type", path: [], expected: "list" },
  ]);
});

test("counts that add up to more than a number can tell are an issue, never Infinity or a rounded whole", () => {
  const span = { from: "2019-01-01", to: "2024-01-01" };
  const most = Number.MAX_SAFE_INTEGER;
  const codes = (a: string, b: string, value: number, whole: boolean) =>
    recode(
      norway,
      [
        { code: a, value },
        { code: b, value },
      ],
      { ...span, whole },
    );
  expect(codes("0301", "0301", most, true)._unsafeUnwrapErr()).toMatchObject([
    { code: "shape.too-large", path: [0, "value"], maximum: most },
  ]);
  // Ålesund and Ørskog, one municipality in 2024.
  expect(codes("1504", "1523", most, true)._unsafeUnwrapErr()).toMatchObject([{ path: [1, "value"], maximum: most }]);
  expect(codes("0301", "1103", most, true).isOk()).toBe(true);
  expect(codes("1504", "1523", Number.MAX_VALUE, false)._unsafeUnwrapErr()).toMatchObject([
    { code: "shape.too-large", path: [1, "value"], maximum: Number.MAX_VALUE },
  ]);
});

// Shares of ten decimals, as a table may print a third: they sum to 1 - 1e-10 or 1 + 2e-10.
test.each([0.3333333333, 0.3333333334])("1e15 divided by shares of %d keeps its last unit", (weight) => {
  const heirs = ["b", "c", "d"];
  const lifeOf = (number: string) => ({ number, county: "1", name: number, validFrom: "2010-01-01" });
  const country: Geography = {
    counties: [],
    municipalities: [
      { number: "a", county: "1", name: "a", validFrom: "2000-01-01", validTo: "2010-01-01" },
      ...heirs.map(lifeOf),
    ],
    changes: heirs.map((to): CodeChange => ({
      date: "2010-01-01",
      from: "a",
      to,
      kind: "split",
      weight,
      weightBackward: 1,
      method: "third",
    })),
  };
  const span = { from: "2009-01-01", to: "2011-01-01", whole: true };
  for (const value of [1e15, -1e15, 1, 2, 10, Number.MAX_SAFE_INTEGER]) {
    const { rows } = recode(country, [{ code: "a", value }], span)._unsafeUnwrap();
    expect(rows.map((row) => row.code)).toEqual(heirs);
    expect(sum(rows)).toBe(value);
  }
  // Equal remainders: the first code takes what is left.
  const { rows } = recode(country, [{ code: "a", value: 4 }], span)._unsafeUnwrap();
  expect(rows.map((row) => row.value)).toEqual([2, 1, 1]);
});

// Population of Norway on 1 January, Statistics Norway, table 06913.
test.each([
  { year: 2017, people: 5_258_317 },
  { year: 2018, people: 5_295_619 },
  { year: 2019, people: 5_328_212 },
  { year: 2020, people: 5_367_580 },
  { year: 2021, people: 5_391_369 },
  { year: 2022, people: 5_425_270 },
  { year: 2023, people: 5_488_984 },
  { year: 2024, people: 5_550_203 },
])("the $people people of $year are as many in the division of any other year", ({ year, people }) => {
  const rows = rawTable("population.csv")
    .filter((row) => row.year === String(year))
    .map((row) => ({ code: row.code ?? "", value: Number(row.population) }));
  for (const to of newYears) {
    const recoded = recode(norway, rows, { from: `${year}-01-01`, to, whole: true })._unsafeUnwrap();
    expect(sum(recoded.rows)).toBe(people);
    expect(recoded.rows.map((row) => row.code)).toEqual(municipalitiesAt(norway, to).map(({ number }) => number));
  }
});
