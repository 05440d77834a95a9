import type { Scale } from "../scale.ts";
import { line, text, width, widthOf } from "./pen.ts";

/** An axis: its scale, what stands at a mark, and what it measures. */
export interface Axis {
  readonly scale: Scale;
  readonly title: string;
  tick(value: number): string;
}

/** A field with two axes: where values lie in it, and how far down it and its words reach. */
export interface Plot {
  readonly marks: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly foot: number;
  /** Below the marks and the title of the x axis. */
  readonly bottom: number;
  x(value: number): number;
  y(value: number): number;
}

const left = 42;
const right = width - 10;
const size = 11;

/** The field of a picture with two axes, `height` high, its y axis named above it. */
export function plot(x: Axis, y: Axis, top: number, height: number): Plot {
  const head = top + 20;
  const foot = head + height;
  const part = (value: number, { from, to }: Scale): number => (value - from) / (to - from);
  const atX = (value: number): number => left + part(value, x.scale) * (right - left);
  const atY = (value: number): number => foot - part(value, y.scale) * height;
  let marks = text(0, top + 10, y.title, { size, colour: "muted" });
  for (const tick of y.scale.ticks) {
    marks += line(left, atY(tick), right, atY(tick), { stroke: "rule", strokeWidth: 0.6, dash: "2 3" });
    marks += text(left - 6, atY(tick) + 4, y.tick(tick), { size, colour: "muted", anchor: "end" });
  }
  marks += line(left, foot, right, foot, { stroke: "muted", strokeWidth: 1 });
  let free = -Infinity;
  for (const tick of x.scale.ticks) {
    const words = x.tick(tick);
    const room = widthOf(words, size) / 2;
    marks += line(atX(tick), foot, atX(tick), foot + 4, { stroke: "muted", strokeWidth: 1 });
    // A mark too near the one before it has no words.
    if (atX(tick) - room < free) continue;
    const isLast = atX(tick) + room > width;
    marks += text(isLast ? width : atX(tick), foot + 16, words, {
      size,
      colour: "muted",
      anchor: isLast ? "end" : "middle",
    });
    free = atX(tick) + room + 4;
  }
  marks += text(right, foot + 31, x.title, { size, colour: "muted", anchor: "end" });
  return { marks, left, right, top: head, foot, bottom: foot + 36, x: atX, y: atY };
}
