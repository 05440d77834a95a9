import type * as z from "zod/mini";
import type { Schema } from "./parse.ts";
import { registry, type Meta } from "./registry.ts";

/** What a cell of text is read as. `other` is left as it stands, for the schema to judge. */
export type CellKind = "text" | "word" | "number" | "boolean" | "other" | NonNullable<Meta["x-kind"]>;

/** A field of a record as a reader of text must know it. */
export interface Field {
  readonly name: string;
  readonly kind: CellKind;
  readonly optional: boolean;
  /** Several values in one cell. */
  readonly list: boolean;
}

interface Found {
  readonly kind: CellKind;
  readonly optional: boolean;
  readonly list: boolean;
}

// Zod's definitions as far as they are read here; one shape for classic and mini.
interface Definition {
  readonly type: string;
  readonly innerType?: z.core.$ZodType;
  readonly element?: z.core.$ZodType;
  readonly in?: z.core.$ZodType;
  readonly options?: readonly z.core.$ZodType[];
  readonly values?: readonly unknown[];
  readonly shape?: Readonly<Record<string, z.core.$ZodType>>;
}

const definitionOf = (schema: z.core.$ZodType): Definition => schema._zod.def;

function find(schema: z.core.$ZodType): Found {
  const kind = registry.get(schema)?.["x-kind"];
  if (kind !== undefined) return { kind, optional: false, list: false };
  const { type, innerType, element, in: from, options = [], values = [] } = definitionOf(schema);
  if (innerType !== undefined) {
    const inner = find(innerType);
    return { ...inner, optional: inner.optional || type === "optional" || type === "default" || type === "prefault" };
  }
  if (type === "array" && element !== undefined) return { ...find(element), optional: false, list: true };
  if (type === "pipe" && from !== undefined) return find(from);
  if (type === "union") {
    const kinds = new Set(options.map((option) => find(option).kind));
    return { kind: kinds.size === 1 ? ([...kinds][0] ?? "other") : "other", optional: false, list: false };
  }
  if (type === "literal")
    return {
      kind: values.every((value) => typeof value === "string") ? "text" : "other",
      optional: false,
      list: false,
    };
  if (type === "enum") return { kind: "word", optional: false, list: false };
  if (type === "string" || type === "template_literal") return { kind: "text", optional: false, list: false };
  if (type === "number" || type === "int") return { kind: "number", optional: false, list: false };
  if (type === "boolean") return { kind: "boolean", optional: false, list: false };
  return { kind: "other", optional: false, list: false };
}

/** The fields of a record's schema in their order; none where the schema is not an object of zod's. */
export function fieldsOf(schema: Schema<unknown>): readonly Field[] {
  if (!("_zod" in schema)) return [];
  let inner = schema as unknown as z.core.$ZodType; // what has _zod is zod's
  for (;;) {
    const { innerType, in: from, shape } = definitionOf(inner);
    if (shape !== undefined) return Object.entries(shape).map(([name, field]) => ({ name, ...find(field) }));
    const next = innerType ?? from;
    if (next === undefined) return [];
    inner = next;
  }
}
