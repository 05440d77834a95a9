import type { CompetenceOffer } from "kompetansepilot";

/** The day of the example, on which the courses below are still to come. An application of your own takes the day it is. */
export const today = "2024-03-01";

/** Made-up courses; no provider has anything like them. A county would read its own from a file or a register. */
export const offers: readonly CompetenceOffer[] = [
  {
    id: "havbruk-nordreisa",
    title: "Havbruk og fiskehelse",
    field: "Havbruk",
    municipality: "5544",
    delivery: "gatherings",
    nkrLevel: "4",
    feeNok: 4500,
    startsOn: "2024-09-02",
    deadline: "2024-08-01",
    capacity: 16,
  },
  {
    id: "akvakultur-nett",
    title: "Akvakultur på nett",
    field: "Akvakultur",
    delivery: "online",
    nkrLevel: "5.1",
    feeNok: 0,
    startsOn: "2024-08-20",
    capacity: 30,
  },
  {
    id: "akvakultur-tromso",
    title: "Drift av oppdrettsanlegg",
    field: "Akvakultur",
    municipality: "5501",
    delivery: "onSite",
    startsOn: "2024-10-07",
    capacity: 12,
  },
  {
    id: "leiing-heroy",
    title: "Leiing i små verksemder",
    field: "Leiing",
    municipality: "1515",
    delivery: "gatherings",
    feeNok: 9000,
    startsOn: "2024-09-16",
    capacity: 20,
  },
  {
    id: "leiing-sandnessjoen",
    title: "Leiing på kysten",
    field: "Ledelse",
    municipality: "1820",
    delivery: "gatherings",
    startsOn: "2024-10-01",
    capacity: 20,
  },
  {
    id: "rekneskap-tynset",
    title: "Rekneskap for små verksemder",
    field: "Rekneskap",
    municipality: "3427",
    delivery: "onSite",
    feeNok: 14_500,
    startsOn: "2024-04-15",
    deadline: "2024-03-20",
    capacity: 8,
  },
];
