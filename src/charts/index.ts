export type {
  Bar,
  Chart,
  CountyArea,
  CountyMap,
  CountyOutcome,
  CountyTiles,
  DotPanel,
  DotRow,
  IntervalDots,
  Span,
  StackedBars,
  Tile,
  TileClass,
} from "./chart.ts";
export { countyMap, type CountyMapOptions } from "./countyMap.ts";
export { countyTiles } from "./countyTiles.ts";
export { type ChartOptions, intervalDots } from "./intervalDots.ts";
export { type BarValues, stackedBars, type StackedBarsOptions } from "./stackedBars.ts";
export { type SvgOptions, toSvg } from "./svg.ts";
export { toVegaLite } from "./vegaLite.ts";
