import type { Table } from "./crossTable.ts";

/** Text that no Markdown sign in the data can change: signs are escaped, line ends become spaces. */
function escaped(text: string): string {
  return text
    .replace(/\s*[\r\n]+\s*/g, " ")
    .replace(/[\\`*_[\]<>|#~&]/g, (sign) => (sign === "&" ? "&amp;" : `\\${sign}`));
}

/**
 * A table as GitHub-flavoured Markdown: the title, the table, its notes.
 *
 * @example
 * ```ts
 * import { toMarkdown } from "kompetansepilot/report";
 *
 * toMarkdown({ title: "Behov", columns: ["Fylke", "2022"], rows: [["Troms", "3 av 7"]], notes: [] }); // => "**Behov**\n\n| Fylke | 2022 |\n| --- | ---: |\n| Troms | 3 av 7 |\n"
 * ```
 */
export function toMarkdown({ title, columns, rows, notes }: Table): string {
  const row = (cells: readonly string[]): string => `| ${cells.map(escaped).join(" | ")} |`;
  return [
    `**${escaped(title)}**`,
    "",
    row(columns),
    `| ${columns.map((_, index) => (index === 0 ? "---" : "---:")).join(" | ")} |`,
    ...rows.map(row),
    ...(notes.length === 0 ? [] : ["", ...notes.map((note) => escaped(note))]),
    "",
  ].join("\n");
}
