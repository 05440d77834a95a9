import fc from "fast-check";
import { expect, test } from "vitest";
import type { Label } from "../../src/core/label.ts";
import { choices } from "../../src/vocabulary/choices.ts";
import { nkrLevels } from "../../src/vocabulary/level.ts";
import { vocabulary } from "../../src/vocabulary/vocabulary.ts";

test("a select box offers the words in the order of their table", () => {
  expect(choices(vocabulary.delivery, "nn")).toEqual([
    { value: "onSite", label: "Stadbasert" },
    { value: "gatherings", label: "Med samlingar" },
    { value: "online", label: "Nettbasert" },
    { value: "inCompany", label: "Bedriftsintern" },
  ]);
});

test("levels are offered lowest first, though engines move the keys 2 to 8 to the front", () => {
  expect(choices(vocabulary.nkrLevel, "nb").map(({ value }) => value)).toEqual(nkrLevels);
});

test("every word is offered once, under its label, whatever the table", () => {
  const key = fc.oneof(fc.nat(99).map(String), fc.stringMatching(/^[a-z]{1,4}$/), fc.stringMatching(/^\d[A-C]$/));
  const label = fc.string({ minLength: 1 }).map((text): Label => ({ nb: text, nn: `${text}n`, en: `${text}e` }));
  fc.assert(
    fc.property(fc.dictionary(key, label, { noNullPrototype: true }), (words) => {
      const offered = choices(words, "nn");
      expect(offered.map(({ value }) => value).sort()).toEqual(Object.keys(words).sort());
      for (const { value, label: text } of offered) expect(text).toBe(words[value]?.nn);
    }),
  );
});
