import * as z from "zod/mini";
import { IsoDate, Period } from "./date.ts";
import { whole } from "./number.ts";
import { optional } from "./optional.ts";
import { registry } from "./registry.ts";
import { text } from "./text.ts";

/** What a value is measured in. */
export const units = [
  "count",
  "persons",
  "share",
  "points",
  "ratio",
  "index",
  "nok",
  "hours",
  "days",
  "km",
  "levels",
  "models",
  "fullTimeEquivalents",
] as const;
export type Unit = (typeof units)[number];

/** What readings can be grouped by. */
export const dimensions = [
  "county",
  "municipality",
  "region",
  "centralityClass",
  "sizeClass",
  "industry",
  "model",
  "pilot",
  "field",
  "year",
] as const;
export type Dimension = (typeof dimensions)[number];

/** The values of the dimensions that a reading is of; `{}` is the total. */
export type Group = Readonly<Partial<Record<Dimension, string>>>;

const finite = z.number(); // zod's number is finite

const Counts = z.readonly(
  z.strictObject({ n: optional(text()), numerator: optional(text()), denominator: optional(text()) }),
);

const Interval = z.readonly(
  z.strictObject({
    lower: optional(finite),
    upper: optional(finite),
    level: z.number().check(z.gt(0), z.lt(1)),
    method: text(),
    basis: z.enum(["process", "sample"]),
  }),
);
export type OutcomeInterval = z.infer<typeof Interval>;

const outcome = z.discriminatedUnion("status", [
  z.readonly(
    z.strictObject({
      status: z.literal("estimated"),
      value: optional(finite),
      n: whole(),
      numerator: optional(finite),
      denominator: optional(finite),
      missing: whole(),
      notDue: optional(whole()),
      interval: optional(Interval),
      details: optional(z.readonly(z.record(z.string(), z.unknown()))),
    }),
  ),
  z.readonly(z.strictObject({ status: z.literal("no-data"), reason: text(), missing: whole() })),
  z.readonly(z.strictObject({ status: z.literal("suppressed"), why: z.enum(["primary", "secondary"]) })),
]);
export type Outcome = z.infer<typeof outcome>;

/** One indicator's answer for one group, with what it rests on. */
export const Reading = z
  .readonly(
    z.strictObject({
      indicator: text(),
      version: whole(1),
      unit: z.enum(units),
      group: z.readonly(z.partialRecord(z.enum(dimensions), z.string())),
      period: Period,
      asOf: IsoDate,
      division: IsoDate,
      counts: optional(Counts),
      outcome,
      provenance: z.readonly(z.record(z.string(), z.unknown())),
    }),
  )
  .register(registry, { id: "Reading", title: "Reading of an indicator" });

export interface Reading {
  readonly indicator: string;
  readonly version: number;
  readonly unit: Unit;
  readonly group: Group;
  readonly period: { readonly from: string; readonly to: string };
  readonly asOf: string;
  /** The date whose counties and municipalities the groups are of. */
  readonly division: string;
  readonly counts?: z.infer<typeof Counts> | undefined; // may be handed on from a definition that has none
  readonly outcome: Outcome;
  readonly provenance: Readonly<Record<string, unknown>>;
}
