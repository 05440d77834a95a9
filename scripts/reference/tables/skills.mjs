import { readRaw } from "../raw.mjs";

/** How many steps a code lies below its root, counted from 1. */
function levelOf(code, parentOf) {
  const parent = parentOf.get(code);
  return parent === "" ? 1 : 1 + levelOf(parent, parentOf);
}

export const skills = () => {
  const rows = readRaw("classifications/esco_skill_groups.csv");
  const parentOf = new Map(rows.map((row) => [row.code, row.parent_code]));
  return {
    name: "skills",
    type: "SkillGroup",
    imports: [["PublishedName", "core/label"]],
    declares: `
/** A group of skills of ESCO, or a field of knowledge (ISCED-F 2013), which ESCO files under knowledge, \`"K"\`. */
export interface SkillGroup {
  readonly scheme: "esco" | "isced-f";
  readonly code: string;
  /** Steps from the root, which is 1: knowledge, language skills, skills or transversal skills. */
  readonly level: 1 | 2 | 3 | 4;
  readonly parentCode?: string;
  /** The identifier that ESCO itself uses. */
  readonly uri: string;
  /** English only. */
  readonly name: PublishedName;
}`,
    about: "Groups of skills and fields of knowledge by ESCO, by code.",
    raw: ["classifications/esco_skill_groups.csv"],
    rows: rows.map((row) => ({
      scheme: row.scheme,
      code: row.code,
      level: levelOf(row.code, parentOf),
      parentCode: row.parent_code || undefined,
      uri: row.uri,
      name: { en: row.label_en },
    })),
    provenance: {
      publisher: "European Commission, ESCO",
      address: "https://esco.ec.europa.eu",
      vintage: "version not recorded",
      retrieved: "2026-11",
      licence: "reuse with attribution (Commission Decision 2011/833/EU)",
      note: "Groups alone, no single skills. This product uses ESCO but has not been endorsed by the European Commission.",
    },
  };
};
