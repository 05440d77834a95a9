import type { Lang } from "../../core/label.ts";
import type { Position } from "../../core/topology.ts";
import type { Unit } from "../../model/reading.ts";
import { albers, norwegianCone } from "../albers.ts";
import type { CountyArea, CountyMap } from "../chart.ts";
import { classDescription, classLegend, fillOf, shortValue, swatchOf } from "./classes.ts";
import type { Drawing } from "./frame.ts";
import { circle, line, path, text, width, widthOf } from "./pen.ts";
import { hatchShape, insideOf, pathOf, reachAt, type Shape } from "./shape.ts";

// The land stands right of the middle: names of the western counties need the sea.
const left = 92;
const landWidth = width - left;
const nameSize = 10.5;
const valueSize = 12.5;
/** From one name to the next below it, and of that the text itself. */
const pitch = 32;
const labelHeight = 28;
const swatchRoom = 27;
const air = 10;

/** A county as it is drawn. */
interface Drawn {
  readonly area: CountyArea;
  /** All its land, and where the line from its name ends. */
  readonly shape: Shape;
  readonly anchor: Position;
}

/** The counties in units of the picture, north at `top`, and the y of their southern end. */
function project(
  areas: readonly CountyArea[],
  top: number,
): { readonly drawn: readonly Drawn[]; readonly bottom: number } {
  const toPlane = albers(norwegianCone);
  const flat = areas.map(({ polygons }) => polygons.map((rings) => rings.map((ring) => ring.map(toPlane))));
  let [west, east, south, north] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const [x, y] of flat.flat(3)) {
    [west, east] = [Math.min(west, x), Math.max(east, x)];
    [south, north] = [Math.min(south, y), Math.max(north, y)];
  }
  if (!(east > west)) return { drawn: [], bottom: top };
  const scale = (landWidth - 2) / (east - west);
  const place = ([x, y]: Position): Position => [left + 1 + (x - west) * scale, top + (north - y) * scale];
  return {
    drawn: areas.map((area, index) => {
      const polygons = (flat[index] ?? []).map((rings) => rings.map((ring) => ring.map(place)));
      return { area, shape: polygons.flat(), anchor: insideOf(largestOf(polygons)) };
    }),
    bottom: top + (north - south) * scale,
  };
}

/** Twice the area of a ring. */
const sizeOf = (ring: readonly Position[]): number =>
  Math.abs(
    ring.reduce((sum, [x, y], index) => {
      const [x0, y0] = ring[index - 1] ?? [x, y];
      return sum + x0 * y - x * y0;
    }, 0),
  );

function largestOf(polygons: readonly Shape[]): Shape {
  const [first = [], ...others] = polygons;
  return others.reduce((best, one) => (sizeOf(one[0] ?? []) > sizeOf(best[0] ?? []) ? one : best), first);
}

/** The land's westernmost and easternmost point where a name stands; nothing of it below the south. */
function landBeside(land: Shape, middle: number): readonly [west: number, east: number] | undefined {
  let found: readonly [number, number] | undefined;
  for (let y = middle - labelHeight / 2; y <= middle + labelHeight / 2; y += 4) {
    const reach = reachAt(land, y);
    if (reach !== undefined)
      found = [Math.min(reach[0], found?.[0] ?? reach[0]), Math.max(reach[1], found?.[1] ?? reach[1])];
  }
  return found;
}

/**
 * Heights near those wished for, in their order and at least `pitch` apart, with the least sum of squared moves: names that
 * would overlap share the mean of their wishes.
 */
export function spread(wished: readonly number[], apart: number): readonly number[] {
  const groups: { sum: number; count: number }[] = [];
  wished.forEach((wish, index) => {
    let last = { sum: wish - index * apart, count: 1 };
    for (let before = groups.at(-1); before !== undefined; before = groups.at(-1)) {
      if (before.sum / before.count <= last.sum / last.count) break;
      groups.pop();
      last = { sum: before.sum + last.sum, count: before.count + last.count };
    }
    groups.push(last);
  });
  const starts = groups.flatMap(({ sum, count }) => Array.from({ length: count }, () => sum / count));
  return starts.map((start, index) => start + index * apart);
}

/** A name with its value, and the room that they take; without data the dash stands behind the name. */
interface Named extends Drawn {
  readonly name: string;
  readonly value: string | undefined;
  readonly room: number;
}

function named(drawn: Drawn, unit: Unit, lang: Lang): Named {
  const { label, outcome, class: index } = drawn.area;
  const value = shortValue(outcome, unit, lang);
  if (index === undefined && outcome.status !== "suppressed") {
    const name = `${label[lang]} ${value}`;
    return { ...drawn, name, value: undefined, room: widthOf(name, nameSize) };
  }
  const name = label[lang];
  const room = Math.max(widthOf(name, nameSize), swatchRoom + widthOf(value, valueSize, true));
  return { ...drawn, name, value, room };
}

/** Whether a name stands west of its county: where it has room, and on the nearer side where it has room on both. */
function standsWest({ anchor, room }: Named, land: Shape): boolean {
  const [west, east] = landBeside(land, anchor[1]) ?? [anchor[0], anchor[0]];
  const [hasWest, hasEast] = [west - air >= room, width - east - air >= room];
  return hasWest === hasEast ? anchor[0] - west <= east - anchor[0] : hasWest;
}

/** The names on one side of the land, each with a line to its county, and how far down they reach. */
function drawNames(
  names: readonly Named[],
  side: "west" | "east",
  land: Shape,
  top: number,
  count: number,
): { readonly marks: string; readonly bottom: number } {
  const sorted = [...names].sort((a, b) => a.anchor[1] - b.anchor[1] || a.anchor[0] - b.anchor[0]);
  const wished = sorted.map(({ anchor }) => Math.max(top + labelHeight / 2, anchor[1]));
  let [lines, marks, bottom] = ["", "", top];
  spread(wished, pitch).forEach((middle, index) => {
    const one = sorted[index];
    if (one === undefined) return;
    const [west, east] = landBeside(land, middle) ?? [one.anchor[0], one.anchor[0]];
    const x = side === "west" ? Math.max(0, west - air - one.room) : Math.min(width - one.room, east + air);
    const end = side === "west" ? x + one.room + 3 : x - 3;
    lines += line(end, middle, one.anchor[0], one.anchor[1], { stroke: "paper", strokeWidth: 2.4 });
    lines += line(end, middle, one.anchor[0], one.anchor[1], { stroke: "ink", strokeWidth: 0.7 });
    marks += circle(one.anchor[0], one.anchor[1], 2.2, { fill: "ink", stroke: "paper", strokeWidth: 0.8 });
    if (one.value === undefined) marks += text(x, middle + 3.5, one.name, { size: nameSize, colour: "muted" });
    else {
      marks += text(x, middle - 4, one.name, { size: nameSize });
      marks += swatchOf(one.area, x, middle - 1, count);
      marks += text(x + swatchRoom, middle + 11.5, one.value, { size: valueSize, bold: true });
    }
    bottom = middle + labelHeight / 2;
  });
  return { marks: lines + marks, bottom };
}

export function drawCountyMap(chart: CountyMap, top: number, lang: Lang): Drawing {
  const { areas, classes, unit } = chart;
  const count = classes.length;
  const { drawn, bottom } = project(areas, top);
  const land = drawn.flatMap(({ shape }) => shape);
  let marks = drawn
    .map(({ area, shape }) => path(pathOf(shape), { fill: fillOf(area, count), stroke: "muted", strokeWidth: 0.5 }))
    .join("");
  for (const { area, shape } of drawn) if (area.outcome.status === "suppressed") marks += hatchShape(shape, "muted");
  const names = drawn.map((one) => named(one, unit, lang));
  const onWest = new Set(names.filter((one) => standsWest(one, land)));
  const west = drawNames([...onWest], "west", land, top, count);
  const east = drawNames(
    names.filter((one) => !onWest.has(one)),
    "east",
    land,
    top,
    count,
  );
  const legend = classLegend(areas, classes, unit, Math.max(bottom, west.bottom, east.bottom) + 12, lang);
  return {
    marks: marks + west.marks + east.marks + legend.marks,
    bottom: legend.bottom + 2,
    description: classDescription(areas, unit, lang),
  };
}
