// The built package (dist), as package.json offers it: what it names, what an import costs, and that both module systems get it.

import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { importPaths, publicNames, singleImports, weigh } from "../scripts/package.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const manifest = JSON.parse(readFileSync(`${root}package.json`, "utf8")) as { dependencies: Record<string, string> };

/** Runs a program text in a Node of its own, so that nothing but Node itself resolves the import paths. */
function inNode(program: string, kind: "module" | "commonjs"): { output: string; fault: string } {
  const { stdout, stderr } = spawnSync(process.execPath, [`--input-type=${kind}`, "--eval", program], {
    cwd: root,
    encoding: "utf8",
  });
  return { output: stdout.trim(), fault: stderr };
}

test("package.json offers every door of src, and no other path", () => {
  const { status, stderr } = spawnSync(process.execPath, ["scripts/exports.mjs", "--check"], {
    cwd: root,
    encoding: "utf8",
  });
  expect(stderr).toBe("");
  expect(status).toBe(0);
});

test("the package is built", () => {
  expect(importPaths().length).toBeGreaterThan(0);
  expect(existsSync(`${root}dist/index.js`)).toBe(true);
  expect(existsSync(`${root}dist/index.d.cts`)).toBe(true);
});

test("the public names are those that were reviewed (new ones: npm run names, then read the diff)", () => {
  const reviewed = JSON.parse(readFileSync(`${root}test/golden/public-names.json`, "utf8")) as ReturnType<
    typeof publicNames
  >;
  expect(publicNames()).toEqual(reviewed);
}, 60_000);

test("import and require of every path give the names that its types promise", () => {
  const paths = importPaths();
  const promised = Object.entries(publicNames()).map(([path, { values }]) => [path, values]);
  const listing = (load: string): string =>
    `const all = []; for (const path of ${JSON.stringify(paths)}) { const names = Object.keys(${load}); all.push([path, names.filter((name) => name !== "default").sort()]); } console.log(JSON.stringify(all));`;
  for (const { output, fault } of [
    inNode(listing("await import(path)"), "module"),
    inNode(listing("require(path)"), "commonjs"),
  ]) {
    expect(fault).toBe("");
    expect(JSON.parse(output)).toEqual(promised);
  }
}, 60_000);

test("three packages come along, and no more", () => {
  expect(Object.keys(manifest.dependencies).sort()).toEqual(["date-fns", "neverthrow", "zod"]);
});

for (const { path, names, limit, zod } of singleImports) {
  const what = names.join(" + ");
  test(`importing ${what} costs at most ${limit} bytes${zod ? "" : " and brings no validator"}`, async () => {
    const { bytes, zod: brings } = await weigh(`export { ${names.join(", ")} } from "${path}";`);
    expect(bytes).toBeLessThanOrEqual(limit);
    expect(brings).toBe(zod);
  });
}
