import { expect, test } from "vitest";
import { readBrregUnits } from "../../src/intake/brreg.ts";
import { sample } from "./samples.ts";

// 974 760 673 is the Brønnøysund Register Centre's own number; what else the made-up units here say of it is not so.
const unit = { organisasjonsnummer: "974760673", navn: "Oppdiktet enhet" };
const read = { organisationNumber: "974760673", name: "Oppdiktet enhet" };

test("a page of a search gives its units", () => {
  expect(readBrregUnits(sample("brreg-search-fylk.json"))).toMatchObject({
    records: [
      {
        organisationNumber: "971045698",
        name: "ROGALAND FYLKESKOMMUNE",
        form: "FYLK",
        municipality: "1103",
        employees: 4643,
        industry: "84.110",
      },
    ],
    issues: [],
  });
  expect(readBrregUnits(JSON.parse(sample("brreg-search-stat.json"))).records).toEqual([
    {
      organisationNumber: "984195796",
      name: "DOMSTOLENE I NORGE",
      form: "STAT",
      municipality: "5001",
      employees: 0,
      industry: "84.230",
    },
  ]);
});

test("a search without hits has no list, and gives neither records nor issues", () => {
  const page = { page: { size: 20, totalElements: 0, totalPages: 0, number: 0 } };
  expect(readBrregUnits(page)).toMatchObject({ records: [], issues: [] });
  expect(readBrregUnits([])).toMatchObject({ records: [], issues: [] });
  expect(readBrregUnits("[]")).toMatchObject({ records: [], issues: [] });
});

test("a place of work is where it lies, not where its enterprise has its office", () => {
  expect(readBrregUnits(sample("brreg-place.json")).records).toEqual([
    {
      organisationNumber: "811076112",
      name: "Bedrift uten næringskode",
      municipality: "3005",
      employees: 6,
      industry: "86.234",
      parent: "987654321",
    },
  ]);
  const both = {
    ...unit,
    beliggenhetsadresse: { kommunenummer: "5634" },
    forretningsadresse: { kommunenummer: "0301" },
    postadresse: { kommunenummer: "1103" },
  };
  expect(readBrregUnits(both).records).toEqual([{ ...read, municipality: "5634" }]);
  expect(readBrregUnits({ ...both, beliggenhetsadresse: { landkode: "SE" } }).records).toEqual([
    { ...read, municipality: "0301" },
  ]);
  expect(readBrregUnits({ ...unit, postadresse: { kommunenummer: "1103" } }).records).toEqual([read]);
});

test("a page of Tenor gives the last code that is no help function's, and the enterprise above", () => {
  const { records, issues } = readBrregUnits(sample("brreg-tenor.json"));
  expect(issues).toEqual([]);
  expect(records).toMatchObject([
    { organisationNumber: "315404533", form: "BEDR", municipality: "5603", industry: "49.410", parent: "314050177" },
    { organisationNumber: "315125952", employees: 5, municipality: "5618", industry: "02.400", parent: "313962857" },
  ]);
  const codes = [
    { kode: "02.200", hjelpeenhetskode: false },
    { kode: "70.100", hjelpeenhetskode: true },
  ];
  expect(readBrregUnits({ ...unit, naeringskoder: codes }).records).toEqual([{ ...read, industry: "02.200" }]);
  expect(readBrregUnits({ ...unit, naeringskoder: codes.slice(1) }).records).toEqual([read]);
  expect(readBrregUnits({ ...unit, naeringskode1: { kode: "03.211" }, naeringskoder: codes }).records).toEqual([
    { ...read, industry: "03.211" },
  ]);
});

test("a document of Tenor may hold what the register says as text", () => {
  const source = JSON.stringify({ ...unit, organisasjonsform: { kode: "BEDR" } });
  const page = { dokumentListe: [{ navn: "i søket", tenorMetadata: { kildedata: source } }] };
  expect(readBrregUnits(page)).toMatchObject({ records: [{ ...read, form: "BEDR" }], issues: [] });
});

test("a unit with a wrong check digit is refused, and one whose parent has it is not", () => {
  const { records, issues } = readBrregUnits(sample("brreg-unit.json"));
  expect(records).toEqual([]);
  expect(issues).toEqual([
    { code: "shape.check-digit", severity: "error", path: ["organisasjonsnummer"], value: "123456789" },
    { code: "shape.check-digit", severity: "warning", path: ["overordnetEnhet"], value: "987654321" },
  ]);
  expect(readBrregUnits({ ...unit, overordnetEnhet: "987654321" })).toMatchObject({
    records: [{ ...read, parent: "987654321" }],
    issues: [{ code: "shape.check-digit", severity: "warning" }],
  });
});

test("a bad unit is told of with its place, and the good ones of the page are kept", () => {
  const units = [
    unit,
    { ...unit, organisasjonsnummer: "12345" },
    { organisasjonsnummer: "974760673" },
    { ...unit, antallAnsatte: -3 },
    { ...unit, antallAnsatte: "mange" },
    { ...unit, forretningsadresse: { kommunenummer: "55" } },
    { ...unit, forretningsadresse: "Oslo" },
    { ...unit, naeringskode1: { kode: "fiske" } },
    null,
  ];
  const { records, issues } = readBrregUnits({ _embedded: { underenheter: units } });
  expect(records).toEqual([read]);
  const at = (i: number, ...names: readonly string[]) => ["_embedded", "underenheter", i, ...names];
  expect(issues).toMatchObject([
    { code: "shape.malformed", path: at(1, "organisasjonsnummer"), value: "12345", format: "organisationNumber" },
    { code: "shape.missing", path: at(2, "navn") },
    { code: "shape.too-small", path: at(3, "antallAnsatte"), value: -3, minimum: 0 },
    { code: "shape.wrong-type", path: at(4, "antallAnsatte"), value: "mange", expected: "number" },
    { code: "shape.malformed", path: at(5, "forretningsadresse", "kommunenummer"), value: "55" },
    { code: "shape.wrong-type", path: at(6, "forretningsadresse"), value: "Oslo", expected: "record" },
    { code: "shape.malformed", path: at(7, "naeringskode1", "kode"), value: "fiske", format: "industry" },
    { code: "intake.unexpected-json", path: at(8), expected: "brregUnits" },
  ]);
});

test("a list may hold units and pages, as where pages were fetched one after another", () => {
  const page = JSON.parse(sample("brreg-search-stat.json")) as unknown;
  const { records, issues } = readBrregUnits([page, unit, 5]);
  expect(records.map(({ organisationNumber }) => organisationNumber)).toEqual(["984195796", "974760673"]);
  expect(issues).toMatchObject([{ code: "intake.unexpected-json", path: [2] }]);
});

test("null is missing, and so is a text of spaces", () => {
  const empty = { ...unit, organisasjonsform: {}, antallAnsatte: null, overordnetEnhet: " ", naeringskode1: null };
  expect(readBrregUnits(empty)).toMatchObject({ records: [read], issues: [] });
});

test.each(["{", "", "<html>", "null", "3", "true", "{}", '{"codes":[]}', '{"_embedded":{"oppdaterteEnheter":[]}}'])(
  "%s is no answer of the register",
  (text) => {
    const { records, issues } = readBrregUnits(text);
    expect(records).toEqual([]);
    expect(issues).toMatchObject([{ severity: "error" }]);
  },
);
