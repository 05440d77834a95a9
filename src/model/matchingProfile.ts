import * as z from "zod/mini";
import { whole } from "./number.ts";
import { registry } from "./registry.ts";
import { rule, text } from "./text.ts";

const Weights = z.readonly(
  z
    .strictObject({
      relevance: whole(0, 10_000),
      delivery: whole(0, 10_000),
      reach: whole(0, 10_000),
      level: whole(0, 10_000),
      cost: whole(0, 10_000),
      start: whole(0, 10_000),
    })
    .check(
      rule((weights) => Object.values(weights).reduce((sum, weight) => sum + weight, 0) === 10_000, {
        code: "shape.wrong-sum",
        expected: 10_000,
      }),
    ),
);

/** Weights as integers that sum to 10000, and the caller's further settings. */
export const MatchingProfile = z
  .readonly(z.catchall(z.object({ id: text(), version: whole(1), weights: Weights }), z.unknown()))
  .register(registry, { id: "MatchingProfile", title: "Matching profile" });

export interface MatchingProfile {
  readonly id: string;
  readonly version: number;
  readonly weights: Readonly<Record<"relevance" | "delivery" | "reach" | "level" | "cost" | "start", number>>;
  readonly [setting: string]: unknown;
}
