import { expect, test } from "vitest";
import { formatAlgorithmIssue } from "../../src/algorithms/formatIssue.ts";
import { samples } from "../messages/samples.ts";

const issues = Object.values(samples).flatMap((issue) =>
  issue.code.startsWith("algorithm.") ? [issue as Parameters<typeof formatAlgorithmIssue>[0]] : [],
);

test("every issue has an English sentence that says what to do, without a word that programs leave behind", () => {
  expect(issues.length).toBeGreaterThan(20);
  for (const issue of issues) {
    expect(formatAlgorithmIssue(issue)).toMatch(/^.+: .+$/);
    expect(formatAlgorithmIssue(issue)).not.toMatch(/undefined|NaN|\[object/);
  }
});

test("it speaks of the caller's rows and columns by their names", () => {
  const names = { row: (i: number) => ["Anna's team", "the yard", "the mill"][i] ?? "?", column: () => "welding" };
  expect(formatAlgorithmIssue(samples["algorithm.uncovered"], names)).toContain("the mill and welding: ");
  expect(formatAlgorithmIssue(samples["algorithm.over-supply"])).toContain("row 2: ");
});

test("a value that is no number is called so", () => {
  const { value: _, ...without } = samples["algorithm.not-whole"];
  expect(formatAlgorithmIssue({ ...without, path: ["entries", 7, "score"] })).toContain(
    "entries[7].score is not a number",
  );
});
