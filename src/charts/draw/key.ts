import { hatch, line, rect, text, width, widthOf, wrapped } from "./pen.ts";

/** What a mark means; `draw` has 16 across, in the middle of `y`. */
export interface KeyItem {
  readonly words: string;
  draw(x: number, y: number): string;
}

/** What the marks of a picture mean, in lines below it. */
export function key(items: readonly KeyItem[], top: number): { readonly marks: string; readonly bottom: number } {
  let marks = "";
  let [x, y] = [0, top + 10];
  for (const { words, draw } of items) {
    const room = 22 + widthOf(words, 11) + 14;
    if (x > 0 && x + room > width) [x, y] = [0, y + 18];
    marks += draw(x, y) + text(x + 22, y + 4, words, { size: 11, colour: "muted" });
    x += room;
  }
  return { marks, bottom: items.length === 0 ? top : y + 10 };
}

export const hiddenSample = (x: number, y: number): string =>
  rect(x, y - 4, 16, 8, { fill: "none", stroke: "muted", strokeWidth: 0.6 }) + hatch(x, y - 4, 16, 8, "muted");

export const emptySample = (x: number, y: number): string =>
  line(x, y, x + 16, y, { stroke: "muted", strokeWidth: 1.5, dash: "1 5" });

/** A sample and words that may take several lines: the groups that have no place in a picture. */
export function entry(
  draw: KeyItem["draw"],
  words: string,
  top: number,
): { readonly marks: string; readonly bottom: number } {
  const lines = wrapped(words, width - 24, 11, 6);
  const marks = lines.map((one, index) => text(22, top + 14 + index * 14, one, { size: 11, colour: "muted" })).join("");
  return { marks: draw(0, top + 10) + marks, bottom: top + 6 + lines.length * 14 };
}
