import * as z from "zod/mini";

/**
 * A field that may be missing. Its type is exact (`employees?: number`), as readers of a record never meet a field that is
 * there and undefined; at run time undefined is taken for missing, so that a form's half-filled object parses.
 */
export function optional<S extends z.core.SomeType>(schema: S): z.ZodMiniExactOptional<S> {
  return z.optional(schema) as unknown as z.ZodMiniExactOptional<S>; // differs in the type alone
}
