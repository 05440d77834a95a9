import { isBirthNumber } from "../core/checkDigit.ts";
import { looksPersonal } from "../vocabulary/personal.ts";
import { personalKind } from "./personal.ts";

/** What stands in the place of a birth number or an e-mail address. */
export const withheld = "***";

/** A text in which no birth number and no e-mail address is left. */
export function redactText(text: string): string {
  if (personalKind(text) !== undefined) return withheld;
  return text
    .replace(/[^\s@<>"',;]+@[^\s@<>"',;]+\.[^\s@<>"',;.]+/g, withheld)
    .replace(/(?<!\d)\d{6}[\s\u00a0.-]?\d{5}(?!\d)/g, (digits) =>
      isBirthNumber(digits.replace(/\D/g, "")) ? withheld : digits,
    );
}

/**
 * A copy of a refused input that repeats nobody: birth numbers and e-mail addresses are withheld, fields whose name looks
 * personal are left out. An input that holds none of them is given back as it is.
 */
export function redact(input: unknown): unknown {
  if (typeof input === "string") return redactText(input);
  if (typeof input === "number") return personalKind(input) === undefined ? input : withheld;
  if (Array.isArray(input)) {
    const copy = input.map(redact);
    return copy.every((value, i) => value === input[i]) ? input : copy;
  }
  if (typeof input !== "object" || input === null) return input;
  let changed = false;
  const copy: [string, unknown][] = [];
  for (const [key, value] of Object.entries(input)) {
    const kept = redact(value);
    const left = looksPersonal(key) || personalKind(key) !== undefined;
    if (left || kept !== value) changed = true;
    if (!left) copy.push([key, kept]);
  }
  return changed ? Object.fromEntries(copy) : input;
}
