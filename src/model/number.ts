import * as z from "zod/mini";
import { personalKind } from "./personal.ts";
import { rule } from "./text.ts";

const noPerson = rule<number>((value) => personalKind(value) === undefined, { code: "shape.personal-data" });

/** A whole number from `minimum` up to the largest exact one, or to `maximum`. */
export const whole = (minimum = 0, maximum?: number) =>
  maximum === undefined
    ? z.int().check(z.minimum(minimum), noPerson)
    : z.int().check(z.minimum(minimum), z.maximum(maximum), noPerson);

/** A number in [0, maximum]: at most the largest whole number that is exact, so that sums do not run off into infinity. */
export const amount = (maximum = Number.MAX_SAFE_INTEGER) =>
  z.number().check(z.minimum(0), z.maximum(maximum), noPerson);
