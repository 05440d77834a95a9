import type { ListName, RecordOf } from "../model/programme.ts";
import type { Dimension } from "./indicator.ts";
import type { Keys } from "./keys.ts";

/** The value of a row in a dimension; several where groups overlap (a firm met by two models), none where it is not known. */
export type Value = string | undefined | readonly string[];

/**
 * What is read from a row: a dimension, or how sure its place is. `heir` is "whole" where the unit lies whole in the place
 * where it counts and "part" where it was put into the largest heir; `carried` is "yes" where the class or region that is
 * asked for was carried over from another code.
 */
export type Facet = Dimension | "heir" | "carried";

/** The values of rows in a dimension: numbers by row, -1 where there is none, and the value of each number. */
export interface Column {
  readonly of: Int32Array;
  readonly values: readonly NonNullable<Value>[];
}

/** How the rows of a run are grouped. */
export interface Grouping {
  /** The dimension's values that occur in the programme, sorted. */
  valuesOf(dimension: Dimension): readonly string[];
  /** The value of each row of a list; not for `year`, which depends on the indicator. Made once. */
  column(list: ListName, facet: Facet): Column;
  /** The same where no row has several values. */
  keys(list: ListName, facet: Facet): Keys;
  /** Register rows as they are counted by place. */
  readonly register: Register;
}

/**
 * Register rows, with the pieces of those that lie in a municipality that was divided: such a row counts as a whole where
 * places of the division do not matter, and as its pieces where they do.
 */
export interface Register {
  readonly rows: readonly RecordOf<"population">[];
  readonly roles: readonly ("both" | "whole" | "piece")[];
}
