import * as z from "zod/mini";
import { Period } from "./date.ts";
import { CountyCode } from "./id.ts";
import { amount, whole } from "./number.ts";
import { optional } from "./optional.ts";
import { list } from "./record.ts";
import { registry } from "./registry.ts";
import { text } from "./text.ts";

/** One text in three languages. */
export const Label = z.readonly(z.strictObject({ nb: text(), nn: text(), en: text() }));

/** The rules of a grant scheme: the largest share, the caps by year, how far rounding may excuse, who may apply. */
export const GrantScheme = z
  .readonly(
    z.strictObject({
      id: text(),
      label: Label,
      maxShare: amount(1),
      caps: list(z.readonly(z.strictObject({ year: whole(1900, 2199), nok: amount() }))),
      tolerance: amount(1),
      eligibleCounties: optional(list(CountyCode)),
      period: optional(Period),
      source: optional(text()),
    }),
  )
  .register(registry, { id: "GrantScheme", title: "Grant scheme" });
export type GrantScheme = z.infer<typeof GrantScheme>;
