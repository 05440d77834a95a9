import type { Lang, Words } from "../core/label.ts";
import { keysOf } from "../core/label.ts";

const isIndex = (key: string): boolean => /^(0|[1-9]\d*)$/.test(key);

/** By the number a key begins with, then by code unit: 4, 4A, 4B, 5, 5.1. */
function byNumberThenText(a: string, b: string): number {
  const difference = Number.parseFloat(a) - Number.parseFloat(b);
  return difference !== 0 ? difference : a < b ? -1 : 1;
}

/**
 * The words of a table as a select box wants them, in the table's order.
 *
 * Engines move keys such as `"4"` to the front of an object, so a table that has one (`nkrLevel`) is read in the order of
 * the numbers its keys begin with.
 *
 * @example
 * ```ts
 * import { choices, vocabulary } from "kompetansepilot";
 *
 * choices(vocabulary.mobilisationModel, "nn").map(({ label }) => label).join(", "); // => "Motor, Meklar, Møteplass"
 * ```
 */
export function choices<V extends string>(
  words: Words<V>,
  lang: Lang,
): readonly { readonly value: V; readonly label: string }[] {
  const values = keysOf(words);
  if (values.some(isIndex)) values.sort(byNumberThenText);
  return values.map((value) => ({ value, label: words[value][lang] }));
}
