export type {
  Bar,
  Chart,
  ControlChart,
  ControlLimits,
  ControlPoint,
  CountyArea,
  CountyMap,
  CountyOutcome,
  CountyTiles,
  Curve,
  CurvePoint,
  DotPanel,
  DotRow,
  FunnelBars,
  FunnelStage,
  FunnelStep,
  IntervalDots,
  MapPlace,
  MatrixCell,
  MatrixNode,
  ModelTriangle,
  NetworkMatrix,
  PlaceMap,
  Span,
  StackedBars,
  Tile,
  TileClass,
  TrianglePoint,
} from "./chart.ts";
export { controlChart } from "./controlChart.ts";
export { countyMap, type CountyMapOptions } from "./countyMap.ts";
export { countyTiles } from "./countyTiles.ts";
export { curve } from "./curve.ts";
export { funnelBars, type FunnelBarsOptions, type ShownFunnel } from "./funnelBars.ts";
export { type ChartOptions, intervalDots } from "./intervalDots.ts";
export { modelTriangle } from "./modelTriangle.ts";
export { networkMatrix, type NetworkMatrixOptions } from "./networkMatrix.ts";
export { type NumberedPlace, placeMap, type PlaceMapOptions } from "./placeMap.ts";
export { type BarValues, stackedBars, type StackedBarsOptions } from "./stackedBars.ts";
export { type SvgOptions, toSvg } from "./svg.ts";
export { toVegaLite } from "./vegaLite.ts";
