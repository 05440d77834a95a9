import { escapeHtml } from "../../core/text.ts";

// Marks of an SVG. Colours are given twice: as an attribute, which every renderer knows, and as a style that takes the
// variable of the page around, so that dark pages recolour the picture.

/** Every picture is drawn this wide and scaled by the page: at 320 px of screen its text is still read. */
export const width = 360;

const colours = {
  ink: "#1b2831",
  muted: "#51606a",
  rule: "#c9d2d5",
  paper: "#ffffff",
  accent: "#0f5c6e",
  soft: "#d8e9ec",
  low: "#dcebee",
  middle: "#8dbfc9",
  high: "#17697c",
  onHigh: "#ffffff",
  gap: "#e9ecec",
  warm: "#9a4a00",
} as const;
export type Colour = keyof typeof colours;

const variable = (colour: Colour): string => `var(--kp-${colour},${colours[colour]})`;

const round = (value: number): string => String(Math.round(value * 10) / 10);

/** Attributes of a mark: numbers are rounded to a tenth. */
function attributes(values: Readonly<Record<string, number | string>>): string {
  return Object.entries(values)
    .map(([name, value]) => ` ${name}="${typeof value === "number" ? round(value) : escapeHtml(value)}"`)
    .join("");
}

export interface Paint {
  readonly fill?: Colour | "none";
  readonly stroke?: Colour;
  readonly strokeWidth?: number;
  readonly dash?: string;
}

function paint({ fill, stroke, strokeWidth, dash }: Paint): string {
  const styles: string[] = [];
  let text = "";
  if (fill === "none") text += ' fill="none"';
  else if (fill !== undefined) {
    text += ` fill="${colours[fill]}"`;
    styles.push(`fill:${variable(fill)}`);
  }
  if (stroke !== undefined) {
    text += ` stroke="${colours[stroke]}" stroke-width="${round(strokeWidth ?? 1)}"`;
    styles.push(`stroke:${variable(stroke)}`);
  }
  if (dash !== undefined) text += ` stroke-dasharray="${dash}"`;
  return styles.length === 0 ? text : `${text} style="${styles.join(";")}"`;
}

export const rect = (x: number, y: number, w: number, h: number, look: Paint, radius = 0): string =>
  `<rect${attributes({ x, y, width: Math.max(0, w), height: h, ...(radius > 0 ? { rx: radius } : {}) })}${paint(look)}/>`;

export const line = (x1: number, y1: number, x2: number, y2: number, look: Paint): string =>
  `<line${attributes({ x1, y1, x2, y2 })}${paint(look)}/>`;

export const circle = (cx: number, cy: number, r: number, look: Paint): string =>
  `<circle${attributes({ cx, cy, r })}${paint(look)}/>`;

export const path = (d: string, look: Paint): string => `<path d="${d}"${paint(look)}/>`;

/** A line through points, as the data of a path. */
export const through = (points: readonly (readonly [x: number, y: number])[]): string =>
  points.map(([x, y], index) => `${index === 0 ? "M" : "L"}${round(x)} ${round(y)}`).join("");

/** A square standing on a corner: the mark of a total. */
export const diamond = (x: number, y: number, r: number, look: Paint): string =>
  path(
    `M${round(x)} ${round(y - r)}L${round(x + r)} ${round(y)}L${round(x)} ${round(y + r)}L${round(x - r)} ${round(y)}Z`,
    look,
  );

export interface TextLook {
  readonly size?: number;
  readonly bold?: boolean;
  readonly colour?: Colour;
  readonly anchor?: "start" | "middle" | "end";
}

/** A line of text, escaped. `size` is in units of the picture. */
export function text(x: number, y: number, content: string, look: TextLook = {}): string {
  const { size = 13, bold = false, colour = "ink", anchor = "start" } = look;
  const values = {
    x,
    y,
    "font-size": size,
    ...(bold ? { "font-weight": "600" } : {}),
    ...(anchor === "start" ? {} : { "text-anchor": anchor }),
  };
  return `<text${attributes(values)}${paint({ fill: colour })}>${escapeHtml(content)}</text>`;
}

/** Two texts in one line that ends at `x`: a small one, then a bold one. Their widths need not be known. */
export function textPair(x: number, y: number, small: string, bold: string, colour: Colour): string {
  const first = small === "" ? "" : `<tspan font-size="12"${paint({ fill: "muted" })}>${escapeHtml(small)}</tspan>`;
  const second = `<tspan${small === "" ? "" : ' dx="8"'} font-weight="600"${paint({ fill: colour })}>${escapeHtml(bold)}</tspan>`;
  return `<text${attributes({ x, y, "font-size": 13, "text-anchor": "end" })}>${first}${second}</text>`;
}

/** About how wide a text is: no font can be asked here, and a little too much is better than an overlap. */
export const widthOf = (content: string, size = 13, bold = false): number =>
  [...content].length * size * (bold ? 0.63 : 0.55);

/** A text cut to a width, with an ellipsis. */
export function fitted(content: string, room: number, size = 13, bold = false): string {
  const most = Math.max(1, Math.floor(room / widthOf("x", size, bold)));
  const characters = [...content];
  return characters.length <= most
    ? content
    : `${characters
        .slice(0, most - 1)
        .join("")
        .trimEnd()}…`;
}

/** Words in lines of at most `room`; the last of `most` lines is cut. */
export function wrapped(content: string, room: number, size: number, most: number, bold = false): readonly string[] {
  const lines: string[] = [];
  for (const word of content.split(" ")) {
    const last = lines.at(-1);
    const longer = last === undefined ? word : `${last} ${word}`;
    if (last !== undefined && (lines.length === most || widthOf(longer, size, bold) <= room))
      lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines.map((one) => fitted(one, room, size, bold));
}

/** Slanted lines inside a rectangle, computed and not a pattern, which would need an id that is unique in the page. */
export function hatch(x: number, y: number, w: number, h: number, colour: Colour, step = 6): string {
  let d = "";
  for (let offset = step / 2; offset < w + h; offset += step) {
    const [left, right] = [Math.max(0, offset - h), Math.min(w, offset)];
    if (right > left)
      d += `M${round(x + left)} ${round(y + offset - left)}L${round(x + right)} ${round(y + offset - right)}`;
  }
  return d === "" ? "" : path(d, { fill: "none", stroke: colour, strokeWidth: 1.2 });
}

/** Upright lines inside a rectangle. */
export function stripes(x: number, y: number, w: number, h: number, colour: Colour, step = 5): string {
  let d = "";
  for (let offset = step / 2; offset < w; offset += step) d += `M${round(x + offset)} ${round(y)}V${round(y + h)}`;
  return d === "" ? "" : path(d, { fill: "none", stroke: colour, strokeWidth: 1.2 });
}
