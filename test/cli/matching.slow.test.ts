import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readFolder } from "../../src/cli/folder.ts";
import { allocate } from "../../src/matching/allocate.ts";
import { ignoreThenCancel } from "../../src/matching/baselines.ts";
import { type Market, prepareMarket } from "../../src/matching/market.ts";
import { poolNeeds } from "../../src/matching/poolNeeds.ts";
import { proposeOffers } from "../../src/matching/proposeOffers.ts";
import type { Programme } from "../../src/model/programme.ts";
import { norway } from "../../src/reference/norway.ts";
import { kompetansepilot } from "./kompetansepilot.ts";

const example = fileURLToPath(new URL("../../examples/programme", import.meta.url));
const place = mkdtempSync(join(tmpdir(), "kompetansepilot-"));
let programme: Programme;
let market: Market;

beforeAll(async () => {
  ({ programme } = await readFolder(example, { geography: norway }));
  const { asOf = "", needs, offers, establishments } = programme;
  market = prepareMarket(needs, offers, { asOf, geography: norway, establishments })._unsafeUnwrap();
});

afterAll(() => {
  rmSync(place, { recursive: true, force: true });
});

const isRecord = (value: unknown): value is object => typeof value === "object" && value !== null;

/** As JSON has it, without what is text in a language. */
const withoutText = (value: unknown): unknown =>
  JSON.parse(
    JSON.stringify(value, (_, one: unknown) => (isRecord(one) && "nb" in one && "nn" in one ? undefined : one)),
  );

/** What a command prints with --json, in two languages. */
async function json(...words: readonly string[]): Promise<unknown> {
  const [nb, en] = await Promise.all([
    kompetansepilot([...words, "--json"]),
    kompetansepilot([...words, "--json", "--lang", "en"]),
  ]);
  expect([nb.code, nb.stdout === en.stdout]).toEqual([0, true]);
  expect(nb.stdout).not.toMatch(/\bnull\b|"label"|"nb"/);
  return JSON.parse(nb.stdout);
}

test("match --json is the answer of allocate on the day of the programme", async () => {
  expect(await json("match", example)).toEqual(withoutText(allocate(market)._unsafeUnwrap()));
});

test("pool --json is the answer of poolNeeds, within 60 km, 90 days and in fives unless said otherwise", async () => {
  const { needs, establishments } = programme;
  const pooled = (maxKm: number, windowDays: number, minGroup: number) =>
    withoutText(poolNeeds(needs, { geography: norway, establishments, maxKm, windowDays, minGroup })._unsafeUnwrap());
  expect(await json("pool", example)).toEqual(pooled(60, 90, 5));
  const words = ["pool", example, "--max-km", "100", "--window-days", "10", "--min-group", "8"];
  expect(await json(...words)).toEqual(pooled(100, 10, 8));
});

test("propose --json is the answer of proposeOffers on what allocate leaves", async () => {
  const allocation = allocate(market)._unsafeUnwrap();
  const proposed = (maxKm: number, minGroup: number) =>
    withoutText(proposeOffers(market, allocation, { maxKm, minGroup })._unsafeUnwrap());
  expect(await json("propose", example)).toEqual(proposed(60, 5));
  expect(await json("propose", example, "--max-km", "150", "--min-group", "9")).toEqual(proposed(150, 9));
});

test("for people the matched and the unmatched are tables with reasons in plain words, in three languages", async () => {
  const [nb, nn, en] = await Promise.all(
    ["nb", "nn", "en"].map((lang) => kompetansepilot(["match", example, "--lang", lang])),
  );
  const { placements, unplaced, value } = allocate(market)._unsafeUnwrap();
  const titles = [
    [nb, "Fikk plass", "Fikk ikke plass", "Tilbud som ikke når minste gruppe"],
    [nn, "Fekk plass", "Fekk ikkje plass", "Tilbod som ikkje når minste gruppe"],
    [en, "Placed", "Not placed", "Offers that stay below their minimum group"],
  ] as const;
  for (const [run, ...parts] of titles) {
    expect(run?.code).toBe(0);
    expect(run?.stdout).not.toMatch(/undefined|NaN|\[object/);
    const lines = run?.stdout.split("\n") ?? [];
    const starts = parts.map((part) => lines.indexOf(part));
    expect(starts.every((start) => start >= 0)).toBe(true);
    // Below a title come the header, its line and the rows, then an empty line.
    expect(starts[1]! - starts[0]! - 4).toBe(placements.length);
    expect(starts[2]! - starts[1]! - 4).toBe(unplaced.length);
  }
  expect(en?.stdout).toMatch(
    /^n005 .* the same field: "digital kompetanse"; the offer is with gatherings; you want on site$/m,
  );
  const given = placements.reduce((sum, { seats }) => sum + seats, 0);
  const asked = given + unplaced.reduce((sum, { seats }) => sum + seats, 0);
  const without = ignoreThenCancel(market)._unsafeUnwrap();
  const last = en?.stdout.trimEnd().split("\n").slice(-2) ?? [];
  expect(last.map((line) => (line.match(/\d[\d,]*/g) ?? []).map((text) => Number(text.replaceAll(",", ""))))).toEqual([
    [given, asked, value, allocate(market)._unsafeUnwrap().bound],
    [without.cancelled.length, without.placements.reduce((sum, { seats }) => sum + seats, 0), value - without.value],
  ]);
});

test("for people pools and proposals are tables that name places", async () => {
  const [pool, propose] = await Promise.all([
    kompetansepilot(["pool", example, "--lang", "nn"]),
    kompetansepilot(["propose", example, "--lang", "nn"]),
  ]);
  for (const { code, stdout } of [pool, propose]) {
    expect(code).toBe(0);
    expect(stdout).not.toMatch(/undefined|NaN|\[object/);
  }
  expect(pool.stdout).toMatch(/^pool-1 .*, n\d{3}/m);
  expect(pool.stdout).toMatch(/^n\d{3} .*ei gruppe treng 5$/m);
  expect(propose.stdout).toMatch(/^reiseliv .* Sogndal .*\(\d+\)$/m);
  expect(propose.stdout).toMatch(/\d+ kurs for \d+ av \d+ plassar som manglar/);
});

test.each([
  [["pool", example, "--max-km", "langt"], "langt"],
  [["pool", example, "--min-group", "0"], "--min-group"],
  [["propose", example, "--min-group", "2.5"], "2.5"],
  [["pool", example, "--window-days", "12345678"], "12345678"],
  [["propose", example, "--window-days", "9"], "--window-days"],
  [["match", example, "--max-km", "9"], "--max-km"],
  [["match"], "DIR"],
] as const)("%s is wrong usage: exit 2, one line, nothing on standard output", async (words, says) => {
  const run = await kompetansepilot(words);
  expect([run.code, run.stdout, run.lines.length]).toEqual([2, "", 1]);
  expect(run.stderr).toContain(says);
});

test("a programme that does not say its day has no match and no proposals, and it is said once what is missing", async () => {
  const folder = join(place, "undated");
  cpSync(example, folder, { recursive: true });
  writeFileSync(join(folder, "programme.json"), "{}");
  for (const command of ["match", "propose"]) {
    const run = await kompetansepilot([command, folder, "--json", "--lang", "en"]);
    expect([run.code, run.stdout]).toEqual([1, ""]);
    expect(run.lines.filter((line) => line.includes("asOf"))).toHaveLength(1);
  }
  expect((await kompetansepilot(["pool", folder, "--json"])).stdout).toContain('"pools"');
});

test("with a row that cannot be used the rest is answered whole, and the exit code is 1", async () => {
  const folder = join(place, "wrong");
  cpSync(example, folder, { recursive: true });
  const needs = readFileSync(join(folder, "needs.csv"), "utf8");
  writeFileSync(join(folder, "needs.csv"), needs.replace("n001,2021-03-06,", "n001,en dag,"));
  const run = await kompetansepilot(["match", folder, "--lang", "en"]);
  expect(run.code).toBe(1);
  expect(run.stderr).toMatch(/needs\.csv:2 registeredOn/);
  expect(run.stdout).toMatch(/\d+ of \d+ seats are given/);
  const nowhere = await kompetansepilot(["match", join(place, "nowhere"), "--json"]);
  expect([nowhere.code, nowhere.stdout]).toEqual([1, ""]);
});
