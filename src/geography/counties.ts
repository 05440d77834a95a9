import { byText } from "../core/order.ts";
import type { County } from "./geography.ts";
import { oncePerGeography } from "./oncePerGeography.ts";

/** Every county row of a geography, complete, by code and first day; made once per geography. */
export const allCounties = /* @__PURE__ */ oncePerGeography<readonly County[]>((geography) =>
  geography.counties
    .map((entry) => ({ ...entry, officialName: entry.officialName ?? entry.name.nb }))
    .sort(byText((county) => `${county.code} ${county.validFrom}`)),
);
