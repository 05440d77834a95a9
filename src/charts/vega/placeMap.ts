import type { Lang } from "../../core/label.ts";
import { norwegianCone } from "../albers.ts";
import type { PlaceMap } from "../chart.ts";
import type { Spec } from "./spec.ts";

export function specifyPlaceMap({ areas, places }: PlaceMap, lang: Lang): Spec {
  const { parallels, origin } = norwegianCone;
  const land = areas.map(({ code, label, polygons }) => ({
    type: "Feature",
    properties: { code, label: label[lang] },
    geometry: { type: "MultiPolygon", coordinates: polygons },
  }));
  const values = places.map(({ label, numbers, words, position: [longitude, latitude] }) => ({
    label: label[lang],
    numbers: numbers.join(", "),
    words: words[lang],
    longitude,
    latitude,
  }));
  const position = {
    longitude: { field: "longitude", type: "quantitative" },
    latitude: { field: "latitude", type: "quantitative" },
  };
  const tooltip = ["numbers", "label", "words"].map((field) => ({ field, type: "nominal", title: "" }));
  return {
    width: 360,
    height: 480,
    projection: { type: "conicEqualArea", parallels, rotate: [-origin[0], 0] },
    layer: [
      {
        data: { values: land },
        mark: { type: "geoshape", fill: "#dcebee", stroke: "#51606a", strokeWidth: 0.5 },
        encoding: { tooltip: { field: "properties.label", type: "nominal" } },
      },
      {
        data: { values },
        mark: { type: "circle", size: 320, color: "#17697c", opacity: 1 },
        encoding: { ...position, tooltip },
      },
      {
        data: { values },
        mark: { type: "text", color: "#ffffff", fontWeight: 600 },
        encoding: { ...position, text: { field: "numbers", type: "nominal" }, tooltip },
      },
    ],
  };
}
