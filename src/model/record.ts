import * as z from "zod/mini";
import { optional } from "./optional.ts";
import { text } from "./text.ts";

/** An object with these fields and `source`, no others, readonly. */
export function record<Shape extends z.core.$ZodLooseShape>(shape: Shape) {
  return z.strictObject({ ...shape, source: optional(text()) });
}

/** A readonly list. */
export function list<S extends z.core.SomeType>(element: S) {
  return z.readonly(z.array(element));
}
