import { expect, test } from "vitest";
import * as z from "zod";
import { parseForm } from "../../src/intake/form.ts";
import { Actor } from "../../src/model/actor.ts";
import { CompetenceNeed } from "../../src/model/competenceNeed.ts";
import { Establishment } from "../../src/model/establishment.ts";
import { Participation } from "../../src/model/participation.ts";
import type { Schema } from "../../src/model/parse.ts";
import { norway } from "../../src/reference/norway.ts";

const known = { id: "n1", registeredOn: "2022-03-01" };
const base = [
  ["field", "akvakultur"],
  ["municipality", "5428"],
] as const;
const need = (...pairs: readonly (readonly [string, unknown])[]) =>
  parseForm(CompetenceNeed, [...base, ...pairs], known);
const fields = (...pairs: readonly (readonly [string, unknown])[]): unknown => {
  const { id, registeredOn, field, municipality, ...more } = need(...pairs)._unsafeUnwrap();
  expect([id, registeredOn, field, municipality]).toEqual(["n1", "2022-03-01", "akvakultur", "5428"]);
  return more;
};

test("what the record lacks is left out silently: a submit button, a token, an address", () => {
  expect(
    fields(["send", "Send inn"], ["csrf", "x"], ["epost", "kari@example.no"], ["__proto__", "x"], ["", "x"]),
  ).toEqual({});
});

test("text is read as people write it", () => {
  expect(
    fields(
      ["headcount", " 12 000 "],
      ["maxFeeNok", "0,5"],
      ["earliestStart", "01.08.2022"],
      ["latestStart", ""],
      ["urgency", ""],
      ["nkrLevel", "5,1"],
      ["codes", "styrk08:6221|nus:469999"],
    ),
  ).toEqual({
    headcount: 12_000,
    maxFeeNok: 0.5,
    earliestStart: "2022-08-01",
    nkrLevel: "5.1",
    codes: [
      { system: "styrk08", id: "6221" },
      { system: "nus", id: "469999" },
    ],
  });
});

test("a field given twice is a list, given once too where the record has a list", () => {
  expect(fields(["delivery", "online"], ["delivery", "gatherings"], ["delivery", ""], ["strategy", "hire"])).toEqual({
    delivery: ["online", "gatherings"],
    strategy: ["hire"],
  });
  expect(need(["headcount", "1"], ["headcount", "2"])._unsafeUnwrapErr()).toMatchObject([
    { code: "shape.wrong-type", path: ["headcount"], value: [1, 2] },
  ]);
});

test("fields may be named as the labels of the form name them", () => {
  const form = [
    ["Fagområde", "akvakultur"],
    ["Kommune", "5428"],
    ["Antall personer", "3"],
  ] as const;
  expect(parseForm(CompetenceNeed, form, known)._unsafeUnwrap()).toMatchObject({ field: "akvakultur", headcount: 3 });
});

test("what the application knows wins over the form", () => {
  const form = [...base, ["id", "hostile"], ["registeredOn", "1900-01-01"], ["offer", "o1"]] as const;
  const read = parseForm(CompetenceNeed, form, { ...known, offer: undefined })._unsafeUnwrap();
  expect([read.id, read.registeredOn, read.offer]).toEqual(["n1", "2022-03-01", "o1"]);
});

test("values that the application already made are left as they are", () => {
  expect(
    fields(["headcount", 3], ["delivery", ["online", "onSite"]], ["maxTravelKm", null], ["kind", undefined]),
  ).toEqual({
    headcount: 3,
    delivery: ["online", "onSite"],
  });
  expect(need(["headcount", new Blob(["x"])])._unsafeUnwrapErr()).toMatchObject([{ code: "shape.wrong-type" }]);
});

test("a FormData and the parameters of an address are forms", () => {
  const data = new FormData();
  for (const [name, value] of [...base, ["delivery", "online"], ["delivery", "onSite"]] as const)
    data.append(name, value);
  expect(parseForm(CompetenceNeed, data, known)._unsafeUnwrap().delivery).toEqual(["online", "onSite"]);
  const query = new URLSearchParams("field=a&municipality=301&headcount=2");
  expect(parseForm(CompetenceNeed, query, known)._unsafeUnwrap()).toMatchObject({ municipality: "0301", headcount: 2 });
});

test("a ticked box is true", () => {
  const form = [
    ["offer", "o1"],
    ["person", "x"],
    ["started", "on"],
    ["outcome", "ongoing"],
  ] as const;
  const read = parseForm(Participation, form, { id: "t1", enrolledOn: "2022-03-01" })._unsafeUnwrap();
  expect(read.started).toBe(true);
});

test("every fault is told at its field, in the codes of files", () => {
  const form = [
    ["headcount", "tre"],
    ["earliestStart", "31.02.2022"],
    ["kind", "x"],
  ] as const;
  const issues = parseForm(CompetenceNeed, form, known)._unsafeUnwrapErr();
  expect(issues.map(({ code, path }) => [code, ...path])).toEqual([
    ["shape.missing", "field"],
    ["shape.wrong-type", "headcount"],
    ["shape.not-in-list", "kind"],
    ["shape.not-a-date", "earliestStart"],
    ["shape.missing-one-of", "establishment"],
  ]);
});

// Municipality numbers of Statistics Norway's classification 131, versions of 2020 and 2024.
test("a place is named on the day that the caller gives, else on the record's own", () => {
  const form = [
    ["field", "a"],
    ["municipality", "skjervøy"],
  ] as const;
  const number = (more: object): unknown =>
    parseForm(CompetenceNeed, form, { ...known, geography: norway, ...more })._unsafeUnwrap().municipality;
  expect(number({})).toBe("5427");
  expect(number({ on: "2024-02-01" })).toBe("5542");
  expect(number({ registeredOn: "2024-02-01" })).toBe("5542");
});

test("a name of two places is told of with both, one of none as such, and both as errors", () => {
  const issuesOf = (name: string) =>
    parseForm(
      CompetenceNeed,
      [
        ["field", "a"],
        ["municipality", name],
      ],
      { ...known, geography: norway },
    )._unsafeUnwrapErr();
  expect(issuesOf("Herøy")).toMatchObject([
    {
      code: "reference.ambiguous-name",
      severity: "error",
      path: ["municipality"],
      candidates: [{ number: "1515" }, { number: "1818" }],
    },
  ]);
  expect(issuesOf("Atlantis")).toMatchObject([
    { code: "reference.unknown-name", severity: "error", path: ["municipality"] },
  ]);
});

test("places in a list are named one by one", () => {
  const form = [
    ["kind", "studyCentre"],
    ["serves", "Skjervøy"],
    ["serves", "5428"],
    ["serves", "Herøy"],
  ] as const;
  const issues = parseForm(Actor, form, { id: "a1", geography: norway, on: "2022-01-01" })._unsafeUnwrapErr();
  expect(issues).toMatchObject([{ code: "reference.ambiguous-name", path: ["serves", 2] }]);
});

test("without a day or without tables a name is out of form", () => {
  const form = [["municipality", "Skjervøy"]] as const;
  for (const more of [{}, { geography: norway }])
    expect(parseForm(Establishment, form, { id: "e1", ...more })._unsafeUnwrapErr()).toMatchObject([
      { code: "shape.malformed", path: ["municipality"], format: "municipalityNumber" },
    ]);
});

test("no answer repeats a birth number that was typed into a form", () => {
  const issues = need(["headcount", "01810100288"], ["pool", "kari@example.no"])._unsafeUnwrapErr();
  expect(issues.map(({ code }) => code)).toEqual(["shape.personal-data", "shape.personal-data"]);
  expect(JSON.stringify(issues)).not.toMatch(/1810100288|example/);
});

test("a form is read into the application's own zod, and into a schema of another library", () => {
  const own = z.object({ title: z.string(), seats: z.number(), tags: z.array(z.string()) });
  const form = [
    ["title", " Kurs "],
    ["seats", "1 200"],
    ["tags", "a"],
    ["tags", "b"],
    ["send", "x"],
  ] as const;
  expect(parseForm(own, form, {})._unsafeUnwrap()).toEqual({ title: "Kurs", seats: 1200, tags: ["a", "b"] });
  const foreign = {
    "~standard": { version: 1, vendor: "test", validate: (value: unknown) => ({ value }) },
  } as unknown as Schema<unknown>; // the type names only what TypeScript needs
  expect(parseForm(foreign, form, { id: 1 })._unsafeUnwrap()).toEqual({
    title: "Kurs",
    seats: "1 200",
    tags: ["a", "b"],
    send: "x",
    id: 1,
  });
});
