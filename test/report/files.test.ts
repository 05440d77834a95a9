import fc from "fast-check";
import { expect, test } from "vitest";
import { exampleProgramme } from "../../src/example.ts";
import { readFiles } from "../../src/intake/files.ts";
import { check } from "../../src/model/parse.ts";
import { CompetenceNeed } from "../../src/model/competenceNeed.ts";
import type { Programme } from "../../src/model/programme.ts";
import { toFiles } from "../../src/report/index.ts";

const empty: Programme = {
  targetMunicipalities: [],
  population: [],
  establishments: [],
  needs: [],
  offers: [],
  participations: [],
  activities: [],
  grants: [],
  pilots: [],
  actors: [],
  ties: [],
  survey: [],
  labourMarket: [],
};

test("the example written as files reads back as the example", () => {
  const files = toFiles(exampleProgramme);
  expect(files.map(({ name }) => name)).toContain("target-municipalities.csv");
  const { programme, issues } = readFiles(files);
  expect(programme).toEqual(exampleProgramme);
  expect(issues.filter(({ severity }) => severity === "error")).toEqual([]);
});

test("a programme without rows is its head alone", () => {
  expect(toFiles({ ...empty, title: "Tom" })).toEqual([{ name: "programme.json", text: '{\n  "title": "Tom"\n}\n' }]);
});

const need = { id: "n1", registeredOn: "2022-01-01", field: "sveising", municipality: "5428" };

test.each([
  { why: "outer space", more: { field: " sveising" } },
  { why: "a bar, which would divide it", more: { field: "sveis|foldning" } },
  { why: "a formula that a spreadsheet would run", more: { field: "=1+1" } },
  { why: "a list without elements", more: { strategy: [] } },
])("a list with $why is written as JSON", ({ more }) => {
  const programme: Programme = { ...empty, needs: [{ ...need, ...more }] };
  const files = toFiles(programme);
  expect(files.map(({ name }) => name)).toEqual(["programme.json", "needs.json"]);
  expect(readFiles(files).programme).toEqual(programme);
});

test("line ends, quotes, commas and several codes survive a cell", () => {
  const codes = [
    { system: "styrk08", id: "7212" },
    { system: "local", id: "a:b" },
  ] as const;
  const programme: Programme = { ...empty, needs: [{ ...need, field: 'sveis, "TIG"\nog MIG', codes }] };
  const files = toFiles(programme);
  expect(files[1]?.name).toBe("needs.csv");
  expect(readFiles(files).programme).toEqual(programme);
});

test("whatever text and numbers a need holds, the files give it back", () => {
  const text = fc
    .string({ unit: "binary", minLength: 1 })
    .filter((one) => "value" in check(CompetenceNeed, { ...need, field: one }));
  const optional = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
  const row = fc.record({
    field: text,
    headcount: optional(fc.nat({ max: 500 })),
    maxFeeNok: optional(fc.double({ min: 0, max: 1e7, noNaN: true })),
    hoursPerWeek: optional(fc.double({ min: 0, max: 60, noNaN: true })),
    languages: optional(fc.array(text, { maxLength: 3 })),
  });
  fc.assert(
    fc.property(fc.array(row, { minLength: 1, maxLength: 5 }), (rows) => {
      const needs = rows.map((one, index) => ({
        ...need,
        id: `n${index}`,
        ...(Object.fromEntries(Object.entries(one).filter(([, value]) => value !== undefined)) as { field: string }), // what is absent stays so
      }));
      if (!needs.every((one) => "value" in check(CompetenceNeed, one))) return;
      expect(readFiles(toFiles({ ...empty, needs })).programme.needs).toEqual(needs);
    }),
  );
});
