import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, expect, test } from "vitest";

const root = fileURLToPath(new URL("../..", import.meta.url));
const place = mkdtempSync(join(tmpdir(), "kompetansepilot-evaluator-"));
afterAll(() => {
  rmSync(place, { recursive: true, force: true });
});

/** Runs the example; what it printed, and its files by name. */
function run(out: string, ...folders: readonly string[]) {
  const { stdout, stderr, status } = spawnSync(process.execPath, ["examples/evaluator/main.mjs", out, ...folders], {
    cwd: root,
    encoding: "utf8",
  });
  const files = (name: string) => readFileSync(join(out, name), "utf8");
  return { stdout, stderr, status, files };
}

test("an evaluator gets the refused rows told, and table, chart and page without the rows refused", () => {
  const folder = join(place, "broken");
  cpSync(join(root, "examples/kompetansepiloter"), folder, { recursive: true });
  writeFileSync(
    join(folder, "needs.csv"),
    `id,registeredOn,field,municipality,headcount,offer,matchedOn
n1,2022-01-10,ledelse,1860,4,,
n2,2022-02-30,ledelse,1860,4,,
n3,2022-03-10,helse,1860,2,,
n4,2022-03-11,helse,1865,2,,
n5,2022-03-12,helse,1865,2,,
n6,2022-03-13,helse,5403,2,,
`,
  );
  const { stdout, stderr, status, files } = run(join(place, "out"), folder);
  expect([stderr, status]).toEqual(["", 0]);
  expect(stdout).toContain(": 1 refused\n");
  expect(stdout).toMatch(/ {2}error needs\.csv:3 registeredOn: "2022-02-30" /);
  expect(readdirSync(join(place, "out/broken")).sort()).toEqual(["chart.svg", "report.html", "table.csv", "table.md"]);

  // Four good needs in Nordland, one in Finnmark, none matched. One need alone could be told from the others.
  const table = files("broken/table.md");
  expect(table).toMatch(/^\| Nordland \|.*\| (0 of 4|:) \|/m);
  expect(table).toMatch(/^\| Finnmark \|.*\| : \|/m);
  expect(table).not.toContain("0 of 1 ");
  const rows = files("broken/table.csv").trimEnd().split(/\r?\n/);
  expect(rows[0]).toMatch(/^\uFEFFindicator;label;county;countyName;.*;lower;upper;n;/);
  expect(rows.filter((row) => /;suppressed;/.test(row)).every((row) => /;suppressed;;;;;;;;/.test(row))).toBe(true);
  expect(files("broken/chart.svg")).toMatch(/^<svg[\s>]/);
  const page = files("broken/report.html");
  expect(page).toContain("needs.csv:3");
  expect(page).not.toMatch(/undefined|NaN|\[object /);
});

test("without a folder to write to the example says how it is called", () => {
  const { stdout, stderr, status } = spawnSync(process.execPath, ["examples/evaluator/main.mjs"], {
    cwd: root,
    encoding: "utf8",
  });
  expect([stdout, stderr, status]).toEqual(["", "node examples/evaluator/main.mjs OUT [FOLDER...]\n", 2]);
});
