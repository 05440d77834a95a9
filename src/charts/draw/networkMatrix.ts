import type { Label, Lang } from "../../core/label.ts";
import { formatCount } from "../../messages/number.ts";
import type { MatrixCell, NetworkMatrix } from "../chart.ts";
import type { Drawing } from "./frame.ts";
import { key, type KeyItem } from "./key.ts";
import { circle, fitted, line, rect, text, width } from "./pen.ts";

const names = 150;
const least = 14;
const most = 20;
/** Narrower columns have no room for their number: every fifth has one. */
const roomy = 11;

const formalWord: Label = { nb: "formelt", nn: "formelt", en: "formal" };
const informalWord: Label = { nb: "uformelt", nn: "uformelt", en: "informal" };
const unsaidWord: Label = { nb: "ikke oppgitt", nn: "ikkje oppgjeve", en: "not stated" };
export const tieWords = [formalWord, informalWord, unsaidWord] as const;

/** What is known of a pair's ties. */
export const tieWord = ({ formal, unsaid }: MatrixCell): Label =>
  formal > 0 ? formalWord : unsaid > 0 ? unsaidWord : informalWord;

/** Formal is full, informal an open square, what is not said a ring. */
function mark(x: number, y: number, wide: number, high: number, word: Label): string {
  const size = Math.min(wide, high) - 2;
  const [left, top] = [x + (wide - size) / 2, y + (high - size) / 2];
  if (word === formalWord) return rect(left, top, size, size, { fill: "accent" });
  const look = { fill: "soft", stroke: "accent", strokeWidth: 1.2 } as const;
  if (word === informalWord) return rect(left + 0.7, top + 0.7, size - 1.4, size - 1.4, look);
  return circle(x + wide / 2, y + high / 2, size / 2 - 1, { ...look, fill: "none" });
}

export function drawNetworkMatrix(chart: NetworkMatrix, top: number, lang: Lang): Drawing {
  const { nodes, cells, alone, by } = chart;
  const wide = nodes.length === 0 ? most : Math.min(most, (width - names) / nodes.length);
  const high = Math.max(least, wide);
  const first = top + 16;
  const side = wide * nodes.length;
  const foot = first + high * nodes.length;
  const [left, middle] = [(index: number) => names + index * wide, high / 2 + 4];
  let marks = "";
  nodes.forEach(({ label, kind }, index) => {
    const y = first + index * high;
    const number = String(index + 1);
    marks += text(18, y + middle, number, { size: 10, colour: "muted", anchor: "end" });
    marks += text(23, y + middle, fitted(label[lang], names - 27, 10.5), { size: 10.5 });
    if (wide >= roomy || (index + 1) % 5 === 0)
      marks += text(left(index) + wide / 2, top + 11, number, { size: 9, colour: "muted", anchor: "middle" });
    // Nobody works with itself; kinds do.
    if (by === "actor") marks += rect(left(index), y, wide, high, { fill: "gap" });
    const isNew = by === "actor" && index > 0 && nodes[index - 1]?.kind[lang] !== kind[lang];
    const look = { stroke: "rule", strokeWidth: isNew ? 1.6 : 0.5 } as const;
    marks += line(isNew ? 0 : names, y, names + side, y, look) + line(left(index), first, left(index), foot, look);
  });
  if (nodes.length > 0) {
    const look = { stroke: "rule", strokeWidth: 0.5 } as const;
    marks += line(names, foot, names + side, foot, look) + line(names + side, first, names + side, foot, look);
  }
  for (const cell of cells) {
    // Both halves of the matrix: who reads along a row finds every partner there.
    for (const row of new Set([cell.a, cell.b])) {
      const column = cell.a + cell.b - row;
      const [x, y] = [left(column), first + row * high];
      if (by === "actor") marks += mark(x, y, wide, high, tieWord(cell));
      else {
        marks += rect(x + 0.5, y + 0.5, wide - 1, high - 1, { fill: "soft" });
        marks += text(x + wide / 2, y + middle, formatCount(cell.pairs, lang), { size: 10.5, anchor: "middle" });
      }
    }
  }
  const seen = new Set(by === "actor" ? cells.map(tieWord) : []);
  const items = tieWords.flatMap((word): readonly KeyItem[] =>
    seen.has(word) ? [{ words: word[lang], draw: (x, y) => mark(x + 1, y - least / 2, least, least, word) }] : [],
  );
  const legend = key(items, foot + 4);
  marks += legend.marks;
  let bottom = legend.bottom + 2;
  if (alone > 0) {
    marks += text(0, bottom + 13, aloneText(alone, lang), { size: 11, colour: "muted" });
    bottom += 18;
  }
  return { marks, bottom, description: describe(chart, lang) };
}

function aloneText(alone: number, lang: Lang): string {
  const count = formatCount(alone, lang);
  const words: Label = {
    nb: `${count} ${alone === 1 ? "aktør" : "aktører"} uten registrert samarbeid er ikke med`,
    nn: `${count} ${alone === 1 ? "aktør" : "aktørar"} utan registrert samarbeid er ikkje med`,
    en: `${count} ${alone === 1 ? "actor" : "actors"} without a registered tie ${alone === 1 ? "is" : "are"} left out`,
  };
  return words[lang];
}

/** Each node with those from it on that it works with. */
function describe({ nodes, cells, alone, by }: NetworkMatrix, lang: Lang): string {
  const rows = nodes.map(({ label, kind }, index) => {
    const others = cells
      .filter(({ a }) => a === index)
      .map((cell) => {
        const what = by === "actor" ? tieWord(cell)[lang] : formatCount(cell.pairs, lang);
        return `${nodes[cell.b]?.label[lang] ?? ""} (${what})`;
      });
    const name = by === "actor" ? `${label[lang]} (${kind[lang]})` : label[lang];
    return others.length === 0 ? name : `${name}: ${others.join(", ")}`;
  });
  return [...rows, ...(alone > 0 ? [aloneText(alone, lang)] : [])].join("; ");
}
