// `node scripts/declarations.mjs`: the types of every module, for import and for require, into dist.
//
// The compiler writes one declaration a source file in a few seconds; a bundler of declarations takes half a minute for the
// same names. Imports in them end in `.ts`, as in the source: here they get the ending of the module format they stand in.

import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const tsc = join(dirname(createRequire(import.meta.url).resolve("typescript/package.json")), "bin/tsc");
const dist = join(root, "dist");

const isDeclaration = (name) => name.endsWith(".d.ts") || name.endsWith(".d.cts");
// What is no longer in the source has no types either.
for (const name of readdirSync(dist, { recursive: true })) if (isDeclaration(name)) rmSync(join(dist, name));

const flags = ["--noEmit", "false", "--declaration", "--emitDeclarationOnly", "--rootDir", "src", "--outDir", "dist"];
const { status } = spawnSync(process.execPath, [tsc, "-p", "tsconfig.build.json", ...flags], {
  cwd: root,
  stdio: "inherit",
});
if (status !== 0) process.exit(status ?? 1);

/** A relative import, with the ending of its module. */
const relative = /(["'])(\.{1,2}\/[^"']*)\.ts\1/g;

for (const name of readdirSync(dist, { recursive: true })) {
  if (!name.endsWith(".d.ts")) continue;
  const file = join(dist, name);
  const text = readFileSync(file, "utf8");
  writeFileSync(file, text.replace(relative, "$1$2.js$1"));
  writeFileSync(file.replace(/\.d\.ts$/, ".d.cts"), text.replace(relative, "$1$2.cjs$1"));
}
