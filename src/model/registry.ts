import * as z from "zod/mini";

/** What is known of a schema besides its shape. `title` and the `x-` keys go into the JSON Schema that is published. */
export interface Meta {
  readonly id?: string;
  readonly title?: string;
  /** JSON Schema's own word for a day of the calendar, which no pattern can tell. */
  readonly format?: "date";
  /** JSON Schema's way to ask for one of several fields. */
  readonly anyOf?: readonly { readonly required: readonly string[] }[];
  /** How a cell of text is read into a value of this kind, where the shape alone does not say. */
  readonly "x-kind"?: "date" | "municipality" | "county" | "organisationNumber" | "code" | "nkrLevel";
  /** Unit of a number. */
  readonly "x-unit"?: "nok" | "hours" | "days" | "km" | "minutes" | "persons" | "share" | "credits";
  readonly "x-source"?: string;
  readonly [key: `x-${string}`]: unknown;
}

/** Our own, so that importing a schema changes nothing in the application's zod. */
export const registry = z.registry<Meta>();
