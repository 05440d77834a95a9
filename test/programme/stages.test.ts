import { expect, test } from "vitest";
import { contactDate, isReached } from "../../src/programme/stages.ts";

test("the first contact is the one written down, else the mapping", () => {
  expect(contactDate({ contactedOn: "2021-01-05", mappedOn: "2021-03-01" })).toBe("2021-01-05");
  expect(contactDate({ mappedOn: "2021-03-01" })).toBe("2021-03-01");
  expect(contactDate({})).toBeUndefined();
});

test("a stage is reached on its day, not before, and never without a date", () => {
  expect(isReached("2021-03-01", "2021-03-01")).toBe(true);
  expect(isReached("2021-03-02", "2021-03-01")).toBe(false);
  expect(isReached(undefined, "2021-03-01")).toBe(false);
});
