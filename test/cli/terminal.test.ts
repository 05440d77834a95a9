import { expect, test } from "vitest";
import { listText, objectText } from "../../src/cli/json.ts";
import { issueLines, textTable } from "../../src/cli/terminal.ts";
import type { Issue } from "../../src/messages/issue.ts";

const missing = (file: string, line: number, severity: "error" | "warning" = "error"): Issue => ({
  code: "shape.missing",
  path: ["id"],
  severity,
  at: { file, line },
});
const many = (count: number, issue: (i: number) => Issue): readonly Issue[] =>
  Array.from({ length: count }, (_, i) => issue(i));

test("at most 100 issues of a file are printed, then the count of the rest", () => {
  const lines = issueLines([...many(103, (i) => missing("needs.csv", i + 2)), missing("offers.csv", 2)], "en");
  expect(lines).toHaveLength(102);
  expect(lines[0]).toBe("needs.csv:2 id: missing: fill in the field");
  expect(lines[99]).toBe("needs.csv:101 id: missing: fill in the field");
  expect(lines[100]).toMatch(/^needs\.csv: 3 more issues/);
  expect(lines[101]).toBe("offers.csv:2 id: missing: fill in the field");
  expect(
    issueLines(
      many(100, (i) => missing("needs.csv", i)),
      "nb",
    ),
  ).toHaveLength(100);
});

test("an error is not crowded out by warnings before it", () => {
  const issues = [...many(150, (i) => missing("needs.csv", i + 2, "warning")), missing("needs.csv", 999)];
  const lines = issueLines(issues, "nn");
  expect(lines).toHaveLength(101);
  expect(lines.filter((line) => line.startsWith("needs.csv:999 "))).toHaveLength(1);
  expect(lines[100]).toContain("51 meldingar til");
});

test("JSON has no null: what is missing or no number is left out", () => {
  expect(listText([{ a: undefined, b: Infinity, c: [1, undefined, null], d: { e: null } }])).toBe(
    '[\n{"c":[1],"d":{}}\n]\n',
  );
  expect(listText([])).toBe("[]\n");
  expect(objectText({ a: null, b: 0 })).toBe('{\n  "b": 0\n}\n');
});

test("a table sets numbers to the right and breaks no space", () => {
  const columns = [{ name: "Navn" }, { name: "n", isNumber: true }];
  expect(
    textTable(columns, [
      ["Tromsø", "1\u00a0234"],
      ["Å", "7"],
    ]),
  ).toBe("Navn        n\n------  -----\nTromsø  1 234\nÅ           7\n");
  expect(textTable(columns, [])).toBe("");
});
