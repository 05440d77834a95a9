import { expect, test } from "vitest";
import * as classic from "zod";
import * as mini from "zod/mini";
import { CompetenceNeed } from "../../src/model/competenceNeed.ts";
import { parse, type Schema } from "../../src/model/parse.ts";
import { fullRecords } from "../arbitraries/records.ts";

const { needs: need } = fullRecords;

test("our schemas nest in an application's classic zod, and in its mini", () => {
  for (const app of [classic.z.object({ need: CompetenceNeed }), mini.z.object({ need: CompetenceNeed })]) {
    const read = mini.z.safeParse(app, { need: { ...need, nkrLevel: 5.1 } });
    expect(read.success && read.data).toEqual({ need });
    const faulty = mini.z.safeParse(app, { need: { ...need, id: 1 } });
    expect(faulty.error?.issues.map(({ path }) => path)).toEqual([["need", "id"]]);
  }
});

test("importing our schemas leaves the application's registry as it was", () => {
  expect(classic.z.globalRegistry.get(CompetenceNeed)).toBeUndefined();
});

test("parse takes a schema of the application's own zod, with every issue in our codes", () => {
  const form = classic.z.object({
    email: classic.z.email(),
    code: classic.z.string().regex(/^[A-Z]+$/),
    step: classic.z.number().multipleOf(5),
    name: classic.z.string().max(3),
  });
  const issues = parse(form, { email: "x", code: "a", step: 3, name: "long" })._unsafeUnwrapErr();
  expect(issues.map(({ code, path }) => [code, ...path])).toEqual([
    ["shape.malformed", "email"],
    ["shape.malformed", "code"],
    ["shape.invalid", "step"],
    ["shape.too-large", "name"],
  ]);
});

test("an address passes a schema of the application's own, which knows what it does", () => {
  const form = classic.z.object({ email: classic.z.email() });
  expect(parse(form, { email: "post@example.no" }).isOk()).toBe(true);
});

/** A library that is not zod, as the Standard Schema describes it. */
const even: Schema<number> = {
  "~standard": {
    version: 1,
    vendor: "test",
    validate: (value: unknown) =>
      typeof value === "number" && value % 2 === 0
        ? { value: value / 2 }
        : { issues: [{ message: "not even" }, { message: "at all", path: ["a", { key: 0 }, Symbol("s")] }] },
  },
} as unknown as Schema<number>; // the type names only what TypeScript needs

test("parse takes any Standard Schema", () => {
  expect(parse(even, 8)._unsafeUnwrap()).toBe(4);
  expect(parse(even, 3)._unsafeUnwrapErr()).toEqual([
    { code: "shape.invalid", severity: "error", path: [], value: 3, message: "not even" },
    { code: "shape.invalid", severity: "error", path: ["a", 0, "Symbol(s)"], value: 3, message: "at all" },
  ]);
});

test("a schema that answers later is the caller's mistake", () => {
  const later = { "~standard": { version: 1, vendor: "test", validate: () => Promise.resolve({ value: 1 }) } };
  expect(() => parse(later as unknown as Schema<number>, 1)).toThrow(RangeError); // as above
});

test("ours is a Standard Schema to others", () => {
  const standard = CompetenceNeed["~standard"];
  expect(standard.version).toBe(1);
  expect(standard.validate(need)).toEqual({ value: need });
});
