import fc from "fast-check";
import { expect, test } from "vitest";
import { formatIssue, type Issue } from "../../src/messages/issue.ts";
import { formatWhere } from "../../src/messages/where.ts";

const languages = ["nb", "nn", "en"] as const;
const at = { path: ["field"], severity: "error" } as const;

/** One of each: the compiler asks for a sample of every code. */
const samples: { readonly [Code in Issue["code"]]: Extract<Issue, { readonly code: Code }> } = {
  "shape.missing": { code: "shape.missing", ...at },
  "shape.wrong-type": { code: "shape.wrong-type", ...at, expected: "number", value: "tre" },
  "shape.not-whole": { code: "shape.not-whole", ...at, value: 2.5 },
  "shape.too-small": { code: "shape.too-small", ...at, value: -3, minimum: 0 },
  "shape.too-large": { code: "shape.too-large", ...at, value: 1.2, maximum: 1 },
  "shape.empty": { code: "shape.empty", ...at },
  "shape.not-in-list": { code: "shape.not-in-list", ...at, value: "stor", options: ["none", "small", "large"] },
  "shape.not-a-date": { code: "shape.not-a-date", ...at, value: "2022-02-30" },
  "shape.malformed": { code: "shape.malformed", ...at, value: "55", format: "municipalityNumber" },
  "shape.check-digit": { code: "shape.check-digit", ...at, value: "974760674" },
  "shape.control-character": { code: "shape.control-character", ...at },
  "shape.personal-data": { code: "shape.personal-data", ...at, kind: "birthNumber" },
  "shape.unknown-field": { code: "shape.unknown-field", ...at, field: "hodetall" },
  "shape.missing-one-of": { code: "shape.missing-one-of", ...at, fields: ["establishment", "municipality"] },
  "shape.period-order": { code: "shape.period-order", ...at, from: "2023-01-01", to: "2022-01-01" },
  "shape.wrong-sum": { code: "shape.wrong-sum", ...at, sum: 9999, expected: 10000 },
  "shape.invalid": { code: "shape.invalid", ...at, value: 3, message: "too odd" },
  "reference.unknown-code": { code: "reference.unknown-code", ...at, value: "9999", date: "2024-01-01" },
  "reference.expired-code": {
    code: "reference.expired-code",
    ...at,
    value: "1507",
    date: "2024-01-01",
    successors: ["1508", "1580"],
  },
  "reference.not-yet-valid": {
    code: "reference.not-yet-valid",
    ...at,
    value: "1580",
    date: "2019-01-01",
    predecessors: ["1534"],
  },
  "reference.unknown-name": { code: "reference.unknown-name", ...at, value: "Atlantis", date: "2024-01-01" },
  "reference.ambiguous-name": {
    code: "reference.ambiguous-name",
    ...at,
    value: "Herøy",
    date: "2024-01-01",
    candidates: ["1515", "1818"].map((number) => ({
      number,
      county: number.slice(0, 2),
      name: { nb: "Herøy", nn: "Herøy", en: "Herøy" },
      officialName: "Herøy",
      label: number === "1515" ? "Herøy (Møre og Romsdal)" : "Herøy (Nordland)",
      validFrom: "1900-01-01",
    })),
  },
  "reference.date-out-of-range": {
    code: "reference.date-out-of-range",
    ...at,
    date: "1999-01-01",
    known: { from: "2017-01-01" },
  },
  "reference.invalid-date": { code: "reference.invalid-date", ...at, value: "soon" },
  "programme.unknown-reference": { code: "programme.unknown-reference", ...at, value: "e99", list: "establishments" },
  "programme.refused-reference": { code: "programme.refused-reference", ...at, value: "e9", list: "establishments" },
  "programme.duplicate-id": { code: "programme.duplicate-id", ...at, value: "n1", list: "needs" },
  "programme.repeated-row": { code: "programme.repeated-row", ...at, list: "needs", count: 3 },
  "programme.date-order": {
    code: "programme.date-order",
    ...at,
    first: { field: "registeredOn", value: "2022-05-01" },
    // oxlint-disable-next-line unicorn/no-thenable -- the field is called so, and nobody awaits an issue
    then: { field: "startedOn", value: "2022-04-01" },
  },
  "programme.outcome-contradiction": {
    code: "programme.outcome-contradiction",
    ...at,
    started: false,
    outcome: "completed",
  },
  "programme.person-twice": { code: "programme.person-twice", ...at, person: "p7", offer: "o1" },
  "programme.over-capacity": { code: "programme.over-capacity", ...at, offer: "o1", capacity: 10, enrolled: 12 },
  "programme.odd": {
    code: "programme.odd",
    ...at,
    list: "offers",
    rule: "deadline-after-start",
    count: 4,
    first: "o2",
  },
  "programme.illegal-step": {
    code: "programme.illegal-step",
    ...at,
    from: "registered",
    to: "closed",
    on: "2022-01-01",
  },
  "programme.duplicate-key": { code: "programme.duplicate-key", ...at, value: "54" },
  "programme.invalid-key": { code: "programme.invalid-key", ...at, value: "a/b" },
  "programme.not-acceptable": { code: "programme.not-acceptable", ...at, value: "n1", why: "too-many-seats" },
  "programme.grant-share": { code: "programme.grant-share", ...at, pilot: "innlandet", share: 0.70041, maxShare: 0.7 },
  "programme.grant-above-cap": {
    code: "programme.grant-above-cap",
    ...at,
    county: "34",
    grantNok: 4_500_000,
    capNok: 4_400_000,
  },
  "programme.ineligible-county": {
    code: "programme.ineligible-county",
    ...at,
    county: "03",
    scheme: "kompetansepiloter2020",
  },
  "programme.year-outside-scheme": {
    code: "programme.year-outside-scheme",
    ...at,
    year: 2025,
    scheme: "kompetansepiloter2020",
  },
  "programme.grant-sum-differs": { code: "programme.grant-sum-differs", ...at, pilot: "p", totalNok: 5, sumNok: 6 },
  "programme.credits-and-level": { code: "programme.credits-and-level", ...at, credits: 90, level: "5.1" },
  "intake.unknown-column": { code: "intake.unknown-column", ...at, column: "hode" },
  "intake.doubled-column": { code: "intake.doubled-column", ...at, column: "dato" },
  "intake.nameless-column": { code: "intake.nameless-column", ...at, position: 4 },
  "intake.personal-column": { code: "intake.personal-column", ...at, column: "telefon" },
  "intake.too-many-cells": { code: "intake.too-many-cells", ...at, cells: 9, columns: 8 },
  "intake.repaired-dates": { code: "intake.repaired-dates", ...at, column: "date", count: 3, example: "01.03.2022" },
  "intake.repaired-zeros": { code: "intake.repaired-zeros", ...at, column: "municipality", count: 3, example: "301" },
  "intake.unclosed-quote": { code: "intake.unclosed-quote", ...at },
  "intake.text-after-quote": { code: "intake.text-after-quote", ...at },
  "intake.empty-file": { code: "intake.empty-file", ...at },
  "intake.not-utf8": { code: "intake.not-utf8", ...at, encoding: "latin1" },
  "intake.invalid-json": { code: "intake.invalid-json", ...at },
  "intake.unexpected-json": { code: "intake.unexpected-json", ...at, expected: "list" },
  "intake.size-mismatch": { code: "intake.size-mismatch", ...at, cells: 12, values: 11 },
  "intake.unknown-file": { code: "intake.unknown-file", ...at, name: "kurs.xlsx" },
  "intake.doubled-list": { code: "intake.doubled-list", ...at, list: "needs", files: ["needs.csv", "needs.json"] },
  "intake.missing-folder": { code: "intake.missing-folder", ...at, folder: "nowhere" },
  "intake.not-a-folder": { code: "intake.not-a-folder", ...at, folder: "needs.csv" },
  "intake.unreadable-file": { code: "intake.unreadable-file", ...at, name: "needs.csv" },
  "intake.nothing-to-read": { code: "intake.nothing-to-read", ...at },
  "intake.several-values": { code: "intake.several-values", ...at, count: 2 },
};

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
