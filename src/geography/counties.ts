import { byText } from "../core/order.ts";
import { entriesOf } from "./entriesOf.ts";
import type { County } from "./geography.ts";
import { oncePerGeography } from "./oncePerGeography.ts";

/** Every county row of a geography, complete, by code and first day; made once per geography. */
export const allCounties = /* @__PURE__ */ oncePerGeography<readonly County[]>((geography) =>
  [...entriesOf(geography).counties.values()].flat().sort(byText((county) => `${county.code} ${county.validFrom}`)),
);
