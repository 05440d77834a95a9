import type { Label, Lang } from "../core/label.ts";
import { byText, inOrderOf } from "../core/order.ts";
import { dimensionOrder, type Names, valueName } from "../charts/groupName.ts";
import { byReading } from "../charts/readingOrder.ts";
import { divisionOf, indicatorName } from "../charts/titleOf.ts";
import type { Geography } from "../geography/geography.ts";
import { catalogue } from "../indicators/catalogue.ts";
import type { Indicator } from "../indicators/indicator.ts";
import type { Dimension } from "../model/reading.ts";
import type { PublicReading } from "../publication/publicReading.ts";

export type Cell = string | number | boolean;
export type Row = Readonly<Record<string, Cell>>;

export interface TableOptions {
  readonly lang: Lang;
  readonly geography: Geography;
  /** Definitions of a county's own indicators, for their names. */
  readonly indicators?: readonly Indicator[];
}

/** Dimensions whose values are codes, which a reader wants named. */
const named: ReadonlySet<Dimension> = new Set<Dimension>(["county", "municipality", "region"]);

/** Readings in an order that does not depend on how they came: the catalogue's, own indicators after it, groups by name. */
export function inOrder<R extends PublicReading>(readings: readonly R[], geography: Geography): readonly R[] {
  const names: Names = { geography, division: divisionOf(readings) };
  const position = new Map(catalogue.map(({ id }, index) => [id, index]));
  const place = ({ indicator }: R): number => position.get(indicator) ?? position.size;
  return [...readings].sort(
    inOrderOf<R>(
      (a, b) => place(a) - place(b),
      byText(({ indicator }) => indicator),
      byReading(names),
      byText((reading) => JSON.stringify(reading.outcome)),
    ),
  );
}

/** Nothing, in a cell. */
const empty = "";

/**
 * One row a reading, in the readings' order, with columns in a fixed one: `indicator`, `label`, the dimensions used (a margin is empty, no
 * value is `unknown`; a county, municipality or region has its name beside it), `from`, `to`, `asOf`, `division`, `status`,
 * `value`, `lower`, `upper`, `n`, `numerator`, `denominator`, `missing` and `unit`. The keys are the same in every language.
 *
 * @example
 * ```ts
 * import { evaluate, internal } from "kompetansepilot";
 * import { exampleProgramme } from "kompetansepilot/example";
 * import { needMappingRate } from "kompetansepilot/indicators";
 * import { norway } from "kompetansepilot/reference/norway";
 * import { tidyRows } from "kompetansepilot/report";
 *
 * const [total] = tidyRows(internal(evaluate(exampleProgramme, [needMappingRate], { geography: norway })), { lang: "nb", geography: norway });
 * [total?.label, total?.status, total?.unit]; // => ["Kartleggingsgrad", "estimated", "share"]
 * ```
 */
export function tidyRows(readings: readonly PublicReading[], options: TableOptions): readonly Row[] {
  const { lang, geography, indicators } = options;
  const used = dimensionOrder.filter((of) => readings.some(({ group }) => group[of] !== undefined));
  return readings.map((reading) => {
    const { indicator, group, period, asOf, division, outcome, unit } = reading;
    const row: Record<string, Cell> = { indicator, label: indicatorName(indicator, indicators)[lang] };
    for (const of of used) {
      const value = group[of];
      row[of] = value ?? empty;
      if (named.has(of)) {
        const name: Label | undefined = value === undefined ? undefined : valueName(of, value, { geography, division });
        row[`${of}Name`] = name?.[lang] ?? empty;
      }
    }
    const estimated = outcome.status === "estimated" ? outcome : undefined;
    return {
      ...row,
      from: period.from,
      to: period.to,
      asOf,
      division,
      status: outcome.status,
      value: estimated?.value ?? empty,
      lower: estimated?.interval?.lower ?? empty,
      upper: estimated?.interval?.upper ?? empty,
      n: estimated?.n ?? empty,
      numerator: estimated?.numerator ?? empty,
      denominator: estimated?.denominator ?? empty,
      missing: outcome.status === "suppressed" ? empty : outcome.missing,
      unit,
    };
  });
}
