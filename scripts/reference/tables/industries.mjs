import { readRaw } from "../raw.mjs";

/** The first day of each standard, and the first on which it no longer is the standard. */
const periods = {
  SN2007: { validFrom: "2009-01-01", validTo: "2025-01-01" },
  SN2025: { validFrom: "2025-01-01" },
};

/** The published names of a code; SN2007 has English ones down to the divisions. */
const nameOf = (row) => ({ nb: row.name_nb || undefined, en: row.name_en || undefined });

/** A code of both standards, where every name that both publish is the same: what was compared is the method. */
function correspondence(row, others, standard) {
  const other = others.get(row.code);
  if (other === undefined || other.name_en !== row.name_en) return undefined;
  if (row.name_nb === "" || other.name_nb === "")
    return { standard, code: row.code, method: "same_code_and_english_name" };
  return row.name_nb === other.name_nb ? { standard, code: row.code, method: "same_code_and_names" } : undefined;
}

/** Two copies of a name each count, so the sources are a list. */
function evidenceOf(row, standard) {
  if (row.name_nb_evidence) return row.name_nb_evidence.split("+");
  return standard === "SN2007" && row.code.startsWith("98") ? ["wording_of_sn2025"] : undefined;
}

const industry = (standard) => (row) => ({
  standard,
  code: row.code,
  level: Number(row.level),
  parentCode: row.parent_code || undefined,
  name: nameOf(row),
  nameEvidence: evidenceOf(row, standard),
  correspondence: row.correspondence,
  ...periods[standard],
});

/** Sections and divisions stand in one raw file, what lies beneath in another: each code is followed by all that it holds. */
function inOrder(rows) {
  const childrenOf = (code) =>
    rows.filter((row) => row.parent_code === code).flatMap((row) => [row, ...childrenOf(row.code)]);
  return childrenOf("");
}

export const industries = () => {
  const old = readRaw("classifications/sn2007.csv");
  const detail = readRaw("classifications/sn2007_detail.csv");
  const current = readRaw("classifications/sn2025.csv");
  const byCode = (rows) => new Map(rows.map((row) => [row.code, row]));
  const linked = (rows, others, standard) =>
    rows.map((row) => ({ ...row, correspondence: correspondence(row, byCode(others), standard) }));
  return {
    name: "industries",
    type: "Industry",
    imports: [["PublishedName", "core/label"]],
    declares: `
/** The standard industrial classifications: SN2007 is NACE Rev. 2, SN2025 is NACE Rev. 2.1. */
export type IndustryStandard = "SN2007" | "SN2025";

/**
 * What the Norwegian name rests on, where that is not a copy of the standard's own list: copies of Klass in which the
 * standards are listed by level or mixed, the name of the section's only division, or a wording that came later.
 */
export type IndustryNameEvidence =
  | "klass_level2_list"
  | "klass_mixed_export"
  | "same_as_only_division"
  | "wording_of_sn2025";

/** An industry of one of the two standards. Codes are unique within a standard: take one of them before looking up. */
export interface Industry {
  readonly standard: IndustryStandard;
  /** A letter for a section, then \`"62"\`, \`"62.0"\`, \`"62.01"\`, \`"62.010"\`. */
  readonly code: string;
  /** 1 section, 2 division, 3 group, 4 class, 5 subclass. SN2025 is here with its sections and divisions. */
  readonly level: 1 | 2 | 3 | 4 | 5;
  readonly parentCode?: string;
  readonly name: PublishedName;
  readonly nameEvidence?: readonly IndustryNameEvidence[];
  /**
   * The other standard has this code under the same name; \`method\` says what was compared. Single classes beneath it may
   * still have moved. Without one nothing is known: it is no sign that the industry ended.
   */
  readonly correspondence?: {
    readonly standard: IndustryStandard;
    readonly code: string;
    readonly method: "same_code_and_names" | "same_code_and_english_name";
  };
  readonly validFrom: string;
  /** First day on which the standard no longer holds. Registers change over at their own time. */
  readonly validTo?: string;
}`,
    about:
      "Industries: SN2025 down to divisions, then SN2007 down to subclasses; each code is followed by those it holds.",
    raw: ["classifications/sn2007.csv", "classifications/sn2007_detail.csv", "classifications/sn2025.csv"],
    // The standard in force first. The compiler looks for a row alike from the top: after the longer list it would give up.
    rows: [
      ...inOrder(linked(current, old, "SN2007")).map(industry("SN2025")),
      ...inOrder([...linked(old, current, "SN2025"), ...detail]).map(industry("SN2007")),
    ],
    provenance: {
      publisher: "Statistics Norway (SSB), Klass 6; English names by Eurostat",
      address: "https://www.ssb.no/klass/klassifikasjoner/6",
      vintage: "SN2007 and SN2025",
      retrieved: "2026-11",
      licence: "CC BY 4.0; English names: reuse with attribution",
      note: "SSB counts 821 subclasses of SN2007, of which 819 are here: do not refuse an unknown one under a known class; older figures also bear some that have left the list (55.301). 11 sections of SN2025 have no Norwegian name. The correspondence is worked out here. The name of 01.130 had a letter too many.",
    },
  };
};
