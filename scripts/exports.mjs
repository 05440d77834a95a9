// `npm run exports`: writes package.json "exports" from the doors that exist; with --check it only says whether it is in step.

import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { doors } from "./rooms.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));

/** Import path to source file, for every door that exists: the table's order, then the reference tables by name. */
export function existingDoors() {
  const tables = existsSync(join(root, "src/reference"))
    ? readdirSync(join(root, "src/reference"))
        .filter((name) => name.endsWith(".ts"))
        .sort()
        .map((name) => [`./reference/${name.slice(0, -3)}`, `src/reference/${name}`])
    : [];
  return [...Object.entries(doors).filter(([, file]) => existsSync(join(root, file))), ...tables];
}

/** Types stand first in each condition, or TypeScript takes the one it meets before them. */
function exportsField() {
  const entries = existingDoors().map(([path, file]) => {
    const built = file.replace(/^src\//, "./dist/").replace(/\.ts$/, "");
    return [
      path,
      {
        import: { types: `${built}.d.ts`, default: `${built}.js` },
        require: { types: `${built}.d.cts`, default: `${built}.cjs` },
      },
    ];
  });
  return Object.fromEntries([...entries, ["./package.json", "./package.json"]]);
}

/** package.json with its "exports" replaced; the rest keeps its own layout. */
function withExports(text) {
  const start = /^ {2}"exports": \{/m.exec(text);
  if (start === null) throw new Error('package.json has no "exports" to replace');
  let end = start.index + start[0].length;
  for (let depth = 1; depth > 0; end += 1) depth += { "{": 1, "}": -1 }[text[end]] ?? 0;
  const written = JSON.stringify(exportsField(), undefined, 2).replaceAll("\n", "\n  ");
  return `${text.slice(0, start.index)}  "exports": ${written}${text.slice(end)}`;
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const path = join(root, "package.json");
  const before = readFileSync(path, "utf8");
  const after = withExports(before);
  if (process.argv.includes("--check")) {
    if (before !== after) {
      console.error('package.json "exports" is out of step with the doors in src: run `npm run exports`');
      process.exitCode = 1;
    } else console.log(`exports: ${existingDoors().length} import paths`);
  } else if (before !== after) writeFileSync(path, after);
}
