import fc from "fast-check";
import { expect, test } from "vitest";
import { fieldSimilarity, fieldText } from "../../src/matching/fieldSimilarity.ts";

const alike = (a: string, b: string) => fieldSimilarity(fieldText(a), fieldText(b));

test.each([
  ["sveising", "SVEISING "],
  ["økonomi og regnskap", "Regnskap, økonomi"],
  ["kurs i HMS", "hms"],
  ["Čuohppan ja đuodji", "cuohppan ja duodji"],
  ["日本語", "日本語"],
])("%s and %s are the same field", (a, b) => {
  expect(alike(a, b)).toBe(1);
});

test.each([
  ["ledelse", "leiing"],
  ["leiing", "management"],
  ["Sveisekurs", "welding"],
  ["regnskap", "rekneskap"],
])("%s and %s are one field by two names", (a, b) => {
  expect(alike(a, b)).toBe(0.8);
});

test.each([
  ["truckførar", "truckfører"],
  ["vedlikehald", "vedlikehold"],
  ["sjukepleie", "sykepleie"],
  ["skule", "skole"],
  ["keramikk", "veving og keramikk"],
  ["bedriftsledelse", "ledelse"],
  ["brann", "brannvern"],
])("%s and %s are near each other, and less than the same", (a, b) => {
  expect(alike(a, b)).toBeGreaterThanOrEqual(0.5);
  expect(alike(a, b)).toBeLessThan(1);
});

test.each([
  ["Bygg", "Rygg"],
  ["bok", "bak"],
  ["fisk", "frisk"],
  ["rus", "krus"],
  ["musikk", "fysikk"],
  ["logistikk", "statistikk"],
  ["leiing", "sveising"],
  ["ledelse", "regnskap"],
])("%s and %s differ in few letters or in all, and have nothing to do with each other", (a, b) => {
  expect(alike(a, b)).toBe(0);
});

const words = ["bygg", "rygg", "kurs", "sveis", "keramikk", "veving", "musikk", "fysikk", "skule", "skole", "ø", "og"];

test("whichever is compared with which, and whatever the order, case and spaces of the words, it is the same", () => {
  const texts = fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(texts, texts, (a, b) => {
      const value = alike(a.join(" "), b.join(", "));
      expect(alike(b.join(" "), a.join(" "))).toBe(value);
      expect(alike([...a].reverse().join(" - ").toUpperCase(), b.join(" "))).toBe(value);
      expect(value === 0 || (value >= 0.5 && value <= 1)).toBe(true);
      expect(alike(a.join(" "), a.join(" "))).toBe(1);
    }),
    { numRuns: 300 },
  );
});
