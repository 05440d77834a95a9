import type { Label, Lang } from "../../core/label.ts";
import type { Position } from "../../core/topology.ts";
import { albers, norwegianCone } from "../albers.ts";
import type { MapPlace, PlaceMap } from "../chart.ts";
import type { Drawing } from "./frame.ts";
import { circle, line, path, rect, text, width, widthOf } from "./pen.ts";
import { insideOf, pathOf, type Shape } from "./shape.ts";

// The picture holds the places with some land around them, never less than a county across: who knows the coast sees where
// it is. Land beyond its edges is cut off.

const earthRadiusKm = 6371;
const marginKm = 45;
const leastKm = 260;
const mostHigh = 420;
const markRadius = 9.5;
const nameSize = 11;
const numberSize = 11;

const none: Label = { nb: "ingen steder", nn: "ingen stader", en: "no places" };

/** A rectangle by its middle. */
interface Box {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

const overlap = (a: Box, b: Box): boolean => Math.abs(a.x - b.x) * 2 < a.w + b.w && Math.abs(a.y - b.y) * 2 < a.h + b.h;

/** The part of the plane that is drawn: its west and north, how large a unit is, and how high the picture gets. */
interface Window {
  readonly west: number;
  readonly north: number;
  readonly scale: number;
  readonly height: number;
}

/** A window around points of the plane; without any, around all the land. */
function windowOf(points: readonly Position[], land: readonly Position[]): Window {
  const all = points.length > 0 ? points : land;
  let [west, east, south, north] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const [x, y] of all) {
    [west, east] = [Math.min(west, x), Math.max(east, x)];
    [south, north] = [Math.min(south, y), Math.max(north, y)];
  }
  if (!(east >= west)) return { west: 0, north: 0, scale: 1, height: 0 };
  const room = (least: number, most: number): number =>
    Math.max(leastKm / earthRadiusKm, most - least + (2 * marginKm) / earthRadiusKm);
  const [w, h] = [room(west, east), room(south, north)];
  const scale = Math.min(width / w, mostHigh / h);
  const height = h * scale;
  return {
    west: (west + east) / 2 - width / scale / 2,
    north: (south + north) / 2 + h / 2,
    scale,
    height,
  };
}

/** The mark of a place: where the place is, and the box of its number. */
interface Mark extends Box {
  readonly place: MapPlace;
  readonly at: Position;
  readonly numbers: string;
}

const steps = 60;

/** Marks moved apart so that no number hides another, each as near to its place as the others leave it. */
function apart(marks: readonly Mark[], height: number): readonly Mark[] {
  const moved = marks.map((mark) => ({ ...mark }));
  for (let step = 0; step < steps; step++) {
    let isDone = true;
    for (let i = 0; i < moved.length; i++) {
      for (let j = 0; j < i; j++) {
        const [a, b] = [moved[i], moved[j]];
        if (a === undefined || b === undefined || !overlap(a, b)) continue;
        isDone = false;
        // They part along the shorter way, the later one to the south or the east where both lie on one point.
        const [needX, needY] = [(a.w + b.w) / 2 - Math.abs(a.x - b.x), (a.h + b.h) / 2 - Math.abs(a.y - b.y)];
        const push = Math.min(needX, needY) / 2 + 0.5;
        const [dx, dy] = needX < needY ? [a.x < b.x ? -push : push, 0] : [0, a.y < b.y ? -push : push];
        moved[i] = within({ ...a, x: a.x + dx, y: a.y + dy }, height);
        moved[j] = within({ ...b, x: b.x - dx, y: b.y - dy }, height);
      }
    }
    if (isDone) break;
  }
  return moved;
}

/** A mark inside the picture. */
const within = <T extends Box>(box: T, height: number): T => ({
  ...box,
  x: Math.min(width - box.w / 2 - 1, Math.max(box.w / 2 + 1, box.x)),
  y: Math.min(height - box.h / 2 - 1, Math.max(box.h / 2 + 1, box.y)),
});

/** Where a name stands beside its mark: right, left, above or below, the first that is free; nowhere where none is. */
function besideOf(mark: Box, room: number, taken: readonly Box[], height: number): Box | undefined {
  const [w, h] = [room, nameSize + 3];
  const spots: readonly Box[] = [
    { x: mark.x + mark.w / 2 + 3 + w / 2, y: mark.y, w, h },
    { x: mark.x - mark.w / 2 - 3 - w / 2, y: mark.y, w, h },
    { x: mark.x, y: mark.y - mark.h / 2 - 1 - h / 2, w, h },
    { x: mark.x, y: mark.y + mark.h / 2 + 1 + h / 2, w, h },
  ];
  return spots.find((spot) => {
    const kept = within(spot, height);
    return kept.x === spot.x && kept.y === spot.y && !taken.some((box) => overlap(box, spot));
  });
}

export function drawPlaceMap({ areas, places }: PlaceMap, top: number, lang: Lang): Drawing {
  const toPlane = albers(norwegianCone);
  const flat = areas.map(({ polygons }) => polygons.map((rings) => rings.map((ring) => ring.map(toPlane))));
  const points = places.map(({ position }) => toPlane(position));
  const { west, north, scale, height } = windowOf(points, flat.flat(3));
  const onPicture = ([x, y]: Position): Position => [(x - west) * scale, (north - y) * scale];
  const shapes = flat.map((polygons): Shape => polygons.flat().map((ring) => ring.map(onPicture)));

  const marks = places.map((place, index): Mark => {
    const at = onPicture(points[index] ?? [0, 0]);
    const numbers = place.numbers.join(", ");
    const w = Math.max(2 * markRadius, widthOf(numbers, numberSize, true) + 8);
    return { place, at, numbers, x: at[0], y: at[1], w, h: 2 * markRadius };
  });
  const moved = apart(
    marks.map((mark) => within(mark, height)),
    height,
  );
  const taken: Box[] = [...moved];
  let [names, numbers, counties] = ["", "", ""];
  for (const mark of moved) {
    const name = mark.place.label[lang];
    const box = besideOf(mark, widthOf(name, nameSize), taken, height);
    if (box !== undefined) {
      taken.push(box);
      names += text(box.x, top + box.y + 4, name, { size: nameSize, anchor: "middle" });
    }
    if (Math.hypot(mark.x - mark.at[0], mark.y - mark.at[1]) > 3) {
      numbers += line(mark.at[0], top + mark.at[1], mark.x, top + mark.y, { stroke: "ink", strokeWidth: 0.8 });
      numbers += circle(mark.at[0], top + mark.at[1], 1.8, { fill: "ink" });
    }
  }
  for (const { x, y, w, h, numbers: words } of moved) {
    numbers += rect(x - w / 2, top + y - h / 2, w, h, { fill: "high", stroke: "paper", strokeWidth: 1 }, markRadius);
    numbers += text(x, top + y + 4, words, { size: numberSize, bold: true, colour: "onHigh", anchor: "middle" });
  }
  areas.forEach(({ label }, index) => {
    const [x, y] = insideOf(shapes[index] ?? []);
    const box = { x, y, w: widthOf(label[lang], nameSize), h: nameSize + 3 };
    const kept = within(box, height);
    if (kept.x !== x || kept.y !== y || taken.some((one) => overlap(one, box))) return;
    taken.push(box);
    counties += text(x, top + y + 4, label[lang], { size: nameSize, colour: "muted", anchor: "middle" });
  });

  const land = shapes.map((shape) => path(pathOf(shape), { fill: "low", stroke: "muted", strokeWidth: 0.5 })).join("");
  // A picture within the picture shows nothing beyond its own edges.
  const cut = `<svg x="0" y="${Math.round(top)}" width="${width}" height="${Math.ceil(height)}" viewBox="0 0 ${width} ${Math.ceil(height)}">${land}</svg>`;
  return {
    marks: cut + counties + names + numbers,
    bottom: Math.round(top) + Math.ceil(height) + 2,
    description:
      places.length === 0
        ? none[lang]
        : places.map(({ numbers: own, label, words }) => `${own.join(", ")} ${label[lang]}: ${words[lang]}`).join("; "),
  };
}
