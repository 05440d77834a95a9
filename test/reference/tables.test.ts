import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import * as boundaryMoves from "../../src/reference/boundaryMoves.ts";
import * as centrality from "../../src/reference/centrality.ts";
import * as changes from "../../src/reference/changes.ts";
import * as counties from "../../src/reference/counties.ts";
import * as crosswalks from "../../src/reference/crosswalks.ts";
import * as economicRegions from "../../src/reference/economicRegions.ts";
import * as education from "../../src/reference/education.ts";
import * as industries from "../../src/reference/industries.ts";
import * as municipalities from "../../src/reference/municipalities.ts";
import { norway } from "../../src/reference/norway.ts";
import * as occupations from "../../src/reference/occupations.ts";
import * as organisationForms from "../../src/reference/organisationForms.ts";
import * as outlines2020 from "../../src/reference/outlines2020.ts";
import * as outlines2024 from "../../src/reference/outlines2024.ts";
import * as places from "../../src/reference/places.ts";
import * as population from "../../src/reference/population.ts";
import * as qualifications from "../../src/reference/qualifications.ts";
import * as sizeClasses from "../../src/reference/sizeClasses.ts";
import * as skills from "../../src/reference/skills.ts";
import * as supportZones from "../../src/reference/supportZones.ts";
import { newYears, rawTable } from "../geography/tables.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));

test("the tables are what the raw files give", () => {
  expect(execFileSync(process.execPath, ["scripts/reference.mjs", "--check"], { cwd: root, encoding: "utf8" })).toBe(
    "",
  );
});

test.each(
  Object.entries({
    counties,
    municipalities,
    changes,
    crosswalks,
    centrality,
    supportZones,
    population,
    economicRegions,
    places,
    boundaryMoves,
    industries,
    occupations,
    education,
    qualifications,
    skills,
    sizeClasses,
    organisationForms,
    outlines2020,
    outlines2024,
  }),
)("%s says where it comes from, down to the bytes", (name, { provenance }) => {
  const files = [provenance, ...(provenance.alsoFrom ?? [])];
  for (const { file, sha256 } of files) {
    expect(
      createHash("sha256")
        .update(readFileSync(`${root}${file}`))
        .digest("hex"),
    ).toBe(sha256);
  }
  expect(provenance.publisher).not.toBe("");
  expect(provenance.address).toMatch(/^https:\/\//);
  expect(provenance.licence).not.toBe("");
  const [first = ""] = readFileSync(`${root}src/reference/${name}.ts`, "utf8").split("\n");
  expect(first).toContain("scripts/reference.mjs");
  expect(first).toContain(provenance.file);
  expect(existsSync(`${root}${provenance.file}`)).toBe(true);
});

test("two rows of one code never overlap", () => {
  const rows = [
    ...counties.counties.map((row) => ({ ...row, key: row.code })),
    ...municipalities.municipalities.map((row) => ({ ...row, key: row.number })),
  ];
  rows.forEach((row, i) => {
    const next = rows[i + 1];
    if (next?.key !== row.key) return;
    expect(row.validTo ?? "9999").not.toBe("9999");
    expect((row.validTo ?? "9999") <= next.validFrom).toBe(true);
  });
});

test("a county's predecessors and successors are those of the list of counties, transfers of single municipalities apart", () => {
  for (const { code = "", successors = "", predecessors = "" } of rawTable("counties.csv")) {
    const whole = changes.changes.filter(
      ({ kind, from, to }) => kind !== "transfer" && kind !== "continue" && from !== to,
    );
    expect(
      whole
        .filter((change) => change.from === code)
        .map((change) => change.to)
        .sort()
        .join("|"),
    ).toBe(successors);
    expect(
      whole
        .filter((change) => change.to === code)
        .map((change) => change.from)
        .sort()
        .join("|"),
    ).toBe(predecessors);
  }
});

test("the weights of a code on a date sum to 1, forwards and backwards", () => {
  const sums = new Map<string, number>();
  const add = (key: string, weight: number): void => void sums.set(key, (sums.get(key) ?? 0) + weight);
  for (const row of changes.changes) {
    add(`${row.date} from ${row.from}`, row.weight);
    add(`${row.date} to ${row.to}`, row.weightBackward);
  }
  for (const row of crosswalks.crosswalks) {
    add(`${row.fromDate} ${row.toDate} from ${row.from}`, row.weight);
    add(`${row.fromDate} ${row.toDate} to ${row.to}`, row.weightBackward);
  }
  expect(sums.size).toBeGreaterThan(4000);
  for (const sum of sums.values()) expect(sum).toBeCloseTo(1, 12);
});

test("a share that is an estimate never calls itself exact", () => {
  for (const { weight, weightBackward, method, methodBackward = method } of [
    ...changes.changes,
    ...crosswalks.crosswalks,
  ]) {
    if (weight !== 1) expect(["exact", "direct"]).not.toContain(method);
    if (weightBackward !== 1) expect(["exact", "direct"]).not.toContain(methodBackward);
  }
});

// Population of Norway on 1 January, Statistics Norway, table 06913.
test.each([
  { year: 2017, people: 5_258_317 },
  { year: 2020, people: 5_367_580 },
  { year: 2024, people: 5_550_203 },
])("$people people in $year", ({ year, people }) => {
  const rows = population.population.filter((row) => row.year === year);
  expect(rows.reduce((sum, row) => sum + row.population, 0)).toBe(people);
  expect(rows.every((row) => 0 < row.workingAge && row.workingAge < row.population)).toBe(true);
});

test("people are counted each year from 2017 to 2026", () => {
  expect([...new Set(population.population.map((row) => `${row.year}-01-01`))]).toEqual(newYears);
});

test("the geography is made of the tables themselves", () => {
  expect(norway.counties).toBe(counties.counties);
  expect(norway.zones).toBe(supportZones.supportZones);
  expect(norway.regions).toBe(economicRegions.economicRegions);
  expect(norway.known).toEqual({ from: "2017-01-01" });
});
