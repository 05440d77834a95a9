import * as z from "zod/mini";
import { keysOf } from "../core/label.ts";
import { amountKind } from "../vocabulary/pilot.ts";
import { PilotId } from "./id.ts";
import { amount, whole } from "./number.ts";
import { optional } from "./optional.ts";
import { record } from "./record.ts";
import { registry } from "./registry.ts";

/** What a pilot is paid for with. Without `year` it is the whole project's, held against the sum of the caps. */
export const Grant = z
  .readonly(
    record({
      pilot: PilotId,
      year: optional(whole(1900, 2199)),
      grantNok: optional(amount()),
      coFundingNok: optional(amount()),
      inKindNok: optional(amount()),
      totalNok: optional(amount()),
      amountKind: optional(z.enum(keysOf(amountKind))),
    }),
  )
  .register(registry, { id: "Grant", title: "Grant" });
export type Grant = z.infer<typeof Grant>;
