import { byText, inOrderOf } from "../core/order.ts";
import type { County, Geography } from "./geography.ts";

const lists = new WeakMap<Geography, readonly County[]>();

/** Every county row of a geography, complete, by code and first day; made once per geography. */
export function allCounties(geography: Geography): readonly County[] {
  let list = lists.get(geography);
  if (list === undefined) {
    list = geography.counties
      .map((entry) => ({ ...entry, officialName: entry.officialName ?? entry.name.nb }))
      .sort(
        inOrderOf(
          byText((county) => county.code),
          byText((county) => county.validFrom),
        ),
      );
    lists.set(geography, list);
  }
  return list;
}
