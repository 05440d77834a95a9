import * as z from "zod/mini";
import { isIsoDate } from "../core/date.ts";
import { registry } from "./registry.ts";
import { rule } from "./text.ts";

/** A day of the calendar, "YYYY-MM-DD". Text, as a date without a clock must not pass through a time zone. */
export const IsoDate = z
  .string()
  .check(rule(isIsoDate, { code: "shape.not-a-date" }))
  .register(registry, { title: "Date", format: "date", "x-kind": "date" });

/** From and to, both included. */
export const Period = z.readonly(
  z.strictObject({ from: IsoDate, to: IsoDate }).check(
    // Two texts of which one is no date have no order to speak of.
    rule(({ from, to }) => from <= to || !isIsoDate(from) || !isIsoDate(to), { code: "shape.period-order" }),
  ),
);
