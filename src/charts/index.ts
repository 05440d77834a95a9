export type {
  Bar,
  Chart,
  CountyTiles,
  DotPanel,
  DotRow,
  IntervalDots,
  Span,
  StackedBars,
  Tile,
  TileClass,
} from "./chart.ts";
export { countyTiles } from "./countyTiles.ts";
export { type ChartOptions, intervalDots } from "./intervalDots.ts";
export { type BarValues, stackedBars, type StackedBarsOptions } from "./stackedBars.ts";
export { type SvgOptions, toSvg } from "./svg.ts";
export { toVegaLite } from "./vegaLite.ts";
