import fc from "fast-check";
import { expect, test } from "vitest";
import { fieldsOf } from "../../src/model/fields.ts";
import { GrantScheme } from "../../src/model/grantScheme.ts";
import { MatchingProfile } from "../../src/model/matchingProfile.ts";
import { MobilisationModel } from "../../src/model/mobilisationModel.ts";
import { parse, parseRows } from "../../src/model/parse.ts";
import { listSchemas, Programme } from "../../src/model/programme.ts";
import { Reading } from "../../src/model/reading.ts";
import { fullRecords, listNames } from "../arbitraries/records.ts";

type Row = Readonly<Record<string, unknown>>;
const full = (list: (typeof listNames)[number]): Row => fullRecords[list]; // read by name
const told = (list: (typeof listNames)[number], row: unknown): readonly (readonly [string, ...(string | number)[]])[] =>
  parse<unknown>(listSchemas[list], row).match(
    () => [],
    (issues) => issues.map(({ code, path }) => [code, ...path] as const),
  );

test.each(listNames)("a record of %s with every field filled in is taken as it is", (list) => {
  const read = parse<unknown>(listSchemas[list], full(list));
  expect(read.isOk() && read.value).toEqual(full(list));
  expect(Object.keys(full(list)).sort()).toEqual(
    fieldsOf(listSchemas[list])
      .map(({ name }) => name)
      .sort(),
  );
});

test.each(listNames)("a record of %s with a field too many is refused by the field's name", (list) => {
  expect(told(list, { ...full(list), height: 1 })).toEqual([["shape.unknown-field", "height"]]);
  const hostile: unknown = JSON.parse(`{ "__proto__": 1, ${JSON.stringify(full(list)).slice(1)}`);
  expect(told(list, hostile)).toEqual([["shape.unknown-field", "__proto__"]]);
});

test.each(listNames)("a field of %s that is null is refused, as parse takes missing for missing alone", (list) => {
  for (const name of Object.keys(full(list))) {
    const issues = told(list, { ...full(list), [name]: null });
    expect(issues.map(([, first]) => first)).toEqual([name]);
  }
});

test.each(listNames)(
  "a field of %s that is left out is missing where it is required, and told of with all the others",
  (list) => {
    const required = fieldsOf(listSchemas[list]).filter(({ optional }) => !optional);
    const issues = told(list, list === "needs" ? { municipality: "5428" } : {});
    expect(issues).toEqual(required.map(({ name }) => ["shape.missing", name]));
  },
);

test.each(listNames)("what is no record is no record of %s", (list) => {
  for (const value of [null, [], "x", 1, true]) expect(told(list, value)).toEqual([["shape.wrong-type"]]);
  expect(told(list, undefined)).toEqual([["shape.missing"]]);
});

test("a need names its establishment or its place, and says so together with all its other faults", () => {
  const { id, registeredOn, field } = fullRecords.needs;
  expect(told("needs", { id, registeredOn, field })).toEqual([["shape.missing-one-of", "establishment"]]);
  expect(told("needs", { id, field: "", headcount: "3" })).toEqual([
    ["shape.missing", "registeredOn"],
    ["shape.empty", "field"],
    ["shape.wrong-type", "headcount"],
    ["shape.missing-one-of", "establishment"],
  ]);
  expect(told("needs", { id, registeredOn, field, municipality: "5428" })).toEqual([]);
  expect(told("needs", { id, registeredOn, field, establishment: "e1" })).toEqual([]);
});

test.each([
  { list: "establishments", more: { employees: -1 }, issue: ["shape.too-small", "employees"] },
  { list: "establishments", more: { employees: 1.5 }, issue: ["shape.not-whole", "employees"] },
  { list: "establishments", more: { employees: NaN }, issue: ["shape.wrong-type", "employees"] },
  { list: "establishments", more: { employees: Infinity }, issue: ["shape.wrong-type", "employees"] },
  { list: "establishments", more: { employees: 2 ** 53 }, issue: ["shape.too-large", "employees"] },
  { list: "establishments", more: { employees: "12" }, issue: ["shape.wrong-type", "employees"] },
  { list: "establishments", more: { municipality: 301 }, issue: ["shape.wrong-type", "municipality"] },
  { list: "establishments", more: { municipality: "301" }, issue: ["shape.malformed", "municipality"] },
  { list: "establishments", more: { municipality: "0301\n" }, issue: ["shape.malformed", "municipality"] },
  { list: "establishments", more: { industry: "fisk" }, issue: ["shape.malformed", "industry"] },
  { list: "establishments", more: { contactedOn: "2021-02-29" }, issue: ["shape.not-a-date", "contactedOn"] },
  { list: "establishments", more: { contactedOn: "01.02.2021" }, issue: ["shape.not-a-date", "contactedOn"] },
  {
    list: "establishments",
    more: { organisationNumber: "974760674" },
    issue: ["shape.check-digit", "organisationNumber"],
  },
  {
    list: "establishments",
    more: { organisationNumber: "97476067" },
    issue: ["shape.malformed", "organisationNumber"],
  },
  { list: "establishments", more: { name: "" }, issue: ["shape.empty", "name"] },
  { list: "establishments", more: { name: "a\u0000b" }, issue: ["shape.control-character", "name"] },
  { list: "establishments", more: { name: "a\tb" }, issue: ["shape.control-character", "name"] },
  { list: "needs", more: { kind: "Unmet" }, issue: ["shape.not-in-list", "kind"] },
  { list: "needs", more: { strategy: "hire" }, issue: ["shape.wrong-type", "strategy"] },
  { list: "needs", more: { strategy: ["hire", "fire"] }, issue: ["shape.not-in-list", "strategy", 1] },
  { list: "needs", more: { codes: [{ system: "isco", id: "1" }] }, issue: ["shape.not-in-list", "codes", 0, "system"] },
  { list: "needs", more: { codes: [{ system: "nus", id: "" }] }, issue: ["shape.empty", "codes", 0, "id"] },
  {
    list: "needs",
    more: { codes: [{ system: "nus", id: "1", x: 1 }] },
    issue: ["shape.unknown-field", "codes", 0, "x"],
  },
  { list: "needs", more: { nkrLevel: "1" }, issue: ["shape.not-in-list", "nkrLevel"] },
  { list: "needs", more: { nkrLevel: 5.3 }, issue: ["shape.not-in-list", "nkrLevel"] },
  { list: "needs", more: { hoursPerWeek: 169 }, issue: ["shape.too-large", "hoursPerWeek"] },
  { list: "needs", more: { maxFeeNok: 1e300 }, issue: ["shape.too-large", "maxFeeNok"] },
  { list: "offers", more: { shareOfFullTime: 1.01 }, issue: ["shape.too-large", "shareOfFullTime"] },
  { list: "offers", more: { nus: "0469999" }, issue: ["shape.malformed", "nus"] },
  { list: "offers", more: { cancelled: "nei" }, issue: ["shape.wrong-type", "cancelled"] },
  { list: "pilots", more: { county: "5" }, issue: ["shape.malformed", "county"] },
  {
    list: "pilots",
    more: { targetMunicipalities: ["5428", "x"] },
    issue: ["shape.malformed", "targetMunicipalities", 1],
  },
  { list: "population", more: { sizeClass: "0–9" }, issue: ["shape.malformed", "sizeClass"] },
  { list: "grants", more: { year: 21 }, issue: ["shape.too-small", "year"] },
] as const)("$more in $list is $issue.0", ({ list, more, issue }) => {
  expect(told(list, { ...full(list), ...more })).toEqual([issue]);
});

test.each([
  ["municipality", "x", "municipalityNumber"],
  ["industry", "x", "industry"],
] as const)("a text out of form says which form was meant: %s", (field, value, format) => {
  const read = parse(listSchemas.establishments, { ...full("establishments"), [field]: value });
  expect(read.isErr() && read.error).toEqual([
    { code: "shape.malformed", severity: "error", path: [field], value, format },
  ]);
});

test("a field that is there and undefined is missing, so that a half-filled form parses", () => {
  expect(told("establishments", { ...full("establishments"), employees: undefined })).toEqual([]);
  expect(told("establishments", { ...full("establishments"), municipality: undefined })).toEqual([
    ["shape.missing", "municipality"],
  ]);
});

test("a level goes in as number or text and comes out as text", () => {
  for (const level of [2, 3, 4, 5, 5.1, 5.2, 6, 6.1, 6.2, 7, 8]) {
    const read = parse(listSchemas.needs, { ...full("needs"), nkrLevel: level });
    expect(read.isOk() && read.value.nkrLevel).toBe(String(level));
  }
  for (const level of ["4A", "4B"]) expect(told("needs", { ...full("needs"), nkrLevel: level })).toEqual([]);
});

test("an organisation number comes out as nine digits", () => {
  const read = parse(listSchemas.actors, { ...full("actors"), organisationNumber: "NO 974 760 673 MVA" });
  expect(read.isOk() && read.value.organisationNumber).toBe("974760673");
});

test("rows are read one by one, and the good ones are kept", () => {
  const { accepted, rejected } = parseRows(
    listSchemas.ties,
    new Set([full("ties"), { ...full("ties"), formal: 1 }, full("ties"), 7]), // any iterable
  );
  expect(accepted).toEqual([full("ties")]);
  expect(rejected.map(({ line, input, issues }) => [line, input, issues.map(({ code }) => code)])).toEqual([
    [2, { ...full("ties"), formal: 1 }, ["shape.wrong-type"]],
    [3, 7, ["shape.wrong-type"]],
  ]);
});

test("a programme is head and lists, any of them missing", () => {
  const programme = {
    title: "Prøve",
    asOf: "2023-12-31",
    period: { from: "2021-01-01", to: "2023-12-31" },
    scheme: "kompetansepiloter2020",
    madeUp: true,
    ...Object.fromEntries(listNames.map((list) => [list, [full(list)]])),
  };
  expect(parse(Programme, programme)._unsafeUnwrap()).toEqual(programme);
  expect(parse(Programme, {})._unsafeUnwrap()).toEqual({});
  const faults = parse(Programme, {
    needs: [full("needs"), { ...full("needs"), id: 1 }],
    offer: [],
  })._unsafeUnwrapErr();
  expect(faults.map(({ code, path }) => [code, ...path])).toEqual([
    ["shape.wrong-type", "needs", 1, "id"],
    ["shape.unknown-field", "offer"],
  ]);
});

test("a period ends after it begins; of a date that is none only that is said", () => {
  const codes = (period: unknown): readonly string[] =>
    parse(Programme, { period }).match(
      () => [],
      (issues) => issues.map(({ code }) => code),
    );
  expect(codes({ from: "2021-01-01", to: "2021-01-01" })).toEqual([]);
  expect(codes({ from: "2021-01-02", to: "2021-01-01" })).toEqual(["shape.period-order"]);
  expect(codes({ from: "2023-13-01", to: "2021-01-01" })).toEqual(["shape.not-a-date"]);
});

const scheme = {
  id: "egen",
  label: { nb: "Egen ordning", nn: "Eiga ordning", en: "A scheme of our own" },
  maxShare: 0.5,
  caps: [{ year: 2024, nok: 500_000 }],
  tolerance: 0,
};

test("a grant scheme of the caller's own needs its name in all three languages", () => {
  expect(parse(GrantScheme, scheme).isOk()).toBe(true);
  const { nb, en } = scheme.label;
  expect(parse(GrantScheme, { ...scheme, label: { nb, en } })._unsafeUnwrapErr()).toEqual([
    { code: "shape.missing", severity: "error", path: ["label", "nn"] },
  ]);
  const nested = parse(Programme, { scheme: { ...scheme, maxShare: 2 } })._unsafeUnwrapErr();
  expect(nested).toMatchObject([{ code: "shape.too-large", path: ["scheme", "maxShare"], value: 2, maximum: 1 }]);
  expect(parse(Programme, { scheme: "other" })._unsafeUnwrapErr()).toMatchObject([
    { code: "shape.not-in-list", path: ["scheme"], value: "other" },
  ]);
});

test("a matching profile's weights sum to ten thousand, and its further settings are the caller's", () => {
  const weights = { relevance: 4500, delivery: 2000, reach: 1500, level: 1000, cost: 500, start: 500 };
  const profile = { id: "egen", version: 1, weights, reachKm: { full: 20, none: 150 } };
  expect(parse(MatchingProfile, profile)._unsafeUnwrap()).toEqual(profile);
  const wrong = parse(MatchingProfile, { ...profile, weights: { ...weights, start: 501 } })._unsafeUnwrapErr();
  expect(wrong).toMatchObject([{ code: "shape.wrong-sum", path: ["weights"], sum: 10_001, expected: 10_000 }]);
});

test("the three models are words", () => {
  expect(["motor", "broker", "meetingPlace"].every((word) => parse(MobilisationModel, word).isOk())).toBe(true);
  expect(parse(MobilisationModel, "megler")._unsafeUnwrapErr()).toMatchObject([
    { code: "shape.not-in-list", options: ["motor", "broker", "meetingPlace"] },
  ]);
});

const reading = {
  indicator: "completion-rate",
  version: 1,
  unit: "share",
  group: { county: "55" },
  period: { from: "2021-01-01", to: "2023-12-31" },
  asOf: "2023-12-31",
  division: "2024-01-01",
  outcome: { status: "estimated", value: 0.7, n: 20, numerator: 14, denominator: 20, missing: 0 },
  provenance: {},
};

test("a reading of another program's is read back, and a wrong one says what", () => {
  expect(parse(Reading, reading)._unsafeUnwrap()).toEqual(reading);
  const codes = (more: object): unknown =>
    parse(Reading, { ...reading, ...more })
      ._unsafeUnwrapErr()
      .map(({ code, path }) => [code, ...path]);
  expect(codes({ outcome: { status: "hidden" } })).toEqual([["shape.not-in-list", "outcome", "status"]]);
  expect(codes({ outcome: {} })).toEqual([["shape.missing", "outcome", "status"]]);
  expect(codes({ outcome: { ...reading.outcome, value: NaN } })).toEqual([["shape.wrong-type", "outcome", "value"]]);
  expect(codes({ group: { sex: "x" } })).toEqual([["shape.unknown-field", "group", "sex"]]);
});

test("a word that tells alternatives apart is named with those that there are", () => {
  const [issue] = parse(Reading, { ...reading, outcome: { status: "hidden" } })._unsafeUnwrapErr();
  expect(issue).toMatchObject({ value: "hidden", options: ["estimated", "no-data", "suppressed"] });
});

test("whatever comes in, an answer comes out and nothing is thrown", () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...listNames),
      fc.anything({ withBigInt: true, withDate: true, withMap: true }),
      (list, value) => {
        const read = parse<unknown>(listSchemas[list], value);
        expect(read.isErr()).toBe(true);
      },
    ),
  );
});
