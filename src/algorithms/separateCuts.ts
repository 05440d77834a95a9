import type { Lagrangian } from "./lagrangian.ts";
import type { Cut } from "./transportPlan.ts";

/** Columns open less than this, or more than 1 less this, count as closed or open. */
const margin = 0.02;
/** A flow below this is none. */
const trickle = 0.01;
const mostColumns = 5;
/**
 * Columns with the most flow in common that a column is joined with; entries of one beyond which cuts on it cost too
 * much.
 */
const mostNeighbours = 12;
const longest = 256;
/** Sets kept of each size, to grow the next from; and cuts of one round; or more where more columns are fractional. */
const leastBeam = 300;
const leastCuts = 60;
/** Cuts of one round that a column may be in. */
const mostOfColumn = 4;
/** The share of a row's supply that the columns take for it to count as theirs. */
const takenShares = [0.5, 0.95];

interface Found {
  readonly cut: Cut;
  readonly broken: number;
}

/**
 * Cuts that a fractional point breaks, the most broken first.
 *
 * Sets of up to five columns are grown along rows that they share, from columns that are open in part; their rows are
 * those that they fill. For each, deltas at and beside the minimums are tried, with columns open by more than half
 * flipped (Marchand & Wolsey 2001, https://doi.org/10.1287/opre.49.3.363.11211, choose both so).
 */
export function* separateCuts(
  lagrangian: Lagrangian,
  openMean: Float64Array,
  flowMean: Float64Array,
): Generator<void, readonly Cut[]> {
  const { instance, columnStart, row, entry } = lagrangian;
  const { columns, rows, supply, minimum, rowStart, column } = instance;
  const isUsed = (j: number): boolean =>
    openMean[j]! > margin && minimum[j]! > 0 && columnStart[j + 1]! - columnStart[j]! <= longest;

  const neighbours = new Map<number, readonly number[]>();
  const neighboursOf = (j: number): readonly number[] => {
    const known = neighbours.get(j);
    if (known !== undefined) return known;
    const shared = new Map<number, number>();
    for (let k = columnStart[j]!; k < columnStart[j + 1]!; k++) {
      if (flowMean[entry[k]!]! < trickle) continue;
      const i = row[k]!;
      for (let e = rowStart[i]!; e < rowStart[i + 1]!; e++) {
        const other = column[e]!;
        if (flowMean[e]! > trickle && other !== j && isUsed(other))
          shared.set(other, (shared.get(other) ?? 0) + flowMean[e]!);
      }
    }
    const list = [...shared]
      .sort(([a, flowOfA], [b, flowOfB]) => flowOfB - flowOfA || a - b)
      .slice(0, mostNeighbours)
      .map(([other]) => other);
    neighbours.set(j, list);
    return list;
  };

  const found: Found[] = [];
  const taken = new Float64Array(rows);
  /** Notes the cuts of a set that are broken; answers by how much the most broken is, or how near one comes. */
  const examine = (set: readonly number[]): number => {
    const touched: number[] = [];
    const deltas = new Set<number>();
    let sum = 0;
    for (const j of set) {
      deltas.add(minimum[j]!).add(minimum[j]! + 1);
      sum += minimum[j]!;
      for (let k = columnStart[j]!; k < columnStart[j + 1]!; k++) {
        if (flowMean[entry[k]!]! <= 0) continue;
        if (taken[row[k]!] === 0) touched.push(row[k]!);
        taken[row[k]!]! += flowMean[entry[k]!]!;
      }
    }
    deltas.add(Math.round(sum / set.length));
    const flipped = set.filter((j) => openMean[j]! > 0.5);
    let most = -Infinity;
    for (const share of takenShares) {
      let given = 0;
      let outside = 0;
      for (const i of touched) {
        if (taken[i]! >= share * supply[i]!) given += supply[i]!;
        else outside += taken[i]!;
      }
      for (const j of flipped) given -= minimum[j]!;
      for (const delta of deltas) {
        const times = Math.floor(given / delta);
        const rest = given - times * delta;
        const scale = delta - rest;
        if (rest === 0) continue;
        let broken = -times * scale - outside;
        for (const j of set) {
          const isFlipped = openMean[j]! > 0.5;
          const a = isFlipped ? -minimum[j]! : minimum[j]!;
          const whole = Math.floor(a / delta);
          const rounded = whole * scale + Math.max(0, a - whole * delta - rest);
          broken += rounded * (isFlipped ? 1 - openMean[j]! : openMean[j]!);
        }
        if (broken > most) most = broken;
        if (broken < 0.05 || broken < 0.02 * scale) continue;
        const inside = touched.filter((i) => taken[i]! >= share * supply[i]!).sort((a, b) => a - b);
        const cut = {
          columns: Int32Array.from(set),
          rows: Int32Array.from(inside),
          delta,
          flipped: Int32Array.from(flipped),
        };
        found.push({ cut, broken });
      }
    }
    for (const i of touched) taken[i] = 0;
    return most;
  };

  let level: { readonly set: readonly number[]; readonly most: number }[] = [];
  for (let j = 0; j < columns; j++)
    if (isUsed(j) && openMean[j]! < 1 - margin) level.push({ set: [j], most: examine([j]) });
  const mostCuts = Math.max(leastCuts, level.length);
  const beam = Math.max(leastBeam, 2 * level.length);
  const seen = new Set<string>();
  for (let size = 2; size <= mostColumns; size++) {
    const next: typeof level = [];
    for (const { set } of level) {
      const near = new Set<number>();
      for (const j of set) for (const k of neighboursOf(j)) if (!set.includes(k)) near.add(k);
      for (const k of near) {
        const grown = [...set, k].sort((a, b) => a - b);
        const key = grown.join();
        if (seen.has(key)) continue;
        seen.add(key);
        next.push({ set: grown, most: examine(grown) });
      }
      yield;
    }
    level = next.sort((a, b) => b.most - a.most).slice(0, beam);
  }

  const known = new Set(lagrangian.cuts.map(({ cut }) => nameOf(cut)));
  const uses = new Int32Array(columns);
  const chosen: Cut[] = [];
  for (const { cut } of found.sort((a, b) => b.broken - a.broken)) {
    if (chosen.length >= mostCuts) break;
    if (cut.columns.some((j) => uses[j]! >= mostOfColumn) || known.has(nameOf(cut))) continue;
    known.add(nameOf(cut));
    for (const j of cut.columns) uses[j]! += 1;
    chosen.push(cut);
  }
  return chosen;
}

const nameOf = ({ columns, rows, delta, flipped }: Cut): string =>
  [columns.join(), rows.join(), delta, flipped.join()].join(";");
