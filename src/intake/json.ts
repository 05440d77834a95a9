import type { Intake } from "./csv.ts";
import type { InvalidJson } from "./issue.ts";

const blank = /[ \t\n\r]*/y;
const scalar = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;
// oxlint-disable-next-line no-control-regex -- JSON's grammar names these characters
const letters = /[^"\\\u0000-\u001f]*/y;
const escape = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;

/**
 * The index at which a text stops being JSON. Engines word their messages each in their own way, and the line must be the
 * same in all of them, so the place is found here: by a walk over the grammar with a stack of open brackets.
 */
function faultIndex(text: string): number {
  const open: ("[" | "{")[] = [];
  let position = 0;
  const skip = (pattern: RegExp): boolean => {
    pattern.lastIndex = position;
    const match = pattern.exec(text);
    if (match !== null) position += match[0].length;
    return match !== null;
  };
  const next = (): string => {
    skip(blank);
    return text.charAt(position);
  };
  /** A text in quotes, piece by piece: one pattern for the whole would overflow on a text of megabytes. */
  const quoted = (): boolean => {
    position++;
    do skip(letters);
    while (skip(escape));
    if (text.charAt(position) !== '"') return false;
    position++;
    return true;
  };
  const key = (): boolean => {
    if (next() !== '"' || !quoted() || next() !== ":") return false;
    position++;
    return true;
  };
  for (;;) {
    // A value begins here.
    const first = next();
    if (first === "[" || first === "{") {
      position++;
      const close = first === "[" ? "]" : "}";
      if (next() === close) position++;
      else {
        open.push(first);
        if (first === "{" && !key()) return position;
        continue;
      }
    } else if (first === '"' ? !quoted() : !skip(scalar)) return position;
    // A value has ended: close what it closes, then a comma or the end.
    for (;;) {
      const within = open.at(-1);
      const sign = next();
      if (within === undefined) return position;
      if (sign === ",") {
        position++;
        if (within === "{" && !key()) return position;
        break;
      }
      if (sign !== (within === "[" ? "]" : "}")) return position;
      position++;
      open.pop();
    }
  }
}

/** The value of a JSON text, or an issue with the line of the fault. */
export function parseJson(text: string, file?: string): { readonly value: unknown } | { readonly issue: InvalidJson } {
  const bare = text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
  try {
    return { value: JSON.parse(bare) as unknown };
  } catch {
    const line = bare.slice(0, faultIndex(bare)).split("\n").length;
    const issue = { code: "intake.invalid-json", path: [], severity: "error" } as const;
    return { issue: file === undefined ? issue : { ...issue, at: { file, line } } };
  }
}

/** Whether a text begins as a list or an object of JSON does; a service's other answers are CSV. */
export function isJsonText(text: string): boolean {
  return /^\ufeff?\s*[[{]/.test(text);
}

/** The value of a source: of a text what it says, and anything else is parsed already. */
export function parseSource(source: unknown): ReturnType<typeof parseJson> {
  return typeof source === "string" ? parseJson(source) : { value: source };
}

/** The elements of a JSON array, or the one value that a text or a parsed value is. */
export function readJson(source: unknown): Intake<unknown, InvalidJson> {
  const parsed = parseSource(source);
  if ("issue" in parsed) return { records: [], issues: [parsed.issue] };
  return { records: Array.isArray(parsed.value) ? (parsed.value as readonly unknown[]) : [parsed.value], issues: [] };
}
