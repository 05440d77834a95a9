// The built package as a stranger meets it.
//
//   node scripts/package.mjs                 `npm run check:package`: packs, checks and installs the tarball (needs a build)
//   node scripts/package.mjs --sizes         the table of import paths and sizes, as Markdown for README.md
//   node scripts/package.mjs --write-names   writes the public names to test/golden/public-names.json, to be reviewed like code

import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { homedir, tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import ts from "typescript";

const root = fileURLToPath(new URL("..", import.meta.url));
const manifest = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));

/** What single imports may weigh in a browser, minified and gzipped. Only who validates pays for the validator. */
export const singleImports = [
  { path: "kompetansepilot/algorithms", names: ["transport"], limit: 8000, zod: false },
  { path: "kompetansepilot/statistics", names: ["wilson"], limit: 512, zod: false },
  { path: "kompetansepilot", names: ["countiesAt"], limit: 1000, zod: false },
  // Of these, neverthrow is 1,976 bytes that no bundler can drop, since it has no sideEffects flag.
  { path: "kompetansepilot", names: ["countyOf"], limit: 3 * 1024, zod: false },
  { path: "kompetansepilot", names: ["parse", "CompetenceNeed"], limit: 16_000, zod: true },
];

const limits = { packed: 3_000_000, unpacked: 10_000_000 };

/** What the tarball must hold besides dist. */
const promised = [
  "README.md",
  "CHANGELOG.md",
  "LICENSE",
  "NOTICE",
  "package.json",
  "data/",
  "docs/",
  "examples/programme/",
];

/**
 * The import paths of package.json, as a user writes them.
 * @returns {string[]}
 */
export function importPaths() {
  return Object.keys(manifest.exports)
    .filter((path) => path !== "./package.json")
    .map((path) => path.replace(/^\./, manifest.name));
}

/**
 * What the declarations of each import path offer. A name that is schema and type at once stands in both lists.
 * @returns {Record<string, { values: string[], types: string[] }>}
 */
export function publicNames() {
  const declarations = importPaths().map((path) => {
    const entry = manifest.exports[path.replace(manifest.name, ".")];
    return { path, file: join(root, entry.import.types) };
  });
  const missing = declarations.filter(({ file }) => !existsSync(file));
  if (missing.length > 0)
    throw new Error(`not built: ${missing.map(({ path }) => path).join(", ")} (run \`npm run build\`)`);

  const program = ts.createProgram(
    declarations.map(({ file }) => file),
    {
      module: ts.ModuleKind.NodeNext,
      moduleResolution: ts.ModuleResolutionKind.NodeNext,
      target: ts.ScriptTarget.ES2022,
      skipLibCheck: true,
    },
  );
  const checker = program.getTypeChecker();
  const flagsOf = (symbol) => (symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol).flags;
  return Object.fromEntries(
    declarations.map(({ path, file }) => {
      const module = checker.getSymbolAtLocation(program.getSourceFile(file));
      const symbols = module === undefined ? [] : checker.getExportsOfModule(module);
      const named = (flag) =>
        symbols
          .filter((symbol) => flagsOf(symbol) & flag)
          .map((symbol) => symbol.name)
          .sort();
      return [path, { values: named(ts.SymbolFlags.Value), types: named(ts.SymbolFlags.Type) }];
    }),
  );
}

/**
 * Bundles `code` as an app's build would and says what arrives.
 * @param {string} code
 * @returns {Promise<{ bytes: number, zod: boolean }>} bytes minified and gzipped
 */
export async function weigh(code) {
  const { outputFiles, metafile } = await build({
    stdin: { contents: code, resolveDir: root },
    bundle: true,
    minify: true,
    format: "esm",
    target: "es2022",
    platform: code.includes(`${manifest.name}/node"`) ? "node" : "browser",
    write: false,
    metafile: true,
    logLevel: "silent",
  });
  const inputs = Object.values(metafile.outputs).flatMap((output) => Object.entries(output.inputs));
  return {
    bytes: gzipSync(outputFiles[0].contents, { level: 9 }).length,
    zod: inputs.some(([file, { bytesInOutput }]) => /(?:^|\/)node_modules\/zod\//.test(file) && bytesInOutput > 0),
  };
}

/** The code of an app that imports `names` from `path`; without names, everything of it. */
const importing = ({ path, names }) =>
  names === undefined ? `export * from "${path}";` : `export { ${names.join(", ")} } from "${path}";`;

/**
 * Sizes of the single imports that have a limit. One that is not exported yet is told as such, not measured as nothing.
 * @returns {Promise<{ path: string, names: string[], limit: number, zod: boolean, bytes?: number, brings?: boolean, fault?: string }[]>}
 */
export async function singleImportSizes() {
  return Promise.all(
    singleImports.map(async (entry) => {
      try {
        const { bytes, zod } = await weigh(importing(entry));
        return { ...entry, bytes, brings: zod };
      } catch (error) {
        return { ...entry, fault: String(error.errors?.[0]?.text ?? error) };
      }
    }),
  );
}

const kilobytes = (bytes) => `${(bytes / 1000).toFixed(1)} kB`;

/** Import paths and sizes, minified and gzipped, as a Markdown table. */
async function sizeTable() {
  const singles = await singleImportSizes();
  const lines = ["| import | everything of it | a single import |", "| --- | ---: | --- |"];
  for (const path of importPaths()) {
    const whole = await weigh(importing({ path }));
    const own = singles.filter((single) => single.path === path && single.bytes !== undefined);
    const cells = own.map(
      ({ names, bytes }) => `${names.map((name) => `\`${name}\``).join(" + ")} ${kilobytes(bytes)}`,
    );
    lines.push(`| \`${path}\` | ${kilobytes(whole.bytes)} | ${cells.join(", ")} |`);
  }
  return lines.join("\n");
}

/** Runs a program and answers its text; a failure is a fault with what it printed. */
function run(command, args, cwd) {
  const { status, stdout, stderr, error } = spawnSync(command, args, { cwd, encoding: "utf8", maxBuffer: 64_000_000 });
  if (status !== 0)
    throw new Error(`${[command, ...args].join(" ")}\n${error?.message ?? `${stdout}${stderr}`.trim()}`);
  return stdout;
}

const tool = (name) => join(root, "node_modules/.bin", name);

/** What would tell where the package was made: this folder, the one above, the home folder, a private registry. */
function machineMarks() {
  const here = root.replace(/\/$/, "");
  const folders = [here, dirname(here), homedir()].filter((folder) => folder !== "/" && folder !== tmpdir());
  const registry = run("npm", ["config", "get", "registry"], root).trim();
  const host = URL.canParse(registry) ? new URL(registry).host : "";
  return [
    ...folders.map((folder) => new RegExp(`(?<![\\w.-])${folder.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}/`)), // not inside an address
    ...(host === "" || host === "registry.npmjs.org" ? [] : [new RegExp(host.replaceAll(".", "\\."))]),
  ];
}

function lockFaults() {
  const lock = readFileSync(join(root, "package-lock.json"), "utf8");
  const marks = machineMarks().filter((mark) => mark.test(lock));
  return [
    ...(lock.includes('"resolved"') ? ["package-lock.json names where packages were downloaded (`resolved`)"] : []),
    ...marks.map((mark) => `package-lock.json holds ${mark}`),
  ];
}

function tarballFaults(packed, unpackedFolder) {
  const paths = packed.files.map(({ path }) => path);
  const marks = machineMarks();
  const marked = paths.flatMap((path) => {
    const text = readFileSync(join(unpackedFolder, path), "utf8");
    return marks.filter((mark) => mark.test(text)).map((mark) => `${path} in the tarball holds ${mark}`);
  });
  return [
    ...(packed.size > limits.packed ? [`packed ${packed.size} bytes, more than ${limits.packed}`] : []),
    ...(packed.unpackedSize > limits.unpacked
      ? [`unpacked ${packed.unpackedSize} bytes, more than ${limits.unpacked}`]
      : []),
    ...promised
      .filter((wanted) => !paths.some((path) => path === wanted || (wanted.endsWith("/") && path.startsWith(wanted))))
      .map((wanted) => `the tarball lacks ${wanted}`),
    ...paths
      .filter((path) => path.startsWith("docs/api/"))
      .map((path) => `${path} is a generated page and not to be packed`)
      .slice(0, 1),
    ...marked,
  ];
}

/** A project that installs the tarball without a network: the three dependencies are copied from this one's. */
function makeConsumer(folder, tarball) {
  const dependencies = { [manifest.name]: `file:${tarball}` };
  for (const name of Object.keys(manifest.dependencies)) {
    cpSync(join(root, "node_modules", name), join(folder, "vendor", name), { recursive: true });
    dependencies[name] = `file:vendor/${name}`;
  }
  writeFileSync(join(folder, "package.json"), JSON.stringify({ name: "consumer", private: true, dependencies }));
  // Their own scripts stay off: packing a dependency must not rebuild it.
  run(
    "npm",
    ["install", "--offline", "--ignore-scripts", "--install-links", "--omit=optional", "--no-audit", "--no-fund"],
    folder,
  );
}

/** Imports, requires and compiles every path of the installed package, and starts its program. */
function consumerFaults(folder) {
  const paths = importPaths();
  const imports = paths.map((path, index) => `import * as m${index} from "${path}";`).join("\n");
  const list = `[${paths.map((_, index) => `Object.keys(m${index}).filter((name) => name !== "default").sort()`).join(", ")}]`;
  const requires = paths.map((path, index) => `const m${index} = require("${path}");`).join("\n");
  writeFileSync(join(folder, "esm.mjs"), `${imports}\nconsole.log(JSON.stringify(${list}));\n`);
  writeFileSync(join(folder, "cjs.cjs"), `${requires}\nconsole.log(JSON.stringify(${list}));\n`);
  writeFileSync(
    join(folder, "types.mts"),
    `${imports}\nexport const all = [${paths.map((_, index) => `m${index}`).join(", ")}];\n`,
  );
  writeFileSync(
    join(folder, "types.cts"),
    `${paths.map((path, index) => `import m${index} = require("${path}");`).join("\n")}\nexport const all = [${paths.map((_, index) => `m${index}`).join(", ")}];\n`,
  );

  const faults = [];
  const names = publicNames();
  for (const file of ["esm.mjs", "cjs.cjs"]) {
    const found = JSON.parse(run(process.execPath, [file], folder));
    for (const [index, path] of paths.entries()) {
      const wanted = names[path].values;
      if (JSON.stringify(found[index]) !== JSON.stringify(wanted))
        faults.push(
          `${file}: ${path} has ${found[index].join(", ") || "nothing"} where its types say ${wanted.join(", ")}`,
        );
    }
  }
  run(
    tool("tsc"),
    ["--noEmit", "--strict", "--skipLibCheck", "--module", "nodenext", "--target", "es2022", "types.mts", "types.cts"],
    folder,
  );
  for (const bin of Object.keys(manifest.bin)) {
    const version = run(join(folder, "node_modules/.bin", bin), ["--version"], folder).trim();
    if (version !== manifest.version)
      faults.push(`${bin} --version says "${version}", package.json ${manifest.version}`);
  }
  return faults;
}

async function check() {
  const temporary = mkdtempSync(join(tmpdir(), "package-"));
  const faults = [];
  const step = async (title, work) => {
    try {
      const found = (await work()) ?? [];
      faults.push(...found.map((fault) => `${title}: ${fault}`));
      console.log(`${found.length === 0 ? "ok    " : "FAULT "} ${title}`);
    } catch (error) {
      faults.push(`${title}: ${error.message}`);
      console.log(`FAULT  ${title}`);
    }
  };
  try {
    await step("exports follow the doors", () => void run(process.execPath, ["scripts/exports.mjs", "--check"], root));
    await step("exactly three runtime dependencies", () => {
      const names = Object.keys(manifest.dependencies).sort().join(", ");
      return names === "date-fns, neverthrow, zod" ? [] : [names];
    });
    await step("package-lock.json names no machine", lockFaults);

    const [packed] = JSON.parse(
      run("npm", ["pack", "--json", "--ignore-scripts", "--pack-destination", temporary], root),
    );
    const tarball = join(temporary, packed.filename);
    await step("publint", () => void run(tool("publint"), [tarball, "--strict"], root));
    await step("types resolve (attw)", () => void run(tool("attw"), [tarball, "--profile", "node16"], root));
    const consumer = join(temporary, "consumer");
    mkdirSync(consumer);
    await step("the tarball installs", () => void makeConsumer(consumer, tarball));
    await step("the tarball is small, whole and names no machine", () =>
      tarballFaults(packed, join(consumer, "node_modules", manifest.name)),
    );
    await step("import, require, types and the program work once installed", () => consumerFaults(consumer));
    await step("single imports are small", async () =>
      (await singleImportSizes()).flatMap(({ names, limit, zod, bytes, brings, fault }) => {
        if (bytes === undefined) return [`${names.join(" + ")}: ${fault}`];
        return [
          ...(bytes > limit ? [`${names.join(" + ")} weighs ${bytes} bytes, more than ${limit}`] : []),
          ...(brings && !zod ? [`${names.join(" + ")} brings the validator`] : []),
        ];
      }),
    );
    console.log(
      `\ntarball ${kilobytes(packed.size)} packed, ${kilobytes(packed.unpackedSize)} unpacked, ${packed.files.length} files`,
    );
    console.log(`\n${await sizeTable().catch((error) => `no table of sizes: ${error.message}`)}`);
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }
  for (const fault of faults) console.error(`\n${fault}`);
  if (faults.length > 0) process.exitCode = 1;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  if (process.argv.includes("--sizes")) console.log(await sizeTable());
  else if (process.argv.includes("--write-names")) {
    mkdirSync(join(root, "test/golden"), { recursive: true });
    writeFileSync(join(root, "test/golden/public-names.json"), `${JSON.stringify(publicNames(), undefined, 2)}\n`);
  } else await check();
}
