import type { Label, Lang } from "../../core/label.ts";
import { escapeHtml } from "../../core/text.ts";
import { formatDate, formatPeriod } from "../../messages/number.ts";
import type { Span } from "../chart.ts";
import { text, width, wrapped } from "./pen.ts";

/** What a chart draws below its title: marks, how far down they reach, and what they say in words. */
export interface Drawing {
  readonly marks: string;
  readonly bottom: number;
  readonly description: string;
}

/** What a chart is called by when a page has several; `toSvg` makes one from its content where none is given. */
export interface SvgOptions {
  readonly id?: string;
}

export const internalWords: Label = {
  nb: "Intern, ikke for publisering",
  nn: "Intern, ikkje for publisering",
  en: "Internal, not for publication",
};

/** "2021–2023, as of 31 December 2023" */
export function spanText({ period, asOf, isInternal }: Span, lang: Lang): string {
  const on: Label = {
    nb: `per ${formatDate(asOf, "nb")}`,
    nn: `per ${formatDate(asOf, "nn")}`,
    en: `as of ${formatDate(asOf, "en")}`,
  };
  const inside = isInternal === true ? `. ${internalWords[lang]}` : "";
  return `${formatPeriod(period, lang)}, ${on[lang]}${inside}`;
}

/** A short name out of a text, the same for the same text (FNV-1a). */
function nameOf(content: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < content.length; i++) hash = Math.imul(hash ^ content.charCodeAt(i), 0x01000193) >>> 0;
  return `kp-${hash.toString(36)}`;
}

/** The title block, and the y below it. */
function heading(title: string, below: string): { readonly marks: string; readonly bottom: number } {
  const lines = wrapped(title, width, 15, 2, true);
  const marks = lines.map((one, index) => text(0, 15 + index * 19, one, { size: 15, bold: true })).join("");
  const y = 15 + (lines.length - 1) * 19;
  if (below === "") return { marks, bottom: y + 12 };
  const under = wrapped(below, width, 12, 2);
  const words = under.map((one, index) => text(0, y + 17 + index * 15, one, { size: 12, colour: "muted" })).join("");
  return { marks: marks + words, bottom: y + 14 + under.length * 15 };
}

/** A whole picture with its title and description for those who do not see it. */
export function frame(
  title: string,
  span: Span | undefined,
  lang: Lang,
  draw: (top: number) => Drawing,
  options: SvgOptions,
): string {
  const below = span === undefined ? "" : spanText(span, lang);
  const head = heading(title, below);
  const { marks, bottom, description } = draw(head.bottom);
  const words = below === "" ? description : `${below}. ${description}`;
  const id = options.id ?? nameOf(title + words + marks + lang);
  const height = Math.ceil(bottom);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" class="kp-chart" role="img" lang="${lang}" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}"`,
    ` aria-labelledby="${escapeHtml(id)}-title ${escapeHtml(id)}-desc" style="max-width:100%;height:auto;background:var(--kp-paper,#ffffff)"`,
    ` font-family="system-ui,-apple-system,Segoe UI,Roboto,Helvetica Neue,Arial,sans-serif">`,
    `<title id="${escapeHtml(id)}-title">${escapeHtml(title)}</title><desc id="${escapeHtml(id)}-desc">${escapeHtml(words)}</desc>`,
    head.marks,
    marks,
    "</svg>",
  ].join("");
}
