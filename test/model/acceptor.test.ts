import fc from "fast-check";
import { expect, test } from "vitest";
import * as z from "zod";
import { acceptorOf } from "../../src/model/acceptor.ts";
import { check, type Schema } from "../../src/model/parse.ts";
import { listSchemas } from "../../src/model/programme.ts";
import { fullRecords, listNames, recordsOf, strangeValues } from "../arbitraries/records.ts";

/** The value that zod makes of a record, `undefined` where it refuses. */
const zodValue = (schema: Schema<unknown>, value: unknown): unknown => {
  const checked = check(schema, value);
  return "value" in checked ? checked.value : undefined;
};

test.each(listNames)("a good record of %s is accepted without zod", (list) => {
  const accepts = acceptorOf(listSchemas[list]);
  fc.assert(
    fc.property(recordsOf(list), (record) => {
      expect(zodValue(listSchemas[list], record)).toEqual(record);
      expect(accepts(record)).toBe(true);
    }),
  );
});

test.each(listNames)("what is accepted of %s is what zod takes and leaves as it is", (list) => {
  const accepts = acceptorOf(listSchemas[list]);
  const names = Object.keys(fullRecords[list]);
  const change = fc.record({
    field: fc.constantFrom(...names, "height", "__proto__", "constructor"),
    value: fc.oneof(fc.constantFrom(...strangeValues), fc.anything()),
    inList: fc.boolean(),
  });
  fc.assert(
    fc.property(recordsOf(list), fc.array(change, { minLength: 1, maxLength: 2 }), (record, changes) => {
      const entries = new Map<string, unknown>(Object.entries(record));
      for (const { field, value, inList } of changes) entries.set(field, inList ? [value] : value);
      const changed: unknown = Object.fromEntries(entries);
      if (!accepts(changed)) return;
      expect(zodValue(listSchemas[list], changed)).toEqual(changed);
    }),
    { numRuns: 500 },
  );
});

test.each(listNames)("each strange value in each field of %s is judged as zod judges it", (list) => {
  const accepts = acceptorOf(listSchemas[list]);
  const full = fullRecords[list] as unknown as Readonly<Record<string, unknown>>; // read by name
  for (const name of [...Object.keys(full), "height"]) {
    for (const value of strangeValues) {
      for (const record of [
        { ...full, [name]: value },
        { ...full, [name]: [value] },
      ]) {
        const accepted = accepts(record);
        if (accepted) expect([name, zodValue(listSchemas[list], record)]).toEqual([name, record]);
      }
    }
  }
});

test("a record of a class, an array or a null is left to zod or refused", () => {
  const accepts = acceptorOf(listSchemas.ties);
  for (const value of [null, undefined, [], "x", new Date(0), new Map()]) expect(accepts(value)).toBe(false);
});

test("of a schema that it cannot read it says no, or what zod says", () => {
  const schemas: readonly Schema<unknown>[] = [
    z.string().transform((text) => text.length),
    z.coerce.number(),
    z.string().trim(),
    z.string().toLowerCase(),
    z.string().regex(/a/g),
    z.object({ a: z.string() }),
    z.strictObject({ a: z.string().default("x") }),
    z.looseObject({ a: z.string() }),
    z.nullable(z.string()),
    z.boolean().refine((value) => value),
    z.array(z.string().trim()).max(1),
    z.enum(["a", "b"]).transform((word) => word),
    z.literal("a"),
    z.date(),
    z.union([z.string().trim(), z.number()]),
  ];
  const values = [
    " a ",
    "a",
    "A",
    "aa",
    1,
    "1",
    true,
    false,
    null,
    undefined,
    {},
    { a: "x" },
    { a: " x", b: 1 },
    ["a"],
    [" a"],
    ["a", "b"],
  ];
  for (const schema of schemas)
    for (const value of values)
      for (let twice = 0; twice < 2; twice++)
        if (acceptorOf(schema)(value)) expect(zodValue(schema, value)).toEqual(value);
});

test("a schema of another library is never accepted for it", () => {
  expect(acceptorOf({ "~standard": {} })("x")).toBe(false);
});
