import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { CodedRow } from "../../src/cli/codedRow.ts";
import { readCodedRows } from "../../src/cli/codedRows.ts";
import { CodedSums } from "../../src/cli/codedSums.ts";
import { CsvPieces } from "../../src/cli/csvPieces.ts";
import { HeldIssues } from "../../src/cli/heldIssues.ts";
import { readTextPieces } from "../../src/cli/textPieces.ts";
import { delimiterOf, plainText, scanCsv } from "../../src/intake/csv.ts";
import type { Issue } from "../../src/messages/issue.ts";

let place = "";
beforeAll(() => {
  place = mkdtempSync(join(tmpdir(), "pieces-"));
});
afterAll(() => {
  rmSync(place, { recursive: true });
});

function fileOf(name: string, content: string | Uint8Array): string {
  const path = join(place, name);
  writeFileSync(path, content);
  return path;
}

type Call = readonly [cells: readonly string[], line: number, fault: string | undefined];

function rowsInPieces(text: string, size: number): readonly Call[] {
  const calls: Call[] = [];
  const pieces = new CsvPieces((...call) => calls.push(call));
  for (let at = 0; at < text.length; at += size) pieces.take(text.slice(at, at + size));
  pieces.end();
  return calls;
}

function rowsOfWhole(text: string): readonly Call[] {
  const calls: Call[] = [];
  const plain = plainText(text);
  scanCsv(plain, delimiterOf(plain), (...call) => calls.push(call));
  return calls;
}

const csvText = (...signs: readonly string[]): fc.Arbitrary<string> =>
  fc.array(fc.constantFrom(...signs), { maxLength: 60 }).map((all) => all.join(""));

// The oracle is the reader of whole texts.
test("a CSV text in pieces has the rows, lines and faults of the whole one, wherever it is cut", () => {
  fc.assert(
    fc.property(
      csvText("a", ",", '"', '""', "\n", "\r\n", "\r", " ", "å", '",', '\n"'),
      fc.integer({ min: 1, max: 9 }),
      (text, size) => {
        expect(rowsInPieces(text, size)).toEqual(rowsOfWhole(text));
      },
    ),
    { numRuns: 2000 },
  );
});

test("the delimiter of the header holds for the whole text in pieces", () => {
  fc.assert(
    fc.property(csvText("a", ",", ";", '"', "\n", "\t", "b"), fc.integer({ min: 1, max: 9 }), (text, size) => {
      const whole = `\ufeff\n;;\n"x\ny";z\n${text}`;
      expect(rowsInPieces(whole, size)).toEqual(rowsOfWhole(whole));
    }),
    { numRuns: 1000 },
  );
});

test("lines that end in carriage returns alone, as in old files, are lines in pieces too", () => {
  expect(rowsInPieces("code,value\r0301,1\r", 3)).toEqual([
    [["code", "value"], 1, undefined],
    [["0301", "1"], 2, undefined],
  ]);
});

test("a quoted cell of megabytes is read in time, however small the pieces", () => {
  const cell = "lang\n".repeat(400_000);
  const [, row] = rowsInPieces(`code,value\n"${cell}",1\n`, 512);
  expect(row?.[0]).toEqual([cell, "1"]);
});

test("a quote that is never closed ends the reading before the memory ends", () => {
  const calls: Call[] = [];
  const pieces = new CsvPieces((...call) => calls.push(call));
  pieces.take('code,value\n0301,1\n"1103,1\n');
  const million = "0301,1\n".repeat(1_000_000);
  for (let count = 0; count < 10; count++) pieces.take(million);
  const known = calls.length; // told before the end of the text
  pieces.take('0301,"1"\n');
  pieces.end();
  expect(calls.map(([, line, fault]) => [line, fault])).toEqual([
    [1, undefined],
    [2, undefined],
    [3, "unclosed-quote"],
  ]);
  expect(known).toBe(3);
});

// The oracle is Node's decoder of the whole text.
test("no letter is cut in two, whatever the size of the pieces", async () => {
  const text = "Ålesund, 12\u00a0000 €, 🏔 og Guovdageaidnu – Kautokeino\n".repeat(3);
  const path = fileOf("letters.txt", text);
  for (const size of [1, 2, 3, 5, 7, 64]) {
    const pieces: string[] = [];
    expect(await readTextPieces(path, (piece) => pieces.push(piece), size)).toBe(undefined);
    expect(pieces.join("")).toBe(Buffer.from(text).toString("utf8"));
    expect(pieces.every((piece) => !/[\ud800-\udfff]/u.test(piece))).toBe(true);
  }
});

test.each([
  { what: "Latin-1", bytes: Buffer.from("code,value\nå,1\n", "latin1"), encoding: "latin1" },
  { what: "a letter without its end", bytes: Buffer.from("code,value\n0301,1,å").subarray(0, -1), encoding: "latin1" },
  { what: "UTF-16", bytes: Buffer.from("\ufeffcode,value\n", "utf16le"), encoding: "utf-16" },
  { what: "UTF-16, big end first", bytes: Uint8Array.from([0xfe, 0xff, 0, 0x63]), encoding: "utf-16" },
  { what: "a zero byte", bytes: Buffer.from("code,value\n03\0,1\n"), encoding: "binary" },
  { what: "a zero byte after a letter of Latin-1", bytes: Buffer.from("å,\0", "latin1"), encoding: "binary" },
])("$what is named in pieces of any size", async ({ bytes, encoding }) => {
  const path = fileOf("bytes.csv", bytes);
  for (const size of [1, 7, 1024]) {
    const issue = await readTextPieces(path, () => undefined, size);
    expect(issue).toMatchObject({ code: "intake.not-utf8", encoding, at: { file: "bytes.csv", line: 1 } });
  }
});

test.each(["missing.csv", "."])("%s cannot be read, and is not waited for", async (name) => {
  const issue = await readTextPieces(join(place, name), () => undefined);
  expect(issue).toMatchObject({ code: "intake.unreadable-file" });
});

interface Read {
  readonly rows: readonly CodedRow[];
  readonly issues: readonly Issue[];
}

async function readRows(path: string, size?: number): Promise<Read> {
  const rows: CodedRow[] = [];
  const issues: Issue[] = [];
  const unread = await readCodedRows(
    path,
    "value",
    { row: (row) => rows.push(row), issue: (one) => issues.push(one) },
    size,
  );
  expect(unread).toBe(undefined);
  return { rows, issues };
}

test("pieces of seven bytes give the rows of one piece: CSV, JSON and JSON Lines", async () => {
  const contents = {
    "rows.csv":
      '\ufeffkjønn;code;value\r\n"kvinner\r\nog menn";0301;12 000\r\nkvinner;1103;0,5\r\n\r\nmenn;4601;ti\r\n',
    "rows.json": '[{"code":"0301","kjønn":"kvinner","value":1.5},\n{"code":"1103","value":null}]',
    "rows.jsonl": '\ufeff{"code":"0301","kjønn":"kvinner","value":1.5}\r\n\n{"code":"1103","value":2,"kjønn":"æ"}',
  };
  for (const [name, content] of Object.entries(contents)) {
    const path = fileOf(name, content);
    const whole = await readRows(path);
    expect(whole.rows.length).toBeGreaterThan(0);
    expect(await readRows(path, 7)).toEqual(whole);
  }
  const { rows, issues } = await readRows(join(place, "rows.csv"), 7);
  expect(rows.map(({ code, value, at, group }) => [code, value, at.line, JSON.parse(group)])).toEqual([
    ["0301", 12000, 2, { kjønn: "kvinner\r\nog menn" }],
    ["1103", 0.5, 4, { kjønn: "kvinner" }],
  ]);
  expect(issues.map(({ code, at }) => [code, at?.line])).toEqual([["shape.wrong-type", 6]]);
});

test("sums do not depend on the order of rows", () => {
  const number = fc.double({ min: -1e100, max: 1e100, noNaN: true });
  fc.assert(
    fc.property(fc.array(number, { maxLength: 30 }), (values) => {
      const sumOf = (ordered: readonly number[]): unknown => {
        const sums = new CodedSums();
        for (const value of ordered) sums.add({ code: "0301", value, group: "{}", at: { file: "a.csv", line: 1 } });
        return sums.groups();
      };
      expect(sumOf([...values].reverse())).toEqual(sumOf(values));
      expect(sumOf([...values].sort((a, b) => a - b))).toEqual(sumOf(values));
    }),
  );
});

test("of a million issues those that may be printed are kept, and the others counted", () => {
  const issues = new HeldIssues();
  for (let line = 1; line <= 1_000_000; line++)
    issues.add({ code: "shape.missing", path: ["code"], severity: "error", at: { file: "a.csv", line } });
  issues.add({ code: "intake.nameless-column", path: [], severity: "warning", position: 3 });
  expect([issues.held.length, issues.untold]).toEqual([101, 999_900]);
});
