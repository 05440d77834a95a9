/** People of a municipality on 1 January of a year, on the codes of that year. */
export interface PopulationCount {
  readonly year: number;
  readonly municipality: string;
  readonly population: number;
  /** People aged 18 to 66, both included. */
  readonly workingAge: number;
}
