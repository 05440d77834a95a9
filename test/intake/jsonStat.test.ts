import fc from "fast-check";
import { expect, test } from "vitest";
import { readJsonStat } from "../../src/intake/jsonStat.ts";
import { sample } from "./samples.ts";

/** A small table of two counties and two years, made up. */
const table = {
  version: "2.0",
  class: "dataset",
  id: ["county", "year"],
  size: [2, 2],
  dimension: {
    county: { category: { index: ["55", "56"] } },
    year: { category: { index: { "2024": 1, "2023": 0 } } },
  },
  value: [1, 2, 3, 4],
};

const cells = [
  { county: "55", year: "2023" },
  { county: "55", year: "2024" },
  { county: "56", year: "2023" },
  { county: "56", year: "2024" },
];
const records = cells.map((cell, i) => ({ ...cell, value: i + 1 }));

// Population by sex and age group, Canada, 2012: Statistics Canada, CANSIM, table 051-0001 (thousands, and per cent). All 120
// cells are those of jsonstat-toolkit 2.2.2, toTable({ type: "arrobj", content: "id", field: "id", status: true }).
test("a published table gives its cells, with the one status that holds for all", () => {
  const { records: read, issues } = readJsonStat(sample("jsonstat-canada.json"));
  expect(issues).toEqual([]);
  expect(read).toHaveLength(120);
  const valueOf = (age: string, concept: string, sex: string) =>
    read.find((cell) => cell["age"] === age && cell["concept"] === concept && cell["sex"] === sex)?.["value"];
  expect(valueOf("T", "POP", "T")).toBe(34880.5);
  expect(valueOf("T", "POP", "F")).toBe(17571.3);
  expect(valueOf("older", "POP", "M")).toBe(73.2);
  expect(valueOf("older", "PERCENT", "F")).toBe(1);
  expect(read[0]).toEqual({
    country: "CA",
    year: "2012",
    age: "T",
    concept: "POP",
    sex: "T",
    value: 34880.5,
    status: "a",
  });
});

test("a category stands where its position says, not where its code would sort", () => {
  expect(readJsonStat(table)).toEqual({ records, issues: [] });
});

test("a missing cell is a record without value, with the status that says why", () => {
  const expected = [{ ...cells[0], value: 1 }, { ...cells[1], status: ".." }, cells[2], { ...cells[3], value: 4 }];
  const list = { ...table, value: [1, null, null, 4], status: [null, "..", "", null] };
  const keyed = { ...table, value: { "3": 4, "0": 1 }, status: { "1": ".." } };
  expect(readJsonStat(list)).toEqual({ records: expected, issues: [] });
  expect(readJsonStat(keyed)).toEqual({ records: expected, issues: [] });
});

test.each([
  { name: "a text for all cells", status: "p", of: ["p", "p", "p", "p"] },
  { name: "a list of one for all cells", status: ["p"], of: ["p", "p", "p", "p"] },
  { name: "a list of one a cell", status: ["p", "a", null, ""], of: ["p", "a", undefined, undefined] },
  { name: "an object by cell", status: { "2": "p" }, of: [undefined, undefined, "p", undefined] },
  { name: "none", status: [], of: [undefined, undefined, undefined, undefined] },
])("status is $name", ({ status, of }) => {
  const read = readJsonStat({ ...table, status });
  expect(read.issues).toEqual([]);
  expect(read.records.map((cell) => cell["status"])).toEqual(of);
});

test("version 1 keeps ids and sizes among the dimensions, and its data sets in a bundle", () => {
  const { value, id, size, dimension } = table;
  const old = { label: "made up", dimension: { id, size, role: { time: ["year"] }, ...dimension }, value };
  expect(readJsonStat({ dataset: old })).toEqual({ records, issues: [] });
  expect(readJsonStat({ first: old, second: old }).records).toEqual([...records, ...records]);
  expect(readJsonStat({ first: { ...old, value: [1] } }).issues).toMatchObject([{ path: ["first", "value"] }]);
});

test("a collection gives the data sets that it holds, and leaves out those it only refers to", () => {
  const item = [{ class: "dataset", href: "https://example.org/other" }, table];
  expect(readJsonStat({ class: "collection", link: { item } })).toEqual({ records, issues: [] });
  expect(readJsonStat({ class: "collection", link: { item: item.slice(0, 1) } }).issues).toMatchObject([
    { code: "intake.unexpected-json", expected: "jsonStat" },
  ]);
});

test("the category of a dimension with one may have a label alone", () => {
  const dimension = { ...table.dimension, county: { category: { label: { "55": "Troms" } } } };
  expect(readJsonStat({ ...table, size: [1, 2], dimension, value: [1, 2] })).toEqual({
    records: records.slice(0, 2),
    issues: [],
  });
  const two = { ...table.dimension, county: { category: { label: { "56": "Finnmark", "55": "Troms" } } } };
  expect(readJsonStat({ ...table, dimension: two })).toMatchObject({
    records: [],
    issues: [{ code: "shape.missing", path: ["dimension", "county", "category", "index"] }],
  });
});

test("a description without values is refused, as its sizes multiply to more than nothing", () => {
  expect(readJsonStat(sample("jsonstat-metadata.json"))).toEqual({
    records: [],
    issues: [
      { code: "intake.size-mismatch", severity: "error", path: ["value"], cells: 30 * 3 * 22 * 1 * 3, values: 0 },
    ],
  });
});

test.each([
  { name: "too few values", change: { value: [1, 2, 3] }, issue: { cells: 4, values: 3 } },
  { name: "too many values", change: { value: [1, 2, 3, 4, 5] }, issue: { cells: 4, values: 5 } },
  { name: "a value beyond the last cell", change: { value: { "4": 1 } }, issue: { cells: 4, values: 5 } },
  { name: "too many statuses", change: { status: ["a", "b", "c", "d", "e"] }, issue: { cells: 4, values: 5 } },
  { name: "sizes far beyond the values", change: { size: [1e6, 1e6] }, issue: { cells: 1e12, values: 4 } },
  {
    name: "sizes beyond what is exact",
    change: { size: [9e15, 9e15], value: { "0": 1 } },
    issue: { cells: Number.MAX_SAFE_INTEGER, values: 1 },
  },
])("a data set with $name is refused at once", ({ change, issue }) => {
  const read = readJsonStat({ ...table, ...change });
  expect(read.records).toEqual([]);
  expect(read.issues[0]).toMatchObject({ code: "intake.size-mismatch", severity: "error", ...issue });
});

test("an object of few values cannot ask for millions of records", () => {
  const index = Array.from({ length: 2000 }, (_, i) => String(i));
  const wide = {
    ...table,
    size: [2000, 2000],
    dimension: { county: { category: { index } }, year: { category: { index } } },
  };
  expect(readJsonStat({ ...wide, value: { "0": 1 } })).toMatchObject({
    records: [],
    issues: [{ code: "intake.size-mismatch", cells: 4_000_000, values: 1 }],
  });
  const narrow = { ...wide, size: [2, 2000], dimension: { ...wide.dimension, county: table.dimension.county } };
  expect(readJsonStat({ ...narrow, value: { "0": 1 } }).records).toHaveLength(4000);
});

test.each([
  { name: "more categories than its size", index: ["55", "56", "57"], categories: 3 },
  { name: "a category twice", index: ["55", "55"], categories: 1 },
  { name: "two categories in one position", index: { "55": 0, "56": 0 }, categories: 1 },
  { name: "a position beyond its size", index: { "55": 0, "56": 2 }, categories: 1 },
  { name: "fewer categories than its size", index: { "55": 0 }, categories: 1 },
])("a dimension with $name is refused", ({ index, categories }) => {
  const dimension = { ...table.dimension, county: { category: { index } } };
  expect(readJsonStat({ ...table, dimension })).toEqual({
    records: [],
    issues: [
      {
        code: "intake.category-mismatch",
        severity: "error",
        path: ["dimension", "county"],
        dimension: "county",
        size: 2,
        categories,
      },
    ],
  });
});

test.each(["value", "status", "__proto__", "county"])("a second dimension called %s is refused", (name) => {
  const dimension: Record<string, unknown> = { ...table.dimension };
  Object.defineProperty(dimension, name, { value: table.dimension.county, enumerable: true });
  expect(readJsonStat({ ...table, id: ["county", name], dimension })).toMatchObject({
    records: [],
    issues: [{ code: "intake.taken-name", path: ["id", 1], name }],
  });
});

test("a bad cell is told of with its place, and the good ones are kept", () => {
  const read = readJsonStat({ ...table, value: [1, true, "kari@example.no", 4], status: { "3": 7 } });
  expect(read.records).toEqual([records[0]]);
  expect(read.issues).toEqual([
    { code: "shape.wrong-type", severity: "error", path: ["value", 1], expected: "number", value: true },
    { code: "shape.personal-data", severity: "error", path: ["value", 2], kind: "emailAddress" },
    { code: "shape.wrong-type", severity: "error", path: ["status", 3], expected: "text", value: 7 },
  ]);
  expect(readJsonStat({ ...table, value: [1, Number.NaN, 3, 4] }).issues).toMatchObject([{ value: "NaN" }]);
});

// A sum of money may happen to pass as a birth number; a statistic has no persons in its numbers.
test("a large number is a value whatever its digits", () => {
  expect(readJsonStat({ ...table, value: [1810100288, 2, 3, 4] }).issues).toEqual([]);
});

test.each([
  { name: "no dimensions", change: { dimension: undefined }, path: ["dimension"] },
  { name: "no ids", change: { id: undefined }, path: ["id"] },
  { name: "a size too few", change: { size: [4] }, path: ["size", 1] },
  { name: "a size too many", change: { size: [2, 2, 1] }, path: ["id", 2] },
  { name: "a size that is none", change: { size: [2, -2] }, path: ["size", 1] },
  { name: "half a size", change: { size: [2.5, 2] }, path: ["size", 0] },
  { name: "no values", change: { value: undefined }, path: ["value"] },
  { name: "a value alone", change: { value: 5 }, path: ["value"] },
  { name: "a value under a name", change: { value: { a: 1 } }, path: ["value", "a"] },
  { name: "an id that is a number", change: { id: ["county", 5] }, path: ["id", 1] },
])("a data set with $name is refused", ({ change, path }) => {
  const read = readJsonStat({ ...table, ...change });
  expect(read.records).toEqual([]);
  expect(read.issues[0]).toMatchObject({ path, severity: "error" });
});

test.each(["", "{", "3", "null", "{}", '{"class":"dimension"}', '{"dataset":5}', "[1]"])(
  "%s is no JSON-stat",
  (text) => {
    expect(readJsonStat(text).records).toEqual([]);
    expect(readJsonStat(text).issues).toMatchObject([{ severity: "error" }]);
  },
);

test("a table of PxWeb that is described and not given is no JSON-stat", () => {
  expect(readJsonStat(sample("pxweb-table.json")).issues).toMatchObject([{ code: "intake.unexpected-json" }]);
});

test("an empty list gives neither records nor issues", () => {
  expect(readJsonStat([])).toEqual({ records: [], issues: [] });
});

const name = fc.string({ minLength: 1, maxLength: 3 }).filter((text) => /^[a-z0-9]+$/.test(text) && text !== "value");
const cube = fc
  .array(fc.record({ id: name, codes: fc.uniqueArray(name, { minLength: 1, maxLength: 4 }) }), { maxLength: 4 })
  .filter((dimensions) => new Set(dimensions.map(({ id }) => id)).size === dimensions.length);

test("every way to write a table gives the cells of nested loops, the last dimension fastest", () => {
  fc.assert(
    fc.property(
      cube,
      fc.boolean(),
      fc.boolean(),
      fc.infiniteStream(fc.option(fc.integer())),
      (dimensions, a, b, stream) => {
        let expected: Record<string, string | number>[] = [{}];
        for (const { id, codes } of dimensions)
          expected = expected.flatMap((cell) => codes.map((code) => ({ ...cell, [id]: code })));
        const values = expected.map(() => stream.next().value ?? null);
        const dataset = {
          class: "dataset",
          id: dimensions.map(({ id }) => id),
          size: dimensions.map(({ codes }) => codes.length),
          dimension: Object.fromEntries(
            dimensions.map(({ id, codes }) => [
              id,
              { category: { index: a ? codes : Object.fromEntries(codes.map((code, i) => [code, i])) } },
            ]),
          ),
          value: b ? values : Object.fromEntries(values.flatMap((value, i) => (value === null ? [] : [[i, value]]))),
        };
        const read = readJsonStat(JSON.stringify(dataset));
        expect(read.issues).toEqual([]);
        expect(read.records).toEqual(
          expected.map((cell, i) => (values[i] === null ? cell : { ...cell, value: values[i] })),
        );
      },
    ),
  );
});
