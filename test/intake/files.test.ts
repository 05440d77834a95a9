import { expect, test } from "vitest";
import { readFiles } from "../../src/intake/files.ts";
import type { ReadIssue } from "../../src/intake/issue.ts";
import { norway } from "../../src/reference/norway.ts";

// Made-up rows in real municipalities.
const birthNumber = "01810100288"; // of the test register's kind, nobody's
const csv = (text: string, name = "needs.csv") => readFiles([{ name, text }]);
const told = (issues: readonly ReadIssue[]): readonly unknown[] =>
  issues.map(({ code, path, at }) => [code, path.join("."), at?.line]);

test("a header names fields in English, bokmål or nynorsk, however it is spaced", () => {
  const headers = [
    "id,registeredOn,field,municipality",
    "ID;Registrert dato;Fagområde;Kommune",
    "id\tregistrert_dato\tFAGOMRADE\tkommune",
    "Id;Dato for registrering;fag-område;Kommune",
  ];
  for (const header of headers) {
    const sign = /[\t;,]/.exec(header)?.[0] ?? "";
    const { programme, issues } = csv(`\ufeff${header}\r\n${["n1", "2022-03-01", "sveising", "5428"].join(sign)}\r\n`);
    expect([header, issues, programme.needs]).toEqual([
      header,
      [],
      [{ id: "n1", registeredOn: "2022-03-01", field: "sveising", municipality: "5428" }],
    ]);
  }
});

test("what was put right is one warning a column, with the count and the first line", () => {
  const { programme, issues } = csv(
    "id;registeredOn;field;municipality\nn1;01.03.2022;a;301\nn2;2022-03-02;a;5428\nn3;3.3.2022;a;0301\nn4;04.03.2022;a;301\n",
  );
  expect(programme.needs.map(({ registeredOn, municipality }) => [registeredOn, municipality])).toEqual([
    ["2022-03-01", "0301"],
    ["2022-03-02", "5428"],
    ["2022-03-03", "0301"],
    ["2022-03-04", "0301"],
  ]);
  expect(issues).toMatchObject([
    {
      code: "intake.repaired-dates",
      column: "registeredOn",
      count: 3,
      example: "01.03.2022",
      at: { line: 2 },
      severity: "warning",
    },
    {
      code: "intake.repaired-zeros",
      column: "municipality",
      count: 2,
      example: "301",
      at: { line: 2 },
      severity: "warning",
    },
  ]);
});

test("bad rows are refused with every reason and their place, good ones are kept", () => {
  const { programme, rejected, issues } = csv(
    'id,registeredOn,field,municipality,headcount\nn1,2022-03-01,"to\nlinjer",5428,3\n\nn2,2022-02-30,,5428,12.000\nn3,2022-03-01,a,5428,1,7\nn4,2022-03-01,a,5428,\n',
  );
  expect(programme.needs.map(({ id }) => id)).toEqual(["n1", "n4"]);
  expect(told(issues)).toEqual([
    ["shape.not-a-date", "registeredOn", 5],
    ["shape.missing", "field", 5],
    ["shape.wrong-type", "headcount", 5],
    ["intake.too-many-cells", "", 6],
  ]);
  expect(rejected.map(({ list, line, input }) => [list, line, input])).toEqual([
    ["needs", 2, { id: "n2", registeredOn: "2022-02-30", municipality: "5428", headcount: "12.000" }],
    ["needs", 3, { id: "n3", registeredOn: "2022-03-01", field: "a", municipality: "5428", headcount: 1 }],
  ]);
});

test("a column that is no field's, doubled or nameless is left out with one warning, its rows stay", () => {
  const { programme, issues } = csv(
    "id,registeredOn,field,municipality,kommune,,farge\nn1,2022-03-01,a,5428,0301,x,rød\n",
  );
  expect(programme.needs).toEqual([{ id: "n1", registeredOn: "2022-03-01", field: "a", municipality: "5428" }]);
  expect(issues.map(({ code, severity, at }) => [code, severity, at?.line])).toEqual([
    ["intake.doubled-column", "warning", 1],
    ["intake.nameless-column", "warning", 1],
    ["intake.unknown-column", "warning", 1],
  ]);
});

test("a column that looks personal is left out with an error, and its cells are shown nowhere", () => {
  const read = csv(
    "id,registeredOn,field,municipality,E-post,Fødselsnummer,Navn\nn1,2022-03-01,a,5428,post@example.no,hemmelig,Kari\nn2,x,a,5428,post@example.no,hemmelig,Kari\n",
  );
  expect(read.programme.needs).toHaveLength(1);
  expect(read.issues.map(({ code, severity }) => [code, severity])).toEqual([
    ["intake.personal-column", "error"],
    ["intake.personal-column", "error"],
    ["intake.personal-column", "error"],
    ["shape.not-a-date", "error"],
  ]);
  expect(JSON.stringify(read)).not.toMatch(/example|hemmelig|Kari/);
});

test("a name is a field of establishments, and a person's elsewhere", () => {
  const { programme, issues } = csv("id,kommune,navn\ne1,5428,Prøvefisk\n", "establishments.csv");
  expect([programme.establishments[0]?.name, issues]).toEqual(["Prøvefisk", []]);
});

test("a cell that is a birth number or an address is refused with its row, whatever its column", () => {
  const row = (cells: Readonly<Record<string, string>>): string =>
    ["id", "registeredOn", "field", "municipality", "headcount", "codes", "latestStart", "kind"]
      .map(
        (column) =>
          cells[column] ?? { id: "n1", registeredOn: "2022-03-01", field: "a", municipality: "5428" }[column] ?? "",
      )
      .join(",");
  const header = "id,registeredOn,field,municipality,headcount,codes,latestStart,kind";
  for (const column of header.split(","))
    for (const secret of [birthNumber, "018101 00288", "1810100288", "kari@example.no"]) {
      if (secret === "1810100288" && column !== "headcount") continue; // ten digits are a number's business alone
      const read = csv(`${header}\n${row({ [column]: column === "codes" ? `local:${secret}` : secret })}\n`);
      expect([column, read.programme.needs]).toEqual([column, []]);
      expect(read.issues.map(({ code }) => code)).toContain("shape.personal-data");
      expect(JSON.stringify(read)).not.toContain(secret);
    }
});

test("with a geography a place may be named, and a name that is two places is refused with both", () => {
  const text =
    "id,registeredOn,field,municipality\nn1,2022-03-01,a,Skjervøy\nn2,2022-03-01,a,Herøy\nn3,2022-03-01,a,Atlantis\n";
  const { programme, issues } = readFiles([{ name: "needs.csv", text }], { geography: norway });
  expect(programme.needs.map(({ municipality }) => municipality)).toEqual(["5427"]); // Skjervøy of 2020-2023 (SSB Klass 131)
  expect(told(issues)).toEqual([
    ["reference.ambiguous-name", "municipality", 3],
    ["reference.unknown-name", "municipality", 4],
  ]);
  const [ambiguous] = issues;
  expect(ambiguous).toMatchObject({ severity: "error", candidates: [{ number: "1515" }, { number: "1818" }] });
});

test("a name in a record without a date is looked up on the day of the programme, else at the end of its period", () => {
  const files = (head: string) => [
    { name: "programme.json", text: head },
    { name: "target-municipalities.csv", text: "kommune\nSkjervøy\n" },
  ];
  for (const [head, number] of [
    ['{"asOf":"2021-12-31"}', "5427"],
    ['{"asOf":"2024-12-31"}', "5542"],
    ['{"period":{"from":"2024-01-01","to":"2024-12-31"}}', "5542"],
  ] as const)
    expect(readFiles(files(head), { geography: norway }).programme.targetMunicipalities).toEqual([
      { municipality: number },
    ]);
});

test("a row with an impossible day and a named place is told of the day alone", () => {
  const text = "id,registeredOn,field,municipality\nn1,2022-02-30,a,Skjervøy\n";
  const head = { name: "programme.json", text: '{"asOf":"2023-12-31"}' };
  const { issues } = readFiles([head, { name: "needs.csv", text }], { geography: norway });
  expect(told(issues)).toEqual([["shape.not-a-date", "registeredOn", 2]]);
});

test("a JSON list tells places by index, takes null for missing and unknown fields for columns", () => {
  const text = JSON.stringify([
    {
      id: "n1",
      registeredOn: "2022-03-01",
      field: "a",
      municipality: "5428",
      headcount: null,
      farge: "rød",
      fornavn: "Kari",
    },
    {
      id: "n2",
      registeredOn: "2022-03-01",
      field: "a",
      municipality: 5428,
      farge: "blå",
      codes: [{ system: "nus", id: null }],
    },
    null,
  ]);
  const { programme, rejected, issues } = csv(text, "needs.json");
  expect(programme.needs).toEqual([{ id: "n1", registeredOn: "2022-03-01", field: "a", municipality: "5428" }]);
  expect(issues.map(({ code, path, at }) => [code, path, at?.line])).toEqual([
    ["intake.unknown-column", ["farge"], 1],
    ["intake.personal-column", ["fornavn"], 1],
    ["shape.wrong-type", [1, "municipality"], 2],
    ["shape.missing", [1, "codes", 0, "id"], 2],
    ["shape.wrong-type", [2], 3],
  ]);
  expect(rejected.map(({ line }) => line)).toEqual([2, 3]);
  expect(JSON.stringify({ rejected, issues })).not.toContain("Kari");
});

test("JSON Lines tell the line, and a line that is no JSON is refused alone", () => {
  const row = (id: string): string =>
    JSON.stringify({ id, registeredOn: "2022-03-01", field: "a", municipality: "5428" });
  const { programme, rejected, issues } = csv(`${row("n1")}\n\n{"id":\n${row("n2")}\r\n{"id":"n3"}\n`, "needs.jsonl");
  expect(programme.needs.map(({ id }) => id)).toEqual(["n1", "n2"]);
  expect(rejected.map(({ line }) => line)).toEqual([2, 4]);
  expect(told(issues).slice(0, 2)).toEqual([
    ["intake.invalid-json", "", 3],
    ["shape.missing", "registeredOn", 5],
  ]);
});

test("a JSON file that does not parse, or holds no list, gives an error and its line", () => {
  expect(told(csv("[\n{,\n]", "needs.json").issues)).toEqual([["intake.invalid-json", "", 2]]);
  expect(told(csv('{"needs":[]}', "needs.json").issues)).toEqual([["intake.unexpected-json", "", 1]]);
  expect(csv("[]", "needs.json").issues).toEqual([]);
});

test("JSON nested beyond any record is refused, not fallen into", () => {
  const deep = `${"[".repeat(50_000)}${"]".repeat(50_000)}`;
  for (const [name, text] of [
    ["needs.json", `[${deep}]`],
    ["needs.json", `[{"id":${deep},"farge":${deep}}]`],
    ["needs.jsonl", deep],
    ["programme.json", `{"title":${deep}}`],
  ] as const) {
    const { rejected } = csv(text, name);
    expect(rejected).toHaveLength(1);
  }
});

test("a file of no list is a warning, a list given twice an error and neither is read", () => {
  const header = "id,registeredOn,field,municipality\n";
  const { programme, issues } = readFiles([
    { name: "a/needs.csv", text: `${header}n1,2022-03-01,a,5428\n` },
    { name: "b\\Needs.JSONL", text: "" },
    { name: "need.csv", text: header },
    { name: "folder/Offers.CSV", text: "id,field\no1,a\n" },
  ]);
  expect(programme.needs).toEqual([]);
  expect(programme.offers).toEqual([{ id: "o1", field: "a" }]);
  expect(issues.map(({ code, severity }) => [code, severity]).sort()).toEqual([
    ["intake.doubled-list", "error"],
    ["intake.unknown-file", "warning"],
  ]);
  expect(issues).toContainEqual(expect.objectContaining({ list: "needs", files: ["Needs.JSONL", "needs.csv"] }));
});

test("the order in which files come does not matter", () => {
  const files = [
    { name: "programme.json", text: '{"asOf":"2023-12-31","x":1}' },
    {
      name: "needs.csv",
      text: "id,registeredOn,field,municipality,offer\nn1,2022-03-01,a,5428,o1\nn2,2022-03-01,a,5428,o9\n",
    },
    { name: "offers.json", text: '[{"id":"o1","field":"a","capacity":-1}]' },
    { name: "readme.txt", text: "" },
    { name: "a.csv", text: "" },
  ];
  expect(readFiles([...files].reverse())).toEqual(readFiles(files));
});

test("a binary file is named and not read, an empty one is a warning", () => {
  expect(csv("id\u0000,field").issues).toMatchObject([
    { code: "intake.not-utf8", encoding: "binary", severity: "error" },
  ]);
  expect(csv("").issues).toMatchObject([{ code: "intake.empty-file", severity: "warning" }]);
  expect(csv("id,registeredOn,field,municipality\n")).toMatchObject({ issues: [], rejected: [] });
});

test("of the head a wrong field is refused by itself, the good ones stay", () => {
  const head = {
    title: "Prøve",
    asOf: "2023-02-30",
    period: { from: "2022-01-01", to: null },
    madeUp: true,
    eier: "x",
  };
  const { programme, rejected, issues } = csv(JSON.stringify(head), "programme.json");
  expect([programme.title, programme.madeUp, programme.asOf, programme.period]).toEqual([
    "Prøve",
    true,
    undefined,
    undefined,
  ]);
  expect(rejected.map(({ list, line }) => [list, line])).toEqual([["programme", 1]]);
  expect(told(issues)).toEqual([
    ["intake.unknown-column", "eier", 1],
    ["shape.not-a-date", "asOf", 1],
    ["shape.missing", "period.to", 1],
  ]);
  expect(told(csv("[]", "programme.json").issues)).toEqual([["intake.unexpected-json", "", 1]]);
  expect(told(csv("{\n", "programme.json").issues)).toEqual([["intake.invalid-json", "", 2]]);
});

test("a row that refers to a row that its file refused stays, with a warning in its own file", () => {
  const { programme, issues } = readFiles([
    { name: "establishments.csv", text: "id,municipality\ne1,5428\ne2,fem\n" },
    {
      name: "needs.csv",
      text: "id,registeredOn,field,establishment\nn1,2022-03-01,a,e2\nn2,2022-03-01,a,e1\nn3,2022-03-01,a,e3\n",
    },
  ]);
  expect(programme.needs.map(({ id }) => id)).toEqual(["n1", "n2"]);
  expect(issues.map(({ code, severity, at }) => [code, severity, at?.file, at?.line])).toEqual([
    ["shape.malformed", "error", "establishments.csv", 3],
    ["programme.refused-reference", "warning", "needs.csv", 2],
    ["programme.unknown-reference", "error", "needs.csv", 4],
  ]);
});

test("an id that a good row bears is there, though a refused row bears it too", () => {
  const { issues } = readFiles([
    { name: "establishments.csv", text: "id,municipality\ne1,5428\ne1,fem\n" },
    { name: "needs.csv", text: "id,registeredOn,field,establishment\nn1,2022-03-01,a,e1\n" },
  ]);
  expect(told(issues)).toEqual([["shape.malformed", "municipality", 3]]);
});

test("links between rows of a JSON list are told by index, as faults inside rows are", () => {
  const need = { registeredOn: "2022-03-01", field: "a", municipality: "5428" };
  const text = JSON.stringify([
    { id: 1, ...need },
    { id: "n2", ...need, offer: "o9" },
  ]);
  expect(csv(text, "needs.json").issues.map(({ code, path, at }) => [code, path, at?.line])).toEqual([
    ["shape.wrong-type", [0, "id"], 1],
    ["programme.unknown-reference", [1, "offer"], 2],
  ]);
});
