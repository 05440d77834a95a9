import * as z from "zod/mini";
import { keysOf } from "../core/label.ts";
import { nkrBasis } from "../vocabulary/level.ts";
import { admission, delivery, offerKind } from "../vocabulary/offer.ts";
import { Code } from "./code.ts";
import { IsoDate } from "./date.ts";
import { EstablishmentId, MunicipalityNumber, OfferId } from "./id.ts";
import { NkrLevel } from "./nkrLevel.ts";
import { amount, whole } from "./number.ts";
import { optional } from "./optional.ts";
import { list, record } from "./record.ts";
import { registry } from "./registry.ts";
import { patterned, text } from "./text.ts";

/** A course or programme that can meet needs. A fee of 0 is free of charge; a fee left out is unknown. */
export const CompetenceOffer = z
  .readonly(
    record({
      id: OfferId,
      field: text(),
      title: optional(text()),
      provider: optional(text()),
      municipality: optional(MunicipalityNumber),
      kind: optional(z.enum(keysOf(offerKind))),
      delivery: optional(z.enum(keysOf(delivery))),
      establishment: optional(EstablishmentId),
      codes: optional(list(Code)),
      nus: optional(patterned("nus")),
      nkrLevel: optional(NkrLevel),
      nkrBasis: optional(z.enum(keysOf(nkrBasis))),
      credits: optional(amount()),
      shareOfFullTime: optional(amount(1)),
      gatheringDays: optional(whole()),
      hoursPerWeek: optional(amount(168)),
      feeNok: optional(amount()),
      language: optional(text()),
      readyOn: optional(IsoDate),
      startsOn: optional(IsoDate),
      endsOn: optional(IsoDate),
      deadline: optional(IsoDate),
      capacity: optional(whole()),
      minGroup: optional(whole()),
      admission: optional(z.enum(keysOf(admission))),
      cancelled: optional(z.boolean()),
      completedOn: optional(IsoDate),
      repeatedOn: optional(IsoDate),
    }),
  )
  .register(registry, { id: "CompetenceOffer", title: "Competence offer" });
export type CompetenceOffer = z.infer<typeof CompetenceOffer>;
