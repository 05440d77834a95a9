import { expect, test } from "vitest";
import * as z from "zod";
import { fieldsOf } from "../../src/model/fields.ts";
import { MatchingProfile } from "../../src/model/matchingProfile.ts";
import { MobilisationModel } from "../../src/model/mobilisationModel.ts";
import { listSchemas } from "../../src/model/programme.ts";

const kinds = (schema: Parameters<typeof fieldsOf>[0]): Readonly<Record<string, string>> =>
  Object.fromEntries(
    fieldsOf(schema).map(({ name, kind, optional, list }) => [
      name,
      `${kind}${list ? "[]" : ""}${optional ? "?" : ""}`,
    ]),
  );

test("a reader of text learns from the schema how each cell is to be read", () => {
  expect(kinds(listSchemas.needs)).toEqual({
    id: "text",
    registeredOn: "date",
    field: "text",
    establishment: "text?",
    municipality: "municipality?",
    codes: "code[]?",
    nkrLevel: "nkrLevel?",
    headcount: "number?",
    kind: "word?",
    extent: "word?",
    urgency: "word?",
    strategy: "word[]?",
    delivery: "word[]?",
    maxTravelKm: "number?",
    maxTravelMinutes: "number?",
    maxFeeNok: "number?",
    hoursPerWeek: "number?",
    languages: "text[]?",
    earliestStart: "date?",
    latestStart: "date?",
    barriers: "word[]?",
    contactedOn: "date?",
    pool: "text?",
    offer: "text?",
    matchedOn: "date?",
    startedOn: "date?",
    withdrawnOn: "date?",
    followUpDueOn: "date?",
    followUp: "word?",
    source: "text?",
  });
  expect(kinds(listSchemas.pilots)).toMatchObject({
    county: "county",
    targetMunicipalities: "municipality[]?",
    models: "word[]?",
  });
  expect(kinds(listSchemas.participations)).toMatchObject({ started: "boolean", enrolledOn: "date", outcome: "word" });
  expect(kinds(listSchemas.actors)).toMatchObject({
    organisationNumber: "organisationNumber?",
    serves: "municipality[]?",
  });
});

test("a schema of the application's own is read as far as its shape tells", () => {
  const schema = z
    .object({
      a: z.string().nullable(),
      b: z.number().default(1),
      c: z.array(z.boolean()).optional(),
      d: z.union([z.string(), z.literal("x")]),
      e: z.union([z.string(), z.number()]),
      f: z.string().transform(Number),
      g: z.map(z.string(), z.string()),
      h: z.literal([1, "x"]),
    })
    .readonly();
  expect(kinds(schema)).toEqual({
    a: "text",
    b: "number?",
    c: "boolean[]?",
    d: "text",
    e: "other",
    f: "text",
    g: "other",
    h: "other",
  });
});

test("what is no object of zod's has no fields", () => {
  expect(fieldsOf(MobilisationModel)).toEqual([]);
  expect(fieldsOf({ "~standard": {} })).toEqual([]);
  expect(fieldsOf(MatchingProfile).map(({ name }) => name)).toEqual(["id", "version", "weights"]);
});
