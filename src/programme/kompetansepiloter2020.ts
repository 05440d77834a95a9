import type { GrantScheme } from "../model/grantScheme.ts";

/**
 * The rules of the grant scheme Kompetansepiloter as advertised in 2020: at most 70 % of a project's cost; per county NOK
 * 1.4 million of the budget of 2020 and, subject to the yearly budgets, about 1.5 million of 2021 and of 2022. Every county
 * authority but Oslo could apply; counties are named by their codes of 2020 and, for records exported later, of 2024.
 * The tolerance is ours: published amounts are rounded, and one of them lies at 70.04 %.
 */
export const kompetansepiloter2020: GrantScheme = {
  id: "kompetansepiloter2020",
  label: {
    nb: "Kompetansepiloter 2020–2022",
    nn: "Kompetansepilotar 2020–2022",
    en: "Kompetansepiloter (skills pilots) 2020–2022",
  },
  maxShare: 0.7,
  caps: [
    { year: 2020, nok: 1_400_000 },
    { year: 2021, nok: 1_500_000 },
    { year: 2022, nok: 1_500_000 },
  ],
  tolerance: 0.005,
  // The ten of 2020-2023, then those that three of them became in 2024.
  eligibleCounties: [
    "11",
    "15",
    "18",
    "30",
    "34",
    "38",
    "42",
    "46",
    "50",
    "54",
    "31",
    "32",
    "33",
    "39",
    "40",
    "55",
    "56",
  ],
  period: { from: "2020-01-01", to: "2023-12-31" },
  source: "https://www.regionalforvaltning.no/Startside/Velkommen.aspx?Ordning_Id=1683&Cookie=0",
};
