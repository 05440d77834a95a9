import type { Words } from "../core/label.ts";

/** A level of the Norwegian qualifications framework (NKR). Level 1 is not in use. */
export type NkrLevel = "2" | "3" | "4" | "4A" | "4B" | "5" | "5.1" | "5.2" | "6" | "6.1" | "6.2" | "7" | "8";

/**
 * Every level, lowest first. Engines move the integer-like keys of an object to its front, so the order of `nkrLevel`'s
 * keys is 2, 3, 4, 5, ... and then 4A: read the order here.
 *
 * @see https://www.nokut.no/norsk-utdanning/nasjonalt-kvalifikasjonsrammeverk-for-livslang-laring/nivaa-i-kvalifikasjonsrammeverket/
 */
export const nkrLevels: readonly NkrLevel[] = [
  "2",
  "3",
  "4",
  "4A",
  "4B",
  "5",
  "5.1",
  "5.2",
  "6",
  "6.1",
  "6.2",
  "7",
  "8",
];

/**
 * The steps that rules about levels count, lowest first; levels in one step are equal. 4A and 4B are two ways through
 * level 4. A bare 5 is read as 5.1, the least it can mean. 6.1 (part level) counts as 6, as 6.2 does.
 */
export const nkrScale: readonly (readonly NkrLevel[])[] = [
  ["2"],
  ["3"],
  ["4", "4A", "4B"],
  ["5", "5.1"],
  ["5.2"],
  ["6", "6.1", "6.2"],
  ["7"],
  ["8"],
];

export const nkrLevel: Words<NkrLevel> = {
  "2": { nb: "Nivå 2: grunnskole", nn: "Nivå 2: grunnskule", en: "Level 2: lower secondary school" },
  "3": {
    nb: "Nivå 3: grunnkompetanse fra videregående",
    nn: "Nivå 3: grunnkompetanse frå vidaregåande",
    en: "Level 3: partly completed upper secondary",
  },
  "4": {
    nb: "Nivå 4: videregående opplæring",
    nn: "Nivå 4: vidaregåande opplæring",
    en: "Level 4: upper secondary education",
  },
  "4A": {
    nb: "Nivå 4A: fag- eller svennebrev",
    nn: "Nivå 4A: fag- eller sveinebrev",
    en: "Level 4A: trade or journeyman's certificate",
  },
  "4B": {
    nb: "Nivå 4B: studieforberedende",
    nn: "Nivå 4B: studieførebuande",
    en: "Level 4B: general studies, upper secondary",
  },
  "5": { nb: "Nivå 5: fagskole", nn: "Nivå 5: fagskule", en: "Level 5: higher vocational education" },
  "5.1": { nb: "Nivå 5.1: fagskole 1", nn: "Nivå 5.1: fagskule 1", en: "Level 5.1: higher vocational education 1" },
  "5.2": { nb: "Nivå 5.2: fagskole 2", nn: "Nivå 5.2: fagskule 2", en: "Level 5.2: higher vocational education 2" },
  "6": {
    nb: "Nivå 6: bachelor eller høgskolekandidat",
    nn: "Nivå 6: bachelor eller høgskulekandidat",
    en: "Level 6: bachelor's or university college candidate's degree",
  },
  "6.1": {
    nb: "Nivå 6.1: høgskolekandidat",
    nn: "Nivå 6.1: høgskulekandidat",
    en: "Level 6.1: university college candidate's degree",
  },
  "6.2": { nb: "Nivå 6.2: bachelor", nn: "Nivå 6.2: bachelor", en: "Level 6.2: bachelor's degree" },
  "7": { nb: "Nivå 7: master", nn: "Nivå 7: master", en: "Level 7: master's degree" },
  "8": { nb: "Nivå 8: doktorgrad (ph.d.)", nn: "Nivå 8: doktorgrad (ph.d.)", en: "Level 8: doctorate (PhD)" },
};

/** What a level rests on: only whole qualifications are placed in the framework, so a short module has no place of its own. */
export type NkrBasis = "placed" | "atLevel" | "none";

export const nkrBasis: Words<NkrBasis> = {
  placed: { nb: "Innplassert i NKR", nn: "Innplassert i NKR", en: "Placed in the framework" },
  atLevel: {
    nb: "På nivået, men ikke innplassert",
    nn: "På nivået, men ikkje innplassert",
    en: "At the level, but not placed",
  },
  none: { nb: "Uten nivå", nn: "Utan nivå", en: "Without a level" },
};
