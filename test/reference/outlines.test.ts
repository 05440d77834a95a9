import { expect, test } from "vitest";
import { decodeOutlines, type Outline, type Position } from "../../src/core/topology.ts";
import { counties } from "../../src/reference/counties.ts";
import { municipalities } from "../../src/reference/municipalities.ts";
import { outlines2020 } from "../../src/reference/outlines2020.ts";
import { outlines2024 } from "../../src/reference/outlines2024.ts";
import { places } from "../../src/reference/places.ts";

const maps = [
  { date: "2020-01-01", map: outlines2020 },
  { date: "2024-01-01", map: outlines2024 },
];

const isOn = (row: { readonly validFrom: string; readonly validTo?: string }, date: string): boolean =>
  row.validFrom <= date && date < (row.validTo ?? "9999");

const ringsOf = (outlines: readonly Outline[]): readonly (readonly Position[])[] =>
  outlines.flatMap((outline) => outline.polygons.flat());

test.each(maps)("the maps have the counties and municipalities of $date", ({ date, map }) => {
  expect(decodeOutlines(map.counties).map((outline) => outline.code)).toEqual(
    counties.filter((row) => isOn(row, date)).map((row) => row.code),
  );
  expect(decodeOutlines(map.municipalities).map((outline) => outline.code)).toEqual(
    municipalities.filter((row) => isOn(row, date)).map((row) => row.number),
  );
});

// Lindesnes and Knivskjellodden lie at 57.98 and 71.19 degrees north, Holmebåen and Hornøya at 4.5 and 31.17 east.
test.each(maps)("every ring of $date is closed and lies in Norway", ({ map }) => {
  const rings = ringsOf([...decodeOutlines(map.counties), ...decodeOutlines(map.municipalities)]);
  expect(rings.length).toBeGreaterThan(400);
  for (const ring of rings) {
    expect(ring.length).toBeGreaterThanOrEqual(4);
    expect(ring.at(-1)).toEqual(ring[0]);
    for (const [longitude, latitude] of ring) {
      expect(4.5 < longitude && longitude < 31.2).toBe(true);
      expect(57.9 < latitude && latitude < 71.2).toBe(true);
    }
  }
});

/** Area in square kilometres, clockwise positive, by the trapezoids between the ring and the equator of a sphere. */
function areaOf(ring: readonly Position[]): number {
  const radians = (degrees: number): number => (degrees * Math.PI) / 180;
  let sum = 0;
  ring.forEach(([longitude, latitude], i) => {
    const [nextLongitude, nextLatitude] = ring[i + 1] ?? [longitude, latitude];
    sum += (radians(nextLongitude - longitude) * (Math.sin(radians(latitude)) + Math.sin(radians(nextLatitude)))) / 2;
  });
  return sum * 6371 * 6371;
}

// Kartverket, arealstatistikk: Norway without Svalbard and Jan Mayen is about 323 800 km2, lakes included. The outlines
// are simplified, so that they come near it only.
test.each(maps)("the counties and the municipalities of $date cover the mainland, every ring clockwise", ({ map }) => {
  for (const topology of [map.counties, map.municipalities]) {
    const areas = ringsOf(decodeOutlines(topology)).map(areaOf);
    expect(areas.every((area) => area > 0)).toBe(true);
    const total = areas.reduce((sum, area) => sum + area, 0);
    expect(Math.abs(total / 323_800 - 1)).toBeLessThan(0.03);
  }
});

/** Whether a ray from the point eastwards crosses the ring an odd number of times. */
function isInside([x, y]: Position, ring: readonly Position[]): boolean {
  let inside = false;
  ring.forEach(([fromX, fromY], i) => {
    const [toX, toY] = ring[i + 1] ?? [fromX, fromY];
    if (fromY > y !== toY > y && x < fromX + ((toX - fromX) * (y - fromY)) / (toY - fromY)) inside = !inside;
  });
  return inside;
}

// The points are GeoNames', the outlines Kartverket's: two sources that know nothing of each other.
test("no municipality's centre lies in another, and nearly all in their own", () => {
  const outlines = decodeOutlines(outlines2024.municipalities);
  let own = 0;
  for (const { municipality, longitude, latitude, inheritedFrom } of places) {
    if (inheritedFrom !== undefined) continue;
    const found = outlines
      .filter((outline) => outline.polygons.flat().some((ring) => isInside([longitude, latitude], ring)))
      .map((outline) => outline.code);
    expect([[], [municipality]]).toContainEqual(found);
    own += found.length;
  }
  expect(own).toBeGreaterThan(300);
});
