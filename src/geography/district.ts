import type { IsoDate } from "../core/date.ts";
import { byCodeUnit } from "../core/order.ts";
import { centralityAt } from "./centralityAt.ts";
import type { Geography } from "./geography.ts";
import { isKnownDate } from "./checkDate.ts";
import { isValidAt } from "./validAt.ts";

const rounding = 1e-9; // 0.1 + 0.2 + 0.7 is not quite 1

// Three tests that answer different questions. There is no one "isRural": a programme says which of them it means.

/**
 * Whether a municipality is a district by centrality: class 5 or 6.
 *
 * @returns `undefined` where its class is unknown
 *
 * @example
 * ```ts
 * import { isDistrictByCentrality } from "kompetansepilot";
 * import { norway } from "kompetansepilot/reference/norway";
 *
 * isDistrictByCentrality(norway, "5610", "2024-01-01"); // => true
 * isDistrictByCentrality(norway, "0301", "2024-01-01"); // => false
 * isDistrictByCentrality(norway, "1507", "2022-01-01"); // => undefined
 * ```
 */
export function isDistrictByCentrality(geography: Geography, municipality: string, date: IsoDate): boolean | undefined {
  const entry = centralityAt(geography, municipality, date);
  return entry === undefined ? undefined : entry.class >= 5;
}

/**
 * Whether a municipality lies in a support zone of `options.scheme`, in one of `options.zones` where these are given.
 *
 * @returns `undefined` where the scheme's table does not cover the municipality on `date`
 *
 * @example
 * ```ts
 * import { isDistrictByZone } from "kompetansepilot";
 * import { norway } from "kompetansepilot/reference/norway";
 *
 * isDistrictByZone(norway, "5601", "2024-01-01", { scheme: "tiltakssonen" }); // => true
 * isDistrictByZone(norway, "5601", "2024-01-01", { scheme: "tiltakssonen", zones: ["nord-troms"] }); // => false
 * isDistrictByZone(norway, "0301", "2024-01-01", { scheme: "tiltakssonen" }); // => undefined
 * ```
 */
export function isDistrictByZone(
  geography: Geography,
  municipality: string,
  date: IsoDate,
  options: { readonly scheme: string; readonly zones?: readonly string[] },
): boolean | undefined {
  if (!isKnownDate(geography, date)) return undefined;
  const { scheme, zones } = options;
  const covering = (geography.zones ?? []).filter(
    (entry) => entry.municipality === municipality && entry.scheme === scheme && isValidAt(entry, date),
  );
  if (covering.length === 0) return undefined;
  return zones === undefined || covering.some((entry) => zones.includes(entry.zone));
}

/**
 * Whether the weighted index of a municipality's components lies below a threshold, as in the ministry's district index,
 * where low means larger challenges. Its weights of 2022 are centrality 0.4, population growth 0.4, growth in employment
 * 0.1 and one-sided industry 0.1. How the components are brought to one scale is the caller's: the ministry's way is not
 * known, so this does not claim to give the ministry's values.
 *
 * @param components values on one scale, by name
 * @param weights a weight for each component, not negative; they sum to 1
 * @throws RangeError when a component lacks its weight or a weight its component, a number is not finite, or the weights
 * do not sum to 1
 *
 * @example
 * ```ts
 * import { isDistrictByIndex } from "kompetansepilot";
 *
 * const weights = { centrality: 0.6, population: 0.2, employment: 0.2 };
 * isDistrictByIndex({ centrality: 20, population: 50, employment: 60 }, weights, 40); // => true
 * ```
 *
 * @see https://www.regjeringen.no/no/dokumenter/distriktsindeksen-2022/id2931875/
 */
export function isDistrictByIndex(
  components: Readonly<Record<string, number>>,
  weights: Readonly<Record<string, number>>,
  threshold: number,
): boolean {
  const names = [...new Set([...Object.keys(components), ...Object.keys(weights)])].sort(byCodeUnit);
  let index = 0;
  let total = 0;
  for (const name of names) {
    const component = components[name];
    const weight = weights[name];
    if (component === undefined || weight === undefined) throw new RangeError(`${name}: no component, or no weight`);
    if (!Number.isFinite(component) || !Number.isFinite(weight) || weight < 0) {
      throw new RangeError(`${name}: component ${component}, weight ${weight}`);
    }
    index += component * weight;
    total += weight;
  }
  if (Math.abs(total - 1) > rounding) throw new RangeError(`the weights sum to ${total}, not to 1`);
  if (Number.isNaN(threshold)) throw new RangeError("the threshold is not a number");
  return index < threshold;
}
