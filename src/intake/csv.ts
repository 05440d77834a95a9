import type { AnyIssue } from "../core/issue.ts";
import type {
  DoubledColumn,
  EmptyFile,
  IntakeIssue,
  NamelessColumn,
  TextAfterQuote,
  TooManyCells,
  UnclosedQuote,
} from "./issue.ts";

/** The signs that may part the cells of a row. */
export type Delimiter = "," | ";" | "\t";

/** What a row was besides its cells. */
export type RowFault = "text-after-quote" | "unclosed-quote";

/** One row: its cells, the physical line on which it begins, and what is wrong with its quotes. */
export type OnRow = (cells: string[], line: number, fault: RowFault | undefined) => void;

const quote = 34;
const lineFeed = 10;
const carriageReturn = 13;

/** Text without a byte order mark and with line feeds where an old file has carriage returns alone. */
export function plainText(text: string): string {
  const bare = text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
  return bare.includes("\n") || !bare.includes("\r") ? bare : bare.replaceAll("\r", "\n");
}

const delimiters = [",", ";", "\t"] as const;

/**
 * The delimiter of a file, by what its header line holds most of outside quotes; a comma where it holds none. The header is
 * the first line with text, and goes on where a quoted name has a line end in it, as long headings in spreadsheets do.
 */
export function delimiterOf(text: string): Delimiter {
  const counts = new Map<string, number>(delimiters.map((sign) => [sign, 0]));
  let atCellStart = true;
  for (let i = text.search(/\S/); i >= 0 && i < text.length; i++) {
    const sign = text.charAt(i);
    if (sign === '"' && atCellStart) {
      i = closingQuote(text, i + 1);
      atCellStart = false;
      continue;
    }
    if (sign === "\n") break;
    const count = counts.get(sign);
    if (count !== undefined) counts.set(sign, count + 1);
    atCellStart = count !== undefined;
  }
  return delimiters.reduce((best, sign) => ((counts.get(sign) ?? 0) > (counts.get(best) ?? 0) ? sign : best));
}

/** Where a quoted cell ends whose text begins at `from`: at a quote that is not doubled, else at the end of the text. */
function closingQuote(text: string, from: number): number {
  let close = text.indexOf('"', from);
  while (close >= 0 && text.charCodeAt(close + 1) === quote) close = text.indexOf('"', close + 2);
  return close < 0 ? text.length : close;
}

/** Whether a row holds any text. */
const hasText = (cells: readonly string[]): boolean => cells.some((cell) => cell !== "" && cell.trim() !== "");

/**
 * Reads the rows of a CSV text (RFC 4180), header included, one call of `onRow` each. Rows without any text are passed over.
 *
 * A quoted cell may hold delimiters, line ends and doubled quotes; a quote inside an unquoted cell is a letter like any
 * other. A line without quotes, which is nearly every line, is split by the engine; only the rest is read sign by sign.
 */
export function scanCsv(text: string, delimiter: Delimiter, onRow: OnRow): void {
  const length = text.length;
  let position = 0;
  let line = 1;
  while (position < length) {
    let end = text.indexOf("\n", position);
    if (end < 0) end = length;
    const stop = end > position && text.charCodeAt(end - 1) === carriageReturn ? end - 1 : end;
    const row = text.slice(position, stop);
    if (!row.includes('"')) {
      if (row !== "") {
        const cells = row.split(delimiter);
        if (hasText(cells)) onRow(cells, line, undefined);
      }
      position = end + 1;
      line++;
      continue;
    }
    const quoted = scanQuotedRow(text, delimiter, position);
    if (hasText(quoted.cells) || quoted.fault !== undefined) onRow(quoted.cells, line, quoted.fault);
    position = quoted.end;
    line += quoted.lines;
  }
}

/** A row in which a quote stands, sign by sign. `end` is where the next row begins, `lines` how many line ends were passed. */
function scanQuotedRow(
  text: string,
  delimiter: Delimiter,
  start: number,
): { readonly cells: string[]; readonly end: number; readonly lines: number; readonly fault: RowFault | undefined } {
  const sign = delimiter.charCodeAt(0);
  const cells: string[] = [];
  let position = start;
  let lines = 0;
  let fault: RowFault | undefined;
  for (;;) {
    let cell = "";
    const quoted = text.charCodeAt(position) === quote;
    if (quoted) {
      position++;
      for (;;) {
        const close = text.indexOf('"', position);
        if (close < 0)
          return { cells: [...cells, text.slice(position)], end: text.length, lines, fault: "unclosed-quote" };
        const piece = text.slice(position, close);
        for (let at = piece.indexOf("\n"); at >= 0; at = piece.indexOf("\n", at + 1)) lines++;
        cell += piece;
        position = close + 1;
        if (text.charCodeAt(position) !== quote) break;
        cell += '"';
        position++;
      }
    }
    const rest = position;
    while (position < text.length && text.charCodeAt(position) !== sign && text.charCodeAt(position) !== lineFeed)
      position++;
    const atLineEnd = position >= text.length || text.charCodeAt(position) === lineFeed;
    const stop =
      atLineEnd && position > rest && text.charCodeAt(position - 1) === carriageReturn ? position - 1 : position;
    const after = text.slice(rest, stop);
    const tail = quoted && after.trim() === "" ? "" : after;
    if (quoted && tail !== "") fault ??= "text-after-quote";
    cells.push(cell + tail);
    if (atLineEnd) return { cells, end: position + 1, lines: lines + 1, fault };
    position++;
  }
}

/** The columns of a header that are read: those with a name that no earlier one has. Names are trimmed. */
export function namedColumns<I extends AnyIssue>(
  header: readonly string[],
  at: I["at"],
): { readonly columns: readonly (string | undefined)[]; readonly issues: readonly (DoubledColumn | NamelessColumn)[] } {
  const seen = new Set<string>();
  const issues: (DoubledColumn | NamelessColumn)[] = [];
  const place = at === undefined ? {} : { at };
  const columns = header.map((cell, i) => {
    const column = cell.trim();
    if (column === "") {
      issues.push({ code: "intake.nameless-column", path: [], severity: "warning", position: i + 1, ...place });
      return undefined;
    }
    if (seen.has(column)) {
      issues.push({ code: "intake.doubled-column", path: [column], severity: "warning", column, ...place });
      return undefined;
    }
    seen.add(column);
    return column;
  });
  return { columns, issues };
}

/** Records that were read, and every issue. */
export interface Intake<T, I extends AnyIssue = IntakeIssue> {
  readonly records: readonly T[];
  readonly issues: readonly I[];
}

export type CsvIssue = EmptyFile | DoubledColumn | NamelessColumn | TextAfterQuote | TooManyCells | UnclosedQuote;

/** The issue of a row that the header or its quotes refuse. */
export function rowIssue(
  cells: readonly string[],
  columns: number,
  fault: RowFault | undefined,
  at: AnyIssue["at"],
): TextAfterQuote | TooManyCells | UnclosedQuote | undefined {
  const place = at === undefined ? {} : { at };
  if (fault !== undefined) return { code: `intake.${fault}`, path: [], severity: "error", ...place };
  if (cells.length > columns) {
    return { code: "intake.too-many-cells", path: [], severity: "error", cells: cells.length, columns, ...place };
  }
  return undefined;
}

/** A CSV text by its header: the columns that are read, each row in its order, and what refused those that are missing. */
interface Table {
  readonly columns: readonly (string | undefined)[];
  readonly rows: readonly (Readonly<Record<string, string>> | undefined)[];
  readonly refused: readonly { readonly row: number; readonly issue: CsvIssue }[];
  /** Of the header. */
  readonly issues: readonly CsvIssue[];
}

/** Reads CSV text row by row, as `readCsv` does, and keeps apart what is wrong with each row. */
export function readTable(
  text: string,
  { delimiter, file }: { readonly delimiter?: Delimiter; readonly file?: string } = {},
): Table {
  const plain = plainText(text);
  const rows: Table["rows"][number][] = [];
  const refused: Table["refused"][number][] = [];
  const issues: CsvIssue[] = [];
  const placeOf = (line: number): AnyIssue["at"] => (file === undefined ? undefined : { file, line });
  let columns: readonly (string | undefined)[] | undefined;
  scanCsv(plain, delimiter ?? delimiterOf(plain), (cells, line, fault) => {
    const at = placeOf(line);
    if (columns === undefined) {
      const named = namedColumns(cells, at);
      columns = named.columns;
      for (const issue of named.issues) issues.push(issue); // a header of a hundred thousand columns is too long for a call
      if (fault === undefined) return;
    }
    const issue = rowIssue(cells, columns.length, fault, at);
    if (issue !== undefined) refused.push({ row: rows.length, issue });
    rows.push(
      issue === undefined
        ? Object.fromEntries(columns.flatMap((name, i) => (name === undefined ? [] : [[name, cells[i] ?? ""]])))
        : undefined,
    );
  });
  if (columns === undefined) {
    const at = placeOf(1);
    issues.push({ code: "intake.empty-file", path: [], severity: "warning", ...(at === undefined ? {} : { at }) });
  }
  return { columns: columns ?? [], rows, refused, issues };
}

/**
 * Reads CSV text into records of text by the names in its header line (RFC 4180; comma, semicolon or tab, found on the
 * header line where it is not given). A missing cell is the empty text. A row with more cells than the header is refused.
 *
 * @example
 * ```ts
 * import { readCsv } from "kompetansepilot/intake";
 *
 * readCsv("id;title\nn1;\"Kurs; to dager\"").records; // => [{ id: "n1", title: "Kurs; to dager" }]
 * ```
 */
export function readCsv(
  text: string,
  options: { readonly delimiter?: Delimiter; readonly file?: string } = {},
): Intake<Readonly<Record<string, string>>, CsvIssue> {
  const { rows, refused, issues } = readTable(text, options);
  return {
    records: rows.filter((row) => row !== undefined),
    issues: [...issues, ...refused.map(({ issue }) => issue)],
  };
}
