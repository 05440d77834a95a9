import type { IsoDate } from "../core/date.ts";
import { byText, inOrderOf } from "../core/order.ts";
import type { Geography, Municipality } from "./geography.ts";
import { formerly } from "./formerly.ts";
import { bareName, type Named, namesAt, plainName } from "./names.ts";
import { isKnownDate } from "./checkDate.ts";

/**
 * For a type-ahead: the municipalities of a date whose number or a name in any language begins with `prefix`, whatever
 * the case and without diacritics too. A whole name stands before a beginning, then they stand by label. Where nothing
 * on the date begins so, former names do: "Kvalsund" is Hammerfest since 2020.
 *
 * @param options `top` the most that are wanted, all where absent
 * @returns nothing outside `known`
 * @throws RangeError when `top` is not a whole number from 0
 *
 * @example
 * ```ts
 * import { searchMunicipalities } from "kompetansepilot";
 * import { norway } from "kompetansepilot/reference/norway";
 *
 * const found = searchMunicipalities(norway, "alv", "2024-01-01");
 * found.map((municipality) => municipality.label); // => ["Alvdal", "Alver"]
 * searchMunicipalities(norway, "56", "2024-01-01", { top: 1 })[0]?.label; // => "Alta"
 * ```
 */
export function searchMunicipalities(
  geography: Geography,
  prefix: string,
  date: IsoDate,
  options: { readonly top?: number } = {},
): readonly Municipality[] {
  const { top } = options;
  if (top !== undefined && !(Number.isInteger(top) && top >= 0)) throw new RangeError(`top is ${top}`);
  // Programs without types may give a cell that holds no text.
  if (typeof prefix !== "string" || !isKnownDate(geography, date)) return [];
  const plain = plainName(prefix);
  const bare = bareName(prefix);
  // What folds to nothing, such as a lone hyphen, would begin every name.
  const isNamed = ({ plain: typed, bare: folded }: Named, test: Test): boolean =>
    typed.some((name) => test(name, plain)) || (bare !== "" && folded.some((name) => test(name, bare)));
  const present = (test: Test): readonly Municipality[] =>
    namesAt(geography, date)
      .filter((named) => test(named.municipality.number, plain) || isNamed(named, test))
      .map(({ municipality }) => municipality);
  const former = (test: Test): readonly Municipality[] => formerly(geography, (named) => isNamed(named, test), date);
  const found = bestFirst(present);
  return (found.length > 0 ? found : bestFirst(former)).slice(0, top);
}

type Test = (name: string, wanted: string) => boolean;

const isWhole: Test = (name, wanted) => name === wanted;
const begins: Test = (name, wanted) => name.startsWith(wanted);

/** Those that match whole, then the others that begin so, both by label. */
function bestFirst(matching: (test: Test) => readonly Municipality[]): readonly Municipality[] {
  const byLabel = inOrderOf<Municipality>(
    byText(({ label }) => label),
    byText(({ number }) => number),
  );
  return [...new Set([isWhole, begins].flatMap((test) => [...matching(test)].sort(byLabel)))];
}
