import fc from "fast-check";
import { expect, test } from "vitest";
import { parseJson, readJson } from "../../src/intake/json.ts";

const lineOf = (text: string): number | undefined => {
  const parsed = parseJson(text, "x.json");
  return "issue" in parsed ? parsed.issue.at?.line : undefined;
};

test.each([
  { why: "a comma too many", text: '[\n  { "a": 1 },\n]', line: 3 },
  { why: "a comma missing", text: '[\n  { "a": 1 }\n  { "a": 2 }\n]', line: 3 },
  { why: "a bracket never closed", text: '[\n  { "a": 1 }\n', line: 3 },
  { why: "the wrong bracket", text: '[\n  { "a": 1 ]\n', line: 2 },
  { why: "a name without quotes", text: "{\n\n  a: 1 }", line: 3 },
  { why: "a colon missing", text: '{ "a"\n1 }', line: 2 },
  { why: "a line end in a text", text: '{ "a": "x\ny" }', line: 1 },
  { why: "an escape that is none", text: '[\n"\\x"]', line: 2 },
  { why: "a number with a leading zero", text: "[\n01]", line: 2 },
  { why: "a word", text: '{ "a":\n  undefined }', line: 2 },
  { why: "not a number", text: "[1,\nNaN]", line: 2 },
  { why: "something after the end", text: "[]\n[]", line: 2 },
  { why: "nothing", text: "", line: 1 },
  { why: "a comment", text: "// x\n[]", line: 1 },
])("the line of a fault is told: $why", ({ text, line }) => {
  expect(() => JSON.parse(text) as unknown).toThrow();
  expect(lineOf(text)).toBe(line);
});

test("a sign that JSON never holds is found on its own line, wherever it was put between the parts", () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 4 }), fc.nat(), (value, seed) => {
      const lines = JSON.stringify([value, value], null, 1).split("\n");
      const index = seed % lines.length;
      const broken = lines.map((line, i) => (i === index ? `#${line}` : line)).join("\n");
      expect(lineOf(broken)).toBe(index + 1);
    }),
  );
});

test("what the engine reads, we read, and nothing else", () => {
  const piece = fc.constantFrom(
    "[",
    "]",
    "{",
    "}",
    ",",
    ":",
    '"a"',
    "1",
    "-",
    "0",
    ".5",
    "e1",
    "true",
    "null",
    " ",
    "\n",
    '"\\u00e6"',
    '"',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 10 }), (pieces) => {
      const text = pieces.join("");
      let value: unknown;
      try {
        value = JSON.parse(text) as unknown;
      } catch {
        expect(parseJson(text)).toEqual({ issue: { code: "intake.invalid-json", path: [], severity: "error" } });
        return;
      }
      expect(parseJson(text)).toEqual({ value });
    }),
    { numRuns: 1000 },
  );
});

test("a byte order mark stands before JSON as before other text", () => {
  expect(parseJson("\ufeff[1]")).toEqual({ value: [1] });
});

test("a fault deep inside brackets is found without falling into them", () => {
  expect(lineOf(`${"[".repeat(200_000)}\n#`)).toBe(2);
});

test("the elements of an array are records, another value is one, and an empty array is none", () => {
  expect(readJson("[1, null]").records).toEqual([1, null]);
  expect(readJson('{"a":1}')).toEqual({ records: [{ a: 1 }], issues: [] });
  expect(readJson([])).toEqual({ records: [], issues: [] });
  expect(readJson({ a: 1 }).records).toEqual([{ a: 1 }]);
  expect(readJson("{").issues).toMatchObject([{ code: "intake.invalid-json" }]);
});
