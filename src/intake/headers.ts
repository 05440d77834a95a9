import type { At } from "../core/issue.ts";
import { foldText } from "../core/text.ts";
import type { Field } from "../model/fields.ts";
import type { ListName } from "../model/programme.ts";
import { personalKind } from "../model/personal.ts";
import { withheld } from "../model/redact.ts";
import { fields as fieldWords } from "../vocabulary/field.ts";
import { looksPersonal } from "../vocabulary/personal.ts";
import type { DoubledColumn, NamelessColumn, PersonalColumn, UnknownColumn } from "./issue.ts";

export type HeaderIssue = UnknownColumn | DoubledColumn | NamelessColumn | PersonalColumn;

const bareNames = new Set(["name", "navn", "namn"]);

/** Finds the field that a column's header names: the field's own name, or a label or usual header of it, folded. */
export function fieldFinder(
  fields: readonly Field[],
  list: ListName | undefined,
): (header: string) => Field | undefined {
  const byName = new Map(fields.map((field) => [field.name, field]));
  const byFold = new Map<string, Field>();
  const add = (text: string, field: Field): void => {
    const folded = foldText(text);
    if (folded !== "" && !byFold.has(folded)) byFold.set(folded, field);
  };
  for (const field of fields) add(field.name, field);
  for (const field of fields) {
    const words = list === undefined ? undefined : fieldWords[list][field.name];
    if (words === undefined) continue;
    for (const text of [words.label.nb, words.label.nn, words.label.en, ...(words.headers ?? [])]) add(text, field);
  }
  return (header) => byName.get(header) ?? byFold.get(foldText(header));
}

/** Whether a header is a person's data, in a list that has no such field. */
export function isPersonalHeader(header: string): boolean {
  return looksPersonal(header) || bareNames.has(foldText(header)) || personalKind(header) !== undefined;
}

/** Which field each column gives, and an issue for each that gives none. */
export function readHeader(
  header: readonly string[],
  find: (header: string) => Field | undefined,
  at: At | undefined,
): { readonly columns: readonly (Field | undefined)[]; readonly issues: readonly HeaderIssue[] } {
  const issues: HeaderIssue[] = [];
  const taken = new Set<Field>();
  const place = at === undefined ? {} : { at };
  const columns = header.map((cell, i) => {
    const column = cell.trim();
    if (column === "") {
      issues.push({ code: "intake.nameless-column", path: [], severity: "warning", position: i + 1, ...place });
      return undefined;
    }
    const field = find(column);
    if (field === undefined) {
      const shown = personalKind(column) === undefined ? column : withheld;
      issues.push(
        isPersonalHeader(column)
          ? { code: "intake.personal-column", path: [shown], severity: "error", column: shown, ...place }
          : { code: "intake.unknown-column", path: [shown], severity: "warning", column: shown, ...place },
      );
      return undefined;
    }
    if (taken.has(field)) {
      issues.push({ code: "intake.doubled-column", path: [field.name], severity: "warning", column, ...place });
      return undefined;
    }
    taken.add(field);
    return field;
  });
  return { columns, issues };
}
