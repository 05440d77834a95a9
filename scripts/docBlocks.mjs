// The ```ts blocks of README.md, docs/ and the doc comments of src/, as modules that a test can run.
//
// `expression; // => value` becomes an assertion; a value that needs room goes on in further comment lines:
//
//     counts; // => { offers: 3,
//     //            needs: 7 }
//
// The word no-test after the fence's language (```ts no-test) leaves a block out.

import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";

/** Fenced ts blocks of a Markdown text, with the line (from 1) on which their code begins. */
function fences(markdown) {
  const blocks = [];
  let open;
  for (const [index, text] of markdown.split("\n").entries()) {
    const fence = /^(\s*)(`{3,})(.*)$/.exec(text.replace(/\r$/, ""));
    if (open === undefined && fence !== null) {
      const [language, ...words] = fence[3].trim().split(/\s+/);
      open = {
        indent: fence[1].length,
        ticks: fence[2].length,
        line: index + 2,
        code: [],
        wanted: language === "ts" && !words.includes("no-test"),
      };
    } else if (open !== undefined && fence !== null && fence[2].length >= open.ticks && fence[3].trim() === "") {
      if (open.wanted) blocks.push({ line: open.line, code: open.code.join("\n") });
      open = undefined;
    } else if (open !== undefined) {
      open.code.push(text.slice(Math.min(open.indent, text.length - text.trimStart().length)));
    }
  }
  return blocks;
}

/** Fenced ts blocks of the doc comments of a source text. */
function commentFences(source) {
  return [...source.matchAll(/\/\*\*[\s\S]*?\*\//g)].flatMap((comment) => {
    const above = source.slice(0, comment.index).split("\n").length - 1;
    const text = comment[0]
      .replace(/\*\/$/, "")
      .split("\n")
      .map((line) => line.replace(/^\s*(?:\/\*\*|\*) ?/, ""));
    return fences(text.join("\n")).map(({ line, code }) => ({ line: line + above, code }));
  });
}

const filesBelow = (root, folder, ending) =>
  existsSync(join(root, folder))
    ? readdirSync(join(root, folder), { recursive: true })
        .map((path) => `${folder}/${String(path).replaceAll("\\", "/")}`)
        .filter((path) => path.endsWith(ending))
        .sort()
    : [];

/**
 * Every block to run, in the order of file and line. API pages (docs/api) are made from the same comments and left out.
 * @param {string} root the project's folder
 * @returns {{ file: string, line: number, code: string }[]}
 */
export function docBlocks(root) {
  const read = (file) => readFileSync(join(root, file), "utf8");
  const pages = [...(existsSync(join(root, "README.md")) ? ["README.md"] : []), ...filesBelow(root, "docs", ".md")];
  return [
    ...pages
      .filter((file) => !file.startsWith("docs/api/"))
      .flatMap((file) => fences(read(file)).map((block) => ({ file, ...block }))),
    ...filesBelow(root, "src", ".ts").flatMap((file) => commentFences(read(file)).map((block) => ({ file, ...block }))),
  ];
}

/** The comment that promises a value after `end`, with its further lines; undefined where there is none. */
function promised(code, end) {
  const match = /^[ \t]*\/\/ => (.*(?:\n[ \t]*\/\/ {4,}.*)*)/.exec(code.slice(end));
  return match === null ? undefined : { value: match[1].replace(/\n[ \t]*\/\/ +/g, "\n"), end: end + match[0].length };
}

/**
 * A block as a module: imports stay on top, the rest becomes the body of `example`, promises become assertions.
 * A promise that no expression makes would never be checked, so it is an error here.
 * @param {{ file: string, line: number, code: string }} block
 * @returns {string}
 */
export function toModule({ file, line, code }) {
  const source = ts.createSourceFile("block.ts", code, ts.ScriptTarget.ES2022, true);
  const edits = [];
  const visit = (node) => {
    if (ts.isExpressionStatement(node)) {
      const promise = promised(code, node.end);
      if (promise !== undefined) {
        edits.push({
          start: node.getStart(source),
          end: promise.end,
          text: `expectEqual(${node.expression.getText(source)}, ${promise.value});`,
        });
        return;
      }
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  const promises = code.match(/\/\/ => /g)?.length ?? 0;
  if (promises !== edits.length) {
    throw new Error(
      `${file}:${line} has ${promises} "// =>" but only ${edits.length} stand behind an expression and its semicolon`,
    );
  }

  const imports = source.statements.filter(ts.isImportDeclaration);
  for (const node of imports) edits.push({ start: node.getStart(source), end: node.end, text: "" });
  for (const node of source.statements) {
    const exported = ts.canHaveModifiers(node)
      ? ts.getModifiers(node)?.find(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)
      : undefined;
    if (exported !== undefined) edits.push({ start: exported.getStart(source), end: exported.end, text: "" }); // no export inside a function
  }
  const body = edits
    .sort((a, b) => b.start - a.start)
    .reduce((text, { start, end, text: replacement }) => text.slice(0, start) + replacement + text.slice(end), code);
  return [
    `// From ${file}:${line}`,
    ...imports.map((node) => node.getText(source)),
    "",
    "export async function example(expectEqual: (actual: unknown, expected: unknown) => void): Promise<void> {",
    "  void expectEqual;",
    body.trim(),
    "}",
    "",
  ].join("\n");
}

/**
 * Writes one module a block into `folder`, and a tsconfig that checks them all. What stood there before is removed.
 * @param {string} root the project's folder
 * @param {string} folder below the root, two levels deep
 * @returns {{ file: string, line: number, code: string, module: string }[]} `module` is the file's path
 */
export function writeDocModules(root, folder) {
  rmSync(join(root, folder), { recursive: true, force: true });
  mkdirSync(join(root, folder), { recursive: true });
  writeFileSync(
    join(root, folder, "tsconfig.json"),
    '{ "extends": "../../tsconfig.test.json", "include": ["*.ts"], "exclude": [] }\n',
  );
  return docBlocks(root).map((block) => {
    const module = join(root, folder, `${block.file.replace(/[^A-Za-z0-9]+/g, "-")}-${block.line}.ts`);
    writeFileSync(module, toModule(block));
    return { ...block, module };
  });
}
