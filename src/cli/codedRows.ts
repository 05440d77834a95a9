import type { At } from "../core/issue.ts";
import { delimiterOf, namedColumns, plainText, rowIssue, scanCsv } from "../intake/csv.ts";
import type { Issue } from "../messages/issue.ts";
import { personalKind } from "../model/personal.ts";
import type { Row } from "../report/tidyRows.ts";
import { looksPersonal } from "../vocabulary/personal.ts";
import { basename } from "node:path";

/** A row of counts: its code and value, what its further columns say, and where it stands. */
export interface CodedRow {
  readonly code: string;
  readonly value: number;
  readonly others: Row;
  readonly at: At;
}

/**
 * Reads counts from CSV with the columns `code` and `column`; further columns are kept, personal ones left out. Codes that
 * lost their leading zero in a spreadsheet get it again, with one warning.
 */
export function readCodedRows(
  text: string,
  path: string,
  column: string,
): { readonly rows: readonly CodedRow[]; readonly issues: readonly Issue[] } {
  const file = path === "-" ? path : basename(path);
  const plain = plainText(text);
  const rows: CodedRow[] = [];
  const issues: Issue[] = [];
  const zeros: { line: number; example: string }[] = [];
  let columns: readonly (string | undefined)[] | undefined;
  let isWhole = true;
  scanCsv(plain, delimiterOf(plain), (cells, line, fault) => {
    const at: At = { file, line };
    if (columns === undefined) {
      const header = headerOf(cells, at);
      columns = header.columns;
      issues.push(...header.issues);
      const absent = ["code", column].filter((name) => !columns?.includes(name));
      for (const name of absent) issues.push({ code: "shape.missing", path: [name], severity: "error", at });
      isWhole = absent.length === 0 && fault === undefined;
      return;
    }
    if (!isWhole) return;
    const wrong = rowIssue(cells, columns.length, fault, at);
    if (wrong !== undefined) return void issues.push(wrong);
    const row = new Map(columns.flatMap((name, i) => (name === undefined ? [] : [[name, (cells[i] ?? "").trim()]])));
    const personal = [...row].flatMap(([name, cell]): Issue[] => {
      const kind = personalKind(cell);
      return kind === undefined ? [] : [{ code: "shape.personal-data", path: [name], severity: "error", kind, at }];
    });
    const value = numberOf(row.get(column) ?? "");
    const code = row.get("code") ?? "";
    const faults: Issue[] = [...personal];
    if (personal.length === 0 && code === "")
      faults.push({ code: "shape.missing", path: ["code"], severity: "error", at });
    if (personal.length === 0 && value === undefined) faults.push(valueIssue(row.get(column) ?? "", column, at));
    if (faults.length > 0 || value === undefined) return void issues.push(...faults);
    const lost = /^(?:\d|\d{3})$/.test(code);
    if (lost) zeros.push({ line, example: code });
    row.delete("code");
    row.delete(column);
    rows.push({ code: lost ? `0${code}` : code, value, others: Object.fromEntries(row), at });
  });
  if (columns === undefined)
    issues.push({ code: "intake.empty-file", path: [], severity: "error", at: { file, line: 1 } });
  const [first] = zeros;
  if (first !== undefined) {
    const { line, example } = first;
    const at = { file, line };
    const count = zeros.length;
    issues.push({
      code: "intake.repaired-zeros",
      path: ["code"],
      severity: "warning",
      column: "code",
      count,
      example,
      at,
    });
  }
  return { rows, issues };
}

function headerOf(
  cells: readonly string[],
  at: At,
): { columns: readonly (string | undefined)[]; issues: readonly Issue[] } {
  const { columns, issues } = namedColumns(cells, at);
  const personal: Issue[] = [];
  const kept = columns.map((name) => {
    if (name === undefined || (!looksPersonal(name) && personalKind(name) === undefined)) return name;
    const shown = personalKind(name) === undefined ? name : "***";
    personal.push({ code: "intake.personal-column", path: [shown], severity: "error", column: shown, at });
    return undefined;
  });
  return { columns: kept, issues: [...issues, ...personal] };
}

/** A number with a decimal point or comma. */
function numberOf(text: string): number | undefined {
  if (!/^[+-]?(?:\d+(?:[.,]\d*)?|[.,]\d+)(?:[eE][+-]?\d+)?$/.test(text)) return undefined;
  const value = Number(text.replace(",", "."));
  return Number.isFinite(value) ? value : undefined;
}

function valueIssue(cell: string, column: string, at: At): Issue {
  return cell === ""
    ? { code: "shape.missing", path: [column], severity: "error", at }
    : { code: "shape.wrong-type", path: [column], severity: "error", expected: "number", value: cell, at };
}
