export { type CrossOptions, crossTable, type Table } from "./crossTable.ts";
export { type HtmlOptions, toHtml } from "./html.ts";
export { type CsvOptions, toCsv } from "./csv.ts";
export { type NamedText, toFiles } from "./files.ts";
export { toMarkdown } from "./markdown.ts";
export { type TableOptions, tidyRows } from "./tidyRows.ts";
