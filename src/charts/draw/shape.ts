import type { Position } from "../../core/topology.ts";
import { type Colour, path } from "./pen.ts";

/** Rings in units of the picture, each ends where it begins; what lies in an even number of them is outside. */
export type Shape = readonly (readonly Position[])[];

const tenths = (value: number): number => Math.round(value * 10);
const words = (value: number): string => String(value / 10);

/** The least step of an outline, in tenths: what is nearer cannot be seen, and would make pages larger. */
const leastStep = 4;

/** The shape as the data of a path: points on tenths, each as its step from the one before. */
export function pathOf(shape: Shape): string {
  let d = "";
  for (const ring of shape) {
    const [first, ...others] = ring.map(([x, y]): Position => [tenths(x), tenths(y)]);
    if (first === undefined) continue;
    let at = first;
    let steps = "";
    for (const next of others) {
      const [dx, dy] = [next[0] - at[0], next[1] - at[1]];
      if (Math.abs(dx) + Math.abs(dy) < leastStep) continue;
      steps += `${steps === "" || dx < 0 ? "" : " "}${words(dx)}${dy < 0 ? "" : " "}${words(dy)}`;
      at = next;
    }
    // An island smaller than a step has none, and is not drawn.
    if (steps !== "") d += `M${words(first[0])} ${words(first[1])}l${steps}Z`;
  }
  return d;
}

/** Where the line `a x + b y = c` crosses the rings, as distances along it in order: from the first to the second it is inside. */
function crossings(shape: Shape, a: number, b: number, c: number): readonly number[] {
  const found: number[] = [];
  for (const ring of shape) {
    ring.forEach((end, index) => {
      const start = ring[index - 1];
      if (start === undefined) return;
      const before = a * start[0] + b * start[1] - c;
      const after = a * end[0] + b * end[1] - c;
      // A corner on the line belongs to one of its two sides.
      if (before < 0 === after < 0) return;
      const share = before / (before - after);
      found.push(b * (start[0] + share * (end[0] - start[0])) - a * (start[1] + share * (end[1] - start[1])));
    });
  }
  return found.sort((x, y) => x - y);
}

/** How far west and east a shape reaches at a height; nothing where it is not. */
export function reachAt(shape: Shape, y: number): readonly [west: number, east: number] | undefined {
  const found = crossings(shape, 0, 1, y);
  const [west, east] = [found[0], found.at(-1)];
  return west === undefined || east === undefined ? undefined : [west, east];
}

/** Slanted lines inside a shape, `step` apart. */
export function hatchShape(shape: Shape, colour: Colour, step = 4): string {
  const sums = shape.flatMap((ring) => ring.map(([x, y]) => x + y));
  const low = sums.reduce((least, sum) => Math.min(least, sum), Infinity);
  const high = sums.reduce((most, sum) => Math.max(most, sum), -Infinity);
  let d = "";
  for (let c = (Math.floor(low / step) + 0.5) * step; c < high; c += step) {
    // On x + y = c the distance found is x - y.
    const found = crossings(shape, 1, 1, c);
    for (let i = 0; i + 1 < found.length; i += 2) {
      const [from = 0, to = 0] = [found[i], found[i + 1]];
      const [x1, y1, x2, y2] = [(c + from) / 2, (c - from) / 2, (c + to) / 2, (c - to) / 2].map(tenths);
      d += `M${words(x1 ?? 0)} ${words(y1 ?? 0)}L${words(x2 ?? 0)} ${words(y2 ?? 0)}`;
    }
  }
  return d === "" ? "" : path(d, { fill: "none", stroke: colour, strokeWidth: 1 });
}

/** Distance from a point to a line between two, squared. */
function squaredDistance([x, y]: Position, [x1, y1]: Position, [x2, y2]: Position): number {
  const [dx, dy] = [x2 - x1, y2 - y1];
  const length = dx * dx + dy * dy;
  const along = length === 0 ? 0 : Math.min(1, Math.max(0, ((x - x1) * dx + (y - y1) * dy) / length));
  const [ox, oy] = [x1 + along * dx - x, y1 + along * dy - y];
  return ox * ox + oy * oy;
}

/** Points of a grid over a shape, so many across and down. */
const fine = 16;

/**
 * A point well inside a shape: of a grid over it the one farthest from its border, of equal ones the northernmost, then the
 * westernmost. A shape with no such point has its first corner.
 */
export function insideOf(shape: Shape): Position {
  const points = shape.flat();
  const [first = [0, 0]] = points;
  let [west, north, east, south] = [first[0], first[1], first[0], first[1]];
  for (const [x, y] of points) {
    [west, east] = [Math.min(west, x), Math.max(east, x)];
    [north, south] = [Math.min(north, y), Math.max(south, y)];
  }
  let [best, farthest]: [Position, number] = [first, 0];
  for (let row = 0; row < fine; row++) {
    const y = north + ((row + 0.5) / fine) * (south - north);
    const found = crossings(shape, 0, 1, y);
    for (let column = 0; column < fine; column++) {
      const x = west + ((column + 0.5) / fine) * (east - west);
      if (found.filter((at) => at < x).length % 2 === 0) continue;
      let near = Infinity;
      for (const ring of shape) {
        ring.forEach((end, index) => {
          near = Math.min(near, squaredDistance([x, y], ring[index - 1] ?? end, end));
        });
      }
      if (near > farthest) [best, farthest] = [[x, y], near];
    }
  }
  return best;
}
