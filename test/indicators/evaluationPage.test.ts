import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { catalogue } from "../../src/indicators/catalogue.ts";

const page = readFileSync(new URL("../../docs/what-the-evaluation-asked.md", import.meta.url), "utf8");

test("every indicator speaks to something that was asked, and none is named that there is not", () => {
  const named = [...page.matchAll(/\[`([a-z-]+)`\]\(indicators\/([a-z-]+)\.md\)/g)];
  for (const [, name, file] of named) expect(name).toBe(file);
  expect([...new Set(named.map(([, name]) => name))].sort()).toEqual(catalogue.map(({ id }) => id).sort());
});

test("each row of the page has a reading or says that there is none", () => {
  const rows = page.split("\n").filter((line) => line.startsWith("| ") && !/^\| (What|---)/.test(line));
  expect(rows.length).toBeGreaterThan(20);
  const [aims = "", learned = ""] = page.split("## What evaluations of such schemes have learned");
  for (const row of rows.filter((line) => aims.includes(line)))
    expect(row).toMatch(/\*\*[Nn]ot measured\*\*|\]\(indicators\//);
  for (const row of rows.filter((line) => learned.includes(line))) expect(row).toMatch(/https?:\/\//);
});
