import fc from "fast-check";
import Papa from "papaparse";
import { expect, test } from "vitest";
import { delimiterOf, plainText, readCsv, scanCsv, type Delimiter, type RowFault } from "../../src/intake/csv.ts";

interface Seen {
  readonly cells: readonly string[];
  readonly line: number;
  readonly fault?: RowFault;
}

function rowsOf(text: string, delimiter: Delimiter = ","): readonly Seen[] {
  const rows: Seen[] = [];
  scanCsv(text, delimiter, (cells, line, fault) => {
    rows.push({ cells, line, ...(fault === undefined ? {} : { fault }) });
  });
  return rows;
}

// Cells with all that makes CSV hard: quotes, delimiters, line ends and spaces. A lone carriage return is left out, which
// ends a line for Papa Parse where it is not quoted and belongs to the cell for us.
const cell = fc
  .array(fc.constantFrom("a", "ø", "1", '"', ",", ";", "\t", "\n", "\r\n", " ", "'"), { maxLength: 5 })
  .map((signs) => signs.join(""));
const table = fc
  .integer({ min: 1, max: 4 })
  .chain((columns) =>
    fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), { minLength: 1, maxLength: 6 }),
  );
const delimiter = fc.constantFrom<Delimiter>(",", ";", "\t");
const lineEnd = fc.constantFrom("\n" as const, "\r\n" as const);
const isBlank = (cells: readonly string[]): boolean => cells.every((one) => one.trim() === "");

// Papa Parse 5.7.1, `Papa.unparse(rows, { delimiter, newline, quotes })` and `Papa.parse(text, { delimiter, newline })`.
test("what Papa Parse writes is read cell by cell", () => {
  fc.assert(
    fc.property(table, delimiter, lineEnd, fc.boolean(), fc.boolean(), (rows, sign, newline, quotes, ended) => {
      const text = Papa.unparse(rows, { delimiter: sign, newline, quotes }) + (ended ? newline : "");
      const read = rowsOf(text, sign);
      expect(read.map(({ cells }) => cells)).toEqual(rows.filter((cells) => !isBlank(cells)));
      expect(read.filter(({ fault }) => fault !== undefined)).toEqual([]);
    }),
    { numRuns: 1000 },
  );
});

test("tables with quotes where they may stand are read as Papa Parse reads them", () => {
  const quoted = cell.map((text) => `"${text.replaceAll('"', '""')}"`);
  const bare = fc.array(fc.constantFrom("a", "ø", "'", "1", " "), { maxLength: 4 }).map((signs) => signs.join(""));
  const rows = fc.array(fc.array(fc.oneof(quoted, bare), { minLength: 2, maxLength: 3 }), {
    minLength: 1,
    maxLength: 5,
  });
  fc.assert(
    fc.property(rows, delimiter, lineEnd, (cells, sign, newline) => {
      const text = cells.map((row) => row.join(sign)).join(newline);
      const { data } = Papa.parse<string[]>(text, { delimiter: sign, newline });
      expect(rowsOf(text, sign).map((row) => row.cells)).toEqual(data.filter((row) => !isBlank(row)));
    }),
    { numRuns: 1000 },
  );
});

test("a row is told by the line on which it begins, whatever line ends its cells hold", () => {
  fc.assert(
    fc.property(table, lineEnd, (rows, newline) => {
      const text = Papa.unparse(rows, { newline, quotes: true });
      let line = 1;
      const expected = rows.flatMap((cells) => {
        const begins = line;
        line += 1 + cells.join("").split("\n").length - 1;
        return isBlank(cells) ? [] : [begins];
      });
      expect(rowsOf(text).map((row) => row.line)).toEqual(expected);
    }),
  );
});

test("a byte order mark and carriage returns alone are taken away", () => {
  expect(plainText("\ufeffa,b\r\n1,2")).toBe("a,b\r\n1,2");
  expect(plainText("a,b\r1,2\r")).toBe("a,b\n1,2\n");
  expect(rowsOf(plainText("a,b\r1,2\r"))).toEqual([
    { cells: ["a", "b"], line: 1 },
    { cells: ["1", "2"], line: 2 },
  ]);
});

test.each([
  ["id,field\n1;2;3", ","],
  ["id;field\n1,2,3", ";"],
  ["id\tfield", "\t"],
  ["id", ","],
  ["", ","],
  ['"navn, fork.";id;kommune', ";"],
  ['"a;b;c",d', ","],
  ["Fagområde, hoved;id;kommune", ";"],
  ["\n \r\nid;field", ";"],
  ['"Fagområde\nhoved, under";id', ";"],
  ['"et ""sitat""; så";id,a,b', ","],
  ['rør 5";id\n,,,,', ";"],
  ['"aldri lukket;', ","],
])("the delimiter of %j is %j, by the header", (text, sign) => {
  expect(delimiterOf(text)).toBe(sign);
});

test("a quote inside an unquoted cell is a letter like any other", () => {
  expect(rowsOf('rør 5",a "b" c\n1,2')).toEqual([
    { cells: ['rør 5"', 'a "b" c'], line: 1 },
    { cells: ["1", "2"], line: 2 },
  ]);
});

test("spaces after a closing quote are nothing, text there is a fault of that row alone", () => {
  expect(rowsOf('"a" ,b\n"c"x,d\ne,f')).toEqual([
    { cells: ["a", "b"], line: 1 },
    { cells: ["cx", "d"], line: 2, fault: "text-after-quote" },
    { cells: ["e", "f"], line: 3 },
  ]);
});

test("a quote that is never closed is told of where its row begins", () => {
  expect(rowsOf('a,b\n1,"2\n3,4\n').map(({ line, fault }) => [line, fault])).toEqual([
    [1, undefined],
    [2, "unclosed-quote"],
  ]);
});

test("rows without text are passed over, and counted as lines", () => {
  expect(rowsOf('a,b\n\n,\n , \n"",""\r\n\r\n1,2').map(({ line }) => line)).toEqual([1, 7]);
});

test("records are read by their header, and columns that cannot be read are left out", () => {
  const { records, issues } = readCsv("id; title ;;id;__proto__\nn1;x;y;z;p\nn2\nn3;a;b;c;d;e\n", { file: "x.csv" });
  expect(records.map((record) => Object.entries(record))).toEqual([
    [
      ["id", "n1"],
      ["title", "x"],
      ["__proto__", "p"],
    ],
    [
      ["id", "n2"],
      ["title", ""],
      ["__proto__", ""],
    ],
  ]);
  expect(issues.map(({ code, severity, at }) => [code, severity, at?.line])).toEqual([
    ["intake.nameless-column", "warning", 1],
    ["intake.doubled-column", "warning", 1],
    ["intake.too-many-cells", "error", 4],
  ]);
});

test("text without a header is an empty file, a header alone is none", () => {
  expect(readCsv(" \n\n").issues).toEqual([{ code: "intake.empty-file", path: [], severity: "warning" }]);
  expect(readCsv("id,title\n")).toEqual({ records: [], issues: [] });
});

test("a delimiter that the caller knows is used", () => {
  expect(readCsv("a,b;c\n1,2;3", { delimiter: ";" }).records).toEqual([{ "a,b": "1,2", c: "3" }]);
});

test("a line of ten megabytes is read once", () => {
  const text = `id,title\nn1,"${"x".repeat(1e7)}`;
  expect(readCsv(text).issues.map(({ code }) => code)).toEqual(["intake.unclosed-quote"]);
}, 5000);
