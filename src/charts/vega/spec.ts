import type { Lang } from "../../core/label.ts";
import type { Unit } from "../../model/reading.ts";
import { unit as unitWord } from "../../vocabulary/goal.ts";

/** A specification, or a part of one, as JSON. */
export type Spec = Readonly<Record<string, unknown>>;
export type Row = Readonly<Record<string, string | number>>;

/** Vega's own formats use a locale that the viewer loads; these are the package's, as an expression over the value. */
export function axis(unit: Unit, lang: Lang, title = unitWord[unit][lang]): Spec {
  const format = unit === "share" ? "~%" : "~r";
  const mark = lang === "en" ? "." : ",";
  return { title, labelExpr: `replace(format(datum.value, '${format}'), '.', '${mark}')` };
}
