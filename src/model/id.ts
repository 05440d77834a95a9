import * as z from "zod/mini";
import { bareOrganisationNumber, hasOrganisationCheckDigit } from "../core/checkDigit.ts";
import { registry } from "./registry.ts";
import { patterned, rule, text } from "./text.ts";

/** A literal or a database row fits; two kinds of id do not mix. */
export type Flavour<Name extends string> = string & { readonly __is?: Name };

function flavour<Name extends string>(schema: z.ZodMiniType<string, string>) {
  return schema as z.ZodMiniType<Flavour<Name>, Flavour<Name>>; // the one cast: a flavour exists in types alone
}

export const NeedId = flavour<"NeedId">(text());
export type NeedId = z.infer<typeof NeedId>;

export const OfferId = flavour<"OfferId">(text());
export type OfferId = z.infer<typeof OfferId>;

export const EstablishmentId = flavour<"EstablishmentId">(text());
export type EstablishmentId = z.infer<typeof EstablishmentId>;

export const PilotId = flavour<"PilotId">(text());
export type PilotId = z.infer<typeof PilotId>;

export const ActorId = flavour<"ActorId">(text());
export type ActorId = z.infer<typeof ActorId>;

export const PoolId = flavour<"PoolId">(text());
export type PoolId = z.infer<typeof PoolId>;

/** Four digits, county first (`"0301"` is Oslo). Whether it exists on a date is for `geography`. */
export const MunicipalityNumber = flavour<"MunicipalityNumber">(patterned("municipalityNumber")).register(registry, {
  title: "Municipality number",
  "x-kind": "municipality",
  "x-source": "https://www.ssb.no/klass/klassifikasjoner/131",
});
export type MunicipalityNumber = z.infer<typeof MunicipalityNumber>;

/** Two digits (`"03"` is Oslo). Whether it exists on a date is for `geography`. */
export const CountyCode = flavour<"CountyCode">(patterned("countyCode")).register(registry, {
  title: "County code",
  "x-kind": "county",
  "x-source": "https://www.ssb.no/klass/klassifikasjoner/104",
});
export type CountyCode = z.infer<typeof CountyCode>;

/**
 * Nine digits, the last a check digit (modulus 11). Spaces, a leading NO and a trailing MVA are taken off. The first digit
 * is free, so that numbers of test registers pass.
 */
export const OrganisationNumber = z
  .pipe(
    z.pipe(z.string(), z.transform(bareOrganisationNumber)),
    flavour<"OrganisationNumber">(
      z.string().check(
        rule((value) => /^\d{9}$/.test(value), { code: "shape.malformed", format: "organisationNumber" }),
        rule((value) => !/^\d{9}$/.test(value) || hasOrganisationCheckDigit(value), { code: "shape.check-digit" }),
      ),
    ),
  )
  .register(registry, {
    title: "Organisation number",
    "x-kind": "organisationNumber",
    "x-source": "https://www.brreg.no/om-oss/registrene-vare/om-enhetsregisteret/organisasjonsnummeret/",
  });
export type OrganisationNumber = z.infer<typeof OrganisationNumber>;
