/** Amounts moved from row i to column j, at `i * columns + j`, and the prices that prove that no plan is cheaper. */
export interface CheapestFlow {
  readonly flow: Float64Array;
  readonly rowPrice: Float64Array;
  readonly columnPrice: Float64Array;
}

/**
 * The dense transport problem by shortest augmenting paths: `supply` of the rows goes to the columns' `demand` at the least cost.
 *
 * Row price + column price <= cost holds everywhere and throughout, and with equality wherever something moves, so once all
 * has been moved no plan is cheaper. Amounts are whole, so that every path moves at least one part and it ends.
 * About (rows + columns) * rows * columns steps.
 *
 * @param supply whole numbers from 0
 * @param demand whole numbers from 0, of the same sum, below 2^53
 * @param cost of one part from row i to column j at `i * columns + j`, finite
 *
 * @see Ahuja, Magnanti and Orlin (1993), Network Flows, section 9.7
 */
export function cheapestFlow(supply: readonly number[], demand: readonly number[], cost: Float64Array): CheapestFlow {
  const rows = supply.length;
  const columns = demand.length;
  const left = Float64Array.from(supply);
  const wanted = Float64Array.from(demand);
  const flow = new Float64Array(rows * columns);
  const rowPrice = new Float64Array(rows);
  const columnPrice = new Float64Array(columns).fill(Infinity);
  cost.forEach((each, at) => {
    columnPrice[at % columns] = Math.min(columnPrice[at % columns]!, each);
  });

  const rowDistance = new Float64Array(rows);
  const rowBefore = new Int32Array(rows);
  const distance = new Float64Array(columns);
  const columnBefore = new Int32Array(columns);
  const isSettled = new Uint8Array(columns);

  /** Row `i` lies so far from where something is left; what lies beyond it may lie nearer for it. */
  function reach(i: number, from: number, at: number): void {
    rowDistance[i] = at;
    rowBefore[i] = from;
    for (let j = 0; j < columns; j++) {
      // A step is as long as its cost lies above its prices; below 0 it is rounding.
      const there = at + Math.max(0, cost[i * columns + j]! - rowPrice[i]! - columnPrice[j]!);
      if (isSettled[j] === 0 && there < distance[j]!) {
        distance[j] = there;
        columnBefore[j] = i;
      }
    }
  }

  /** Dijkstra's search: the nearest column that wants something, from all rows that have something left. */
  function nearestSink(): number {
    rowDistance.fill(Infinity);
    distance.fill(Infinity);
    isSettled.fill(0);
    left.forEach((amount, i) => {
      if (amount > 0) reach(i, -1, 0);
    });
    for (;;) {
      let nearest = -1;
      for (let j = 0; j < columns; j++) {
        if (isSettled[j] === 0 && (nearest < 0 || distance[j]! < distance[nearest]!)) nearest = j;
      }
      isSettled[nearest] = 1;
      if (wanted[nearest]! > 0) return nearest;
      // What goes there now could go elsewhere instead.
      for (let i = 0; i < rows; i++) {
        if (flow[i * columns + nearest]! > 0 && rowDistance[i] === Infinity) reach(i, nearest, distance[nearest]!);
      }
    }
  }

  /** Moves as much as the path allows: what is left at its start, wanted at its end, and moved by the steps that it takes back. */
  function augment(sink: number): void {
    let amount = wanted[sink]!;
    let row = columnBefore[sink]!;
    for (let j = rowBefore[row]!; j >= 0; row = columnBefore[j]!, j = rowBefore[row]!) {
      amount = Math.min(amount, flow[row * columns + j]!);
    }
    amount = Math.min(amount, left[row]!);
    left[row]! -= amount;
    wanted[sink]! -= amount;
    for (let j = sink; j >= 0;) {
      row = columnBefore[j]!;
      flow[row * columns + j]! += amount;
      j = rowBefore[row]!;
      if (j >= 0) flow[row * columns + j]! -= amount;
    }
  }

  while (left.some((amount) => amount > 0)) {
    const sink = nearestSink();
    const length = distance[sink]!;
    for (let i = 0; i < rows; i++) rowPrice[i]! += Math.max(0, length - rowDistance[i]!);
    for (let j = 0; j < columns; j++) if (isSettled[j] === 1) columnPrice[j]! -= length - distance[j]!;
    augment(sink);
  }
  return { flow, rowPrice, columnPrice };
}
