import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { kompetansepilot, type Run, syntheticBirthNumber } from "./kompetansepilot.ts";

let place = "";
beforeAll(() => {
  place = mkdtempSync(join(tmpdir(), "recode-"));
});
afterAll(() => {
  rmSync(place, { recursive: true });
});

const days = ["--from", "2019-01-01", "--to", "2024-01-01"];

/** Recodes a file of that name and content from 2019 to 2024. */
function recoded(name: string, content: string | Uint8Array, ...words: readonly string[]): Promise<Run> {
  const path = join(place, name);
  writeFileSync(path, content);
  return kompetansepilot(["recode", path, ...days, ...words]);
}

const rowsOf = ({ stdout }: Run): readonly unknown[] => JSON.parse(stdout) as readonly unknown[];
const placesOf = ({ lines }: Run): readonly (string | undefined)[] => lines.map((line) => line.split(": ")[0]);

// Changes of 1 January 2018, 2020 and 2024 (Statistics Norway, Klass 131): Trondheim 1601 is 5001, Haram 1534 is 1580,
// Ålesund 1504 is 1508.
const answer = [
  { sex: "kvinner", code: "1508", value: 12000.5, estimatedShare: 0 },
  { sex: "menn", code: "1580", value: 7, estimatedShare: 0 },
];

test("CSV, JSON, JSON Lines and standard input of each kind give one answer", async () => {
  const csv = "\ufeffcode;value;sex\r\n1504;12 000;kvinner\r\n1534;7;menn\r\n1504;0,5;kvinner\r\n";
  const records = [
    { code: "1504", value: 12000, sex: "kvinner" },
    { sex: "menn", value: 7, code: "1534" },
    { code: "1504", sex: " kvinner ", value: "0,5", note: null },
  ];
  const json = JSON.stringify(records, undefined, 2);
  const lines = records.map((record) => JSON.stringify(record)).join("\n\n");
  const runs = await Promise.all([
    recoded("a.csv", csv, "--json"),
    recoded("a.json", json, "--json"),
    recoded("a.jsonl", lines, "--json"),
    ...[csv, json, `\n ${lines}\n`, `\ufeff${json}`].map((input) =>
      kompetansepilot(["recode", "-", ...days, "--json"], { input }),
    ),
  ]);
  for (const run of runs) expect([run.code, run.lines, rowsOf(run)]).toEqual([0, [], answer]);
});

test("each faulty row of CSV is told at its line, and the good rows are answered whole", async () => {
  const run = await recoded(
    "faults.csv",
    'sex,code,value\n"a\nb",1504,1\nx,1601,1\nx,1508,1\nx,9999,1\nx,,1\nx,1504,\nx,1504,12.000\nx,1504,1,1\nx,1504,1e200\nx,1534,2\n',
    "--lang",
    "en",
  );
  expect(run.code).toBe(1);
  expect(run.stdout).toBe('sex,code,value,estimatedShare\n"a\nb",1508,1,0\nx,1580,2,0\n');
  expect(placesOf(run)).toEqual([
    "faults.csv:4 code",
    "faults.csv:5 code",
    "faults.csv:6 code",
    "faults.csv:7 code",
    "faults.csv:8 value",
    "faults.csv:9 value",
    "faults.csv:10",
    "faults.csv:11 value",
  ]);
  expect(run.lines[0]).toContain("5001"); // the heir
});

test("each faulty record of JSON is told at its index, of JSON Lines at its line", async () => {
  const records = [
    { code: "1534", personer: 2 },
    { code: "1601", personer: 1 },
    { code: 1504, personer: 1 },
    { code: "1504", personer: "ti" },
    { code: "1504", personer: 1, place: { name: "Ålesund" } },
    { personer: 1 },
    [1],
  ];
  const [json, lines] = await Promise.all([
    recoded("faults.json", JSON.stringify(records), "--value", "personer"),
    recoded(
      "faults.jsonl",
      `${records.map((one) => JSON.stringify(one)).join("\n")}\n{"code":\n`,
      "--value",
      "personer",
    ),
  ]);
  for (const run of [json, lines]) {
    expect(run.code).toBe(1);
    expect(run.stdout).toBe("code,personer,estimatedShare\n1580,2,0\n");
  }
  const fields = ["code", "code", "personer", "place", "code"];
  expect(placesOf(json).slice(0, 5)).toEqual(fields.map((field, i) => `faults.json[${i + 1}].${field}`));
  expect(json.lines).toHaveLength(6);
  expect(placesOf(lines)).toEqual([
    ...fields.map((field, i) => `faults.jsonl:${i + 2} ${field}`),
    "faults.jsonl:7",
    "faults.jsonl:8",
  ]);
});

test("the order of rows does not show in the answer", async () => {
  const rows = Array.from(
    { length: 3000 },
    (_, i) => `${i % 3 === 0 ? "1504" : "0101"},${(i * 7919) % 1000}.${i % 10},${i % 4}`,
  );
  const shuffled = rows.map((row, i) => ({ row, place: (i * 1777) % rows.length })).sort((a, b) => a.place - b.place);
  const header = "code,value,group";
  const [one, other] = await Promise.all([
    recoded("one.csv", [header, ...rows].join("\n")),
    recoded("other.csv", [header, ...shuffled.map(({ row }) => row)].join("\n")),
  ]);
  expect(one.code).toBe(0);
  expect(one.stdout.split("\n")).toHaveLength(4 * 2 + 2);
  expect(other.stdout).toBe(one.stdout);
});

// Ålesund 1507 was divided into 1508 and 1580 on 1 January 2024.
test("whole numbers keep the total of each group, and a fraction is told", async () => {
  const content = `code,value,sex\n${"1507,101,menn\n".repeat(7)}1507,13,kvinner\n1507,0.5,kvinner\n`;
  const path = join(place, "whole.csv");
  writeFileSync(path, content);
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
  const rows = rowsOf(run) as readonly {
    readonly sex: string;
    readonly value: number;
    readonly estimatedShare: number;
  }[];
  const totalOf = (sex: string): number =>
    rows.filter((row) => row.sex === sex).reduce((sum, { value }) => sum + value, 0);
  expect([run.code, placesOf(run)]).toEqual([1, ["whole.csv:10 value"]]);
  expect([totalOf("menn"), totalOf("kvinner")]).toEqual([707, 13]);
  expect(rows.every(({ value }) => Number.isInteger(value))).toBe(true);
});

test("whole numbers that add up to more than can be told exactly are an issue and no answer", async () => {
  const run = await recoded(
    "large.csv",
    "code,value\n1504,9007199254740991\n1504,9007199254740991\n1534,1\n",
    "--whole",
  );
  expect(run.code).toBe(1);
  expect(placesOf(run)).toEqual(["large.csv:2 value"]);
  expect(run.stdout).toBe("code,value,estimatedShare\n1580,1,0\n");
});

const header = "code,value\n";
const utf16 = Buffer.from(`\ufeff${header}1504,1\n`, "utf16le");
const nasty: readonly { readonly what: string; readonly name: string; readonly content: string | Uint8Array }[] = [
  { what: "an empty file", name: "nasty.csv", content: "" },
  { what: "an empty JSON file", name: "nasty.json", content: "\ufeff\n" },
  { what: "JSON Lines without a line", name: "nasty.jsonl", content: "\n\n" },
  {
    what: "Latin-1 far down",
    name: "nasty.csv",
    content: Buffer.from(`${header}${"1504,1\n".repeat(20_000)}å,1\n`, "latin1"),
  },
  { what: "UTF-16", name: "nasty.csv", content: utf16 },
  { what: "zero bytes", name: "nasty.csv", content: `${header}1504,\0\n` },
  { what: "a JSON object", name: "nasty.json", content: '{"code":"1504","value":1}' },
  { what: "a JSON list without its end", name: "nasty.json", content: '[{"code":"1504","value":1},' },
  { what: "deep JSON", name: "nasty.json", content: "[".repeat(100_000) },
  { what: "a header without the columns", name: "nasty.csv", content: "kode;tall\n1504;1\n" },
  { what: "a header whose quote is never closed", name: "nasty.csv", content: '"code,value\n1504,1\n' },
];
test.each(nasty)("$what: exit 1, an issue at the file, no row", async ({ name, content }) => {
  const [run, json] = [await recoded(name, content), await recoded(name, content, "--json")];
  expect([run.code, run.stdout]).toEqual([1, ""]);
  expect([json.code, json.stdout]).toEqual([1, "[]\n"]);
  expect(run.lines.length).toBeGreaterThan(0);
  for (const line of run.lines) expect(line).toMatch(new RegExp(`^${name}:[12]\\b`));
});

test("a list without rows, and a header alone, are answered by nothing", async () => {
  const runs = await Promise.all([recoded("none.json", "[]"), recoded("none.csv", header)]);
  for (const run of runs) expect([run.code, run.stdout, run.stderr]).toEqual([0, "", ""]);
});

test("a quote that is never closed ends the reading, and the rows before it are answered", async () => {
  const run = await recoded("open.csv", `${header}1504,1\n"1534,2\n1534,2\n`);
  expect([run.code, placesOf(run)]).toEqual([1, ["open.csv:3"]]);
  expect(run.stdout).toBe("code,value,estimatedShare\n1508,1,0\n");
});

test("columns of persons are left out, cells of persons refused, and neither is repeated", async () => {
  const [number, address] = [syntheticBirthNumber(), "kari.nordmann@example.com"];
  const runs = await Promise.all([
    recoded(
      "persons.csv",
      `code,value,epost,note\n1504,1,${address},a\n1504,2,,${number}\n${number},1,,a\n1504,4,,${address}\n`,
    ),
    recoded(
      "persons.json",
      JSON.stringify([
        { code: "1504", value: 1, epost: address, note: "a" },
        { code: "1504", value: 2, note: number },
        { code: number, value: 1, note: "a" },
        { code: "1504", value: 4, note: [address] },
      ]),
    ),
  ]);
  for (const run of runs) {
    expect([run.code, run.lines.length]).toEqual([1, 4]);
    expect(run.stdout).toBe("note,code,value,estimatedShare\na,1508,1,0\n");
    expect(run.stdout + run.stderr).not.toContain(number);
    expect(run.stdout + run.stderr).not.toContain(address);
  }
});

test("an answer can be recoded again: its share of estimates is no further column", async () => {
  const first = await kompetansepilot(["recode", "-", "--from", "2019-01-01", "--to", "2020-01-01"], {
    input: "code,value\n1504,3\n1534,4\n",
  });
  const second = await kompetansepilot(["recode", "-", "--from", "2020-01-01", "--to", "2020-01-01"], {
    input: `${first.stdout}1507,1,0.5\n`,
  });
  expect(first.stdout).toBe("code,value,estimatedShare\n1507,7,0\n");
  expect([second.code, placesOf(second)]).toEqual([0, ["-:1 estimatedShare"]]);
  expect(second.stdout).toBe("code,value,estimatedShare\n1507,8,0\n");
});

test("of many faulty rows a hundred are printed and the rest counted", async () => {
  const run = await recoded("many.csv", `${header}${"9999,1\n".repeat(5000)}1504,1\n`, "--lang", "en");
  expect([run.code, run.lines.length, run.lines.at(-1)]).toEqual([
    1,
    101,
    "many.csv: 4,900 more issues: correct what stands above first",
  ]);
  expect(run.stdout).toBe("code,value,estimatedShare\n1508,1,0\n");
});

test("a date of which the tables do not speak is told by its option", async () => {
  const run = await kompetansepilot(["recode", "-", "--from", "1066-01-01", "--to", "2024-01-01", "--json"], {
    input: "code,value\n1504,1\n",
  });
  expect([run.code, run.stdout, placesOf(run)]).toEqual([1, "[]\n", ["--from"]]);
});

test("a name of a column that objects have of themselves is a name like another", async () => {
  const csv = await recoded("names.csv", "code,value,__proto__,constructor\n1504,1,a,b\n1504,2,a,b\n", "--json");
  const json = await recoded("names.jsonl", '{"code":"1504","value":3,"__proto__":"a","constructor":"b"}\n', "--json");
  for (const run of [csv, json])
    expect(run.stdout).toBe('[\n{"__proto__":"a","constructor":"b","code":"1508","value":3,"estimatedShare":0}\n]\n');
});
