import { isBirthNumber } from "../core/checkDigit.ts";
import { looksPersonal } from "../vocabulary/personal.ts";
import { personalKind } from "./personal.ts";

/** What stands in the place of a birth number or an e-mail address. */
export const withheld = "***";

/** Whether an address stands in a text without spaces: something, an @, and something with a point inside. */
function holdsAddress(word: string): boolean {
  const [, ...hosts] = word.split("@");
  return !word.startsWith("@") && hosts.some((host) => /[^.]\.+[^.]/.test(host));
}

/**
 * A text in which no birth number and no e-mail address is left.
 *
 * Read word by word: one pattern for the whole address would look ahead from each letter, and a line of ten megabytes
 * would never end.
 */
export function redactText(text: string): string {
  if (personalKind(text) !== undefined) return withheld;
  const withoutAddress = text.includes("@")
    ? text.replace(/[^\s<>"',;]+/g, (word) => (word.includes("@") && holdsAddress(word) ? withheld : word))
    : text;
  return withoutAddress.replace(/(?<!\d)\d{6}[\s\u00a0.-]?\d{5}(?!\d)/g, (digits) =>
    isBirthNumber(digits.replace(/\D/g, "")) ? withheld : digits,
  );
}

/** No record is nearly as deep; what is deeper was made to make a program stumble. */
const deepest = 32;

/**
 * A copy of a refused input that repeats nobody: birth numbers and e-mail addresses are withheld, fields whose name looks
 * personal are left out. An input that holds none of them is given back as it is. `known` names need no second look.
 */
export function redact(input: unknown, known?: ReadonlySet<string>): unknown {
  return redacted(input, known, 0);
}

function redacted(input: unknown, known: ReadonlySet<string> | undefined, depth: number): unknown {
  if (typeof input === "string") return redactText(input);
  if (typeof input === "number") return personalKind(input) === undefined ? input : withheld;
  if (typeof input !== "object" || input === null) return input;
  if (depth === deepest) return withheld;
  if (Array.isArray(input)) {
    const copy = input.map((value) => redacted(value, known, depth + 1));
    return copy.every((value, i) => Object.is(value, input[i])) ? input : copy;
  }
  let changed = false;
  const copy: [string, unknown][] = [];
  for (const [key, value] of Object.entries(input)) {
    const kept = redacted(value, known, depth + 1);
    const left = known?.has(key) !== true && (looksPersonal(key) || personalKind(key) !== undefined);
    if (left || !Object.is(kept, value)) changed = true;
    if (!left) copy.push([key, kept]);
  }
  return changed ? Object.fromEntries(copy) : input;
}
