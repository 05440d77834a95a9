import { err, ok, type Result } from "../core/result.ts";
import type { Geography } from "../geography/geography.ts";
import { check } from "../model/parse.ts";
import { Programme as ProgrammeSchema, type Programme } from "../model/programme.ts";
import type { LinkIssue } from "../programme/issue.ts";
import { linkRows } from "../programme/link.ts";
import { withoutNull } from "./withoutNull.ts";

/**
 * Reads a programme from one JSON value, head and lists side by side, strictly: an error anywhere is an `err` with every
 * issue. `null` is missing. Paths begin with the list and the index. Warnings do not hinder.
 *
 * @example
 * ```ts
 * import { readProgramme } from "kompetansepilot";
 *
 * const read = readProgramme({ asOf: "2023-12-31", ties: [{ a: "a1", b: "a2", since: "2022-13-01" }] });
 * read.isErr() && read.error.map(({ path }) => path); // => [["ties", 0, "since"]]
 * ```
 */
export function readProgramme(
  value: unknown,
  options: { readonly geography?: Geography } = {},
): Result<Programme, readonly LinkIssue[]> {
  const checked = check(ProgrammeSchema, withoutNull(value));
  if ("issues" in checked) return err(checked.issues);
  const { programme, issues } = linkRows(checked.value, options.geography, {
    position: (_list, index) => index + 1,
    before: (list, index) => [list, index],
  });
  return issues.some(({ severity }) => severity === "error") ? err(issues) : ok(programme);
}
