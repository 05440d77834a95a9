import type { Label } from "../core/label.ts";
import { byText } from "../core/order.ts";
import { allCounties } from "./counties.ts";
import { entryAt } from "./entriesOf.ts";
import type { Geography, Municipality, MunicipalityEntry } from "./geography.ts";

const lists = new WeakMap<Geography, readonly Municipality[]>();

const labelOf = (name: Label | string): Label => (typeof name === "string" ? { nb: name, nn: name, en: name } : name);

const overlap = (a: MunicipalityEntry, b: MunicipalityEntry): boolean =>
  (b.validTo === undefined || a.validFrom < b.validTo) && (a.validTo === undefined || b.validFrom < a.validTo);

/** The name, with the county in brackets where another municipality bears it at the same time. */
function distinctLabel(geography: Geography, entry: MunicipalityEntry): string {
  const name = labelOf(entry.name).nb;
  const namesake = geography.municipalities.some(
    (other) => other.number !== entry.number && labelOf(other.name).nb === name && overlap(entry, other),
  );
  const counties = allCounties(geography).filter((candidate) => candidate.code === entry.county);
  const county = entryAt(counties, entry.validFrom) ?? counties[0];
  return namesake ? `${name} (${county?.name.nb ?? entry.county})` : name;
}

/**
 * Every municipality row of a geography, complete, by number and first day; made once per geography. Labels that the
 * table lacks are made here, which is quadratic: tables of thousands of rows should bring theirs.
 */
export function allMunicipalities(geography: Geography): readonly Municipality[] {
  let list = lists.get(geography);
  if (list === undefined) {
    list = geography.municipalities
      .map((entry) => {
        const name = labelOf(entry.name);
        return {
          ...entry,
          name,
          officialName: entry.officialName ?? name.nb,
          label: entry.label ?? distinctLabel(geography, entry),
        };
      })
      .sort(byText((municipality) => `${municipality.number} ${municipality.validFrom}`));
    lists.set(geography, list);
  }
  return list;
}
