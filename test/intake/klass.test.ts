import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { readKlassChanges, readKlassCodes, readKlassCorrespondence } from "../../src/intake/klass.ts";
import { sample } from "./samples.ts";

test("codes of a range begin on the range's first day, in the order of the answer", () => {
  const { records, issues } = readKlassCodes(sample("klass-codes-counties-2024.json"));
  expect(issues).toEqual([]);
  // The 15 counties of 2024, and 99 for what is not stated.
  expect(records.map(({ code }) => code).join(" ")).toBe("03 11 15 18 31 32 33 34 39 40 42 46 50 55 56 99");
  expect(records[3]).toEqual({ code: "18", name: "Nordland - Nordlánnda", level: "1", validFrom: "2024-01-01" });
});

test("a version gives every code of STYRK-08, from the version's first day on and without an end", () => {
  const { records, issues } = readKlassCodes(sample("klass-version-styrk08.json"));
  expect(issues).toEqual([]);
  // Another copy of the classification, from Klass too: code, level and parent agree, and all names but four.
  const rows = readFileSync(new URL("../../data/classifications/styrk08.csv", import.meta.url), "utf8")
    .trim()
    .split("\n")
    .slice(1)
    .map((line) => line.split(",").slice(0, 3).join(","));
  const read = records.map(({ code, level, parentCode = "" }) => `${code},${level},${parentCode}`);
  expect([...read].sort()).toEqual([...rows].sort());
  expect(new Set(records.map(({ validFrom }) => validFrom))).toEqual(new Set(["2011-01-01"]));
  expect(records.some((record) => "validTo" in record)).toBe(false);
});

test("a variant without days gives codes without days", () => {
  const { records, issues } = readKlassCodes(sample("klass-variant.json"));
  expect(issues).toEqual([]);
  expect(records).toHaveLength(11);
  expect(records[0]).toEqual({ code: "A", name: "Enpersonfamilie", level: "1" });
});

test("the days of a code are its own, else those of the range, else those of the version", () => {
  const code = { code: "55", level: "1", name: "Troms" };
  const own = { validFrom: "2024-01-01", validTo: "2030-01-01" };
  const range = { validFromInRequestedRange: "2025-01-01", validToInRequestedRange: "2026-01-01" };
  const version = { validFrom: "2020-01-01", validTo: "2099-01-01" };
  expect(
    readKlassCodes({ ...version, codes: [{ ...code, ...own, ...range }, { ...code, ...range }, code] }).records.map(
      ({ validFrom, validTo }) => [validFrom, validTo],
    ),
  ).toEqual([
    ["2024-01-01", "2030-01-01"],
    ["2025-01-01", "2026-01-01"],
    ["2020-01-01", "2099-01-01"],
  ]);
});

// The header and the empty cells as Klass writes them: https://data.ssb.no/api/klass/v1/api-guide.html
const header =
  '"code","parentCode","level","name","shortName","presentationName","validFrom","validTo","validFromInRequestedRange","validToInRequestedRange","notes"';

test.each([",", ";"] as const)("codes come as CSV with %s too", (sign) => {
  const row = '"5501","55","2","Tromsø","","",,,"2024-01-01",,"Delt, og ""ny"""';
  const csv = [header, row].join("\n").replaceAll(/,(?! )/g, sign);
  expect(readKlassCodes(csv)).toMatchObject({
    records: [{ code: "5501", name: "Tromsø", level: "2", parentCode: "55", validFrom: "2024-01-01" }],
    issues: [],
  });
});

test("CSV gives the same records as JSON", () => {
  const { codes } = JSON.parse(sample("klass-codes-counties-2024.json")) as {
    readonly codes: readonly Readonly<Record<string, string | null>>[];
  };
  const names = header.replaceAll('"', "").split(",");
  const cell = (text: string | null = null): string => (text === null ? "" : `"${text.replaceAll('"', '""')}"`);
  const csv = [header, ...codes.map((code) => names.map((name) => cell(code[name])).join(","))].join("\r\n");
  expect(readKlassCodes(csv)).toEqual(readKlassCodes({ codes }));
});

test("a header alone, and a list without codes, give neither records nor issues", () => {
  for (const source of [header, "[]", [], { codes: [] }])
    expect(readKlassCodes(source)).toMatchObject({ records: [], issues: [] });
});

test("CSV in Latin-1 that was taken for UTF-8 is refused, since its letters are gone", () => {
  const bytes = Uint8Array.from(`${header}\n"5501","55","2","Tromsø"`, (sign) => sign.charCodeAt(0));
  expect(readKlassCodes(new TextDecoder().decode(bytes))).toMatchObject({
    records: [],
    issues: [{ code: "intake.not-utf8", encoding: "latin1", severity: "error" }],
  });
  expect(readKlassCodes(new TextDecoder("latin1").decode(bytes)).records).toMatchObject([{ name: "Tromsø" }]);
});

test("a bad code is told of with its place, and the good ones are kept", () => {
  const good = { code: "55", level: "1", name: "Troms" };
  const { records, issues } = readKlassCodes({
    codes: [
      good,
      { ...good, code: 55 },
      { ...good, name: null },
      { ...good, validFrom: "i fjor" },
      { level: "1" },
      "56",
      { ...good, code: "5\t6" },
    ],
  });
  expect(records).toEqual([good]);
  expect(issues).toMatchObject([
    { code: "shape.wrong-type", path: ["codes", 1, "code"], expected: "text", value: 55 },
    { code: "shape.missing", path: ["codes", 2, "name"] },
    { code: "shape.not-a-date", path: ["codes", 3, "validFrom"], value: "i fjor" },
    { code: "shape.missing", path: ["codes", 4, "code"] },
    { code: "shape.missing", path: ["codes", 4, "name"] },
    { code: "intake.unexpected-json", path: ["codes", 5], expected: "klassCodes" },
    { code: "shape.control-character", path: ["codes", 6, "code"] },
  ]);
  expect(readKlassCodes(`code,level,name\n55,1,Troms\n56,1,Finnmark,99\n,1,Oslo`)).toMatchObject({
    records: [good],
    issues: [
      { code: "intake.too-many-cells", path: [1] },
      { code: "shape.missing", path: [2, "code"] },
    ],
  });
});

test("changes have the old code, the new one and the day", () => {
  const { records, issues } = readKlassChanges(sample("klass-changes-sn2007.json"));
  expect(issues).toEqual([]);
  expect(records).toHaveLength(40);
  expect(records.slice(0, 3)).toEqual([
    { from: "01.110", to: "01.110", date: "2009-01-01" },
    { from: "01.121", to: "01.110", date: "2009-01-01" },
    { from: "01.110", to: "01.120", date: "2009-01-01" },
  ]);
  const csv = `"oldCode","oldName","oldShortName","newCode","newName","newShortName","changeOccurred"
"1571","Halsa","","5055","Heim","","2020-01-01"`;
  expect(readKlassChanges(csv)).toMatchObject({
    records: [{ from: "1571", to: "5055", date: "2020-01-01" }],
    issues: [],
  });
});

test("a change without a successor cannot be a record", () => {
  const answer = { codeChanges: [{ oldCode: "01.110", newCode: null, changeOccurred: "2009-01-01" }] };
  expect(readKlassChanges(answer)).toMatchObject({
    records: [],
    issues: [{ code: "shape.missing", path: ["codeChanges", 0, "newCode"] }],
  });
});

test("a correspondence gives pairs, from a table and from corresponds and correspondsAt", () => {
  const { records, issues } = readKlassCorrespondence(sample("klass-correspondence.json"));
  expect(issues).toEqual([]);
  expect(records).toHaveLength(42);
  expect(records[0]).toEqual({ source: "0301", target: "030101" });
  expect(readKlassCorrespondence(sample("klass-correspondence-maps.json")).records).toEqual([
    { source: "817263992", target: "3811" },
    { source: "997391853", target: "5053" },
  ]);
  expect(readKlassCorrespondence({ correspondenceItems: [{ sourceCode: "5634", targetCode: "6" }] }).records).toEqual([
    { source: "5634", target: "6" },
  ]);
  expect(
    readKlassCorrespondence('"sourceCode","sourceName","targetCode","targetName"\n"03","Oslo","03001","Oslo"').records,
  ).toEqual([{ source: "03", target: "03001" }]);
});

test.each([
  ["{", "broken JSON"],
  ["", "nothing"],
  ["Classification not found with id = 99999", "what Klass says of an unknown classification"],
  ['{"_embedded":{"searchResults":[]}}', "a page of a search"],
  ["a,b\n1,2", "another CSV"],
])("%s is none of the answers that are read: %s", (text) => {
  for (const read of [readKlassCodes, readKlassChanges, readKlassCorrespondence]) {
    expect(read(text).records).toEqual([]);
    expect(read(text).issues).toMatchObject([{ severity: "error" }]);
  }
});

test("each reader refuses what the others read", () => {
  expect(readKlassCodes(sample("klass-correspondence.json"))).toMatchObject({
    records: [],
    issues: [{ code: "intake.unexpected-json", expected: "klassCodes" }],
  });
  expect(readKlassChanges(sample("klass-variant.json")).issues).toMatchObject([{ expected: "klassChanges" }]);
  expect(readKlassCorrespondence(sample("klass-changes-sn2007.json")).issues).toMatchObject([
    { expected: "klassCorrespondence" },
  ]);
});
