import type { FieldWords } from "./fieldWords.ts";

/** One person in one course. */
export const participationFields: Readonly<Record<string, FieldWords>> = {
  id: {
    label: { nb: "Deltakelses-ID", nn: "Deltakings-ID", en: "Participation ID" },
    headers: ["deltakelse", "deltaking", "påmelding", "påmeldings-ID", "participation"],
  },
  person: {
    label: { nb: "Person (pseudonym)", nn: "Person (pseudonym)", en: "Person (pseudonym)" },
    headers: [
      "pseudonym",
      "person-ID",
      "deltaker",
      "deltakar",
      "deltaker-ID",
      "deltakar-ID",
      "participant",
      "participant ID",
    ],
  },
  establishment: {
    label: { nb: "Virksomhet", nn: "Verksemd", en: "Establishment" },
    headers: [
      "virksomhets-ID",
      "verksemd-ID",
      "bedrift",
      "bedrifts-ID",
      "establishment ID",
      "arbeidsgiver",
      "arbeidsgivar",
    ],
  },
  need: { label: { nb: "Behov", nn: "Behov", en: "Need" }, headers: ["behovs-ID", "need ID"] },
  offer: {
    label: { nb: "Tilbud", nn: "Tilbod", en: "Offer" },
    headers: ["tilbuds-ID", "tilbods-ID", "kurs-ID", "offer ID"],
  },
  enrolledOn: {
    label: { nb: "Dato for påmelding", nn: "Dato for påmelding", en: "Date enrolled" },
    headers: ["påmeldt", "påmeldt dato", "påmeldingsdato", "opptatt dato", "enrolled"],
  },
  started: {
    label: { nb: "Startet", nn: "Starta", en: "Started" },
    headers: ["har startet", "har starta", "møtt", "begynt", "byrja"],
  },
  outcome: { label: { nb: "Utfall", nn: "Utfall", en: "Outcome" }, headers: ["resultat", "gjennomføring"] },
  statusBefore: {
    label: { nb: "Arbeidsstatus før", nn: "Arbeidsstatus før", en: "Work status before" },
    headers: ["status før"],
  },
  statusAfter: {
    label: { nb: "Arbeidsstatus etter", nn: "Arbeidsstatus etter", en: "Work status after" },
    headers: ["status etter"],
  },
  source: { label: { nb: "Kilde", nn: "Kjelde", en: "Source" }, headers: ["referanse", "reference"] },
};
