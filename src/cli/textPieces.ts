import { type FileHandle, open, stat } from "node:fs/promises";
import { basename } from "node:path";
import type { NotUtf8, UnreadableFile } from "../intake/issue.ts";

/** How many bytes are read at a time where nothing else is said. */
const usualSize = 1 << 16;

/** Whether bytes begin with the mark of UTF-16. */
export function isUtf16([first, second]: Uint8Array): boolean {
  return (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
}

/** Turns bytes that come in pieces into text, and finds out what they are where they are no UTF-8. */
class PieceDecoder {
  readonly #decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
  #start = new Uint8Array();
  /** What the bytes are instead of UTF-8, as far as they are known. */
  encoding: NotUtf8["encoding"] | undefined;

  /** The text of one more piece; the empty text from the first fault on. */
  decode(bytes: Uint8Array): string {
    if (this.#start.length < 2) {
      this.#start = Uint8Array.from([...this.#start, ...bytes.subarray(0, 2)]);
      if (isUtf16(this.#start)) this.encoding = "utf-16";
    }
    // A zero byte says more than a letter that is none, so that it is looked for to the end.
    if (this.encoding !== "utf-16" && bytes.includes(0)) this.encoding = "binary";
    return this.#text(bytes, { stream: true });
  }

  /** The end: a letter that lacks its last bytes is a fault. */
  end(): void {
    this.#text(new Uint8Array(), {});
  }

  #text(bytes: Uint8Array, options: { readonly stream?: boolean }): string {
    if (this.encoding !== undefined) return "";
    try {
      return this.#decoder.decode(bytes, options);
    } catch {
      this.encoding = "latin1";
      return "";
    }
  }
}

/**
 * Reads the text of a file, or of standard input for `-`, in pieces of at most `size` bytes, so that it may be larger than
 * the memory. A letter is never cut in two.
 *
 * @returns an issue where the text could not be read to its end: what was given by then is worth nothing
 */
export async function readTextPieces(
  path: string,
  onText: (text: string) => void,
  size: number = usualSize,
): Promise<NotUtf8 | UnreadableFile | undefined> {
  const name = path === "-" ? path : basename(path);
  const at = { file: name, line: 1 };
  const decoder = new PieceDecoder();
  const take = (bytes: Uint8Array): void => {
    for (let from = 0; from < bytes.length; from += size) {
      const text = decoder.decode(bytes.subarray(from, from + size));
      if (text !== "") onText(text);
    }
  };
  const isRead = path === "-" ? await readInput(take) : await readBytes(path, size, take);
  if (!isRead) return { code: "intake.unreadable-file", path: [], severity: "error", name, at };
  decoder.end();
  const { encoding } = decoder;
  return encoding === undefined ? undefined : { code: "intake.not-utf8", path: [], severity: "error", encoding, at };
}

/** Whether a file could be read to its end. A folder or a device is not opened: it may never end. */
async function readBytes(path: string, size: number, take: (bytes: Uint8Array) => void): Promise<boolean> {
  const file = await openFile(path);
  if (file === undefined) return false;
  const buffer = new Uint8Array(size);
  try {
    for (;;) {
      const length = await file.read(buffer).then(
        ({ bytesRead }) => bytesRead,
        () => undefined, // a disk that is pulled out
      );
      if (length === undefined) return false;
      if (length === 0) return true;
      take(buffer.subarray(0, length));
    }
  } finally {
    await file.close();
  }
}

async function openFile(path: string): Promise<FileHandle | undefined> {
  try {
    return (await stat(path)).isFile() ? await open(path) : undefined;
  } catch {
    return undefined;
  }
}

async function readInput(take: (bytes: Uint8Array) => void): Promise<true> {
  for await (const piece of process.stdin) take(piece as Uint8Array); // no encoding is set, so pieces are bytes
  return true;
}
