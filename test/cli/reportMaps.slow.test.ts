import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { kompetansepilot } from "./kompetansepilot.ts";

const example = fileURLToPath(new URL("../../examples/programme", import.meta.url));

// Counties of 2020 and of 2024 have outlines, those before 2020 none: their maps are tiles, and the program says so.
test("a report draws the counties in their own shapes where there are outlines of them", async () => {
  const report = ["report", example, "-o", "-", "--lang", "en", "--division"];
  const [tiles, later, earlier, before] = await Promise.all([
    kompetansepilot([...report, "2024-01-01", "--map", "tiles"]),
    kompetansepilot([...report, "2024-01-01", "--map", "outlines"]),
    kompetansepilot([...report, "2020-01-01", "--map", "outlines"]),
    kompetansepilot([...report, "2019-01-01", "--map", "outlines"]),
  ]);
  const plain = await kompetansepilot([...report, "2024-01-01"]);
  expect(plain.stdout).toBe(tiles.stdout);
  expect([tiles, later, earlier, before].map(({ code }) => code)).toEqual([0, 0, 0, 0]);
  for (const { stdout } of [later, earlier]) expect(stdout).toContain("The counties as they lie");
  for (const { stdout } of [tiles, before]) expect(stdout).toContain("The counties as tiles of one size");
  expect(before.lines.at(-1)).toMatch(/no outlines of the counties of 1 January 2019/);
  expect(later.stderr).not.toContain("outlines");
}, 60_000);
