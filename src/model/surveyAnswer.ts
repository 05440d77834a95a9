import * as z from "zod/mini";
import { keysOf } from "../core/label.ts";
import { extent } from "../vocabulary/need.ts";
import { EstablishmentId } from "./id.ts";
import { amount } from "./number.ts";
import { optional } from "./optional.ts";
import { record } from "./record.ts";
import { registry } from "./registry.ts";

/** To what extent an establishment says that it has an unmet need; left out where it did not answer. */
export const SurveyAnswer = z
  .readonly(
    record({ establishment: EstablishmentId, unmet: optional(z.enum(keysOf(extent))), weight: optional(amount()) }),
  )
  .register(registry, { id: "SurveyAnswer", title: "Survey answer" });
export type SurveyAnswer = z.infer<typeof SurveyAnswer>;
