import fc from "fast-check";
import { expect, test } from "vitest";
import { formatIssue, type Issue } from "../../src/messages/issue.ts";
import { formatWhere } from "../../src/messages/where.ts";
import { samples } from "./samples.ts";

const languages = ["nb", "nn", "en"] as const;

const forbidden = /undefined|NaN|\[object|\bnull\b/;

test.each(Object.values(samples))("$code is said in three languages, each in its own words", (issue) => {
  const texts = languages.map((lang) => formatIssue(issue, lang));
  for (const text of texts) {
    expect(text.length).toBeGreaterThan(10);
    expect(text).not.toMatch(forbidden);
    expect(text).not.toMatch(/\.$|\n/);
  }
  expect(texts[0]).not.toBe(texts[2]);
  expect(texts[1]).not.toBe(texts[2]);
});

test("a message says what is wrong and what to do", () => {
  const says = (code: Issue["code"]): string => formatIssue(samples[code], "en");
  expect(says("reference.expired-code")).toBe("1507 was no longer valid on 1 January 2024: use 1508 or 1580");
  expect(says("reference.ambiguous-name")).toBe(
    'several municipalities are called "Herøy": choose 1515 Herøy (Møre og Romsdal) or 1818 Herøy (Nordland)',
  );
  expect(says("shape.not-in-list")).toBe('"stor" is not one of the words in use: write none, small or large');
});

test("no message repeats a person", () => {
  for (const lang of languages) expect(formatIssue(samples["programme.person-twice"], lang)).not.toContain("p7");
});

test("any value can be shown, and never as what a program left behind", () => {
  const value = fc.oneof(
    fc.anything({ withBigInt: true, withDate: true, withMap: true, withSparseArray: true }),
    fc.constantFrom<unknown>(
      "undefined",
      "NaN",
      "[object Object]",
      undefined,
      NaN,
      Infinity,
      Symbol("s"),
      () => 1,
      "x".repeat(1000),
    ),
  );
  fc.assert(
    fc.property(value, fc.constantFrom(...languages), (shown, lang) => {
      const text = formatIssue({ ...samples["shape.wrong-type"], value: shown }, lang);
      expect(text).not.toMatch(/undefined|NaN|\[object/);
      expect(text.length).toBeLessThan(140);
    }),
  );
});

test("a long value is cut at 80 characters, and not inside a character", () => {
  const text = formatIssue({ ...samples["shape.wrong-type"], value: "😀".repeat(100) }, "en");
  const value = text.slice(0, text.indexOf(" is of the wrong kind"));
  expect(value.length).toBeLessThanOrEqual(80);
  expect(value.endsWith("…")).toBe(true);
  expect(value).not.toMatch(/[\ud800-\udbff]…$/);
});

test("a value cannot move the cursor of a terminal or turn its line around", () => {
  const text = formatIssue({ ...samples["intake.unknown-column"], column: "a\u001b[2J\u202eb\u0085" }, "nb");
  expect(text).toContain("\\u001b[2J\\u202eb\\u0085");
});

test("a circle does not stop a message", () => {
  const circle: { self?: unknown } = {};
  circle.self = circle;
  expect(formatIssue({ ...samples["shape.wrong-type"], value: circle }, "en")).toContain("…");
});

test.each([
  { path: ["headcount"], at: { file: "needs.csv", line: 14 }, where: "needs.csv:14 headcount" },
  { path: [4, "headcount"], at: { file: "needs.json", line: 5 }, where: "needs.json[4].headcount" },
  { path: ["headcount"], at: { file: "needs.json", line: 5 }, where: "needs.json[4].headcount" },
  { path: [], at: { file: "needs.json", line: 7 }, where: "needs.json:7" },
  { path: [4, "codes", 0, "id"], at: { file: "needs.json", line: 5 }, where: "needs.json[4].codes[0].id" },
  { path: ["period", "from"], at: { file: "programme.json", line: 1 }, where: "programme.json period.from" },
  { path: ["headcount"], at: { file: "needs.jsonl", line: 3 }, where: "needs.jsonl:3 headcount" },
  { path: [], at: { file: "needs.csv", line: 1 }, where: "needs.csv:1" },
  { path: [], at: { file: "-", line: 9 }, where: "-:9" },
])("an issue stands at $where", ({ path, at: place, where }) => {
  expect(formatWhere({ code: "shape.missing", severity: "error", path, at: place })).toBe(where);
});

test("without a file an issue stands at its field", () => {
  expect(formatWhere({ code: "shape.missing", severity: "error", path: ["headcount"] })).toBe("headcount");
  expect(formatWhere({ code: "shape.missing", severity: "error", path: [2, "headcount"] })).toBe("[2].headcount");
});
