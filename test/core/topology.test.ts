import { expect, test } from "vitest";
import { decodeOutlines, type Topology } from "../../src/core/topology.ts";

// Two squares side by side: line 0 is the border between them, walked upwards; 1 goes round the left one, 2 the right one.
const squares: Topology = {
  scale: [0.5, 0.25],
  translate: [10, 60],
  arcs: [
    [2, 0, 0, 4],
    [2, 4, -2, 0, 0, -4, 2, 0],
    [2, 4, 2, 0, 0, -4, -2, 0],
  ],
  shapes: [
    { code: "left", polygons: [[[~0, ~1]]] },
    { code: "right", polygons: [[[2, 0]]] },
  ],
};

test("neighbours share the points of their border, and each ring ends where it begins", () => {
  expect(decodeOutlines(squares)).toEqual([
    {
      code: "left",
      polygons: [
        [
          [
            [11, 61],
            [11, 60],
            [10, 60],
            [10, 61],
            [11, 61],
          ],
        ],
      ],
    },
    {
      code: "right",
      polygons: [
        [
          [
            [11, 61],
            [12, 61],
            [12, 60],
            [11, 60],
            [11, 61],
          ],
        ],
      ],
    },
  ]);
});

test("islands are polygons of their own, and a hole is a ring after the outer one", () => {
  const map: Topology = {
    scale: [1, 1],
    translate: [0, 0],
    arcs: [
      [0, 0, 0, 9, 9, 0, 0, -9, -9, 0],
      [3, 3, 3, 0, 0, 3, -3, -3],
      [20, 0, 0, 1, 1, 0, -1, -1],
    ],
    shapes: [{ code: "a", polygons: [[[0], [1]], [[2]]] }],
  };
  const [outline] = decodeOutlines(map);
  expect(outline?.polygons.map((rings) => rings.map((ring) => ring.length))).toEqual([[5, 4], [4]]);
  expect(outline?.polygons[1]?.[0]?.[2]).toEqual([21, 1]);
});

test("positions have four decimals", () => {
  const map: Topology = { ...squares, scale: [1 / 3, 1 / 7], translate: [1 / 9, 60] };
  expect(decodeOutlines(map)[1]?.polygons[0]?.[0]?.[1]).toEqual([1.4444, 60.5714]);
});

test("a ring that names a line which is not there is refused", () => {
  const torn: Topology = { ...squares, shapes: [{ code: "torn", polygons: [[[3]]] }] };
  expect(() => decodeOutlines(torn)).toThrow(RangeError);
});

test("a map without shapes has no outlines", () => {
  expect(decodeOutlines({ ...squares, arcs: [], shapes: [] })).toEqual([]);
});
