import { literal } from "../print.mjs";
import { readJson } from "../raw.mjs";

/** Each line as one flat list, which is a third smaller than pairs; one line and one shape a line of the file. */
function topologyBody(file, object) {
  const { transform, arcs, objects } = readJson(file);
  const shapes = objects[object].geometries.map(({ type, id, arcs: rings }) => ({
    code: id,
    polygons: type === "Polygon" ? [rings] : rings,
  }));
  return [
    "{",
    `  scale: ${literal(transform.scale)},`,
    `  translate: ${literal(transform.translate)},`,
    "  arcs: [",
    ...arcs.map((arc) => `    ${JSON.stringify(arc.flat())},`),
    "  ],",
    "  shapes: [",
    ...shapes.map((shape) => `    ${literal(shape)},`),
    "  ],",
    "}",
  ];
}

/** The map of one division: a reform is a new map, and the name of this table alone carries a year. */
const outlines = (year) => () => {
  const map = (object) => `boundaries/${object}-${year}.topojson`;
  return {
    name: `outlines${year}`,
    imports: [["Topology", "core/topology"]],
    raw: [map("counties"), map("municipalities")],
    constants: [
      {
        name: "counties",
        about: `Outlines of the counties of 1 January ${year}, for who needs no municipalities.`,
        type: "Topology",
        body: topologyBody(map("counties"), "counties"),
      },
      {
        name: "municipalities",
        about: `Outlines of the municipalities of 1 January ${year}.`,
        type: "Topology",
        body: topologyBody(map("municipalities"), "municipalities"),
      },
      {
        name: `outlines${year}`,
        about: "Both maps; `decodeOutlines` makes polygons of either.",
        type: "{ readonly counties: Topology; readonly municipalities: Topology }",
        body: ["{ counties, municipalities }"],
      },
    ],
    provenance: {
      publisher: "Norwegian Mapping Authority (Kartverket), through robhop/fylker-og-kommuner",
      address: "https://www.kartverket.no/api-og-data",
      vintage: `1 January ${year}`,
      retrieved: "2026-11",
      licence: "CC BY 4.0",
      note: "Strongly simplified, clipped at the coast, on a grid of 0.0026 by 0.0013 degrees: for overview maps, not for placing a point. Small islands are missing, Vardø among them.",
    },
  };
};

export const outlines2020 = outlines("2020");
export const outlines2024 = outlines("2024");
