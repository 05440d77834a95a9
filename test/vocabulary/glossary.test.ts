import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { glossary } from "../../src/vocabulary/term.ts";
import { vocabulary } from "../../src/vocabulary/vocabulary.ts";

const page = (): string => readFileSync(new URL("../../docs/glossary.md", import.meta.url), "utf8");

/** The cells of each table row under each heading. */
function tables(
  markdown: string,
): readonly { readonly title: string; readonly rows: readonly (readonly string[])[] }[] {
  return markdown
    .split(/^## /m)
    .slice(1)
    .map((section) => ({
      title: section.split("\n")[0] ?? "",
      rows: section
        .split("\n")
        .filter((line) => line.startsWith("|"))
        .slice(2)
        .map((line) =>
          line
            .split("|")
            .slice(1, -1)
            .map((cell) => cell.trim()),
        ),
    }))
    .filter(({ rows }) => rows.length > 0);
}

test("the glossary page has the terms of the library, row by row", () => {
  const expected = glossary.map(({ title, terms }) => ({
    title,
    rows: terms.map(({ label, identifier }) => [
      label.nb,
      label.nn,
      label.en,
      identifier === undefined ? "-" : `\`${identifier}\``,
    ]),
  }));
  expect(tables(page())).toEqual(expected);
});

test("the page opens with its title", () => {
  expect(page()).toMatch(/^---\ntitle: Glossary\n---\n/);
});

test("no Norwegian term stands twice", () => {
  const terms = glossary.flatMap((group) => group.terms);
  expect(terms.length).toBeGreaterThan(60);
  expect(new Set(terms.map(({ label }) => label.nb)).size).toBe(terms.length);
});

test("a term that is a value of a table has the word of the table", () => {
  // The words for a body and for the kind of body may differ in number ("universitet og høgskole"), nothing else may.
  const tablesOfWords = [vocabulary.mobilisationModel, vocabulary.verb, vocabulary.amountKind, vocabulary.actorKind];
  const words = new Map(tablesOfWords.flatMap((table) => Object.entries(table)));
  const compared = glossary
    .flatMap((group) => group.terms)
    .filter(({ identifier }) => identifier !== undefined && words.has(identifier) && identifier !== "higherEducation");
  expect(compared.length).toBeGreaterThan(20);
  for (const { identifier, label } of compared) {
    const word = words.get(identifier ?? "");
    expect(word?.nb.toLowerCase()).toBe(label.nb.toLowerCase());
    expect(word?.nn.toLowerCase()).toBe(label.nn.toLowerCase());
  }
});
