import { readRaw } from "../raw.mjs";

export const organisationForms = () => ({
  name: "organisationForms",
  type: "OrganisationForm",
  imports: [["PublishedName", "core/label"]],
  declares: `
/** A form of organisation in the Central Coordinating Register for Legal Entities. */
export interface OrganisationForm {
  /** As in the register: \`"AS"\`, \`"ENK"\`. */
  readonly code: string;
  /** A form of sub-units (establishments), not of the entities that own them. */
  readonly subUnit: boolean;
  readonly name: PublishedName;
}`,
  about: "Forms of organisation, by code.",
  raw: ["classifications/organisation_forms.csv"],
  rows: readRaw("classifications/organisation_forms.csv").map((row) => ({
    code: row.code,
    subUnit: row.sub_unit === "true",
    name: { nb: row.name_nb },
  })),
  provenance: {
    publisher: "Brønnøysund Register Centre",
    address: "https://data.brreg.no/enhetsregisteret/api/organisasjonsformer",
    vintage: "as in November 2026",
    retrieved: "2026-11",
    licence: "NLOD 2.0",
    note: "No end dates: BA, KTRF and others are closed to new registrations, but stand in the register.",
  },
});
