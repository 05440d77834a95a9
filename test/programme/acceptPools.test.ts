import { expect, test } from "vitest";
import { accept } from "../../src/programme/accept.ts";
import { linkProgramme } from "../../src/programme/link.ts";

const need = { id: "n1", registeredOn: "2022-03-01", field: "sveising", municipality: "5428" };
const pool = { id: "p1", field: "sveising", needs: ["n1"], municipality: "5428", heads: 5, window: {} };

test.each([
  { why: "withdrawn", part: { withdrawnOn: "2022-04-01" } },
  { why: "before-registered", part: { registeredOn: "2022-04-02" } },
  { why: "in-two-pools", part: { pool: "p0" } },
] as const)("a need that cannot go into a pool is an issue ($why), and stays as it was", ({ why, part }) => {
  const { programme } = linkProgramme({ needs: [{ ...need, ...part }] });
  const accepted = accept(programme, { pools: [pool] }, { on: "2022-04-01" });
  expect(accepted.issues).toMatchObject([{ code: "programme.not-acceptable", severity: "error", why, value: "n1" }]);
  expect(accepted.programme).toEqual(programme);
});

test("a need that is in the pool already, or withdrawn later, goes into it", () => {
  const needs = [
    { ...need, pool: "p1" },
    { ...need, id: "n2", withdrawnOn: "2022-05-01" },
  ];
  const { programme } = linkProgramme({ needs });
  const accepted = accept(programme, { pools: [{ ...pool, needs: ["n1", "n2"] }] }, { on: "2022-04-01" });
  expect(accepted.issues).toEqual([]);
  expect(accepted.programme.needs.map((one) => one.pool)).toEqual(["p1", "p1"]);
});
