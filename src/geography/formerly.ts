import type { IsoDate } from "../core/date.ts";
import { byText } from "../core/order.ts";
import { entriesOf } from "./entriesOf.ts";
import type { Geography, Municipality } from "./geography.ts";
import { heirsOf } from "./heirsOf.ts";
import { allNames, type Named, namesAt } from "./names.ts";

/** What the bearers of a former name are on `date`, by number: those whose name `isIt` knows and had ended by then. */
export function formerly(
  geography: Geography,
  isIt: (named: Named) => boolean,
  date: IsoDate,
): readonly Municipality[] {
  const { municipalities } = entriesOf(geography);
  const numbers = new Set(
    allNames(geography)
      .filter((named) => hasEnded(named, date) && isIt(named))
      .flatMap(({ municipality: { number } }) =>
        heirsOf(geography, number, municipalities.get(number) ?? [], date).map((heir) => heir.code),
      ),
  );
  return namesAt(geography, date)
    .map(({ municipality }) => municipality)
    .filter((municipality) => numbers.has(municipality.number))
    .sort(byText((municipality) => municipality.number));
}

const hasEnded = ({ municipality: { validTo } }: Named, date: IsoDate): boolean =>
  validTo !== undefined && validTo <= date;
