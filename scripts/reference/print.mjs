import { sha256 } from "./raw.mjs";

const width = 120;

/** A value as a TypeScript literal; fields without a value are left out, as missing is `undefined` and never a word. */
export function literal(value) {
  if (Array.isArray(value)) return `[${value.map(literal).join(", ")}]`;
  if (typeof value !== "object") return JSON.stringify(value);
  const fields = Object.entries(value).filter(([, field]) => field !== undefined);
  return `{ ${fields.map(([key, field]) => `${key}: ${literal(field)}`).join(", ")} }`;
}

/** One property on its line, or its value on the next where that makes it fit, which is how the formatter breaks it. */
function property(key, value) {
  const line = `  ${key}: ${literal(value)},`;
  const indented = `    ${literal(value)},`;
  return line.length > width && indented.length <= width ? `  ${key}:\n${indented}` : line;
}

/** A constant with its comment; `body` is the literal, line by line. */
const constant = ({ name, about, type, body }) => [
  `/** ${about} */`,
  "// prettier-ignore",
  `export const ${name}: ${type} = ${body.join("\n")};`,
  "",
];

/**
 * The file of a table: its first line says where it comes from; one row a line.
 *
 * The type of a row stands in src/geography (`module`), or in the file itself (`declares`, with the `imports` that it
 * needs, as pairs of name and path). What is not an array of rows is given as `constants`.
 */
export function printTable({ name, type, module, imports, declares, about, raw, rows, constants, provenance }) {
  const [file, ...alsoFrom] = raw;
  const source = {
    ...provenance,
    file: `data/${file}`,
    sha256: sha256(file),
  };
  const table = {
    name,
    about,
    type: `readonly ${type}[]`,
    body: ["[", ...(rows ?? []).map((row) => `  ${literal(row)},`), "]"],
  };
  const lines = [
    `// Made by scripts/reference.mjs from data/${file}: edit that file, then run the script.`,
    ...(imports ?? [[type, `geography/${module}`]]).map(
      ([what, path]) => `import type { ${what} } from "../${path}.ts";`,
    ),
    `import type { Provenance } from "../geography/provenance.ts";`,
    "",
    ...(declares === undefined ? [] : [declares.trim(), ""]),
    ...(constants ?? [table]).flatMap(constant),
    "/** Where the table comes from. */",
    "export const provenance: Provenance = {",
    ...Object.entries(source).map(([key, value]) => property(key, value)),
    ...(alsoFrom.length === 0
      ? []
      : [
          "  alsoFrom: [",
          ...alsoFrom.map((other) => {
            const entry = { file: `data/${other}`, sha256: sha256(other) };
            const line = `    ${literal(entry)},`;
            if (line.length <= width) return line;
            return `    {\n${Object.entries(entry)
              .map(([key, value]) => `      ${key}: ${literal(value)},`)
              .join("\n")}\n    },`;
          }),
          "  ],",
        ]),
    "};",
    "",
  ];
  return { name, text: lines.join("\n") };
}
