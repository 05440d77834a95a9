import type * as z from "zod/mini";
import { formatOf } from "./format.ts";
import type { ShapeIssue, WrongType } from "./issue.ts";
import { personalKind } from "./personal.ts";
import { redact, redactText, withheld } from "./redact.ts";
import type { Broken } from "./text.ts";

type Path = readonly (string | number)[];

const expectedTypes: Readonly<Record<string, WrongType["expected"]>> = {
  string: "text",
  number: "number",
  int: "number",
  boolean: "boolean",
  array: "list",
  object: "record",
  record: "record",
};

/** A value that can be shown: a number without end is a text, as JSON has none, and nobody is repeated. */
const shown = (input: unknown): { readonly value: unknown } => ({
  value: typeof input === "number" && !Number.isFinite(input) ? String(input) : redact(input),
});

function brokenRule(broken: Broken, path: Path, input: unknown): ShapeIssue {
  const at = { path, severity: "error" } as const;
  switch (broken.code) {
    case "shape.control-character":
      return { code: broken.code, ...at };
    case "shape.personal-data":
      return { code: broken.code, ...at, kind: personalKind(input) ?? "birthNumber" };
    case "shape.not-a-date":
    case "shape.check-digit":
      return { code: broken.code, ...at, ...shown(input) };
    case "shape.malformed":
      return { code: broken.code, ...at, format: broken.format, ...shown(input) };
    case "shape.missing-one-of":
      return { code: broken.code, ...at, path: [...path, broken.fields[0] ?? ""], fields: broken.fields };
    case "shape.period-order": {
      const { from, to } = input as { readonly from: string; readonly to: string }; // the rule runs on periods alone
      return { code: broken.code, ...at, from, to };
    }
    case "shape.wrong-sum": {
      const sum = Object.values(input as Readonly<Record<string, number>>).reduce((a, b) => a + b, 0); // the rule runs on weights alone
      return { code: broken.code, ...at, sum, expected: broken.expected };
    }
  }
}

/** The alternative of a union that a value came nearest to, so that the reader is told of one thing and not of all. */
function nearest(alternatives: readonly (readonly z.core.$ZodIssue[])[]): readonly z.core.$ZodIssue[] {
  const depth = (issues: readonly z.core.$ZodIssue[]): number =>
    Math.max(0, ...issues.map((issue) => issue.path.length));
  return alternatives.reduce((best, one) => (depth(one) > depth(best) ? one : best), alternatives[0] ?? []);
}

function toIssues(issue: z.core.$ZodIssue, before: Path): readonly ShapeIssue[] {
  const path: Path = [...before, ...issue.path.map((key) => (typeof key === "symbol" ? String(key) : key))];
  const at = { path, severity: "error" } as const;
  const { input } = issue;
  const kind = personalKind(input);
  if (kind !== undefined) return [{ code: "shape.personal-data", ...at, kind }];
  switch (issue.code) {
    case "invalid_type": {
      if (input === undefined) return [{ code: "shape.missing", ...at }];
      if (issue.expected === "int" && typeof input === "number")
        return [{ code: "shape.not-whole", ...at, ...shown(input) }];
      return [{ code: "shape.wrong-type", ...at, expected: expectedTypes[issue.expected] ?? "other", ...shown(input) }];
    }
    case "too_small":
      if (issue.origin === "string" || issue.origin === "array" || issue.origin === "set")
        return [{ code: "shape.empty", ...at }];
      return [{ code: "shape.too-small", ...at, ...shown(input), minimum: Number(issue.minimum) }];
    case "too_big":
      return [{ code: "shape.too-large", ...at, ...shown(input), maximum: Number(issue.maximum) }];
    case "invalid_value":
      if (input === undefined) return [{ code: "shape.missing", ...at }];
      return [{ code: "shape.not-in-list", ...at, ...shown(input), options: issue.values.map(String) }];
    case "unrecognized_keys":
      return issue.keys.map((field) => {
        const name = personalKind(field) === undefined ? field : withheld;
        return { code: "shape.unknown-field", severity: "error", path: [...path, name], field: name };
      });
    case "invalid_union": {
      if (input === undefined) return [{ code: "shape.missing", ...at }];
      const values = issue.errors.flatMap((errors) =>
        errors.flatMap((one) => (one.code === "invalid_value" && one.path.length === 0 ? one.values.map(String) : [])),
      );
      const deeper = nearest(issue.errors);
      if (deeper.some((one) => one.path.length > 0)) return deeper.flatMap((one) => toIssues(one, path));
      if (values.length > 0)
        return [{ code: "shape.not-in-list", ...at, ...shown(input), options: [...new Set(values)] }];
      if ("discriminator" in issue && typeof issue.discriminator === "string") {
        // The path ends at the word that tells the alternatives apart, the input is what holds it.
        const word = (input as Readonly<Record<string, unknown>>)[issue.discriminator];
        if (word === undefined) return [{ code: "shape.missing", ...at }];
        return [
          {
            code: "shape.not-in-list",
            ...at,
            ...shown(word),
            options: "options" in issue ? (issue.options ?? []).map(String) : [],
          },
        ];
      }
      return deeper.length > 0
        ? deeper.flatMap((one) => toIssues(one, path))
        : [{ code: "shape.wrong-type", ...at, expected: "other", ...shown(input) }];
    }
    case "invalid_format":
      if (issue.format === "date") return [{ code: "shape.not-a-date", ...at, ...shown(input) }];
      return [{ code: "shape.malformed", ...at, format: formatOf(issue.pattern), ...shown(input) }];
    case "custom": {
      const broken = issue.params?.["broken"] as Broken | undefined; // only `rule` sets it
      if (broken !== undefined) return [brokenRule(broken, path, input)];
      return [{ code: "shape.invalid", ...at, ...shown(input), message: redactText(issue.message) }];
    }
    case "not_multiple_of":
    case "invalid_key":
    case "invalid_element":
      return [{ code: "shape.invalid", ...at, ...shown(input), message: redactText(issue.message) }];
  }
}

const order = (path: Path): string => JSON.stringify(path);

/** Every issue of a failed parse in our own codes, none of them twice. */
export function shapeIssues(issues: readonly z.core.$ZodIssue[]): readonly ShapeIssue[] {
  const seen = new Set<string>();
  return issues
    .flatMap((issue) => toIssues(issue, []))
    .filter((issue) => {
      const key = issue.code + order(issue.path);
      return seen.has(key) ? false : seen.add(key);
    });
}
