import * as z from "zod/mini";
import type { Lang } from "../core/label.ts";
import { fields as fieldWords } from "../vocabulary/field.ts";
import { GrantScheme } from "./grantScheme.ts";
import { OrganisationNumber } from "./id.ts";
import { MatchingProfile } from "./matchingProfile.ts";
import { MobilisationModel } from "./mobilisationModel.ts";
import { listSchemas, Programme, type ListName } from "./programme.ts";
import { Reading } from "./reading.ts";
import { registry } from "./registry.ts";

const schemas = new Map<string, { readonly schema: z.core.$ZodType; readonly list?: ListName }>([
  ...Object.entries(listSchemas).map(
    ([list, schema]) => [registry.get(schema)?.id ?? list, { schema, list: list as ListName }] as const,
  ),
  ["Programme", { schema: Programme }],
  ["GrantScheme", { schema: GrantScheme }],
  ["MobilisationModel", { schema: MobilisationModel }],
  ["Reading", { schema: Reading }],
  ["OrganisationNumber", { schema: OrganisationNumber }],
  ["MatchingProfile", { schema: MatchingProfile }],
]);

/** The names that `jsonSchema` knows: those of the schemas. */
export const schemaNames: readonly string[] = [...schemas.keys()];

/**
 * A schema as JSON Schema 2020-12, of what goes in; `undefined` for a name that is no schema's. With `lang` each field of
 * a list's record bears its label in that language as its title.
 *
 * @example
 * ```ts
 * import { jsonSchema } from "kompetansepilot/json-schema";
 *
 * jsonSchema("Tie")?.["$schema"]; // => "https://json-schema.org/draft/2020-12/schema"
 * ```
 */
export function jsonSchema(
  name: string,
  options: { readonly lang?: Lang } = {},
): Readonly<Record<string, unknown>> | undefined {
  const found = schemas.get(name);
  if (found === undefined) return undefined;
  const json = z.toJSONSchema(found.schema, {
    io: "input",
    metadata: registry,
    unrepresentable: "any",
    // Our values are readonly in code. To JSON Schema that word says that a client cannot set the field.
    override: ({ jsonSchema: one }) => {
      delete one.readOnly;
    },
  }) as Record<string, unknown>;
  const { lang } = options;
  if (lang !== undefined && found.list !== undefined) label(json, found.list, lang);
  return json;
}

/** Writes the labels of a list's fields into its JSON Schema, wherever the record's properties stand in it. */
function label(json: Record<string, unknown>, list: ListName, lang: Lang): void {
  const id = registry.get(listSchemas[list])?.id ?? "";
  const defs = (json["$defs"] ?? {}) as Readonly<Record<string, Record<string, unknown>>>; // JSON Schema's own shape
  const record = defs[id] ?? json;
  const properties = (record["properties"] ?? {}) as Record<string, Record<string, unknown>>; // as above
  for (const [field, property] of Object.entries(properties)) {
    const words = fieldWords[list][field];
    if (words !== undefined) properties[field] = { ...property, title: words.label[lang] };
  }
}
