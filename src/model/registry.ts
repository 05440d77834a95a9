import * as z from "zod/mini";

/** What is known of a schema besides its shape. `title` and the `x-` keys go into the JSON Schema that is published. */
export interface Meta {
  readonly id?: string;
  readonly title?: string;
  /** How a cell of text is read into a value of this kind, where the shape alone does not say. */
  readonly "x-kind"?: "date" | "municipality" | "county" | "organisationNumber" | "code" | "nkrLevel";
  /** Unit of a number. */
  readonly "x-unit"?: "nok" | "hours" | "days" | "km" | "minutes" | "persons" | "share" | "credits";
  /** What a pattern stands for, in the issue that says a text does not fit it. */
  readonly "x-format"?: Format;
  readonly "x-source"?: string;
  readonly [key: `x-${string}`]: unknown;
}

/** The kinds of text that have a form of their own. */
export type Format =
  "municipalityNumber" | "countyCode" | "organisationNumber" | "industry" | "nus" | "sizeClass" | "code" | "other";

/** Our own, so that importing a schema changes nothing in the application's zod. */
export const registry = z.registry<Meta>();
