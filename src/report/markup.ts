import { escapeHtml } from "../core/text.ts";

/** Text that is already HTML. Everything else goes through `esc` first. */
export type Html = string & { readonly __html?: true };

export const esc = (text: string): Html => escapeHtml(text);

export const paragraph = (text: string, kind?: string): Html =>
  `<p${kind === undefined ? "" : ` class="${kind}"`}>${esc(text)}</p>`;

/** Whether a text is an address of the web, and nothing else. */
export const isAddress = (text: string): boolean => /^https?:\/\/[^\s"'<>]+$/i.test(text);

/** An address of the web as a link that nothing follows by itself; any other text as text. */
export function link(text: string, words: string = text): Html {
  return isAddress(text) ? `<a href="${esc(text)}" rel="noreferrer">${esc(words)}</a>` : esc(text);
}

/** A source: text with its addresses as links. */
export function linked(text: string): Html {
  return text
    .split(/(https?:\/\/[^\s"'<>,;]+)/i)
    .map((part, index) => (index % 2 === 1 ? link(part) : esc(part)))
    .join("");
}

export interface Column {
  readonly name: string;
  readonly isNumber?: boolean;
}

export interface TableRow {
  /** The first heads the row. Already HTML. */
  readonly cells: readonly Html[];
  readonly isSum?: boolean;
}

/** A table whose columns and rows have heads; where it is too wide it scrolls in itself, by keyboard too. */
export function table(caption: string, columns: readonly Column[], rows: readonly TableRow[]): Html {
  const kind = (index: number): string => (columns[index]?.isNumber === true ? ' class="number"' : "");
  const head = columns.map(({ name }, index) => `<th scope="col"${kind(index)}>${esc(name)}</th>`).join("");
  const body = rows
    .map(({ cells, isSum }) => {
      const [first = "", ...others] = cells;
      const rest = others.map((cell, index) => `<td${kind(index + 1)}>${cell}</td>`).join("");
      return `<tr${isSum === true ? ' class="sum"' : ""}><th scope="row">${first}</th>${rest}</tr>`;
    })
    .join("\n");
  return `<div class="scroll" role="region" tabindex="0" aria-label="${esc(caption)}"><table><caption>${esc(caption)}</caption><thead><tr>${head}</tr></thead><tbody>\n${body}\n</tbody></table></div>`;
}

export const details = (summary: string, content: Html, isOpen = false): Html =>
  `<details${isOpen ? " open" : ""}><summary>${esc(summary)}</summary>${content}</details>`;
