import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { kompetansepilot, type Run, syntheticBirthNumber } from "./kompetansepilot.ts";

const birthNumber = syntheticBirthNumber();
const address = "kari.nordmann@example.com";
const head = '{ "title": "Prøve", "asOf": "2023-12-31", "period": { "from": "2021-01-01", "to": "2023-12-31" } }';
const needs = "id,registeredOn,field,municipality\n";
const good = "n1,2022-03-01,sveising,4204\n";
const latin1 = (text: string): Uint8Array => Uint8Array.from([...text], (letter) => letter.charCodeAt(0));
const utf16 = (text: string): Uint8Array => Buffer.from(`\ufeff${text}`, "utf16le");

interface Nasty {
  readonly what: string;
  /** Texts or bytes by file name; nothing: there is no such folder. */
  readonly files: Readonly<Record<string, string | Uint8Array>> | undefined;
  readonly code: 0 | 1;
  /** How each line on stderr begins, in their order. */
  readonly lines: readonly string[];
}

// What DESIGN says of each: the exit code, where the issue stands, and what is said of it.
const folders: readonly Nasty[] = [
  { what: "an empty file", files: { "needs.csv": "" }, code: 0, lines: ["needs.csv:1: "] },
  { what: "a header only", files: { "needs.csv": needs }, code: 0, lines: [] },
  {
    what: "Latin-1",
    files: { "needs.csv": latin1(`${needs}n1,2022-03-01,kjøtt,4204\n`) },
    code: 1,
    lines: ["needs.csv:1: "],
  },
  { what: "UTF-16", files: { "needs.csv": utf16(needs + good) }, code: 1, lines: ["needs.csv:1: "] },
  { what: "NUL bytes", files: { "needs.csv": `${needs}n1,2022-03-01,a\0b,4204\n` }, code: 1, lines: ["needs.csv:1: "] },
  {
    what: "different rows with one id",
    files: { "needs.csv": `${needs}${good}n1,2022-04-01,kokk,4204\n` },
    code: 1,
    lines: ['needs.csv:2 id: "n1"', 'needs.csv:3 id: "n1"'],
  },
  {
    what: "the same row twice",
    files: { "needs.csv": needs + good + good },
    code: 0,
    lines: ["needs.csv:3 id: 1 rad i"],
  },
  {
    what: "unknown columns",
    files: { "needs.csv": "id,registeredOn,field,municipality,farge\nn1,2022-03-01,kokk,4204,blå\n" },
    code: 0,
    lines: ['needs.csv:1 farge: kolonnen "farge" er ukjent'],
  },
  {
    what: "a column twice",
    files: { "needs.csv": "id,registeredOn,field,fagområde,municipality\nn1,2022-03-01,kokk,kelner,4204\n" },
    code: 0,
    lines: ['needs.csv:1 field: kolonnen "fagområde"'],
  },
  {
    what: "a column without a name",
    files: { "needs.csv": "id,registeredOn,,field,municipality\nn1,2022-03-01,x,kokk,4204\n" },
    code: 0,
    lines: ["needs.csv:1: kolonne nummer 3"],
  },
  {
    what: "a column called __proto__",
    files: { "needs.csv": "id,registeredOn,field,municipality,__proto__\nn1,2022-03-01,kokk,4204,x\n" },
    code: 0,
    lines: ['needs.csv:1 __proto__: kolonnen "__proto__" er ukjent'],
  },
  {
    what: "a key called __proto__ in JSON",
    files: {
      "needs.json":
        '[{ "id": "n1", "registeredOn": "2022-03-01", "field": "kokk", "municipality": "4204", "__proto__": { "headcount": 7 } }]',
    },
    code: 0,
    lines: ["needs.json[0].__proto__: "],
  },
  {
    what: "1e309",
    files: {
      "needs.json":
        '[{ "id": "n1", "registeredOn": "2022-03-01", "field": "k", "municipality": "4204", "headcount": 1e309 }]',
    },
    code: 1,
    lines: ["needs.json[0].headcount: "],
  },
  {
    what: "30 February",
    files: { "needs.csv": `${needs}${good}n2,2022-02-30,kokk,4204\n` },
    code: 1,
    lines: ['needs.csv:3 registeredOn: "2022-02-30" er ingen dato'],
  },
  {
    what: "a birth number in a cell",
    files: { "needs.csv": `${needs}n1,2022-03-01,${birthNumber},4204\n` },
    code: 1,
    lines: ["needs.csv:2 field: ser ut til å være et fødselsnummer"],
  },
  {
    what: "an e-mail address in a cell",
    files: { "needs.csv": `${needs}n1,2022-03-01,${address},4204\n` },
    code: 1,
    lines: ["needs.csv:2 field: ser ut til å være en e-postadresse"],
  },
  {
    what: "a personal column",
    files: {
      "needs.csv": `id,registeredOn,field,municipality,Fødselsnummer\nn1,2022-03-01,kokk,4204,${birthNumber}\n`,
    },
    code: 1,
    lines: ['needs.csv:1 Fødselsnummer: kolonnen "Fødselsnummer" ser ut til å inneholde personopplysninger'],
  },
  {
    what: "HTML in a title",
    files: {
      "programme.json": head.replace("Prøve", "<script>alert(1)</script>"),
      "pilots.csv": 'id,county,title\np1,03,"<img src=x onerror=alert(1)>"\n',
    },
    code: 0,
    lines: [],
  },
  {
    what: "a line of 10 MB",
    files: { "needs.csv": `${needs}n1,2022-03-01,${"a".repeat(10_000_000)},4204\n` },
    code: 0,
    lines: [],
  },
  {
    what: "a quote that is never closed",
    files: { "needs.csv": `${needs}${good}n2,2022-03-01,"kokk,4204\nn3,2022-03-01,kokk,4204\n` },
    code: 1,
    lines: ["needs.csv:3: et anførselstegn som åpnes her"],
  },
  {
    what: "too many cells",
    files: { "needs.csv": `${needs}${good}n2,2022-03-01,sveising, stål,4204\n` },
    code: 1,
    lines: ["needs.csv:3: raden har 5 celler"],
  },
  {
    what: "a syntax fault in JSON",
    files: { "needs.json": '[\n  { "id": "n1" },\n  { "id": }\n]' },
    code: 1,
    lines: ["needs.json:3: "],
  },
  { what: "JSON of another kind", files: { "needs.json": '{ "id": "n1" }' }, code: 1, lines: ["needs.json:1: "] },
  {
    what: "a list given twice",
    files: { "needs.csv": needs + good, "needs.json": "[]" },
    code: 1,
    lines: ["needs.csv:1: "],
  },
  {
    what: "a file of no list, beside a README and a hidden file",
    files: { "needs.csv": needs + good, "notater.txt": "hei", "README.md": "# hei", ".lock": "x" },
    code: 0,
    lines: ["notater.txt:1: "],
  },
  { what: "no folder", files: undefined, code: 1, lines: ["FOLDER:1: mappen"] },
  { what: "an empty folder", files: {}, code: 1, lines: ["FOLDER:1: "] },
  { what: "only unknown files", files: { "notater.txt": "hei" }, code: 1, lines: ["FOLDER:1: ", "notater.txt:1: "] },
  {
    what: "a programme.json that is wrong in a field",
    files: { "programme.json": head.replace("2023-12-31", "2023-02-30"), "needs.csv": needs + good },
    code: 1,
    lines: ['programme.json asOf: "2023-02-30" er ingen dato'],
  },
  {
    what: "a programme.json that is no JSON",
    files: { "programme.json": "{\n  title: 1\n}", "needs.csv": needs + good },
    code: 1,
    lines: ["programme.json:2: "],
  },
  {
    what: "a cell that a spreadsheet would run",
    files: { "pilots.csv": "id,county,title\n=1+1,03,=HYPERLINK(1)\n", "programme.json": head },
    code: 0,
    lines: [],
  },
  {
    what: "decimal commas and Norwegian dates",
    files: { "offers.csv": "id;field;feeNok;startsOn\no1;sveising;1250,50;01.03.2022\no2;sveising;90;2.3.2022\n" },
    code: 0,
    lines: ["offers.csv:2 startsOn: 2 datoer"],
  },
  {
    what: "lost zeros",
    files: { "needs.csv": `${needs}n1,2022-03-01,kokk,301\n` },
    code: 0,
    lines: ["needs.csv:2 municipality: 1 kode"],
  },
  {
    what: "references to nothing",
    files: { "needs.csv": `id,registeredOn,field,establishment\nn1,2022-03-01,kokk,e9\n` },
    code: 1,
    lines: ['needs.csv:2 establishment: "e9" finnes ikke'],
  },
];

const place = mkdtempSync(join(tmpdir(), "kompetansepilot-"));
const runs = new Map<string, Run>();
const folderOf = (what: string): string => join(place, what.replace(/\W+/g, "-"));

beforeAll(async () => {
  for (const { what, files } of folders) {
    if (files === undefined) continue;
    mkdirSync(folderOf(what));
    for (const [name, content] of Object.entries(files)) writeFileSync(join(folderOf(what), name), content);
  }
  writeFileSync(folderOf("a file"), "hei");
  mkdirSync(folderOf("unreadable"));
  writeFileSync(join(folderOf("unreadable"), "needs.csv"), needs + good);
  symlinkSync("nowhere", join(folderOf("unreadable"), "offers.csv"));
  // Two at a time: each is a process of its own.
  const rest = [...folders];
  const work = async (): Promise<void> => {
    for (let next = rest.shift(); next !== undefined; next = rest.shift())
      runs.set(next.what, await kompetansepilot(["validate", folderOf(next.what)]));
  };
  await Promise.all([work(), work()]);
}, 120_000);

afterAll(() => {
  rmSync(place, { recursive: true, force: true });
});

/** What no person should meet. */
function expectPlain({ stdout, stderr }: Run): void {
  for (const text of [stdout, stderr]) {
    expect(text).not.toMatch(/undefined|NaN|\[object|\n\s+at |node:internal|\bnull\b/);
    expect(text).not.toContain("\u001b");
    expect(text).not.toContain(birthNumber);
    expect(text).not.toContain(address);
  }
}

test.each(folders)("validate explains $what", ({ what, code, lines }) => {
  const run = runs.get(what);
  if (run === undefined) throw new Error("was not run");
  expect({ code: run.code, lines: run.lines.length, text: run.stderr }).toEqual({
    code,
    lines: lines.length,
    text: run.stderr,
  });
  for (const [i, line] of lines.entries())
    expect(run.lines[i]?.slice(0, 300)).toContain(line.replace("FOLDER", folderOf(what)));
  for (const line of run.lines) expect(line.length).toBeLessThan(400);
  expectPlain(run);
});

test("the good rows of a folder with bad ones are counted", () => {
  expect(runs.get("30 February")?.stdout).toMatch(/^Kompetansebehov\s+1\s+1$/m);
});

test("a file where a folder is meant, and a file that cannot be opened, are errors", async () => {
  const [file, unreadable] = await Promise.all([
    kompetansepilot(["validate", folderOf("a file")]),
    kompetansepilot(["validate", folderOf("unreadable")]),
  ]);
  expect([file.code, file.lines.length]).toEqual([1, 1]);
  expect(file.stderr).toContain("er en fil: oppgi mappen");
  expect([unreadable.code, unreadable.lines.length]).toEqual([1, 1]);
  expect(unreadable.stderr).toContain("offers.csv:1: ");
  expect(unreadable.stdout).toMatch(/^Kompetansebehov\s+1\s+0$/m);
  for (const run of [file, unreadable]) expectPlain(run);
});

test.each(["a birth number in a cell", "a syntax fault in JSON", "no folder"])(
  "%s is explained in each language, in the same place",
  async (what) => {
    const nb = runs.get(what);
    const [nn, en] = await Promise.all(
      ["nn", "en"].map((lang) => kompetansepilot(["validate", folderOf(what), "--lang", lang])),
    );
    expect(new Set([nb?.stderr, nn?.stderr, en?.stderr]).size).toBe(3);
    const where = (run: Run | undefined): string | undefined => run?.lines[0]?.split(": ")[0];
    expect([where(nn), where(en)]).toEqual([where(nb), where(nb)]);
    for (const run of [nn, en]) if (run !== undefined) expectPlain(run);
  },
);

test.each(["1e309", "a birth number in a cell", "only unknown files", "a header only"])(
  "validate --json of %s is one JSON value, without null and without sentences",
  async (what) => {
    const run = await kompetansepilot(["validate", folderOf(what), "--json"]);
    const issues = JSON.parse(run.stdout) as readonly { readonly code: string }[];
    expect(issues).toHaveLength(runs.get(what)?.lines.length ?? -1);
    for (const { code } of issues) expect(code).toMatch(/^[a-z]+\.[a-z0-9-]+$/);
    expectPlain(run);
  },
);

test("a report is written of what is good, with HTML in the data escaped", async () => {
  const html = await kompetansepilot(["report", folderOf("HTML in a title"), "-o", "-"]);
  expect(html.code).toBe(0);
  expect(html.stdout).toContain("&lt;script&gt;alert(1)&lt;/script&gt;");
  expect(html.stdout).not.toMatch(/<script|<img/);
  const [wrong, missing] = await Promise.all([
    kompetansepilot(["report", folderOf("a programme.json that is no JSON"), "-o", "-"]),
    kompetansepilot(["report", folderOf("30 February"), "-o", "-"]),
  ]);
  expect([wrong.code, wrong.lines.length]).toEqual([1, 1]);
  expect(wrong.stdout).toMatch(/<\/html>\n$/);
  // Without asOf and period there is nothing to measure by, and that is said.
  expect(missing.code).toBe(1);
  expect(missing.lines.slice(1).map((line) => line.split(": ")[0])).toEqual([
    "programme.json asOf",
    "programme.json period",
  ]);
  for (const run of [html, wrong, missing]) expect(run.stderr).not.toMatch(/undefined|NaN|\[object|\n\s+at /);
});

test("a folder that cannot be read gives no report, and leaves the old one", async () => {
  const output = join(place, "report.html");
  writeFileSync(output, "old");
  const run = await kompetansepilot(["report", folderOf("no folder"), "-o", output]);
  expect([run.code, run.stdout, run.lines.length]).toEqual([1, "", 1]);
  expect(readFileSync(output, "utf8")).toBe("old");
});

test("indicators of a folder without a day and a period are an empty list", async () => {
  const run = await kompetansepilot(["indicators", folderOf("lost zeros"), "--json"]);
  expect([run.code, JSON.parse(run.stdout)]).toEqual([1, []]);
  expectPlain(run);
});

test("a cell that a spreadsheet would run is shown with an apostrophe in CSV", async () => {
  const run = await kompetansepilot([
    "indicators",
    folderOf("a cell that a spreadsheet would run"),
    "--csv",
    "--by",
    "pilot",
  ]);
  expect(run.code).toBe(0);
  expect(run.stdout).not.toMatch(/(^|,)=/m);
  expectPlain(run);
});
