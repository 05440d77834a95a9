// `npm run check:layers`: who may import whom (scripts/rooms.mjs), type imports included.
//
//   node scripts/layers.mjs              checks src/
//   node scripts/layers.mjs --self-test  plants faults in a throw-away tree and fails unless each is found

import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { cruise } from "dependency-cruiser";
import ts from "typescript";
import { doors, doorsWithCode, nodeModulesOnlyIn, packages, rooms, solvers } from "./rooms.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));

const names = Object.keys(rooms);
const doorFiles = Object.values(doors);
const topFiles = doorFiles.map((file) => /^src\/([^/]+\.ts)$/.exec(file)?.[1]).filter((file) => file !== undefined);

const escape = (text) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
const anyOf = (items) => `(?:${items.map(escape).join("|")})`;
const inRooms = (list) => (list.length === 0 ? "^$" : `^src/${anyOf(list)}/`); // "^$" matches no path
const files = (list) => `^${anyOf(list)}$`;

/** The rooms that `room` may import, with "above" written out: every room that stands before it in the table. */
function allowance(room) {
  const above = names.slice(0, names.indexOf(room));
  const written = (list = []) => (list === "above" ? above : list);
  const types = written(rooms[room].types);
  const values = written(rooms[room].imports).filter((name) => rooms[room].types === "above" || !types.includes(name));
  return { values, types: types.filter((name) => !values.includes(name)) };
}

/** The table as rules of dependency-cruiser. */
function rules() {
  const ofRooms = names.flatMap((room) => {
    const { values, types } = allowance(room);
    const from = { path: inRooms([room]), pathNot: files(doorFiles) };
    return [
      {
        name: `${room} may import ${[...values, ...types.map((name) => `types of ${name}`)].join(", ") || "no other room"}`,
        severity: "error",
        from,
        to: { path: "^src/", pathNot: [inRooms([room, ...values, ...types]), files(doorFiles)] }, // doors have a rule below
      },
      {
        name: `${room} may import only types of ${types.join(", ")}`,
        severity: "error",
        from,
        to: { path: inRooms(types), dependencyTypesNot: ["type-only", "type-import"] },
      },
    ];
  });
  const ofPackages = Object.entries(packages).map(([name, places]) => ({
    name: `${name} is named only in ${places.join(", ")}`,
    severity: "error",
    from: { path: "^src/", pathNot: `^${anyOf(places)}` },
    to: { path: `(?:^|node_modules/)${escape(name)}(?:/|$)` },
  }));
  return [
    ...ofRooms,
    ...ofPackages,
    {
      name: `the only packages are ${Object.keys(packages).join(", ")}`,
      severity: "error",
      from: { path: "^src/" },
      to: {
        pathNot: ["^src/", "^\\.", `(?:^|node_modules/)${anyOf(Object.keys(packages))}(?:/|$)`],
        dependencyTypesNot: ["core"],
      },
    },
    {
      name: `Node's modules are named only in ${nodeModulesOnlyIn.join(", ")}`,
      severity: "error",
      from: { path: "^src/", pathNot: `^${anyOf(nodeModulesOnlyIn)}` },
      to: { dependencyTypes: ["core"] },
    },
    {
      name: "nobody imports a door but the root and cli",
      severity: "error",
      from: { path: "^src/", pathNot: ["^src/index\\.ts$", "^src/cli/"] },
      to: { path: files(doorFiles) },
    },
    {
      name: "what verifies an answer imports no solver",
      severity: "error",
      from: { path: `^src/${anyOf(Object.keys(solvers))}/verify` },
      to: {
        path: Object.entries(solvers).map(([room, list]) => files(list.map((name) => `src/${room}/${name}.ts`))),
        dependencyTypesNot: ["type-only", "type-import"],
      },
    },
    { name: "no cycles", severity: "error", from: { path: "^src/" }, to: { circular: true } },
    {
      name: "every import leads somewhere",
      severity: "error",
      from: { path: "^src/" },
      to: { path: "^\\.|^src/", couldNotResolve: true },
    },
  ];
}

/** A door re-exports, name by name: code in it would stand in no room, and `export *` would publish names nobody chose. */
function doorFaults(base, file) {
  const source = ts.createSourceFile(file, readFileSync(join(base, file), "utf8"), ts.ScriptTarget.ES2022);
  return source.statements.flatMap((statement) => {
    const line = source.getLineAndCharacterOfPosition(statement.getStart(source)).line + 1;
    const named =
      ts.isExportDeclaration(statement) &&
      statement.moduleSpecifier !== undefined &&
      statement.exportClause !== undefined;
    return named && ts.isNamedExports(statement.exportClause)
      ? []
      : [`${file}:${line} a door only re-exports, each name spelled out`];
  });
}

/** Every fault of the tree under `base`, as lines to print. */
async function layerFaults(base) {
  if (!existsSync(join(base, "src"))) return ["src/ is not there: no module to check"];
  const entries = readdirSync(join(base, "src"), { withFileTypes: true });
  const strangers = [
    ...entries
      .filter((entry) => entry.isDirectory() && !names.includes(entry.name))
      .map(({ name }) => `src/${name}/ is no room of scripts/rooms.mjs`),
    ...entries
      .filter((entry) => entry.isFile() && !topFiles.includes(entry.name))
      .map(({ name }) => `src/${name} is no door of scripts/rooms.mjs`),
  ];
  const written = readdirSync(join(base, "src"), { recursive: true })
    .map((path) => `src/${String(path).replaceAll("\\", "/")}`)
    .filter((path) => path.endsWith(".ts"));

  const { output } = await cruise(["src"], {
    baseDir: base,
    ruleSet: { forbidden: rules() },
    validate: true,
    tsPreCompilationDeps: true,
    doNotFollow: { path: "node_modules" },
  });
  const seen = new Set(output.modules.map((module) => module.source));
  const unseen = written.filter((path) => !seen.has(path)).map((path) => `${path} is missing from the import graph`);
  const links = output.modules.reduce((count, module) => count + module.dependencies.length, 0);
  const empty = written.length === 0 || links === 0 ? ["the import graph is empty: nothing was checked"] : [];

  const violations = output.summary.violations.map(({ from, to, rule, cycle }) => {
    const path = cycle === undefined ? to : cycle.map((step) => step.name ?? step).join(" -> ");
    return `${from} -> ${path}: ${rule.name}`;
  });
  const doorsToRead = doorFiles.filter((file) => !doorsWithCode.includes(file) && existsSync(join(base, file)));
  return [...empty, ...strangers, ...unseen, ...violations, ...doorsToRead.flatMap((file) => doorFaults(base, file))];
}

/** A tree without a fault, to plant faults in. */
const soundTree = {
  "src/core/result.ts": 'export { ok } from "neverthrow";\n',
  "src/core/text.ts": 'export type Text = string;\nexport const text = "";\n',
  "src/model/need.ts": 'import * as z from "zod/mini";\nexport type Need = string;\nexport const need = z.string();\n',
  "src/programme/link.ts":
    'import type { Need } from "../model/need.ts";\nexport const link = (need: Need): Need => need;\n',
  "src/cli/main.ts":
    'import { link } from "../programme/link.ts";\nimport { env } from "node:process";\nexport const main = [link, env];\n',
  "src/index.ts": 'export { link } from "./programme/link.ts";\nexport type { Need } from "./model/need.ts";\n',
};

const planted = [
  { fault: "no module at all", tree: null, says: "graph is empty" },
  {
    fault: "a folder that is no room",
    add: { "src/utils/pad.ts": "export const pad = 1;\n" },
    says: "src/utils/ is no room",
  },
  { fault: "a file that is no door", add: { "src/pad.ts": "export const pad = 1;\n" }, says: "src/pad.ts is no door" },
  {
    fault: "an import upwards",
    add: { "src/core/up.ts": 'import { need } from "../model/need.ts";\nexport const up = need;\n' },
    says: "core may import no other room",
  },
  {
    fault: "a type import upwards",
    add: { "src/core/up.ts": 'import type { Need } from "../model/need.ts";\nexport type Up = Need;\n' },
    says: "core may import no other room",
  },
  {
    fault: "a value where only types may come from",
    add: { "src/programme/value.ts": 'import { need } from "../model/need.ts";\nexport const value = need;\n' },
    says: "only types of model",
  },
  {
    fault: "zod outside model",
    add: { "src/programme/zod.ts": 'import * as z from "zod/mini";\nexport const zod = z;\n' },
    says: "zod is named only in",
  },
  {
    fault: "neverthrow outside core/result.ts",
    add: { "src/core/other.ts": 'import { ok } from "neverthrow";\nexport const other = ok;\n' },
    says: "neverthrow is named only in",
  },
  {
    fault: "a fourth package",
    add: { "src/core/other.ts": 'import other from "lodash";\nexport default other;\n' },
    says: "the only packages are",
  },
  {
    fault: "node: outside cli",
    add: { "src/core/fs.ts": 'import { readFileSync } from "node:fs";\nexport const read = readFileSync;\n' },
    says: "Node's modules are named only",
  },
  {
    fault: "a cycle through a type",
    add: {
      "src/core/a.ts": 'import type { B } from "./b.ts";\nexport type A = B;\n',
      "src/core/b.ts": 'import type { A } from "./a.ts";\nexport type B = A;\n',
    },
    says: "no cycles",
  },
  {
    fault: "a room that imports a door",
    add: { "src/programme/door.ts": 'import { link } from "../index.ts";\nexport const door = link;\n' },
    says: "nobody imports a door",
  },
  {
    fault: "code in a door",
    add: { "src/statistics/index.ts": "export const mean = 1;\n" },
    says: "a door only re-exports",
  },
  {
    fault: "a star in a door",
    add: { "src/statistics/index.ts": 'export * from "../core/text.ts";\n' },
    says: "a door only re-exports",
  },
  {
    fault: "a proof that asks the solver",
    add: {
      "src/matching/verify.ts": 'import { allocate } from "./allocate.ts";\nexport const verify = allocate;\n',
      "src/matching/allocate.ts": "export const allocate = 1;\n",
    },
    says: "imports no solver",
  },
  {
    fault: "an import of nothing",
    add: { "src/core/lost.ts": 'import { gone } from "./gone.ts";\nexport const lost = gone;\n' },
    says: "every import leads somewhere",
  },
];

/** Which planted faults go unseen; also a fault, a sound tree that is refused. */
async function selfTest() {
  const base = mkdtempSync(join(tmpdir(), "layers-"));
  const faultsOf = async (tree) => {
    rmSync(join(base, "src"), { recursive: true, force: true });
    mkdirSync(join(base, "src"), { recursive: true });
    for (const [path, text] of Object.entries(tree)) {
      mkdirSync(dirname(join(base, path)), { recursive: true });
      writeFileSync(join(base, path), text);
    }
    return layerFaults(base);
  };
  try {
    const missed = [];
    for (const fault of await faultsOf(soundTree)) missed.push(`a sound tree is refused: ${fault}`);
    for (const { fault, tree, add, says } of planted) {
      const found = await faultsOf(tree === null ? {} : { ...soundTree, ...add });
      if (!found.some((line) => line.includes(says)))
        missed.push(`planted and not found: ${fault} (found: ${found.join("; ") || "nothing"})`);
    }
    return missed;
  } finally {
    rmSync(base, { recursive: true, force: true });
  }
}

const testing = process.argv.includes("--self-test");
const faults = testing ? await selfTest() : await layerFaults(root);
for (const fault of faults) console.error(fault);
if (faults.length > 0) process.exitCode = 1;
else
  console.log(
    testing ? `layers: all ${planted.length} planted faults are found` : "layers: every import follows the table",
  );
