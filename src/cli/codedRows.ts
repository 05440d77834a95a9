import { basename } from "node:path";
import type { NotUtf8, UnreadableFile } from "../intake/issue.ts";
import { CodedCsv } from "./codedCsv.ts";
import { CodedJsonLines, CodedJsonList } from "./codedJson.ts";
import type { CodedRowTaker, PieceReader } from "./codedRow.ts";
import { readTextPieces } from "./textPieces.ts";

/** The reader of a file by its name; CSV where the name says nothing else. Standard input has no name. */
function readerOf(name: string): typeof CodedCsv | typeof CodedJsonLines | typeof CodedJsonList {
  if (/\.json$/i.test(name)) return CodedJsonList;
  return /\.(?:jsonl|ndjson)$/i.test(name) ? CodedJsonLines : CodedCsv;
}

/** The reader of a text by the character that it begins with; nothing as long as there is none. */
function readerByStart(text: string): ReturnType<typeof readerOf> | undefined {
  const [first] = text.replace(/^\ufeff/, "").trimStart();
  if (first === undefined) return undefined;
  return first === "[" ? CodedJsonList : first === "{" ? CodedJsonLines : CodedCsv;
}

/** Reads standard input as what its first character says that it is. */
class ByStart implements PieceReader {
  readonly #open: (reader: ReturnType<typeof readerOf>) => PieceReader;
  #blank = "";
  #reader: PieceReader | undefined;

  constructor(open: (reader: ReturnType<typeof readerOf>) => PieceReader) {
    this.#open = open;
  }

  take(text: string): void {
    if (this.#reader !== undefined) return this.#reader.take(text);
    this.#blank += text;
    const reader = readerByStart(this.#blank);
    if (reader === undefined) return;
    this.#reader = this.#open(reader);
    this.#reader.take(this.#blank);
  }

  end(): void {
    if (this.#reader === undefined) {
      this.#reader = this.#open(CodedCsv);
      this.#reader.take(this.#blank);
    }
    this.#reader.end();
  }
}

/**
 * Reads the counts of a file, or of standard input for `-`: CSV, a JSON list, or JSON Lines, with the columns `code` and
 * `column`. Further columns are kept, personal ones left out. Codes that lost their leading zero in a spreadsheet get it
 * again, with one warning.
 *
 * Each row and each issue is given as soon as it is read and kept nowhere, so that a file may be larger than the memory
 * (but for a JSON list).
 *
 * @returns an issue where the file could not be read to its end: what was given by then is worth nothing
 */
export async function readCodedRows(
  path: string,
  column: string,
  taker: CodedRowTaker,
  size?: number,
): Promise<NotUtf8 | UnreadableFile | undefined> {
  const file = path === "-" ? path : basename(path);
  const open = (Reader: ReturnType<typeof readerOf>): PieceReader => new Reader(file, column, taker);
  const reader = path === "-" ? new ByStart(open) : open(readerOf(file));
  const issue = await readTextPieces(path, (text) => reader.take(text), size);
  if (issue === undefined) reader.end();
  return issue;
}
