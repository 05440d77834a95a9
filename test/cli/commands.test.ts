import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { spawn } from "node:child_process";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Reading } from "../../src/indicators/indicator.ts";
import { kompetansepilot, program, type Run } from "./kompetansepilot.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
const example = join(root, "examples/programme");
const place = mkdtempSync(join(tmpdir(), "kompetansepilot-"));
const manifest = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { readonly version: string };

afterAll(() => {
  rmSync(place, { recursive: true, force: true });
});

test("--version is the package's, --help is an answer, and no command is wrong usage", async () => {
  const [version, help, none] = await Promise.all([
    kompetansepilot(["--version"]),
    kompetansepilot(["--help"]),
    kompetansepilot([]),
  ]);
  expect(version).toMatchObject({ code: 0, stdout: `${manifest.version}\n`, stderr: "" });
  expect([help.code, help.stderr]).toEqual([0, ""]);
  expect(help.stdout).toContain("validate DIR");
  expect([none.code, none.stdout, none.lines.length]).toEqual([2, "", 1]);
});

test.each([
  [["indicators", example, "--by", "county,farge", "--lang", "en"], "farge"],
  [["indicators", example, "--by", "county,county"], "county"],
  [["indicators", example, "--division", "2010-01-01"], "--division"],
  [["indicators", example, "--division", "2023-02-30"], "2023-02-30"],
  [["report", example, "-o", join(place, "no/such/report.html")], "report.html"],
  [["report", example, "-o", place], place],
  [["report", example, "-o", "-", "--map", "globus"], "globus"],
  [["schema", "Toggle"], "CompetenceNeed"],
  [["lookup", "0301", "--at", "i dag"], "i dag"],
  [["demo", "-o", "-"], "-"],
] as const)("%s is wrong usage: exit 2, one line, nothing on standard output", async (words, says) => {
  const run = await kompetansepilot(words);
  expect([run.code, run.stdout, run.lines.length]).toEqual([2, "", 1]);
  expect(run.stderr).toContain(says);
});

test("indicators --json is the array of readings by county and year with all totals, the same bytes in every language", async () => {
  const words = ["indicators", example, "--by", "county,year", "--division", "2024-01-01", "--json"];
  const [nb, en] = await Promise.all([kompetansepilot(words), kompetansepilot([...words, "--lang", "en"])]);
  const readings = JSON.parse(nb.stdout) as readonly Reading[];
  expect([nb.code, en.stdout === nb.stdout, /\bnull\b/.test(nb.stdout)]).toEqual([0, true, false]);
  expect(nb.stderr).toContain("Interne tall");
  expect(en.stderr).toContain("Internal figures");
  const shapes = new Set(readings.map(({ group }) => Object.keys(group).join()));
  expect([...shapes].sort()).toEqual(["", "county", "county,year", "year"]);
  expect(new Set(readings.map(({ division }) => division))).toEqual(new Set(["2024-01-01"]));
  // The rows of establishments.csv with a contact in the period, counted without the library.
  const [header = "", ...rows] = readFileSync(join(example, "establishments.csv"), "utf8").trim().split("\n");
  const column = header.split(",").indexOf("contactedOn");
  const contacted = rows.filter((row) => /^202[123]/.test(row.split(",")[column] ?? "")).length;
  const total = readings.find(
    ({ indicator, group }) => indicator === "establishments-contacted" && Object.keys(group).length === 0,
  );
  expect(total?.outcome).toMatchObject({ status: "estimated", value: contacted });
});

test("indicators are a table for people, and CSV with the same columns in every language", async () => {
  const [table, csv] = await Promise.all([
    kompetansepilot(["indicators", example, "--by", "county", "--lang", "nn"]),
    kompetansepilot(["indicators", example, "--by", "county", "--csv", "--lang", "en"]),
  ]);
  expect(table.stdout).toMatch(/^Verksemder kontakta +Samla +\d+ +\d+$/m);
  expect(table.stdout).toMatch(
    /^Kartleggingsgrad +Troms - Romsa[^\n]* %  +\d+  +\d+–\d+ % \(95 %\)$|^Kartleggingsgrad +Troms +/m,
  );
  expect(csv.stdout.split("\n")[0]).toBe(
    "indicator,label,county,countyName,from,to,asOf,division,status,value,lower,upper,n,numerator,denominator,missing,unit",
  );
});

test("a report is the same bytes in a file as on standard output, protected unless it is internal", async () => {
  const path = join(place, "report.html");
  const [file, screen, inner] = await Promise.all([
    kompetansepilot(["report", example, "-o", path, "--lang", "en"]),
    kompetansepilot(["report", example, "-o", "-", "--lang", "en"]),
    kompetansepilot(["report", example, "-o", "-", "--lang", "en", "--internal"]),
  ]);
  expect([file.code, file.stdout]).toEqual([0, ""]);
  expect(readFileSync(path, "utf8")).toBe(screen.stdout);
  expect(readdirSync(place).filter((name) => name.endsWith(".part"))).toEqual([]);
  expect(screen.stdout).toMatch(/^<!doctype html>\n<html lang="en">/);
  expect(screen.stdout).not.toMatch(/class="internal"/);
  expect(inner.stdout).toMatch(/class="internal"/);
  expect(inner.stderr).toMatch(/internal/i);
});

test("a file that cannot be written is a fault in one line, without a stack trace", async () => {
  const run = await kompetansepilot(["report", example, "-o", join(place, `${"a".repeat(250)}.html`), "--lang", "en"]);
  expect([run.code, run.stdout]).toEqual([3, ""]);
  expect(run.lines.at(-1)).toMatch(/^kompetansepilot: the machine refused: ENAMETOOLONG/);
  expect(run.stderr).not.toMatch(/\n\s+at /);
});

test("a reader that stops reading ends the program without a word", async () => {
  const { code, stderr } = await new Promise<{ code: number | null; stderr: string }>((resolve) => {
    const child = spawn(process.execPath, [program, "report", example, "-o", "-"]);
    let messages = "";
    child.stderr.on("data", (piece: Buffer) => (messages += piece.toString("utf8")));
    child.stdout.once("data", () => child.stdout.destroy());
    child.on("close", (status) => resolve({ code: status, stderr: messages }));
  });
  expect(code).toBe(0);
  expect(stderr).not.toMatch(/EPIPE|\n\s+at /);
});

test("schema prints JSON Schema, with the labels of a language where one is asked for", async () => {
  const [plain, nynorsk] = await Promise.all([
    kompetansepilot(["schema", "CompetenceNeed"]),
    kompetansepilot(["schema", "CompetenceNeed", "--lang", "nn"]),
  ]);
  const schema = JSON.parse(plain.stdout) as Readonly<Record<string, unknown>>;
  expect(schema["$schema"]).toBe("https://json-schema.org/draft/2020-12/schema");
  expect(plain.stdout).not.toContain("Fagområde");
  expect(nynorsk.stdout).toContain('"Verksemd"');
});

// The reform of 1 January 2024: Ålesund was divided into Ålesund and Haram, and Troms og Finnmark into two counties.
test("lookup finds a place on a date, or says what became of it", async () => {
  const [divided, county, name, unknown] = await Promise.all([
    kompetansepilot(["lookup", "1507", "--at", "2024-01-01", "--lang", "en"]),
    kompetansepilot(["lookup", "Finnmark", "--at", "2024-01-01", "--json"]),
    kompetansepilot(["lookup", "tromso", "--at", "2024-01-01", "--lang", "nn"]),
    kompetansepilot(["lookup", "Atlantis", "--at", "2024-01-01"]),
  ]);
  expect([divided.code, divided.stdout]).toEqual([1, ""]);
  expect(divided.stderr).toContain("use 1508 or 1580");
  expect(JSON.parse(county.stdout)).toMatchObject({ code: "56", validFrom: "2024-01-01" });
  expect(name.stdout).toMatch(/^5501 Tromsø \(kommune\), fylke 55 Troms, /);
  expect([unknown.code, unknown.stdout, unknown.lines.length]).toEqual([1, "", 1]);
});

// Haram (1534) and Ålesund (1504) of 2019 are Haram (1580) and Ålesund (1508) of 2024.
test("recode reads standard input, adds up within further columns and keeps the name of the value", async () => {
  const input =
    "år;code;personer\n2019;1534;12\n2019;1504;20\n2018;1504;1,5\n2019;1504;10\n2019;9999;1\n2019;1504;ti\n";
  const words = ["recode", "-", "--from", "2019-01-01", "--to", "2024-01-01", "--value", "personer"];
  const [csv, json] = await Promise.all([
    kompetansepilot(words, { input }),
    kompetansepilot([...words, "--json"], { input }),
  ]);
  expect(csv.code).toBe(1);
  expect(csv.stdout).toBe("år,code,personer,estimatedShare\n2018,1508,1.5,0\n2019,1508,30,0\n2019,1580,12,0\n");
  expect(csv.lines.map((line) => line.split(": ")[0]).sort()).toEqual(["-:6 code", "-:7 personer"]);
  expect(JSON.parse(json.stdout)).toEqual([
    { år: "2018", code: "1508", personer: 1.5, estimatedShare: 0 },
    { år: "2019", code: "1508", personer: 30, estimatedShare: 0 },
    { år: "2019", code: "1580", personer: 12, estimatedShare: 0 },
  ]);
});

test("recode --whole keeps the sum in whole numbers, and repairs lost zeros", async () => {
  const path = join(place, "counts.csv");
  writeFileSync(path, "code,value\n1507,101\n301,5\n");
  const run = await kompetansepilot([
    "recode",
    path,
    "--from",
    "2023-01-01",
    "--to",
    "2024-01-01",
    "--whole",
    "--json",
  ]);
  const rows = JSON.parse(run.stdout) as readonly { readonly code: string; readonly value: number }[];
  expect([run.code, run.lines.length]).toEqual([0, 1]);
  expect(rows.map(({ code }) => code)).toEqual(["0301", "1508", "1580"]);
  expect(rows.every(({ value }) => Number.isInteger(value))).toBe(true);
  expect(rows.reduce((sum, { value }) => sum + value, 0)).toBe(106);
});

let demo: Run;
beforeAll(async () => {
  demo = await kompetansepilot(["demo"], { cwd: place });
}, 60_000);

test("demo writes the reports, sums up what they show, and ends with the path of the made-up programme's", () => {
  expect(demo.code).toBe(0);
  const lines = demo.stdout.trimEnd().split("\n");
  expect(lines.at(-1)).toBe(join(".demo", "programme.html"));
  const written = readdirSync(join(place, ".demo"));
  expect(written).toContain("programme.html");
  expect(written.includes("kompetansepiloter.html")).toBe(existsSync(join(root, "examples/kompetansepiloter")));
  for (const name of written) expect(readFileSync(join(place, ".demo", name), "utf8")).toMatch(/<\/html>\n$/);
  expect(demo.stdout).toContain("oppdiktede data");
  expect(demo.stdout).toMatch(/^- \d+ av \d+ virksomheter kontaktet i 2021–2023/m);
  expect(`${demo.stdout}${demo.stderr}`).not.toMatch(/undefined|NaN|\[object|\n\s+at /);
});
