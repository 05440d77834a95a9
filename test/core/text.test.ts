import fc from "fast-check";
import { expect, test } from "vitest";
import { byCodeUnit, byText, inOrderOf } from "../../src/core/order.ts";
import { escapeHtml, foldText, hasControlCharacter } from "../../src/core/text.ts";

test.each([
  ["Fagområde", "fagomrade"],
  ["  Registrert dato ", "registrertdato"],
  ["registrert_dato", "registrertdato"],
  ["BÅTSFJORD", "batsfjord"],
  ["Ba\u030atsfjord", "batsfjord"], // the ring as a sign of its own, as a Mac writes it
  ["Kárášjohka", "karasjohka"],
  ["Guovdageainnu suohkan", "guovdageainnusuohkan"],
  ["Unjárga", "unjarga"],
  ["Deatnu Đ Ŋ Ŧ", "deatnudnt"],
  ["Ærlig Øst", "aerligost"],
  ["Häme Öst", "haemeost"],
  ["…", ""],
])("%j folds to %j", (text, folded) => {
  expect(foldText(text)).toBe(folded);
});

test("folding twice is folding once", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (text) => {
      expect(foldText(foldText(text))).toBe(foldText(text));
    }),
  );
});

test("line ends are the only control characters that a text may hold", () => {
  const controls = [...Array(256).keys()]
    .map((code) => String.fromCharCode(code))
    .filter((sign) => /\p{Cc}/u.test(sign));
  expect(controls).toHaveLength(65); // Unicode's category Cc
  expect(controls.filter((sign) => !hasControlCharacter(`a${sign}b`))).toEqual(["\n", "\r"]);
  expect(hasControlCharacter("Måløy – ŋ 你好 🙂")).toBe(false);
});

test("HTML in a text stands as text", () => {
  expect(escapeHtml(`<b title="x" id='y'>&amp;`)).toBe("&lt;b title=&quot;x&quot; id=&#39;y&#39;&gt;&amp;amp;");
});

test("texts are ordered by code unit, as the language compares them", () => {
  expect(["å", "ø", "z", "Z", "10", "9", "aa"].sort(byCodeUnit)).toEqual(["10", "9", "Z", "aa", "z", "å", "ø"]);
});

test("the first comparison that tells two records apart decides, and equal ones keep their order", () => {
  const rows = [
    { a: "x", b: 2 },
    { a: "y", b: 1 },
    { a: "x", b: 1 },
    { a: "x", b: 1 },
  ];
  const sorted = [...rows].sort(
    inOrderOf(
      byText(({ a }) => a),
      (one, other) => one.b - other.b,
    ),
  );
  expect(sorted).toEqual([rows[2], rows[3], rows[0], rows[1]]);
  expect(sorted[0]).toBe(rows[2]);
});
