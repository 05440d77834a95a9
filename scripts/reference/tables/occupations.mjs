import { readRaw } from "../raw.mjs";

/** Names that another copy of the same standard has otherwise: "Førskolelærere" became "Førskole-/barnehagelærere". */
const laterWording = ["234", "2342", "5151", "9112"];

export const occupations = () => ({
  name: "occupations",
  type: "Occupation",
  imports: [["PublishedName", "core/label"]],
  declares: `
/** An occupation of STYRK-08, the Norwegian ISCO-08. */
export interface Occupation {
  /** One digit for each level; the first is the major group. */
  readonly code: string;
  /** 1 major group, 2 sub-major group, 3 minor group, 4 unit group. */
  readonly level: 1 | 2 | 3 | 4;
  readonly parentCode?: string;
  readonly name: PublishedName;
  /** An older copy of the standard words this name otherwise. */
  readonly nameEvidence?: readonly "later_wording"[];
  readonly validFrom: string;
}`,
  about: "Occupations by STYRK-08, by code: each is followed by those it holds.",
  raw: ["classifications/styrk08.csv"],
  rows: readRaw("classifications/styrk08.csv").map((row) => ({
    code: row.code,
    level: Number(row.level),
    parentCode: row.parent_code || undefined,
    name: { nb: row.name_nb },
    nameEvidence: laterWording.includes(row.code) ? ["later_wording"] : undefined,
    validFrom: "2011-01-01",
  })),
  provenance: {
    publisher: "Statistics Norway (SSB), Klass 7",
    address: "https://www.ssb.no/klass/klassifikasjoner/7",
    vintage: "STYRK-08, since 2011",
    retrieved: "2026-11",
    licence: "CC BY 4.0",
    note: "Norwegian names only: the licence of the English titles of ISCO-08 is unclear.",
  },
});
