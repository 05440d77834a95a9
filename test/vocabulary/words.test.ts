import { expect, test } from "vitest";
import type { Label } from "../../src/core/label.ts";
import { fields, headField, listName } from "../../src/vocabulary/field.ts";
import {
  better,
  criterion,
  dimension,
  goal,
  goalMeaning,
  resultLevel,
  unit,
  type Goal,
} from "../../src/vocabulary/goal.ts";
import { nkrLevel, nkrLevels, nkrScale } from "../../src/vocabulary/level.ts";
import { mobilisationModels, verbMeaning } from "../../src/vocabulary/mobilisation.ts";
import { sizeSchemes } from "../../src/vocabulary/size.ts";
import { glossary } from "../../src/vocabulary/term.ts";
import { vocabulary } from "../../src/vocabulary/vocabulary.ts";

const isLabel = (value: object): value is Label => "nb" in value || "nn" in value || "en" in value;

/** Every label inside a value, with the path to it. */
function labelsIn(value: unknown, path: string): readonly (readonly [string, Label])[] {
  if (typeof value !== "object" || value === null) return [];
  if (isLabel(value)) return [[path, value]];
  return Object.entries(value).flatMap(([key, inner]) => labelsIn(inner, `${path}.${key}`));
}

const all = labelsIn(
  {
    vocabulary,
    fields,
    headField,
    listName,
    goal,
    goalMeaning,
    resultLevel,
    criterion,
    unit,
    dimension,
    better,
    mobilisationModels,
    verbMeaning,
    sizeSchemes,
    glossary,
  },
  "words",
);

test("every word has a text in Bokmål, Nynorsk and English, and nothing more", () => {
  expect(all.length).toBeGreaterThan(400);
  for (const [path, label] of all) {
    expect(Object.keys(label), path).toEqual(["nb", "nn", "en"]);
    for (const text of [label.nb, label.nn, label.en]) {
      expect(text, path).not.toBe("");
      expect(text, path).toBe(text.trim());
      expect(text, path).not.toMatch(/\s\s|undefined|TODO/);
    }
  }
});

// Frequent words that the two written norms spell differently (Språkrådet, Administrativ ordliste bokmål-nynorsk).
test("Nynorsk is Nynorsk, and Bokmål is Bokmål", () => {
  const onlyBokmal =
    /virksomhet|tilskudd|tilbud|ansatt|videre|ikke\b|høyere|\bfra\b|\bhva\b|hvilken|\bhvem\b|koble|tilbyder|deltaker\b|skole|antall|andel|uke\b|kommuner\b|annet|\bnoen\b|egne\b|aktører\b|tilrettelegge|megler/i;
  const onlyNynorsk =
    /verksemd|tilskot|tilbod|tilsett|vidare|ikkje|høgare|\bfrå\b|\bkva\b|\bkven\b|kople|tilbydar|deltakar|skule|\btal på\b|veke\b|kommunar\b|\banna\b|nokon|eigne|aktørar|leggje|meklar/i;
  for (const [path, label] of all) {
    expect(label.nn, path).not.toMatch(onlyBokmal);
    expect(label.nb, path).not.toMatch(onlyNynorsk);
  }
});

test("English is no Norwegian", () => {
  for (const [path, { en }] of all) expect(en, path).not.toMatch(/[æøå]/i);
});

// The same value twice in a select box cannot be told apart.
test("within a table no two words have the same label in a language", () => {
  for (const [name, words] of Object.entries(vocabulary)) {
    for (const lang of ["nb", "nn", "en"] as const) {
      const labels = Object.values<Label>(words).map((label) => label[lang]);
      expect(new Set(labels).size, `${name} in ${lang}`).toBe(labels.length);
    }
  }
});

test("labels of words begin with a capital, since they stand alone in a form", () => {
  for (const [path, label] of labelsIn({ vocabulary, listName, headField, goal, dimension, fields }, "words")) {
    for (const text of [label.nb, label.nn, label.en]) expect(text[0], path).toBe(text[0]?.toUpperCase());
  }
});

test("the contract's select box reads Med samlingar", () => {
  expect(vocabulary.delivery.gatherings.nn).toBe("Med samlingar");
});

// The pairs of the field as the project's glossary has them; møteplass, kople, verksemd and tilskot also stand in Nynorsk pages of the pilots.
test.each([
  [vocabulary.mobilisationModel.broker, "Megler", "Meklar", "Broker"],
  [vocabulary.mobilisationModel.meetingPlace, "Møteplass", "Møteplass", "Meeting place"],
  [vocabulary.verb.connect, "Koble", "Kople", "Connect"],
  [vocabulary.verb.facilitate, "Tilrettelegge", "Leggje til rette", "Facilitate"],
  [vocabulary.actorKind.provider, "Tilbyder", "Tilbydar", "Provider"],
  [vocabulary.actorKind.vocationalCollege, "Fagskole", "Fagskule", "Higher vocational college"],
  [vocabulary.actorKind.countyGovernor, "Statsforvalter", "Statsforvaltar", "County governor"],
  [vocabulary.amountKind.awarded, "Tilsagn", "Tilsegn", "Awarded"],
  [vocabulary.delivery.onSite, "Stedbasert", "Stadbasert", "On site"],
  [listName.establishments, "Virksomheter", "Verksemder", "Establishments"],
  [listName.grants, "Tilskudd", "Tilskot", "Grants"],
])("$nb is $nn in Nynorsk", (label, nb, nn, en) => {
  expect(label).toEqual({ nb, nn, en });
});

test("the levels of the qualifications framework stand lowest first, and each has one step on the scale", () => {
  // The regulation on the framework: seven levels, 2 to 8, with 4A/4B, 5.1/5.2 and the part level 6.1.
  expect(nkrLevels).toEqual(["2", "3", "4", "4A", "4B", "5", "5.1", "5.2", "6", "6.1", "6.2", "7", "8"]);
  expect(nkrScale.flat().sort()).toEqual([...nkrLevels].sort());
  expect(nkrScale.flat()).toEqual(nkrLevels);
  expect(Object.keys(nkrLevel).sort()).toEqual([...nkrLevels].sort());
  for (const level of nkrLevels) expect(nkrLevel[level].en).toContain(`Level ${level}:`);
});

test("each size scheme begins at 0 and has neither gap nor overlap", () => {
  for (const classes of Object.values(sizeSchemes)) {
    let next = 0;
    for (const { from, to } of classes) {
      expect(from).toBe(next);
      next = (to ?? Number.NaN) + 1;
    }
    expect(next).toBeNaN();
  }
});

// Statistics Norway, Virksomheter, table of establishments by employees; Recommendation 2003/361/EC; NHO; rules of BIO 2022.
test("size classes are those that are published", () => {
  expect(sizeSchemes.ssb8.map(({ code }) => code)).toEqual([
    "0",
    "1-4",
    "5-9",
    "10-19",
    "20-49",
    "50-99",
    "100-249",
    "250+",
  ]);
  expect(sizeSchemes.eu4.map(({ code, from }) => [code, from])).toEqual([
    ["micro", 0],
    ["small", 10],
    ["medium", 50],
    ["large", 250],
  ]);
  expect(sizeSchemes.nho.map(({ from }) => from)).toEqual([0, 100]);
  expect(sizeSchemes.bio.map(({ from }) => from)).toEqual([0, 50]);
  for (const { code, from, to } of sizeSchemes.ssb8) {
    expect(code).toBe(to === undefined ? `${from}+` : from === to ? `${from}` : `${from}-${to}`);
  }
});

test("the three models carry meaning, activities, known operators and a source", () => {
  expect(Object.keys(mobilisationModels)).toEqual(["motor", "broker", "meetingPlace"]);
  for (const [key, model] of Object.entries(mobilisationModels)) {
    expect(model.label).toEqual(Object.entries(vocabulary.mobilisationModel).find(([name]) => name === key)?.[1]);
    expect(model.activities.length).toBeGreaterThan(2);
    expect(model.operators.length).toBeGreaterThan(0);
    for (const operator of model.operators) expect(vocabulary.actorKind).toHaveProperty(operator);
    expect(model.source).toMatch(/https:\/\//);
  }
});

test("the goals follow the chapters of the report: the verbs first", () => {
  const chapters: Goal[] = [
    "identify",
    "mobilise",
    "connect",
    "facilitate",
    "strategicRole",
    "collaboration",
    "dedicatedResources",
    "models",
    "district",
    "lasting",
  ];
  expect(Object.keys(goal)).toEqual(chapters);
  expect(Object.keys(goalMeaning)).toEqual(chapters);
  expect(goal).toMatchObject(vocabulary.verb);
});

test("no word speaks of effect or ranking, which nothing here measures", () => {
  for (const [path, { nb, nn, en }] of all) {
    expect(`${nb} ${nn}`, path).not.toMatch(/effekt|rangering/i);
    expect(en, path).not.toMatch(/\beffects?\b|ranking/i);
  }
});
