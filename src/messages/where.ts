import type { AnyIssue } from "../core/issue.ts";
import { plain } from "./shown.ts";

/** `codes[0].id`; a leading index stands in brackets: `[4].headcount`. */
function pathText(path: readonly (string | number)[]): string {
  let text = "";
  for (const step of path) {
    if (typeof step === "number") text += `[${step}]`;
    else text += text === "" ? plain(step, "en") : `.${plain(step, "en")}`;
  }
  return text;
}

/** A file of one JSON list, whose elements have an index and no line. */
const isJsonList = (file: string): boolean => /\.json$/i.test(file) && !/(^|[\\/])programme\.json$/i.test(file);

/**
 * Where an issue stands: the file, the line or the element, and the field, as far as they are known; the issue's code where
 * nothing is.
 *
 * @example
 * ```ts
 * import { formatWhere } from "kompetansepilot";
 *
 * const missing = { code: "shape.missing", severity: "error" } as const;
 * formatWhere({ ...missing, path: ["headcount"], at: { file: "needs.csv", line: 14 } }); // => "needs.csv:14 headcount"
 * formatWhere({ ...missing, path: [4, "headcount"], at: { file: "needs.json", line: 5 } }); // => "needs.json[4].headcount"
 * formatWhere({ ...missing, path: ["headcount"] }); // => "headcount"
 * ```
 */
export function formatWhere(issue: AnyIssue): string {
  const { at, path } = issue;
  const field = pathText(path);
  if (at === undefined) return field === "" ? issue.code : field;
  const file = plain(at.file, "en");
  if (field === "") return `${file}:${at.line}`; // also the line of a syntax fault in JSON
  if (at.file === "-" && typeof path[0] === "number") return file + field; // a JSON list on standard input
  if (!isJsonList(at.file)) return /\.json$/i.test(at.file) ? `${file} ${field}` : `${file}:${at.line} ${field}`;
  return typeof path[0] === "number" ? file + field : `${file}[${at.line - 1}].${field}`;
}
