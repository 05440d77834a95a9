import { byCodeUnit, byText, inOrderOf } from "../core/order.ts";
import { foldText } from "../core/text.ts";
import type { Dimension, Group, Reading } from "../model/reading.ts";
import { dimensionOrder, isWhole, type Names, valueName } from "./groupName.ts";

// Years, size classes and the like have an order of their own, which their first number gives; names go by letter.
const numbered: ReadonlySet<Dimension> = new Set<Dimension>(["year", "sizeClass", "centralityClass"]);

const firstNumber = (value: string): number => {
  const number = Number.parseFloat(value);
  return Number.isFinite(number) ? number : Infinity; // "unknown" goes last
};

/** Norwegian letters after z, which their code units would not do for å. */
const letters = (name: string): string =>
  name.toLowerCase().replace(/[æä]/g, "{").replace(/[øö]/g, "|").replace(/å/g, "}");

/** Values of a dimension by name, never by size of the figure; "unknown" last. */
export function byName(of: Dimension, names: Names): (a: string, b: string) => number {
  return inOrderOf(
    (a, b) => Number(a === "unknown") - Number(b === "unknown"),
    (a, b) => (numbered.has(of) ? firstNumber(a) - firstNumber(b) || 0 : 0), // Infinity less Infinity
    byText((value) => letters(valueName(of, value, names).nb)),
    byText((value) => foldText(value)),
    byCodeUnit,
  );
}

/** Groups: the whole and margins first, then by name. */
export function byGroup(names: Names): (a: Group, b: Group) => number {
  return inOrderOf(
    (a, b) => Number(isWhole(b)) - Number(isWhole(a)),
    ...dimensionOrder.map((of) => (a: Group, b: Group) => {
      const [left, right] = [a[of], b[of]];
      if (left === undefined || right === undefined) return Number(left !== undefined) - Number(right !== undefined);
      return byName(of, names)(left, right);
    }),
  );
}

/** Readings of one indicator in an order that does not depend on how they came. */
export function byReading(names: Names): (a: Reading, b: Reading) => number {
  const groups = byGroup(names);
  return inOrderOf(
    (a, b) => groups(a.group, b.group),
    byText((reading) => reading.division),
    byText((reading) => reading.asOf),
    byText((reading) => reading.period.from),
    byText((reading) => reading.period.to),
    byText((reading) => String(reading.version)),
  );
}
