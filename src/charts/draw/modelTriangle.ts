import type { Label, Lang } from "../../core/label.ts";
import { formatPercent } from "../../messages/number.ts";
import { formatTick } from "../../messages/value.ts";
import { keysOf } from "../../core/label.ts";
import { mobilisationModel } from "../../vocabulary/mobilisation.ts";
import type { ModelTriangle, TrianglePoint } from "../chart.ts";
import type { Drawing } from "./frame.ts";
import { emptySample, entry, hiddenSample } from "./key.ts";
import { circle, fitted, line, path, text, through, width, widthOf } from "./pen.ts";
import { hiddenWord, noDataWord } from "./words.ts";

const side = 280;
const left = (width - side) / 2;
const height = (side * Math.sqrt(3)) / 2;
const models = keysOf(mobilisationModel);

/** Whole hours: minutes say nothing here. */
const hoursText = (hours: number, lang: Lang): string => formatTick(Math.round(hours), "hours", lang, true);

const sizeWord: Label = {
  nb: "Jo større sirkel, jo flere timer.",
  nn: "Di større sirkel, di fleire timar.",
  en: "The larger the circle, the more hours.",
};

/** "40 % motor, 30 % broker, 30 % meeting place", and the hours. */
export function mixText({ shares, hours }: TrianglePoint, lang: Lang): string {
  const parts = models.map(
    (model) => `${formatPercent(shares[model], lang)} ${mobilisationModel[model][lang].toLowerCase()}`,
  );
  return [...parts, ...(hours === undefined ? [] : [hoursText(hours, lang)])].join(", ");
}

export function drawModelTriangle(chart: ModelTriangle, top: number, lang: Lang): Drawing {
  const { points, paths, hidden, empty } = chart;
  const head = top + 32; // room for a name above the largest circle
  const foot = head + height;
  const at = ({ x, y }: Pick<TrianglePoint, "x" | "y">): [number, number] => [left + x * side, foot - y * side];
  const [origin, east, apex] = [at({ x: 0, y: 0 }), at({ x: 1, y: 0 }), at({ x: 0.5, y: height / side })];

  let marks = path(`${through([origin, east, apex])}Z`, { fill: "none", stroke: "muted", strokeWidth: 1.4 });
  marks += thirds(origin, east, apex);
  marks += text(apex[0], head - 20, mobilisationModel.motor[lang], { bold: true, anchor: "middle", size: 12 });
  marks += text(0, foot + 28, mobilisationModel.meetingPlace[lang], { bold: true, size: 12 });
  marks += text(width, foot + 28, mobilisationModel.broker[lang], { bold: true, size: 12, anchor: "end" });

  for (const own of paths) {
    const places = own.flatMap((index) => points[index] ?? []).map(at);
    marks += path(through(places), { fill: "none", stroke: "muted", strokeWidth: 1.2, dash: "4 2" });
  }
  const most = points.reduce((max, { hours = 0 }) => Math.max(max, hours), 0);
  // Areas and not radii are as the hours.
  const radius = ({ hours = 0 }: TrianglePoint): number => (most === 0 ? 7 : 7 + 7 * Math.sqrt(hours / most));
  const bySize = points.map((point, index) => ({ point, index })).sort((a, b) => radius(b.point) - radius(a.point));
  for (const { point, index } of bySize) {
    const [x, y] = at(point);
    marks += circle(x, y, radius(point), { fill: "soft", stroke: "accent", strokeWidth: 1.6 });
    marks += text(x, y + 3.8, String(index + 1), { size: 10.5, bold: true, anchor: "middle" });
  }
  const list = listed(points, foot + 38, lang);
  marks += list.marks;
  let { bottom } = list;
  if (most > 0) {
    marks += text(26, bottom + 12, sizeWord[lang], { size: 11, colour: "muted" });
    bottom += 18;
  }
  for (const [names, draw, word] of [
    [hidden, hiddenSample, `: ${hiddenWord[lang]}`],
    [empty, emptySample, `– ${noDataWord[lang]}`],
  ] as const) {
    if (names.length === 0) continue;
    const drawn = entry(draw, `${word}: ${names.map((label) => label[lang]).join(", ")}`, bottom);
    marks += drawn.marks;
    bottom = drawn.bottom;
  }
  const description = [
    ...points.map((point) => `${point.label[lang]}: ${mixText(point, lang)}`),
    ...hidden.map((label) => `${label[lang]}: ${hiddenWord[lang]}`),
    ...empty.map((label) => `${label[lang]}: ${noDataWord[lang]}`),
  ].join("; ");
  return { marks, bottom: bottom + 4, description };
}

type Corner = readonly [x: number, y: number];

/** Lines along which a model has a third, or two thirds, of the time. */
function thirds(...corners: readonly [Corner, Corner, Corner]): string {
  const between = (a: Corner, b: Corner, part: number): Corner => [
    a[0] + (b[0] - a[0]) * part,
    a[1] + (b[1] - a[1]) * part,
  ];
  let marks = "";
  for (let turn = 0; turn < 3; turn++) {
    const [a, b, c] = [corners[turn], corners[(turn + 1) % 3], corners[(turn + 2) % 3]];
    if (a === undefined || b === undefined || c === undefined) continue;
    for (const part of [1 / 3, 2 / 3]) {
      const [from, to] = [between(a, b, part), between(a, c, part)];
      marks += line(...from, ...to, { stroke: "rule", strokeWidth: 0.8, dash: "2 3" });
    }
  }
  return marks;
}

/** What each number stands for. */
function listed(points: readonly TrianglePoint[], top: number, lang: Lang) {
  let marks = "";
  points.forEach(({ label, hours }, index) => {
    const y = top + index * 18 + 13;
    const amount = hours === undefined ? "" : hoursText(hours, lang);
    marks += text(18, y, String(index + 1), { size: 12, bold: true, anchor: "end" });
    marks += text(26, y, fitted(label[lang], width - 40 - widthOf(amount, 12), 12), { size: 12 });
    if (amount !== "") marks += text(width, y, amount, { size: 12, colour: "muted", anchor: "end" });
  });
  return { marks, bottom: top + points.length * 18 + 2 };
}
