import {
  type Chart,
  controlChart,
  countyMap,
  countyTiles,
  curve,
  funnelBars,
  intervalDots,
  modelTriangle,
  networkMatrix,
  placeMap,
  stackedBars,
} from "../../src/charts/index.ts";
import { decodeOutlines } from "../../src/core/topology.ts";
import type { Label } from "../../src/core/label.ts";
import type { Outcome, Reading } from "../../src/model/reading.ts";
import { norway } from "../../src/reference/norway.ts";
import { outlines2024 } from "../../src/reference/outlines2024.ts";
import { hidden, nothing, published, share } from "./readings.ts";

const geography = norway;
const label = (text: string): Label => ({ nb: text, nn: text, en: text });

/** Shares of five counties, of which one is hidden and one has no data. */
export const byCounty = [
  published({ county: "55" }, share(30, 40)),
  published({ county: "42" }, share(3, 7)),
  published({ county: "31" }, hidden),
  published({ county: "18" }, nothing),
  published({ county: "03" }, share(20, 60)),
];

const timed = { indicator: "time-need-to-match", unit: "days" } as const satisfies Partial<Reading>;
const wait = (details: Readonly<Record<string, unknown>>): Outcome => ({
  status: "estimated",
  value: 30,
  n: 12,
  missing: 0,
  interval: { lower: 20, upper: 60, level: 0.95, method: "kaplan-meier-log-log", basis: "process" },
  details,
});
const steps = [
  { time: 10, estimate: 0.25, lower: 0.08, upper: 0.6, atRisk: 12 },
  { time: 30, estimate: 0.5, lower: 0.25, upper: 0.8, atRisk: 8 },
  { time: 75, estimate: 0.7, lower: 0.4, upper: 0.93, atRisk: 4 },
];

const mixed = { indicator: "model-diversity", unit: "models" } as const satisfies Partial<Reading>;
export const mix = (motor: number, broker: number, hours = 100): Outcome => ({
  status: "estimated",
  value: 2,
  n: 9,
  missing: 0,
  details: { shares: { motor, broker, meetingPlace: 1 - motor - broker }, time: { hours } },
});
export const mixes = [
  published({ county: "55", year: "2022" }, mix(0.5, 0.25), mixed),
  published({ county: "55", year: "2021" }, mix(0, 1, 40), mixed),
  published({ county: "42", year: "2021" }, mix(0.2, 0.3, 10), mixed),
  published({ county: "31", year: "2021" }, hidden, mixed),
  published({ county: "18", year: "2021" }, nothing, mixed),
];

/** A funnel of which one stage is hidden. */
export const funnelOfNeeds = {
  unit: "needs",
  stages: [
    { id: "registered", label: label("Registrert"), implied: 40, observed: 33 },
    { id: "matched", label: label("Koblet"), implied: 21, observed: 21 },
    { id: "started", label: label("Startet") },
    { id: "completed", label: label("Fullført"), implied: 0, observed: 0 },
  ],
  edges: [
    { from: "registered", to: "matched" },
    { from: "matched", to: "started" },
    { from: "started", to: "completed" },
  ],
} as const;

export const network = {
  actors: [
    { id: "n1", kind: "nav", title: "NAV Nord" },
    { id: "b1", kind: "businessGarden", title: "Hagen" },
    { id: "b2", kind: "businessGarden", title: "Parken" },
    { id: "c1", kind: "cluster", title: "Klynga" },
    { id: "m1", kind: "municipality", title: "Alene" },
  ],
  ties: [
    { a: "n1", b: "b1", since: "2021-05-01", formal: false },
    { a: "b1", b: "n1", since: "2022-05-01", formal: true },
    { a: "b2", b: "c1", since: "2022-05-01" },
    { a: "b1", b: "b2", since: "2022-05-01", formal: false },
    { a: "c1", b: "n1", since: "2021-01-01", until: "2022-01-01", formal: true },
  ],
} as const;

/** One chart of each kind, and of some two: with something hidden and something missing wherever that can be. */
export const everyChart: readonly { readonly what: string; make(): Chart }[] = [
  { what: "dots", make: () => intervalDots([published({}, share(120, 200)), ...byCounty], { geography }) },
  { what: "tiles", make: () => countyTiles(byCounty, { geography }) },
  {
    what: "a map",
    make: () => countyMap(byCounty, { geography, outlines: decodeOutlines(outlines2024.counties) }),
  },
  {
    what: "stacked bars",
    make: () =>
      stackedBars(
        [
          { label: label("En"), values: [7, 3] },
          { label: label("To"), values: [1, undefined] },
        ],
        {
          title: label("Del"),
          unit: "nok",
          as: "shares",
          series: [label("Tilskudd"), label("Resten")],
          limit: { value: 0.7, label: label("Grense") },
        },
      ),
  },
  {
    what: "places on a map",
    make: () =>
      placeMap(
        [
          { municipality: "5542", number: 1, words: label("sveising") },
          { municipality: "5544", number: 2, words: label("sveising") },
          { municipality: "5542", number: 3, words: label("HMS") },
          { municipality: "0000", number: 4, words: label("HMS") },
        ],
        { geography, division: "2024-01-01", outlines: decodeOutlines(outlines2024.counties), title: label("Kurs") },
      ),
  },
  {
    what: "a map without places",
    make: () =>
      placeMap([], {
        geography,
        division: "2024-01-01",
        outlines: decodeOutlines(outlines2024.counties),
        title: label("Kurs"),
      }),
  },
  { what: "a funnel", make: () => funnelBars(funnelOfNeeds) },
  { what: "a curve of steps", make: () => curve(published({}, wait({ steps, share90: 0.7 }), timed)) },
  {
    what: "a published curve",
    make: () => curve(published({ county: "55" }, wait({ share90: 0.7, share180: 0.8 }), timed), { geography }),
  },
  { what: "a hidden curve", make: () => curve(published({}, hidden, timed)) },
  { what: "control limits", make: () => controlChart(byCounty, { geography }) },
  { what: "a triangle of models", make: () => modelTriangle(mixes, { geography }) },
  { what: "a network by actor", make: () => networkMatrix(network) },
  { what: "a network by kind", make: () => networkMatrix(network, { by: "kind" }) },
];
