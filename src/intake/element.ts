import { isIsoDate, type IsoDate } from "../core/date.ts";
import { hasControlCharacter } from "../core/text.ts";
import { patterns } from "../model/format.ts";
import type { ShapeIssue } from "../model/issue.ts";
import { personalKind } from "../model/personal.ts";
import { redactText, withheld } from "../model/redact.ts";

/** An object of JSON. */
export type JsonObject = Readonly<Record<string, unknown>>;

export type Path = readonly (string | number)[];

export function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** What an object holds by itself under a name. `null` is missing, and what every object inherits is no field. */
export function fieldOf(object: JsonObject, name: string): unknown {
  return (Object.hasOwn(object, name) ? object[name] : undefined) ?? undefined;
}

/** A value as an issue may repeat it: no birth number, no e-mail address, and of lists, records and what JSON has not, the kind alone. */
export function repeatable(value: unknown): unknown {
  if (typeof value === "number" && !Number.isFinite(value)) return String(value);
  if (typeof value === "string") return redactText(value);
  if (typeof value === "number") return personalKind(value) === undefined ? value : withheld;
  if (typeof value === "boolean" || value === null) return value;
  if (typeof value === "object") return Array.isArray(value) ? [] : {};
  return typeof value;
}

/** What no text may hold: control characters, a birth number, an e-mail address. */
export function textFault(text: string, path: Path): ShapeIssue | undefined {
  const kind = personalKind(text);
  if (kind !== undefined) return { code: "shape.personal-data", path, severity: "error", kind };
  return hasControlCharacter(text) ? { code: "shape.control-character", path, severity: "error" } : undefined;
}

/**
 * An object of a service's answer, of which fields are read one by one. What is missing is `undefined`, as are a field that
 * is null and a text without a letter; what is wrong is `undefined` too and stands in `issues`, with its whole path.
 */
export class Element {
  readonly issues: ShapeIssue[] = [];

  constructor(
    readonly fields: JsonObject,
    readonly path: Path,
  ) {}

  /** Whether anything in it is so wrong that it gives no record. */
  get refused(): boolean {
    return this.issues.some(({ severity }) => severity === "error");
  }

  /** What stands at a place inside it: the names of fields, and the indices of lists. */
  value(...names: Path): unknown {
    let value: unknown = this.fields;
    for (const [i, name] of names.entries()) {
      if (typeof name === "number" && Array.isArray(value)) value = (value as readonly unknown[])[name] ?? undefined;
      else if (!isObject(value)) {
        if (value !== undefined) this.#wrongType("record", value, names.slice(0, i));
        return undefined;
      } else value = fieldOf(value, String(name));
    }
    return value;
  }

  text(...names: Path): string | undefined {
    const value = this.value(...names);
    if (value === undefined) return undefined;
    if (typeof value !== "string") return this.#wrongType("text", value, names);
    if (value.trim() === "") return undefined;
    const fault = textFault(value, this.#at(names));
    if (fault === undefined) return value;
    this.issues.push(fault);
    return undefined;
  }

  /** A text that the record cannot do without. */
  neededText(...names: Path): string | undefined {
    const before = this.issues.length;
    const text = this.text(...names);
    if (text === undefined && this.issues.length === before)
      this.issues.push({ code: "shape.missing", path: this.#at(names), severity: "error" });
    return text;
  }

  /** A text of a form of its own. */
  patterned(format: keyof typeof patterns, ...names: Path): string | undefined {
    const text = this.text(...names);
    if (text === undefined || patterns[format].test(text)) return text;
    const value = repeatable(text);
    this.issues.push({ code: "shape.malformed", path: this.#at(names), severity: "error", value, format });
    return undefined;
  }

  date(...names: Path): IsoDate | undefined {
    const text = this.text(...names);
    if (text === undefined || isIsoDate(text)) return text;
    this.issues.push({
      code: "shape.not-a-date",
      path: this.#at(names),
      severity: "error",
      value: repeatable(text),
    });
    return undefined;
  }

  /** A whole number from 0 on. */
  count(...names: Path): number | undefined {
    const value = this.value(...names);
    if (value === undefined) return undefined;
    if (typeof value !== "number") return this.#wrongType("number", value, names);
    const at = { path: this.#at(names), severity: "error" } as const;
    const kind = personalKind(value);
    if (kind !== undefined) this.issues.push({ code: "shape.personal-data", ...at, kind });
    else if (!Number.isSafeInteger(value))
      this.issues.push({ code: "shape.not-whole", ...at, value: repeatable(value) });
    else if (value < 0) this.issues.push({ code: "shape.too-small", ...at, value, minimum: 0 });
    else return value + 0; // minus zero is zero
    return undefined;
  }

  #at(names: Path): Path {
    return [...this.path, ...names];
  }

  #wrongType(expected: "text" | "number" | "record", value: unknown, names: Path): undefined {
    this.issues.push({
      code: "shape.wrong-type",
      path: this.#at(names),
      severity: "error",
      expected,
      value: repeatable(value),
    });
  }
}
