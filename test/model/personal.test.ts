import fc from "fast-check";
import { expect, test } from "vitest";
import * as z from "zod";
import { CompetenceNeed } from "../../src/model/competenceNeed.ts";
import { parse, parseRows } from "../../src/model/parse.ts";
import { personalKind } from "../../src/model/personal.ts";
import { redact, redactText } from "../../src/model/redact.ts";
import { fullRecords, listNames } from "../arbitraries/records.ts";
import { listSchemas } from "../../src/model/programme.ts";
import { shown } from "../../src/messages/shown.ts";

// A number of the test register's kind (80 added to the month), which is nobody's.
const birthNumber = "01810100288";
const address = "kari.nordmann@example.no";

test("the made-up number has the check digits of a birth number", () => {
  // By hand, weights 3 7 6 1 8 9 4 5 2 and 5 4 3 2 7 6 5 4 3 2: the sums with the check digits are multiples of 11.
  const sum = (weights: readonly number[]): number =>
    weights.reduce((total, weight, i) => total + weight * Number(birthNumber[i]), 0);
  expect(sum([3, 7, 6, 1, 8, 9, 4, 5, 2, 1]) % 11).toBe(0);
  expect(sum([5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1]) % 11).toBe(0);
});

test.each([
  birthNumber,
  "018101 00288",
  "018101-00288",
  " 01810100288 ",
  "01 81 01 00288",
  1810100288, // as a spreadsheet leaves it
  "\u00a001810100288",
])("%j is taken for a birth number", (value) => {
  expect(personalKind(value)).toBe("birthNumber");
});

test.each([address, "<kari@example.no>", "mailto:kari@example.no", " kari@example.no ", "KARI@EXAMPLE.NO"])(
  "%j is taken for an e-mail address",
  (value) => {
    expect(personalKind(value)).toBe("emailAddress");
  },
);

test.each([
  "974760673",
  "01810100289",
  "kl. 12@sted",
  "@example.no",
  "kurs @ Tromsø",
  12,
  NaN,
  1e300,
  null,
  undefined,
  true,
  {},
])("%j is nobody's", (value) => {
  expect(personalKind(value)).toBeUndefined();
});

test.each(listNames)("no field of %s takes a birth number or an address, and no answer repeats it", (list) => {
  const full = fullRecords[list] as unknown as Readonly<Record<string, unknown>>; // read by name
  for (const secret of [birthNumber, address, 1810100288]) {
    for (const [name, value] of Object.entries(full)) {
      const placed =
        name === "codes" ? [{ system: "local", id: secret }] : Array.isArray(value) ? [value[0], secret] : secret;
      const { accepted, rejected } = parseRows<unknown>(listSchemas[list], [{ ...full, [name]: placed }]);
      expect([name, accepted.length]).toEqual([name, 0]);
      const told = JSON.stringify(rejected);
      expect(told).not.toContain(String(secret));
      expect(rejected[0]?.issues.map(({ code }) => code)).toContain("shape.personal-data");
    }
  }
});

test("a value under a field that no record has is not repeated either", () => {
  const row = { ...fullRecords.needs, fornavn: "Kari", epost: address, annet: { dypt: [birthNumber, "greit"] } };
  const { rejected } = parseRows(CompetenceNeed, [row]);
  expect(rejected[0]?.input).toEqual({ ...fullRecords.needs, annet: { dypt: ["***", "greit"] } });
  expect(JSON.stringify(rejected)).not.toMatch(/Kari|example|01810100288/);
});

test("a field whose name is a birth number or an address is told of without it", () => {
  const read = parse(CompetenceNeed, { ...fullRecords.needs, [address]: 1, [birthNumber]: 2 })._unsafeUnwrapErr();
  expect(JSON.stringify(read)).not.toMatch(/example|01810100288/);
});

test("a message of somebody else's schema does not repeat what it was told", () => {
  const schema = z.string().refine(() => false, { error: ({ input }) => `no such person: ${String(input)}` });
  const issues = parse(schema, `x ${birthNumber} ${address}`)._unsafeUnwrapErr();
  expect(issues).toMatchObject([{ code: "shape.invalid", value: "x *** ***", message: "no such person: x *** ***" }]);
});

test.each([
  [`ring ${birthNumber} nå`, "ring *** nå"],
  [`se <${address}>, takk`, "se <***>, takk"],
  [`${address};${address}`, "***;***"],
  ["a@b, 12@sted og @navn", "a@b, 12@sted og @navn"],
  ["kurs 2021", "kurs 2021"],
  ["012345678901234567890", "012345678901234567890"],
])("%j is shown as %j", (text, expected) => {
  expect(redactText(text)).toBe(expected);
});

test("a text of ten megabytes without a space is read once, not once a letter", () => {
  for (const text of ["a".repeat(1e7), `${"a".repeat(5e6)}@${"b".repeat(5e6)}`, "a.".repeat(5e6), "@a".repeat(5e6)]) {
    expect(redactText(text).length).toBeGreaterThan(0);
  }
}, 10_000);

test("an input that holds nobody is given back as it is", () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 4 }), (value) => {
      const text = JSON.stringify(value);
      fc.pre(!/@|\d{9}/.test(text) && !/[a-z]{3}/i.test(text));
      expect(redact(value)).toBe(value);
    }),
  );
});

test("an input nested beyond any record is cut, not fallen into", () => {
  const deep: unknown = JSON.parse(`${"[".repeat(100_000)}${"]".repeat(100_000)}`);
  const read = parse(CompetenceNeed, { ...fullRecords.needs, field: deep })._unsafeUnwrapErr();
  expect(read).toMatchObject([{ code: "shape.wrong-type", path: ["field"] }]);
  expect(shown(read[0], "en").length).toBeLessThan(100);
});
