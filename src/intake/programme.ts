import { err, ok, type Result } from "../core/result.ts";
import type { Geography } from "../geography/geography.ts";
import { check } from "../model/parse.ts";
import { listSchemas, Programme as ProgrammeSchema, type ListName, type Programme } from "../model/programme.ts";
import type { LinkIssue } from "../programme/issue.ts";
import { linkRows } from "../programme/link.ts";
import { listNames } from "../programme/references.ts";
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
  const input = withoutNull(value);
  const checked = check(ProgrammeSchema, input);
  if ("issues" in checked) return err([...checked.issues, ...linkIssues(input, options.geography)]);
  const { programme, issues } = linkRows(checked.value, options.geography, {
    position: (_list, index) => index + 1,
    before: (list, index) => [list, index],
  });
  return issues.some(({ severity }) => severity === "error") ? err(issues) : ok(programme);
}

/** What the good rows of a programme that is not good as a whole have wrong between them, so that nobody mends it in two rounds. */
function linkIssues(input: unknown, geography: Geography | undefined): readonly LinkIssue[] {
  if (typeof input !== "object" || input === null) return [];
  const given = input as Readonly<Record<string, unknown>>; // an object, by the line above
  const part: Record<string, unknown> = {};
  for (const field of ["asOf", "period"]) {
    if ("value" in check(ProgrammeSchema, { [field]: given[field] })) part[field] = given[field];
  }
  const positions = new Map<ListName, number[]>();
  const refused = new Map<ListName, Set<string>>();
  for (const list of listNames) {
    const rows: unknown = given[list];
    if (!Array.isArray(rows)) continue;
    const good: unknown[] = [];
    const places: number[] = [];
    const ids = new Set<string>();
    rows.forEach((row: unknown, i) => {
      const checked = check<unknown>(listSchemas[list], row);
      if ("value" in checked) {
        good.push(checked.value);
        places.push(i);
      } else if (typeof row === "object" && row !== null && "id" in row && typeof row.id === "string") ids.add(row.id);
    });
    part[list] = good;
    positions.set(list, places);
    refused.set(list, ids);
  }
  const place = (list: ListName, index: number): number => positions.get(list)?.[index] ?? index;
  return linkRows(part, geography, {
    position: (list, index) => place(list, index) + 1,
    before: (list, index) => [list, place(list, index)],
    refused,
  }).issues;
}
