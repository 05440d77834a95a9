// Made by scripts/reference.mjs from data/county_names.csv: edit that file, then run the script.
import type { County } from "../geography/geography.ts";
import type { Provenance } from "../geography/provenance.ts";

/** The counties since 2017: one row for each code and period in which the name stays the same, by code. */
// prettier-ignore
export const counties: readonly County[] = [
  { code: "01", name: { nb: "Østfold", nn: "Østfold", en: "Østfold" }, officialName: "Østfold", validFrom: "1919-01-01", validTo: "2020-01-01" },
  { code: "02", name: { nb: "Akershus", nn: "Akershus", en: "Akershus" }, officialName: "Akershus", validFrom: "1919-01-01", validTo: "2020-01-01" },
  { code: "03", name: { nb: "Oslo", nn: "Oslo", en: "Oslo" }, officialName: "Oslo", validFrom: "1919-01-01" },
  { code: "04", name: { nb: "Hedmark", nn: "Hedmark", en: "Hedmark" }, officialName: "Hedmark", validFrom: "1919-01-01", validTo: "2020-01-01" },
  { code: "05", name: { nb: "Oppland", nn: "Oppland", en: "Oppland" }, officialName: "Oppland", validFrom: "1919-01-01", validTo: "2020-01-01" },
  { code: "06", name: { nb: "Buskerud", nn: "Buskerud", en: "Buskerud" }, officialName: "Buskerud", validFrom: "1919-01-01", validTo: "2020-01-01" },
  { code: "07", name: { nb: "Vestfold", nn: "Vestfold", en: "Vestfold" }, officialName: "Vestfold", validFrom: "1919-01-01", validTo: "2020-01-01" },
  { code: "08", name: { nb: "Telemark", nn: "Telemark", en: "Telemark" }, officialName: "Telemark", validFrom: "1919-01-01", validTo: "2020-01-01" },
  { code: "09", name: { nb: "Aust-Agder", nn: "Aust-Agder", en: "Aust-Agder" }, officialName: "Aust-Agder", validFrom: "1919-01-01", validTo: "2020-01-01" },
  { code: "10", name: { nb: "Vest-Agder", nn: "Vest-Agder", en: "Vest-Agder" }, officialName: "Vest-Agder", validFrom: "1919-01-01", validTo: "2020-01-01" },
  { code: "11", name: { nb: "Rogaland", nn: "Rogaland", en: "Rogaland" }, officialName: "Rogaland", validFrom: "1919-01-01" },
  { code: "12", name: { nb: "Hordaland", nn: "Hordaland", en: "Hordaland" }, officialName: "Hordaland", validFrom: "1919-01-01", validTo: "2020-01-01" },
  { code: "14", name: { nb: "Sogn og Fjordane", nn: "Sogn og Fjordane", en: "Sogn og Fjordane" }, officialName: "Sogn og Fjordane", validFrom: "1919-01-01", validTo: "2020-01-01" },
  { code: "15", name: { nb: "Møre og Romsdal", nn: "Møre og Romsdal", en: "Møre og Romsdal" }, officialName: "Møre og Romsdal", validFrom: "1919-01-01" },
  { code: "16", name: { nb: "Sør-Trøndelag", nn: "Sør-Trøndelag", en: "Sør-Trøndelag" }, officialName: "Sør-Trøndelag", validFrom: "1919-01-01", validTo: "2018-01-01" },
  { code: "17", name: { nb: "Nord-Trøndelag", nn: "Nord-Trøndelag", en: "Nord-Trøndelag" }, officialName: "Nord-Trøndelag", validFrom: "1919-01-01", validTo: "2018-01-01" },
  { code: "18", name: { nb: "Nordland", nn: "Nordland", en: "Nordland" }, officialName: "Nordland", validFrom: "1919-01-01", validTo: "2022-01-01" },
  { code: "18", name: { nb: "Nordland", nn: "Nordland", en: "Nordland" }, officialName: "Nordland - Nordlánnda", parallelNames: [{ language: "smj", name: "Nordlánnda" }], validFrom: "2022-01-01" },
  { code: "19", name: { nb: "Troms", nn: "Troms", en: "Troms" }, officialName: "Troms - Romsa", parallelNames: [{ language: "sme", name: "Romsa" }], validFrom: "1919-01-01", validTo: "2020-01-01" },
  { code: "20", name: { nb: "Finnmark", nn: "Finnmark", en: "Finnmark" }, officialName: "Finnmark - Finnmárku", parallelNames: [{ language: "sme", name: "Finnmárku" }], validFrom: "1919-01-01", validTo: "2020-01-01" },
  { code: "30", name: { nb: "Viken", nn: "Viken", en: "Viken" }, officialName: "Viken", validFrom: "2020-01-01", validTo: "2024-01-01" },
  { code: "31", name: { nb: "Østfold", nn: "Østfold", en: "Østfold" }, officialName: "Østfold", validFrom: "2024-01-01" },
  { code: "32", name: { nb: "Akershus", nn: "Akershus", en: "Akershus" }, officialName: "Akershus", validFrom: "2024-01-01" },
  { code: "33", name: { nb: "Buskerud", nn: "Buskerud", en: "Buskerud" }, officialName: "Buskerud", validFrom: "2024-01-01" },
  { code: "34", name: { nb: "Innlandet", nn: "Innlandet", en: "Innlandet" }, officialName: "Innlandet", validFrom: "2020-01-01" },
  { code: "38", name: { nb: "Vestfold og Telemark", nn: "Vestfold og Telemark", en: "Vestfold og Telemark" }, officialName: "Vestfold og Telemark", validFrom: "2020-01-01", validTo: "2024-01-01" },
  { code: "39", name: { nb: "Vestfold", nn: "Vestfold", en: "Vestfold" }, officialName: "Vestfold", validFrom: "2024-01-01" },
  { code: "40", name: { nb: "Telemark", nn: "Telemark", en: "Telemark" }, officialName: "Telemark", validFrom: "2024-01-01" },
  { code: "42", name: { nb: "Agder", nn: "Agder", en: "Agder" }, officialName: "Agder", validFrom: "2020-01-01" },
  { code: "46", name: { nb: "Vestland", nn: "Vestland", en: "Vestland" }, officialName: "Vestland", validFrom: "2020-01-01" },
  { code: "50", name: { nb: "Trøndelag", nn: "Trøndelag", en: "Trøndelag" }, officialName: "Trøndelag", validFrom: "2018-01-01", validTo: "2020-01-01" },
  { code: "50", name: { nb: "Trøndelag", nn: "Trøndelag", en: "Trøndelag" }, officialName: "Trøndelag - Trööndelage", parallelNames: [{ language: "sma", name: "Trööndelage" }], validFrom: "2020-01-01" },
  { code: "54", name: { nb: "Troms og Finnmark", nn: "Troms og Finnmark", en: "Troms og Finnmark" }, officialName: "Troms og Finnmark - Romsa ja Finnmárku - Tromssa ja Finmarkku", parallelNames: [{ language: "sme", name: "Romsa ja Finnmárku" }, { language: "fkv", name: "Tromssa ja Finmarkku" }], validFrom: "2020-01-01", validTo: "2024-01-01" },
  { code: "55", name: { nb: "Troms", nn: "Troms", en: "Troms" }, officialName: "Troms - Romsa - Tromssa", parallelNames: [{ language: "sme", name: "Romsa" }, { language: "fkv", name: "Tromssa" }], validFrom: "2024-01-01" },
  { code: "56", name: { nb: "Finnmark", nn: "Finnmark", en: "Finnmark" }, officialName: "Finnmark - Finnmárku - Finmarkku", parallelNames: [{ language: "sme", name: "Finnmárku" }, { language: "fkv", name: "Finmarkku" }], validFrom: "2024-01-01" },
];

/** Where the table comes from. */
export const provenance: Provenance = {
  publisher: "Statistics Norway (SSB), Klass 104",
  address: "https://www.ssb.no/klass/klassifikasjoner/104",
  vintage: "2017 to 2026",
  retrieved: "2026-11",
  licence: "CC BY 4.0",
  note: "Rearranged. 1919-01-01 as a first day is nominal: it means before 2017.",
  file: "data/county_names.csv",
  sha256: "d7ba217b0ba8735483829d1d12ec90e459b085fc904e54e531088ff13b1b6935",
};
