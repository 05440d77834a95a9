import fc from "fast-check";
import { expect, test } from "vitest";
import { cellReader, norwegianDate, numberOf } from "../../src/intake/cells.ts";
import type { Field } from "../../src/model/fields.ts";

const readerOf = (kind: Field["kind"], list = false) => cellReader({ name: "x", kind, optional: true, list });
const read = (kind: Field["kind"], cell: string, list = false): unknown => readerOf(kind, list).read(cell, 2);

test.each([
  ["12", 12],
  ["012", 12],
  ["12 000", 12_000],
  ["1\u00a0234\u00a0567", 1_234_567],
  ["12\u202f000,50", 12_000.5],
  ["0,5", 0.5],
  ["0.5", 0.5],
  [",5", 0.5],
  ["5,", 5],
  ["-3", -3],
  ["\u22123", -3],
  ["+3", 3],
  ["1e3", 1000],
  ["1.234", 1.234],
  ["0.500", 0.5],
  ["1234.500", 1234.5],
])("%j is a number", (text, value) => {
  expect(numberOf(text)).toBe(value);
});

test.each([
  "",
  "x",
  "12 00",
  "1 2345",
  "1.234.567",
  "12.000",
  "1.500",
  "1,234,567",
  "1e309",
  "NaN",
  "Infinity",
  "0x10",
  "1_000",
  "½",
  "--1",
  "1-2",
  "12 000 kr",
])("%j is none, and stays text for the schema to refuse", (text) => {
  expect(numberOf(text)).toBeUndefined();
  if (text !== "") expect(read("number", text)).toBe(text);
});

test("every number that a program writes is read back, with a point or a comma", () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
      const text = String(value);
      expect(numberOf(text)).toBe(value === 0 ? Number(text) : value);
      expect(numberOf(text.replace(".", ","))).toBe(numberOf(text));
    }),
    { numRuns: 1000 },
  );
});

test.each([
  [["true", "TRUE", "ja", "Ja", "yes", "1", "sann", "on"], true],
  [["false", "False", "nei", "NEI", "no", "0", "usann"], false],
])("%j are %j", (words, value) => {
  expect(words.map((word) => read("boolean", word))).toEqual(words.map(() => value));
});

test("another word is left for the schema to refuse", () => {
  expect(["kanskje", "2", "-", "j"].map((word) => read("boolean", word))).toEqual(["kanskje", "2", "-", "j"]);
});

test.each([
  ["01.03.2023", "2023-03-01"],
  ["1.3.2023", "2023-03-01"],
  ["29.02.2024", "2024-02-29"],
  ["29.02.2023", undefined],
  ["13.13.2023", undefined],
  ["01.03.23", undefined],
  ["2023.03.01", undefined],
  ["01.03.2023 12:00", undefined],
])("%j is the day %j", (text, date) => {
  expect(norwegianDate(text)).toBe(date);
});

test("what was put right in a column is counted, with the first line and how it stood", () => {
  const dates = readerOf("date");
  expect(["2023-01-01", "01.03.2023", "32.01.2023", "2.3.2023"].map((cell, i) => dates.read(cell, i + 2))).toEqual([
    "2023-01-01",
    "2023-03-01",
    "32.01.2023",
    "2023-03-02",
  ]);
  expect(dates.repairs).toEqual({ dates: { count: 2, line: 3, example: "01.03.2023" } });
  const codes = readerOf("municipality");
  expect(["0301", "301", "5428", "30", "54281", "30a"].map((cell, i) => codes.read(cell, i + 2))).toEqual([
    "0301",
    "0301",
    "5428",
    "30",
    "54281",
    "30a",
  ]);
  expect(codes.repairs).toEqual({ zeros: { count: 1, line: 3, example: "301" } });
  expect(read("county", "3")).toBe("03");
});

test("a cell without text is missing, outer space is nothing", () => {
  for (const kind of ["text", "number", "boolean", "date", "municipality", "code", "other"] as const)
    expect([read(kind, ""), read(kind, " \u00a0\t"), read(kind, "", true), read(kind, " | |", true)]).toEqual(
      Array(4).fill(undefined),
    );
  expect(read("text", " Skjervøy ")).toBe("Skjervøy");
});

test("several values are parted by a bar", () => {
  expect(read("text", "online| gatherings ||", true)).toEqual(["online", "gatherings"]);
  expect(read("municipality", "301|5428", true)).toEqual(["0301", "5428"]);
  expect(read("code", "styrk08:7212|local:a:b | 7212", true)).toEqual([
    { system: "styrk08", id: "7212" },
    { system: "local", id: "a:b" },
    { system: "7212", id: "7212" },
  ]);
});

test("a level with a decimal comma is a level", () => {
  expect([read("nkrLevel", "5,1"), read("nkrLevel", "4A"), read("nkrLevel", "6")]).toEqual(["5.1", "4A", "6"]);
});
