import type { RejectedRow } from "../core/issue.ts";
import type { ListName, Programme, ProgrammeLists, ProgrammePart } from "../model/programme.ts";
import type { LinkIssue } from "./issue.ts";
import { listNames, listsWithIds, references } from "./references.ts";

/** Several programmes as one, and the parts that could not be taken. */
export interface CombinedProgramme {
  readonly programme: Programme;
  readonly rejected: readonly (RejectedRow<LinkIssue> & { readonly list: ListName | "programme" })[];
  readonly issues: readonly LinkIssue[];
}

/** The fields of each list that hold an id, a reference, a pool or a person: whatever means nothing outside its county. */
const local = new Map<ListName, readonly string[]>(
  listNames.map((list) => [
    list,
    [
      ...(listsWithIds.includes(list) ? ["id"] : []),
      ...(references[list] ?? []).map(({ field }) => field),
      ...(list === "needs" ? ["pool"] : []),
      ...(list === "participations" ? ["person"] : []),
    ],
  ]),
);

/** The value that all parts share, or none. */
function shared<T>(values: readonly (T | undefined)[]): T | undefined {
  const texts = new Set(values.map((value) => JSON.stringify(value)));
  return texts.size === 1 ? values[0] : undefined;
}

/**
 * Joins several counties' programmes into one. Ids, pools, persons and every reference get the county's key in front
 * ("KEY/n1"), so nothing links across counties that was not linked before. Title, day, period and scheme stay where all
 * agree; the whole is made up if any part is. Parts whose key is empty, holds a slash or is another's too are refused.
 *
 * @returns linear in the number of rows; the parts' own issues are not repeated
 *
 * @example
 * ```ts
 * import { combineProgrammes } from "kompetansepilot";
 *
 * const need = { id: "n1", registeredOn: "2022-03-01", field: "sveising", municipality: "5428" };
 * const { programme } = combineProgrammes([
 *   { key: "troms", programme: { needs: [need] } },
 *   { key: "nordland", programme: { needs: [need] } },
 * ]);
 * programme.needs.map(({ id }) => id); // => ["troms/n1", "nordland/n1"]
 * ```
 */
export function combineProgrammes(
  parts: readonly { readonly key: string; readonly programme: ProgrammePart }[],
): CombinedProgramme {
  const issues: LinkIssue[] = [];
  const rejected: (RejectedRow<LinkIssue> & { readonly list: "programme" })[] = [];
  const counts = new Map<string, number>();
  for (const { key } of parts) counts.set(key, (counts.get(key) ?? 0) + 1);
  const taken = parts.filter(({ key }, i) => {
    const at = { path: ["key"], severity: "error", value: key } as const;
    const own: LinkIssue[] = [];
    if (key === "" || key.includes("/")) own.push({ code: "programme.invalid-key", ...at });
    if (counts.get(key) !== 1) own.push({ code: "programme.duplicate-key", ...at });
    if (own.length === 0) return true;
    issues.push(...own);
    rejected.push({ list: "programme", line: i + 1, input: { key }, issues: own });
    return false;
  });

  const lists = Object.fromEntries(
    listNames.map((list) => {
      const fields = local.get(list) ?? [];
      return [
        list,
        taken.flatMap(({ key, programme }) => (programme[list] ?? []).map((row) => prefixed(row, fields, key))),
      ];
    }),
  ) as unknown as ProgrammeLists; // copies of the parts' own rows
  const heads = taken.map(({ programme }) => programme);
  const head = {
    title: shared(heads.map(({ title }) => title)),
    asOf: shared(heads.map(({ asOf }) => asOf)),
    period: shared(heads.map(({ period }) => period)),
    scheme: shared(heads.map(({ scheme }) => scheme)),
    madeUp: heads.some(({ madeUp }) => madeUp === true) || shared(heads.map(({ madeUp }) => madeUp)),
  };
  const known = Object.fromEntries(Object.entries(head).filter(([, value]) => value !== undefined));
  return { programme: { ...known, ...lists }, rejected, issues };
}

/** A copy of a row with the key in front of its local fields. */
function prefixed(row: object, fields: readonly string[], key: string): unknown {
  if (fields.length === 0) return row;
  const copy: Record<string, unknown> = { ...row };
  for (const field of fields) if (typeof copy[field] === "string") copy[field] = `${key}/${copy[field]}`;
  return copy;
}
