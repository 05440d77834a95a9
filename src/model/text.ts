import * as z from "zod/mini";
import { hasControlCharacter } from "../core/text.ts";
import { personalKind } from "./personal.ts";
import { patterns, type Format } from "./format.ts";

/** What a rule of ours says when it is broken; `parse` turns it into the issue of that code. */
export type Broken =
  | { readonly code: "shape.control-character" | "shape.personal-data" | "shape.not-a-date" | "shape.check-digit" }
  | { readonly code: "shape.malformed"; readonly format: Format }
  | { readonly code: "shape.missing-one-of"; readonly fields: readonly string[] }
  | { readonly code: "shape.period-order" }
  | { readonly code: "shape.wrong-sum"; readonly expected: number };

/** A check that carries the issue it stands for. It is not asked of a value that is of another type altogether. */
export function rule<T>(holds: (value: T) => boolean, broken: Broken) {
  return z.refine<T>(holds, { params: { broken }, abort: false });
}

/** One of these fields at least. Asked of every record, so that a record with other faults hears of this one too. */
export function oneOf<Field extends string>(...fields: readonly Field[]) {
  return z.refine<Readonly<Partial<Record<Field, unknown>>>>(
    (record) => fields.some((field) => record[field] !== undefined),
    {
      params: { broken: { code: "shape.missing-one-of", fields } satisfies Broken },
      abort: false,
      when: ({ value }) => typeof value === "object" && value !== null && !Array.isArray(value),
    },
  );
}

const noControl = rule<string>((text) => !hasControlCharacter(text), { code: "shape.control-character" });
const noPerson = rule<string>((text) => personalKind(text) === undefined, { code: "shape.personal-data" });

/** A text of at least one character, without control characters but line ends, that is nobody's birth number or e-mail address. */
export const text = () => z.string().check(z.minLength(1), noControl, noPerson);

/** A text of a form of its own. */
export const patterned = (format: keyof typeof patterns) => z.string().check(z.regex(patterns[format]), noPerson);
