/**
 * Fields of competence under the words by which firms and providers call them, so that "leiing" finds "ledelse" and
 * "management". Folded (lower case, å as a, ø as o, æ as ae) and without endings: a word of a field that begins with one
 * of these names it. Short on purpose: what is not here is compared letter by letter.
 */
export const competenceFields: readonly (readonly string[])[] = [
  ["ledels", "leiing", "leiar", "leder", "leading", "leadership", "management"],
  ["digital", "ikt", "ict", "data", "edb", "programvar", "software"],
  ["hms", "hse", "arbeidsmiljo", "verneombud"],
  ["okonomi", "regnskap", "rekneskap", "accounting", "bokforing", "bookkeeping"],
  ["salg", "sal", "sale", "marked", "marknad", "marketing"],
  ["akvakultur", "aquaculture", "havbruk", "fiskeoppdrett", "oppdrett"],
  ["sveis", "weld"],
  ["helse", "health", "omsorg", "pleie", "care", "nursing"],
  ["reiseliv", "turism", "touris", "vertskap"],
  ["kokk", "cook", "chef", "restaurant", "serving"],
  ["elektro", "elektri", "electri"],
  ["bygg", "construction", "snekker", "snikkar", "tomrer", "tomrar", "carpent"],
  ["tre", "wood", "timber", "trevar", "sagbruk"],
  ["landbruk", "jordbruk", "agricultur", "gard", "farm"],
  ["skog", "forest"],
  ["transport", "logistikk", "logistic", "sjafor", "driver"],
  ["mat", "food", "naeringsmiddel"],
  ["baerekraft", "berekraft", "sustainab", "klima", "climate"],
  ["prosess", "process", "automasjon", "automation"],
  ["sprak", "language", "norsk"],
  ["barnehage", "barnehag", "kindergarten", "pedagog"],
];
