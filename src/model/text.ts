import * as z from "zod/mini";
import { hasControlCharacter } from "../core/text.ts";
import { personalKind } from "./personal.ts";
import type { Format } from "./registry.ts";

/** What a rule of ours says when it is broken; `parse` turns it into the issue of that code. */
export type Broken =
  | { readonly code: "shape.control-character" | "shape.personal-data" | "shape.not-a-date" | "shape.check-digit" }
  | { readonly code: "shape.malformed"; readonly format: Format }
  | { readonly code: "shape.missing-one-of"; readonly fields: readonly string[] }
  | { readonly code: "shape.period-order" }
  | { readonly code: "shape.wrong-sum"; readonly expected: number };

/** A check that carries the issue it stands for. */
export function rule<T>(holds: (value: T) => boolean, broken: Broken) {
  return z.refine<T>(holds, { params: { broken }, abort: false });
}

const noControl = rule<string>((text) => !hasControlCharacter(text), { code: "shape.control-character" });
const noPerson = rule<string>((text) => personalKind(text) === undefined, { code: "shape.personal-data" });

/** A text of at least one character, without control characters but line ends, that is nobody's birth number or e-mail address. */
export const text = () => z.string().check(z.minLength(1), noControl, noPerson);

/** A text of a form of its own. */
export const patterned = (pattern: RegExp, format: Format) =>
  z.string().check(
    rule((value) => pattern.test(value), { code: "shape.malformed", format }),
    noPerson,
  );
