import { expect, test } from "vitest";
import { readFagskoleOffers } from "../../src/intake/fagskole.ts";

// Variables as the register names them (https://dbh.nsd.uib.no/fagskole/dokumentasjon/tabell.action?visningId=45); the rows are made up.
const header =
  "Fagskolenummer;Studiestedsnummer;Årstall;Semester;Utdanningstilbudets kode;Utdanningstilbudets navn;Utdanningstilbudets studiepoeng;Andel av heltid;Utdanningsform;Antall samlingsdager;Studentbetaling, hele utdanningstilbudet;Finansieringsform;Godkjenningsinstans;Godkjenningsdato;Utdanningstilbudets startdato;Utdanningstilbudets sluttdato;SSBs kode (NUS-kode);Type utdanningstilbud";
const row =
  "99;1;2023;3;AKV1;Akvakultur, modul;7,50;0,50;Nettbasert med samlinger;6;0;1;1;2020-01-01;14.08.2023;2023-12-20;541141;2";

const offer = {
  id: "99-1-AKV1-2023-3",
  field: "Akvakultur, modul",
  title: "Akvakultur, modul",
  credits: 7.5,
  shareOfFullTime: 0.5,
  delivery: "gatherings",
  gatheringDays: 6,
  feeNok: 0,
  startsOn: "2023-08-14",
  endsOn: "2023-12-20",
  nus: "541141",
};

test("a row of the register is an offer, with an id of college, site, code, year and half-year", () => {
  const { records, issues } = readFagskoleOffers(`${header}\n${row}`);
  expect(records).toEqual([offer]);
  expect(issues).toMatchObject([{ code: "intake.repaired-dates", severity: "warning", count: 1, column: "startsOn" }]);
});

test("JSON with the register's names gives the same, with numbers as numbers", () => {
  const json = {
    Fagskolenummer: 99,
    Studiestedsnummer: 1,
    Årstall: 2023,
    Semester: 3,
    "Utdanningstilbudets kode": "AKV1",
    "Utdanningstilbudets navn": "Akvakultur, modul",
    "Utdanningstilbudets studiepoeng": 7.5,
    "Andel av heltid": 0.5,
    Utdanningsform: "Nettbasert med samlinger",
    "Antall samlingsdager": 6,
    "Studentbetaling, hele utdanningstilbudet": 0,
    "Utdanningstilbudets startdato": "2023-08-14",
    "Utdanningstilbudets sluttdato": "2023-12-20",
    "SSBs kode (NUS-kode)": 541141,
    "Type utdanningstilbud": null,
  };
  for (const source of [[json], { data: [json] }, json, JSON.stringify([json])])
    expect(readFagskoleOffers(source)).toMatchObject({ records: [offer], issues: [] });
});

test("a study catalogue says level and way of study in words", () => {
  const csv = `studiekode,Fagområde,Studieprogram,Fagskole,Studienivå,Studieform,Studiepoeng,Søknadsfrist
B1,Bygg,Energi i bygg,Oppdiktet fagskole,"Fagskole, nivå 5.2","Heltid, Nettbasert med samlinger",120,2023-04-15`;
  expect(readFagskoleOffers(csv)).toMatchObject({
    records: [
      {
        id: "B1",
        field: "Bygg",
        title: "Energi i bygg",
        provider: "Oppdiktet fagskole",
        nkrLevel: "5.2",
        delivery: "gatherings",
        credits: 120,
        deadline: "2023-04-15",
      },
    ],
    issues: [],
  });
});

test.each([
  ["Stedbasert", "onSite"],
  ["Stadbasert", "onSite"],
  ["Stedbasert med samlinger", "gatherings"],
  ["Nettbasert uten samlinger", "online"],
  ["Nettbasert", "online"],
  ["Bedriftsintern", "inCompany"],
  ["online", "online"],
])("%s is the way of study %s", (text, delivery) => {
  expect(readFagskoleOffers([{ id: "1", title: "Kurs", Studieform: text }]).records).toMatchObject([{ delivery }]);
});

test("what another table would be needed for is left out, and told of once", () => {
  const rows = ["1;Kurs;2;Gjøvik", "2;Kurs;2;Gjøvik", "3;Kurs;Nettbasert;3407"];
  const { records, issues } = readFagskoleOffers(["studiekode;tittel;Utdanningsform;Studiested", ...rows].join("\n"));
  expect(records).toEqual([
    { id: "1", title: "Kurs", field: "Kurs" },
    { id: "2", title: "Kurs", field: "Kurs" },
    { id: "3", title: "Kurs", field: "Kurs", delivery: "online", municipality: "3407" },
  ]);
  expect(issues).toMatchObject([
    { code: "shape.not-in-list", severity: "warning", path: [0, "delivery"], value: "2" },
    { code: "shape.malformed", severity: "warning", path: [0, "municipality"], value: "Gjøvik" },
  ]);
});

test("a bad row is told of with its place, and the good ones are kept", () => {
  const bad = row.replace("7,50", "mange");
  const { records, issues } = readFagskoleOffers([header, bad, row, `${row};for mye`].join("\n"));
  expect(records).toEqual([offer]);
  expect(issues.filter(({ severity }) => severity === "error")).toMatchObject([
    { code: "intake.too-many-cells", path: [2] },
    { code: "shape.wrong-type", path: [0, "credits"], value: "mange" },
  ]);
  expect(readFagskoleOffers([{ id: "1", title: "Kurs", Studiepoeng: 5 }, 7])).toMatchObject({
    records: [{ id: "1", credits: 5 }],
    issues: [{ code: "intake.unexpected-json", path: [1], expected: "fagskoleOffers" }],
  });
});

test("columns that look personal are left out with an error, and others with a warning", () => {
  const csv = "studiekode,tittel,Studiepoeng,Kontaktperson,Studieplanansvarlig\n1,Kurs,5,Kari Nordmann,Ola Nordmann";
  const { records, issues } = readFagskoleOffers(csv);
  expect(records).toEqual([{ id: "1", title: "Kurs", field: "Kurs", credits: 5 }]);
  expect(issues).toMatchObject([
    { code: "intake.personal-column", severity: "error", column: "Kontaktperson" },
    { code: "intake.unknown-column", severity: "warning", column: "Studieplanansvarlig" },
  ]);
  expect(JSON.stringify(issues)).not.toContain("Nordmann");
});

test("a header alone, and an empty list, give neither records nor issues", () => {
  for (const source of [header, "[]", [], { utdanningstilbud: [] }])
    expect(readFagskoleOffers(source)).toMatchObject({ records: [], issues: [] });
});

test.each([
  "",
  "{",
  "hei",
  "a,b\n1,2",
  "[1]",
  "{}",
  '{"id":1,"title":"Sjåfør"}',
  '{"codes":[{"code":"55","name":"Troms"}]}',
])("%s are no offers", (text) => {
  expect(readFagskoleOffers(text).records).toEqual([]);
  expect(readFagskoleOffers(text).issues).toMatchObject([{ severity: "error" }]);
});

test("text that lost its letters on the way is refused", () => {
  expect(readFagskoleOffers(`${header}\n${row.replace("ø", "\ufffd")}\ufffd`)).toMatchObject({
    records: [],
    issues: [{ code: "intake.not-utf8" }],
  });
});
