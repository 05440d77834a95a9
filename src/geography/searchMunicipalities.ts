import type { IsoDate } from "../core/date.ts";
import { byText, inOrderOf } from "../core/order.ts";
import type { Geography, Municipality } from "./geography.ts";
import { bareName, type Named, namesAt, plainName } from "./names.ts";
import { isKnownDate } from "./checkDate.ts";

/**
 * For a type-ahead: the municipalities of a date whose number or a name in any language begins with `prefix`, whatever
 * the case and without diacritics too. A whole name stands before a beginning, then they stand by label.
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
  if (!isKnownDate(geography, date)) return [];
  const plain = plainName(prefix);
  const bare = bareName(prefix);
  // What folds to nothing, such as a lone hyphen, would begin every name.
  const matches = (
    test: (name: string, wanted: string) => boolean,
    { plain: typed, bare: folded, municipality }: Named,
  ) =>
    test(municipality.number, plain) ||
    typed.some((name) => test(name, plain)) ||
    (bare !== "" && folded.some((name) => test(name, bare)));
  const begins = (name: string, wanted: string): boolean => name.startsWith(wanted);
  const isWhole = (name: string, wanted: string): boolean => name === wanted;
  return namesAt(geography, date)
    .filter((named) => matches(begins, named))
    .map((named) => ({ ...named, rank: matches(isWhole, named) ? 0 : 1 }))
    .sort(
      inOrderOf(
        (a, b) => a.rank - b.rank,
        byText(({ municipality }) => municipality.label),
        byText(({ municipality }) => municipality.number),
      ),
    )
    .slice(0, top)
    .map(({ municipality }) => municipality);
}
