import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { jsonSchema, schemaNames } from "../../src/model/jsonSchema.ts";
import { fieldsOf } from "../../src/model/fields.ts";
import { listSchemas } from "../../src/model/programme.ts";
import { languages } from "../../src/core/label.ts";

type Json = Readonly<Record<string, unknown>>;
const golden = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../golden/json-schema/${name}.json`, import.meta.url), "utf8"));

/** The schema of a record, wherever the document keeps it. */
const recordOf = (name: string, json: Json | undefined): Json => {
  const defs = json?.["$defs"] as Readonly<Record<string, Json>> | undefined; // JSON Schema's own shape
  return defs?.[name] ?? json ?? {};
};
const propertiesOf = (name: string, json: Json | undefined): Readonly<Record<string, Json>> =>
  recordOf(name, json)["properties"] as Readonly<Record<string, Json>>; // as above

/** Every JSON Schema inside another. */
function parts(json: unknown): readonly Json[] {
  if (typeof json !== "object" || json === null) return [];
  const own = Array.isArray(json) ? [] : [json as Json]; // an object, by the line above
  return [...own, ...Object.values(json).flatMap(parts)];
}

test("every schema of the contract has a JSON Schema", () => {
  expect([...schemaNames].sort()).toEqual(
    [
      "TargetMunicipality",
      "RegisterPopulation",
      "Establishment",
      "CompetenceNeed",
      "CompetenceOffer",
      "Participation",
      "Activity",
      "Grant",
      "Pilot",
      "Actor",
      "Tie",
      "SurveyAnswer",
      "LabourMarketCount",
      "Programme",
      "GrantScheme",
      "MobilisationModel",
      "Reading",
      "OrganisationNumber",
      "MatchingProfile",
    ].sort(),
  );
  expect(jsonSchema("Person")).toBeUndefined();
  expect(jsonSchema("__proto__")).toBeUndefined();
});

// The names stand here as well, since library code is not called outside a test.
const names = ["TargetMunicipality", "RegisterPopulation", "Establishment", "CompetenceNeed", "CompetenceOffer"]
  .concat(["Participation", "Activity", "Grant", "Pilot", "Actor", "Tie", "SurveyAnswer", "LabourMarketCount"])
  .concat(["Programme", "GrantScheme", "MobilisationModel", "Reading", "OrganisationNumber", "MatchingProfile"]);

test.each(names)("the published JSON Schema of %s is the reviewed one", (name) => {
  expect(jsonSchema(name)).toEqual(golden(name));
});

test("dates are dates and codes have their patterns, which a form can check by itself", () => {
  expect(propertiesOf("Pilot", jsonSchema("Pilot"))).toMatchObject({
    county: { type: "string", pattern: "^\\d{2}$" },
    targetMunicipalities: { type: "array", items: { pattern: "^\\d{4}$" } },
  });
  expect(propertiesOf("Establishment", jsonSchema("Establishment"))).toMatchObject({
    municipality: { pattern: "^\\d{4}$" },
    industry: { pattern: "^\\d{2}(\\.?\\d{1,3})?$" },
    contactedOn: { type: "string", format: "date" },
    employees: { type: "integer", minimum: 0, maximum: 2 ** 53 - 1 },
  });
  expect(propertiesOf("RegisterPopulation", jsonSchema("RegisterPopulation"))["sizeClass"]).toMatchObject({
    pattern: "^\\d+(-\\d+|\\+)?$",
  });
  expect(propertiesOf("CompetenceOffer", jsonSchema("CompetenceOffer"))["nus"]).toMatchObject({
    pattern: "^\\d{1,6}$",
  });
});

test("a need asks for one of establishment and municipality", () => {
  expect(recordOf("CompetenceNeed", jsonSchema("CompetenceNeed"))["anyOf"]).toEqual([
    { required: ["establishment"] },
    { required: ["municipality"] },
  ]);
});

test("no field is read-only: to a form that would mean that nobody may fill it in", () => {
  for (const name of schemaNames) expect(JSON.stringify(jsonSchema(name))).not.toContain("readOnly");
});

test("records are closed, ask for what is required and give every field", () => {
  for (const schema of Object.values(listSchemas)) {
    const fields = fieldsOf(schema);
    const name = schemaNames.find(
      (one) =>
        propertiesOf(one, jsonSchema(one)) &&
        sameKeys(
          one,
          fields.map((f) => f.name),
        ),
    );
    expect(name).toBeDefined();
    const json = recordOf(name ?? "", jsonSchema(name ?? ""));
    expect(json["additionalProperties"]).toBe(false);
    expect(json["required"]).toEqual(fields.filter(({ optional }) => !optional).map((field) => field.name));
  }
});

function sameKeys(name: string, fields: readonly string[]): boolean {
  const properties: object | undefined = propertiesOf(name, jsonSchema(name));
  return properties !== undefined && JSON.stringify(Object.keys(properties)) === JSON.stringify(fields);
}

test("keywords are those of JSON Schema 2020-12, and our own begin with x-", () => {
  const known = new Set(
    [
      "$schema",
      "$ref",
      "$defs",
      "type",
      "title",
      "properties",
      "required",
      "additionalProperties",
      "items",
      "enum",
      "const",
    ]
      .concat(["anyOf", "oneOf", "allOf", "minLength", "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum"])
      .concat(["pattern", "format", "propertyNames", "id"]),
  );
  for (const name of schemaNames) {
    const names = parts(jsonSchema(name)).flatMap((json) =>
      "type" in json || "$ref" in json ? Object.keys(json) : [],
    );
    expect(names.filter((key) => !known.has(key) && !key.startsWith("x-"))).toEqual([]);
  }
});

test.each(["nb", "nn", "en"] as const)("fields bear their labels in %s, and nothing else differs", (lang) => {
  expect(languages).toContain(lang);
  const plain = propertiesOf("CompetenceNeed", jsonSchema("CompetenceNeed"));
  const labelled = propertiesOf("CompetenceNeed", jsonSchema("CompetenceNeed", { lang }));
  expect(labelled["municipality"]?.["title"]).toBe({ nb: "Kommune", nn: "Kommune", en: "Municipality" }[lang]);
  for (const [field, property] of Object.entries(labelled)) {
    expect(typeof property["title"]).toBe("string");
    expect({ ...property, title: undefined }).toEqual({ ...plain[field], title: undefined });
  }
  expect(jsonSchema("GrantScheme", { lang })).toEqual(jsonSchema("GrantScheme"));
});

test("a caller who changes an answer does not change the next one", () => {
  const first = jsonSchema("Tie") as Record<string, unknown>; // a caller without types
  first["$defs"] = 1;
  expect(jsonSchema("Tie")).toEqual(golden("Tie"));
});
