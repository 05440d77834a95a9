import { expect, test } from "vitest";
import { children, isWithin, parent, type HierarchyRow } from "../../src/core/hierarchy.ts";
import { nkrStep } from "../../src/programme/nkr.ts";
import { sizeClass } from "../../src/programme/sizeClass.ts";
import { education } from "../../src/reference/education.ts";
import { industries } from "../../src/reference/industries.ts";
import { occupations } from "../../src/reference/occupations.ts";
import { organisationForms } from "../../src/reference/organisationForms.ts";
import { qualifications } from "../../src/reference/qualifications.ts";
import { sizeClasses } from "../../src/reference/sizeClasses.ts";
import { skills } from "../../src/reference/skills.ts";
import type { NkrLevel } from "../../src/vocabulary/level.ts";

const sn2007 = industries.filter((industry) => industry.standard === "SN2007");
const sn2025 = industries.filter((industry) => industry.standard === "SN2025");

const countByLevel = (rows: readonly { readonly level: number }[]): readonly number[] =>
  [1, 2, 3, 4, 5].map((level) => rows.filter((row) => row.level === level).length);

test.each<{ readonly name: string; readonly rows: readonly (HierarchyRow & { readonly level: number })[] }>([
  { name: "SN2007", rows: sn2007 },
  { name: "SN2025", rows: sn2025 },
  { name: "STYRK-08", rows: occupations },
  { name: "ESCO", rows: skills },
])("in $name every code is there once, directly under one that is a level higher", ({ rows }) => {
  expect(new Set(rows.map((row) => row.code)).size).toBe(rows.length);
  const levelOf = new Map(rows.map((row) => [row.code, row.level]));
  for (const { level, parentCode } of rows)
    expect(parentCode === undefined ? 0 : levelOf.get(parentCode)).toBe(level - 1);
});

test("short tables have each code once", () => {
  for (const rows of [organisationForms, sizeClasses, qualifications])
    expect(new Set(rows.map((row) => row.code)).size).toBe(rows.length);
  expect(new Set(education.map((row) => `${row.kind} ${row.code}`)).size).toBe(20);
});

test("every row bears a published name, and no language of it is empty", () => {
  const rows = [
    ...industries,
    ...occupations,
    ...education,
    ...qualifications,
    ...skills,
    ...sizeClasses,
    ...organisationForms,
  ];
  for (const { name } of rows) {
    const texts = Object.values(name);
    expect(texts.length).toBeGreaterThan(0);
    expect(texts.every((text) => text !== "" && text === text.trim())).toBe(true);
  }
});

// Regulation (EC) No 1893/2006, annex I: 21 sections, 88 divisions, 272 groups, 615 classes. SSB counts 821 subclasses.
test("SN2007 has the sections, divisions, groups and classes of NACE Rev. 2, and all but two of the subclasses", () => {
  expect(countByLevel(sn2007)).toEqual([21, 88, 272, 615, 819]);
});

// Commission Delegated Regulation (EU) 2023/137: 22 sections, 87 divisions.
test("SN2025 has the sections and divisions of NACE Rev. 2.1", () => {
  expect(countByLevel(sn2025)).toEqual([22, 87, 0, 0, 0]);
});

// Statistics Norway, Klass 6: the way up from programming services.
test("62.010 is programming services, in section J", () => {
  const programming = sn2007.find((industry) => industry.code === "62.010");
  expect(programming?.name.nb).toBe("Programmeringstjenester");
  expect(programming?.level).toBe(5);
  expect(parent(sn2007, "62.010")?.code).toBe("62.01");
  expect(isWithin(sn2007, "62.010", "J")).toBe(true);
  expect(children(sn2007, "62.0").map((industry) => industry.code)).toEqual(["62.01", "62.02", "62.03", "62.09"]);
});

// NACE Rev. 2.1 splits section J: publishing and broadcasting keep the letter, telecommunications and computing get K.
test("division 62 lies in J until 2025 and in K after, so that one table answers for one standard", () => {
  expect(parent(sn2007, "62")?.code).toBe("J");
  expect(parent(sn2025, "62")?.code).toBe("K");
  expect(() => parent(industries, "62")).toThrow(RangeError);
});

test("the standards meet on 1 January 2025", () => {
  expect(sn2007.every((row) => row.validFrom === "2009-01-01" && row.validTo === "2025-01-01")).toBe(true);
  expect(sn2025.every((row) => row.validFrom === "2025-01-01" && row.validTo === undefined)).toBe(true);
});

test("a correspondence goes both ways by the same method, between codes whose names agree", () => {
  const linked = industries.filter((row) => row.correspondence !== undefined);
  expect(linked.length).toBeGreaterThan(0);
  for (const row of linked) {
    const other = industries.find(
      ({ standard, code }) => standard === row.correspondence?.standard && code === row.correspondence.code,
    );
    expect(other?.correspondence).toEqual({ ...row.correspondence, standard: row.standard });
    expect(other?.name.en).toBe(row.name.en);
    if (row.correspondence?.method === "same_code_and_names") expect(other?.name.nb).toBe(row.name.nb);
  }
});

// NACE Rev. 2.1: trade in motor vehicles (45) went into 46 and 47, head offices and data processing were worded anew,
// forestry (02) stayed.
test("what was divided or worded anew corresponds to nothing that is known", () => {
  const correspondenceOf = (code: string): string | undefined =>
    sn2007.find((industry) => industry.code === code)?.correspondence?.method;
  expect(["45", "46", "47", "63", "J", "K"].map(correspondenceOf)).toEqual(Array(6).fill(undefined));
  expect(correspondenceOf("02")).toBe("same_code_and_names");
  expect(correspondenceOf("C")).toBe("same_code_and_english_name");
});

test("a name of SN2025 says what it rests on, and eleven sections have none in Norwegian", () => {
  expect(sn2025.every((row) => (row.name.nb === undefined) === (row.nameEvidence === undefined))).toBe(true);
  expect(sn2025.filter((row) => row.name.nb === undefined).map((row) => row.level)).toEqual(Array(11).fill(1));
  expect(sn2007.filter((row) => row.nameEvidence !== undefined).every((row) => row.code.startsWith("98"))).toBe(true);
});

// Statistics Norway, Klass 7: 10 major groups, welders 7212 among sheet-metal workers and moulders (721).
test("7212 is welders, among the craft workers", () => {
  expect(countByLevel(occupations)).toEqual([10, 43, 122, 407, 0]);
  expect(occupations.find((occupation) => occupation.code === "7212")?.name).toEqual({ nb: "Sveisere" });
  expect(parent(occupations, "7212")?.code).toBe("721");
  expect(isWithin(occupations, "7212", "7")).toBe(true);
  expect(occupations.find((occupation) => occupation.code === "2223")?.name.nb).toBe("Sykepleiere");
});

// ISCED-F 2013 (UNESCO): 0715 mechanics and metal trades, under 071 engineering and engineering trades.
test("mechanics and metal trades is a field of knowledge, working with computers a group of skills", () => {
  const metal = skills.find((group) => group.code === "0715");
  expect(metal?.name.en).toBe("mechanics and metal trades");
  expect(metal?.scheme).toBe("isced-f");
  expect(isWithin(skills, "0715", "07")).toBe(true);
  expect(isWithin(skills, "0715", "K")).toBe(true);
  expect(skills.find((group) => group.code === "S5")?.name.en).toBe("working with computers");
  expect(skills.filter((group) => group.parentCode === undefined).map((group) => group.code)).toEqual([
    "K",
    "L",
    "S",
    "T",
  ]);
  expect(new Set(skills.map((group) => group.uri)).size).toBe(skills.length);
});

// Regulation on the Norwegian qualifications framework: vocational college is 5.1 and 5.2, both EQF 5; 6.1 is partial.
test("the qualifications framework climbs from lower secondary school to the doctorate", () => {
  expect(qualifications.map((level) => level.code)).toEqual([
    "2",
    "3",
    "4A",
    "4B",
    "5.1",
    "5.2",
    "6.1",
    "6.2",
    "7",
    "8",
  ]);
  expect(qualifications.map((level) => level.eqfLevel)).toEqual([2, 3, 4, 4, 5, 5, 6, 6, 7, 8]);
  expect(qualifications.map((level) => level.order)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
  expect(qualifications.filter((level) => level.partial).map((level) => level.code)).toEqual(["6.1"]);
  expect(qualifications.find((level) => level.code === "5.1")?.name.nb).toBe("Fagskole 1");
});

test("the framework's order is that of the words for levels", () => {
  const steps = qualifications.map((level) => nkrStep(level.code as NkrLevel)); // every code of the table is a word, or the step is -1
  expect(steps).not.toContain(-1);
  expect(steps).toEqual([...steps].sort((a, b) => a - b));
});

// Statistics Norway, NUS2000: 4 is upper secondary, final year; field 6 is health, welfare and sport.
test("a code of education begins with level and field", () => {
  const nameOf = (kind: string, code: string) => education.find((row) => row.kind === kind && row.code === code)?.name;
  expect(nameOf("level", "4")).toEqual({ nb: "Videregående, avsluttende utdanning" });
  expect(nameOf("field", "6")).toEqual({ nb: "Helse-, sosial- og idrettsfag", en: "Health welfare and sport" });
  for (const kind of ["level", "field"])
    expect(
      education
        .filter((row) => row.kind === kind)
        .map((row) => row.code)
        .join(""),
    ).toBe("0123456789");
});

test("the table of size classes and the function agree on every number of employees", () => {
  for (let employees = 0; employees <= 1000; employees++) {
    const rows = sizeClasses.filter(
      (row) => row.minEmployees <= employees && employees <= (row.maxEmployees ?? employees),
    );
    expect(rows.map((row) => row.code)).toEqual([sizeClass(employees, "ssb8").code]);
  }
});

// Brønnøysund Register Centre, organisasjonsformer.
test("AS is a limited company, and BEDR an establishment of one", () => {
  const formOf = (code: string) => organisationForms.find((form) => form.code === code);
  expect(formOf("AS")).toEqual({ code: "AS", subUnit: false, name: { nb: "Aksjeselskap" } });
  expect(formOf("ENK")?.name.nb).toBe("Enkeltpersonforetak");
  expect(formOf("BEDR")?.subUnit).toBe(true);
  expect(organisationForms.length).toBe(44);
});
