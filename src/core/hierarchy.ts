/** A row of a classification: it names the code above it, unless it stands at the top. */
export interface HierarchyRow {
  readonly code: string;
  readonly parentCode?: string | undefined;
}

/** The row of a code. Two rows of one code leave open which tree is meant, so that nothing is answered. */
function rowOf<Row extends HierarchyRow>(table: readonly Row[], code: string): Row | undefined {
  let found: Row | undefined;
  for (const row of table) {
    if (row.code !== code) continue;
    if (found !== undefined)
      throw new RangeError(`${code} stands more than once in the table: take one classification`);
    found = row;
  }
  return found;
}

/**
 * The row above a code: `undefined` at the top, and for a code that the table does not have.
 *
 * Reads the table twice, which takes some twenty microseconds for two thousand rows: whoever asks about each row of a
 * large file keeps the answer for each different code.
 *
 * @throws RangeError when a code that is looked up stands in several rows, as where two standards share a table
 *
 * @example
 * ```ts
 * import { parent } from "kompetansepilot";
 * import { occupations } from "kompetansepilot/reference/occupations";
 *
 * parent(occupations, "7212")?.code; // => "721"
 * parent(occupations, "7"); // => undefined
 * ```
 */
export function parent<Row extends HierarchyRow>(table: readonly Row[], code: string): Row | undefined {
  const above = rowOf(table, code)?.parentCode;
  return above === undefined ? undefined : rowOf(table, above);
}

/**
 * The rows directly below a code, in the order of the table: none for a code at the bottom, or one that the table does
 * not have. The cost is one reading of the table.
 *
 * @throws RangeError when the code stands in several rows, as where two standards share a table
 *
 * @example
 * ```ts
 * import { children } from "kompetansepilot";
 * import { industries } from "kompetansepilot/reference/industries";
 *
 * const sn2007 = industries.filter((industry) => industry.standard === "SN2007");
 * children(sn2007, "62.0").map((industry) => industry.code); // => ["62.01", "62.02", "62.03", "62.09"]
 * ```
 */
export function children<Row extends HierarchyRow>(table: readonly Row[], code: string): readonly Row[] {
  return rowOf(table, code) === undefined ? [] : table.filter((row) => row.parentCode === code);
}

/**
 * Whether a code lies at or below another: a code is within itself. What the table does not have lies nowhere.
 *
 * Reads the table once a step upwards. Not the same as beginning with the same letters: division 62 is within section J.
 *
 * @throws RangeError when a code on the way up stands in several rows, as where two standards share a table
 *
 * @example
 * ```ts
 * import { isWithin } from "kompetansepilot";
 * import { industries } from "kompetansepilot/reference/industries";
 *
 * const sn2007 = industries.filter((industry) => industry.standard === "SN2007");
 * isWithin(sn2007, "62.010", "J"); // => true
 * isWithin(sn2007, "62.010", "C"); // => false
 * ```
 */
export function isWithin(table: readonly HierarchyRow[], code: string, ancestor: string): boolean {
  let row = rowOf(table, code);
  // A table whose rows go round in a circle has no top: no way up is longer than the table.
  for (let steps = 0; row !== undefined && steps < table.length; steps++) {
    if (row.code === ancestor) return true;
    row = row.parentCode === undefined ? undefined : rowOf(table, row.parentCode);
  }
  return false;
}
