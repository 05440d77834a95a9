import * as z from "zod/mini";
import type { RejectedRow } from "../core/issue.ts";
import { err, ok, type Result } from "../core/result.ts";
import type { ShapeIssue } from "./issue.ts";
import { redact, redactText } from "./redact.ts";
import { shapeIssues } from "./shapeIssues.ts";

/** A schema of this package, of an application's own zod, or of any library that follows Standard Schema. */
export interface Schema<T> {
  readonly "~standard": { readonly types?: { readonly output: T } | undefined };
}

interface Validator {
  readonly validate: (value: unknown) =>
    | { readonly value: unknown; readonly issues?: undefined }
    | {
        readonly issues: readonly {
          readonly message: string;
          readonly path?: readonly (PropertyKey | { readonly key: PropertyKey })[] | undefined;
        }[];
      };
}

/** The value that the schema makes of an input, or every issue; the base of `parse` and of all readers. */
export function check<T>(
  schema: Schema<T>,
  input: unknown,
): { readonly value: T } | { readonly issues: readonly ShapeIssue[] } {
  if ("_zod" in schema) {
    const parsed = z.safeParse(schema as unknown as z.core.$ZodType<T>, input, { reportInput: true }); // what has _zod is zod's
    return parsed.success ? { value: parsed.data } : { issues: shapeIssues(parsed.error.issues) };
  }
  const answer = (schema["~standard"] as unknown as Validator).validate(input); // Standard Schema 1
  if (answer instanceof Promise) throw new RangeError("a schema that answers later cannot be used here");
  if (answer.issues === undefined) return { value: answer.value as T };
  return {
    issues: answer.issues.map(({ message, path = [] }) => ({
      code: "shape.invalid",
      severity: "error",
      path: path
        .map((step) => (typeof step === "object" ? step.key : step))
        .map((key) => (typeof key === "symbol" ? String(key) : key)),
      value: redact(input),
      message: redactText(message),
    })),
  };
}

/**
 * Reads an unknown value as a record: the record, or every issue it has, each with its path and values.
 *
 * `undefined` is missing; `null` is refused (the readers of files take it for missing). Unknown fields are refused.
 *
 * @example
 * ```ts
 * import { Establishment, parse } from "kompetansepilot";
 *
 * const read = parse(Establishment, { id: "e1", municipality: "5444", employees: -3 });
 * read.isErr() && read.error.map(({ code, path }) => [code, path[0]]); // => [["shape.too-small", "employees"]]
 * ```
 */
export function parse<T>(schema: Schema<T>, input: unknown): Result<T, readonly ShapeIssue[]> {
  const checked = check(schema, input);
  return "value" in checked ? ok(checked.value) : err(checked.issues);
}

/**
 * Reads rows one by one: good rows are never lost because of bad ones. `line` is the position in `rows`, from 1.
 * `input` of a refused row is the row without birth numbers, e-mail addresses and fields that look personal.
 *
 * @example
 * ```ts
 * import { parseRows, Tie } from "kompetansepilot";
 *
 * const { accepted, rejected } = parseRows(Tie, [
 *   { a: "a1", b: "a2", since: "2022-02-28" },
 *   { a: "a1", b: "a3", since: "2022-02-30" },
 * ]);
 * [accepted.length, rejected[0]?.line, rejected[0]?.issues[0]?.code]; // => [1, 2, "shape.not-a-date"]
 * ```
 */
export function parseRows<T>(
  schema: Schema<T>,
  rows: Iterable<unknown>,
): { readonly accepted: readonly T[]; readonly rejected: readonly RejectedRow<ShapeIssue>[] } {
  const accepted: T[] = [];
  const rejected: RejectedRow<ShapeIssue>[] = [];
  let line = 0;
  for (const row of rows) {
    line++;
    const checked = check(schema, row);
    if ("value" in checked) accepted.push(checked.value);
    else rejected.push({ line, input: redact(row), issues: checked.issues });
  }
  return { accepted, rejected };
}
