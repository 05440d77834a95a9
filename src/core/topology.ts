/** Longitude and latitude, in degrees (WGS 84). */
export type Position = readonly [number, number];

/** A shape ready to draw: `polygons` are the coordinates of a GeoJSON MultiPolygon, each ring ends where it begins. */
export interface Outline {
  readonly code: string;
  readonly polygons: readonly (readonly (readonly Position[])[])[];
}

/** Shapes that share their borders: each border is a line that is stored once, on a grid of whole numbers. */
export interface Topology {
  /** Degrees of a step of the grid, and where the grid begins: position = translate + scale x step. */
  readonly scale: Position;
  readonly translate: Position;
  /** Each line as x, y, and then the steps from point to point: dx, dy, dx, dy ... */
  readonly arcs: readonly (readonly number[])[];
  /** Each ring as the lines that make it; `~i` (-1 for 0) is line i from its end to its start. */
  readonly shapes: readonly {
    readonly code: string;
    readonly polygons: readonly (readonly (readonly number[])[])[];
  }[];
}

/** Four decimals are some ten metres, far finer than the grid: longer numbers would only make pictures larger. */
const toDegrees = (value: number): number => Math.round(value * 10_000) / 10_000;

/** The points of a line, at their place. */
function pointsOf(arc: readonly number[], { scale, translate }: Topology): readonly Position[] {
  const points: Position[] = [];
  let x = 0;
  let y = 0;
  for (let i = 0; i + 1 < arc.length; i += 2) {
    x += arc[i] ?? 0;
    y += arc[i + 1] ?? 0;
    points.push([toDegrees(translate[0] + scale[0] * x), toDegrees(translate[1] + scale[1] * y)]);
  }
  return points;
}

/**
 * The outlines of a map, one a code, in the order of its table.
 *
 * Positions are longitude and latitude with four decimals. Outer rings run clockwise on a map with north up, as d3-geo
 * wants them; GeoJSON (RFC 7946) asks for the reverse but has readers take both. Each call makes the outlines anew, in
 * a few milliseconds: keep them.
 *
 * @throws RangeError when a ring names a line that the map does not have
 *
 * @example
 * ```ts
 * import { decodeOutlines } from "kompetansepilot";
 * import { outlines2024 } from "kompetansepilot/reference/outlines2024";
 *
 * const counties = decodeOutlines(outlines2024.counties);
 * counties.length; // => 15
 * counties[0]?.code; // => "03"
 * counties[0]?.polygons[0]?.[0]?.[0]; // => [10.68, 60.1338]
 * ```
 */
export function decodeOutlines(topology: Topology): readonly Outline[] {
  const lines = topology.arcs.map((arc) => pointsOf(arc, topology));
  const lineAt = (index: number): readonly Position[] => {
    const line = lines[index < 0 ? ~index : index];
    if (line === undefined) throw new RangeError(`line ${index} of ${lines.length} lines`);
    return index < 0 ? [...line].reverse() : line;
  };
  // A line begins where the one before it ended: that point is taken once.
  const ringOf = (ring: readonly number[]): readonly Position[] =>
    ring.flatMap((index, i) => (i === 0 ? lineAt(index) : lineAt(index).slice(1)));
  return topology.shapes.map(({ code, polygons }) => ({
    code,
    polygons: polygons.map((rings) => rings.map(ringOf)),
  }));
}
