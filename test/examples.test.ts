// Every ts block of README.md, docs/ and the doc comments of src/ runs against the built package, as its readers would run it.

import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { toModule, writeDocModules } from "../scripts/docBlocks.mjs";

interface DocModule {
  readonly example: (expectEqual: (actual: unknown, expected: unknown) => void) => Promise<void>;
}

const root = fileURLToPath(new URL("..", import.meta.url));
const blocks = writeDocModules(root, "test/docs-gen");

test("README, docs and doc comments hold examples", () => {
  expect(blocks.length).toBeGreaterThan(0);
});

for (const { file, line, module } of blocks) {
  test(`the example in ${file}:${line} gives what it says`, async () => {
    const { example } = (await import(module)) as DocModule; // toModule writes exactly this
    await example((actual, expected) => expect(actual).toEqual(expected));
  });
}

test("every example passes the compiler", () => {
  const { stdout, status } = spawnSync(process.execPath, ["node_modules/typescript/bin/tsc", "-p", "test/docs-gen"], {
    cwd: root,
    encoding: "utf8",
  });
  expect(stdout).toBe("");
  expect(status).toBe(0);
}, 60_000);

test("a promised value becomes an assertion, and one that nothing promises is refused", () => {
  const block = { file: "page.md", line: 1 };
  expect(toModule({ ...block, code: "1 + 1; // => 2" })).toContain("expectEqual(1 + 1, 2);");
  expect(toModule({ ...block, code: "all; // => [1,\n//     2]" })).toContain("expectEqual(all, [1,\n2]);");
  expect(() => toModule({ ...block, code: "const sum = 1 + 1; // => 2" })).toThrow(/page\.md:1/);
});
