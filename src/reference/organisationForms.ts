// Made by scripts/reference.mjs from data/classifications/organisation_forms.csv: edit that file, then run the script.
import type { PublishedName } from "../core/label.ts";
import type { Provenance } from "../geography/provenance.ts";

/** A form of organisation in the Central Coordinating Register for Legal Entities. */
export interface OrganisationForm {
  /** As in the register: `"AS"`, `"ENK"`. */
  readonly code: string;
  /** A form of sub-units (establishments), not of the entities that own them. */
  readonly subUnit: boolean;
  readonly name: PublishedName;
}

/** Forms of organisation, by code. */
// prettier-ignore
export const organisationForms: readonly OrganisationForm[] = [
  { code: "AAFY", subUnit: true, name: { nb: "Underenhet til ikke-næringsdrivende" } },
  { code: "ADOS", subUnit: false, name: { nb: "Administrativ enhet - offentlig sektor" } },
  { code: "ANNA", subUnit: false, name: { nb: "Annen juridisk person" } },
  { code: "ANS", subUnit: false, name: { nb: "Ansvarlig selskap med solidarisk ansvar" } },
  { code: "AS", subUnit: false, name: { nb: "Aksjeselskap" } },
  { code: "ASA", subUnit: false, name: { nb: "Allmennaksjeselskap" } },
  { code: "BA", subUnit: false, name: { nb: "Selskap med begrenset ansvar" } },
  { code: "BBL", subUnit: false, name: { nb: "Boligbyggelag" } },
  { code: "BEDR", subUnit: true, name: { nb: "Underenhet til næringsdrivende og offentlig forvaltning" } },
  { code: "BO", subUnit: false, name: { nb: "Andre bo" } },
  { code: "BRL", subUnit: false, name: { nb: "Borettslag" } },
  { code: "DA", subUnit: false, name: { nb: "Ansvarlig selskap med delt ansvar" } },
  { code: "ENK", subUnit: false, name: { nb: "Enkeltpersonforetak" } },
  { code: "EOFG", subUnit: false, name: { nb: "Europeisk økonomisk foretaksgruppe" } },
  { code: "ESEK", subUnit: false, name: { nb: "Eierseksjonssameie" } },
  { code: "FKF", subUnit: false, name: { nb: "Fylkeskommunalt foretak" } },
  { code: "FLI", subUnit: false, name: { nb: "Forening/lag/innretning" } },
  { code: "FYLK", subUnit: false, name: { nb: "Fylkeskommune" } },
  { code: "GFS", subUnit: false, name: { nb: "Gjensidig forsikringsselskap" } },
  { code: "IKJP", subUnit: false, name: { nb: "Andre ikke-juridiske personer" } },
  { code: "IKS", subUnit: false, name: { nb: "Interkommunalt selskap" } },
  { code: "KBO", subUnit: false, name: { nb: "Konkursbo" } },
  { code: "KF", subUnit: false, name: { nb: "Kommunalt foretak" } },
  { code: "KIRK", subUnit: false, name: { nb: "Den norske kirke" } },
  { code: "KOMM", subUnit: false, name: { nb: "Kommune" } },
  { code: "KS", subUnit: false, name: { nb: "Kommandittselskap" } },
  { code: "KTRF", subUnit: false, name: { nb: "Kontorfellesskap" } },
  { code: "NUF", subUnit: false, name: { nb: "Norskregistrert utenlandsk foretak" } },
  { code: "OPMV", subUnit: false, name: { nb: "Særskilt oppdelt enhet, jf. mval. § 2-2" } },
  { code: "ORGL", subUnit: false, name: { nb: "Organisasjonsledd" } },
  { code: "PERS", subUnit: false, name: { nb: "Andre enkeltpersoner som registreres i tilknyttet register" } },
  { code: "PK", subUnit: false, name: { nb: "Pensjonskasse" } },
  { code: "PRE", subUnit: false, name: { nb: "Partrederi" } },
  { code: "SA", subUnit: false, name: { nb: "Samvirkeforetak" } },
  { code: "SAM", subUnit: false, name: { nb: "Tingsrettslig sameie" } },
  { code: "SE", subUnit: false, name: { nb: "Europeisk selskap" } },
  { code: "SF", subUnit: false, name: { nb: "Statsforetak" } },
  { code: "SPA", subUnit: false, name: { nb: "Sparebank" } },
  { code: "STAT", subUnit: false, name: { nb: "Staten" } },
  { code: "STI", subUnit: false, name: { nb: "Stiftelse" } },
  { code: "SÆR", subUnit: false, name: { nb: "Annet foretak iflg. særskilt lov" } },
  { code: "TVAM", subUnit: false, name: { nb: "Tvangsregistrert for MVA" } },
  { code: "UTLA", subUnit: false, name: { nb: "Utenlandsk enhet" } },
  { code: "VPFO", subUnit: false, name: { nb: "Verdipapirfond" } },
];

/** Where the table comes from. */
export const provenance: Provenance = {
  publisher: "Brønnøysund Register Centre",
  address: "https://data.brreg.no/enhetsregisteret/api/organisasjonsformer",
  vintage: "as in November 2026",
  retrieved: "2026-11",
  licence: "NLOD 2.0",
  note: "No end dates: BA, KTRF and others are closed to new registrations, but stand in the register.",
  file: "data/classifications/organisation_forms.csv",
  sha256: "8eac2465e355ee5509296b5c9f69af7a46552a91d18983567e59a38511f59528",
};
