import { candidatesOf, type HidingGroup, knownWithout } from "./hidingGroup.ts";
import { type LinearCount, partAlone } from "./linearCount.ts";
import { connected, forcedZeros, outsider, type Secret, unknowns, within, without } from "./outsider.ts";
import { polyhedron } from "./polyhedron.ts";
import { type Remainder, type Span, span } from "./span.ts";

// Those whose own count is as small or large as it can be are audited one by one, in groups up to so many parts, and up to so
// many rows times parts of all audits. What is beyond is left to elimination.
const mostAudited = 400;
const edgeWork = 20_000_000;

/** One or two parts that someone knows, and a target that they learn; by elimination alone where `isPlain`. */
interface Leak {
  readonly knowers: readonly number[];
  readonly target: LinearCount;
  readonly isPlain: boolean;
}

const keyOf = (knowers: readonly number[], target: LinearCount): string =>
  `${knowers.join(" ")}: ${target.parts.join(" ")}`;

/**
 * Who, knowing one part or two, learns a target with these bundles hidden, besides what nothing could hide from them and what
 * `group` guards already; as secrets to guard.
 *
 * Where what they know is neither the least nor the most that an outsider holds possible, it makes nothing else 0: then a
 * target follows exactly when elimination finds it. Only the others need another audit each.
 */
export function insiderLeaks(
  group: HidingGroup,
  insiders: readonly number[],
  hidden: readonly number[],
): { readonly secrets: readonly Secret[]; readonly watchful: readonly Secret[] } {
  const guarded = (secrets: readonly Secret[]): ReadonlySet<string> =>
    new Set(
      secrets.flatMap(({ knows, targets }) =>
        targets.map((target) =>
          keyOf(
            knows.flatMap((row) => row.parts),
            target,
          ),
        ),
      ),
    );
  const known = [guarded(group.secrets), guarded(group.watchful)] as const;
  const found = leaksTo(group, insiders, hidden).filter(
    ({ knowers, target, isPlain }) => !known[isPlain ? 0 : 1].has(keyOf(knowers, target)),
  );
  if (found.length === 0) return { secrets: [], watchful: [] };
  const unavoidable = new Set(
    leaksTo(group, insiders, candidatesOf(group)).map(({ knowers, target }) => keyOf(knowers, target)),
  );
  const secretsOf = (isPlain: boolean): readonly Secret[] => {
    const byKnowers = new Map<string, { knows: LinearCount[]; targets: LinearCount[] }>();
    for (const leak of found) {
      if (leak.isPlain !== isPlain || unavoidable.has(keyOf(leak.knowers, leak.target))) continue;
      const key = leak.knowers.join(" ");
      const secret = byKnowers.get(key) ?? {
        knows: leak.knowers.map((part) => partAlone(part, group.point[part] ?? 0)),
        targets: [],
      };
      secret.targets.push(leak.target);
      byKnowers.set(key, secret);
    }
    return [...byKnowers.values()];
  };
  return { secrets: secretsOf(true), watchful: secretsOf(false) };
}

function leaksTo(group: HidingGroup, insiders: readonly number[], hidden: readonly number[]): readonly Leak[] {
  const shown = knownWithout(group, hidden);
  const zeros = forcedZeros(group.parts, shown, group.point).map((part) => partAlone(part, 0));
  const known = [...zeros, ...shown];
  const knowledge = span(group.parts);
  for (const row of [...known].sort((a, b) => a.parts.length - b.parts.length)) knowledge.add(knowledge.reduce(row));
  const leftOf = (row: LinearCount): Remainder => knowledge.reduce(row);
  // What everyone knows makes nobody an insider, and what everyone knows is nobody's to learn.
  const open = insiders.filter((part) => leftOf(partAlone(part, 0)).parts.length > 0);
  const targets = (group.secrets[0]?.targets ?? []).filter((row) => leftOf(row).parts.length > 0);
  const plain = byElimination(knowledge, open, targets);
  if (group.parts > mostAudited) return plain;
  const seen = new Set(plain.map(({ knowers, target }) => keyOf(knowers, target)));
  const audited = byAudit(group, known, open, targets);
  return [...plain, ...audited.filter(({ knowers, target }) => !seen.has(keyOf(knowers, target)))];
}

/** A target that is nothing but what they are is theirs to know. */
const isOwn = (knowers: readonly number[], target: LinearCount): boolean =>
  target.parts.every((part) => knowers.includes(part));

/** Targets that are a multiple of what one knows, or a sum of multiples of what two know, once all that is shown is taken out. */
function byElimination(knowledge: Span, insiders: readonly number[], targets: readonly LinearCount[]): readonly Leak[] {
  const textOf = ({ parts, coefficients }: Remainder): string => `${parts.join(" ")} ${coefficients.join(" ")}`;
  const own = insiders.map((part) => knowledge.reduce(partAlone(part, 0)));
  const left = targets.map((target) => knowledge.reduce(target));
  const equal = new Map<string, number[]>();
  const meeting = new Map<number, number[]>();
  left.forEach((row, t) => {
    equal.set(textOf(row), [...(equal.get(textOf(row)) ?? []), t]);
    for (const part of row.parts) meeting.set(part, [...(meeting.get(part) ?? []), t]);
  });
  const leaks: Leak[] = [];
  own.forEach((first, i) => {
    const [part = 0] = first.parts;
    const knower = insiders[i] ?? 0;
    const alone = new Set(equal.get(textOf(first)));
    for (const t of alone) {
      const target = targets[t];
      if (target !== undefined && !isOwn([knower], target)) leaks.push({ knowers: [knower], target, isPlain: true });
    }
    // The targets as they look to the first, by what is left of them.
    const changed = (meeting.get(part) ?? []).filter((t) => !alone.has(t));
    const seen = new Map<string, number[]>();
    for (const t of changed) {
      const row = left[t];
      if (row === undefined) continue;
      const key = textOf(knowledge.less(row, first));
      seen.set(key, [...(seen.get(key) ?? []), t]);
    }
    const isChanged = new Set(changed);
    own.slice(i + 1).forEach((row, after) => {
      const second = knowledge.less(row, first);
      if (second.parts.length === 0) return;
      const knowers = [knower, insiders[i + 1 + after] ?? 0];
      const unchanged = second === row ? [] : (equal.get(textOf(second)) ?? []).filter((t) => !isChanged.has(t));
      for (const t of [...(seen.get(textOf(second)) ?? []), ...unchanged]) {
        const target = targets[t];
        const isAlone = left[t] !== undefined && (alone.has(t) || textOf(left[t]) === textOf(row));
        if (target !== undefined && !isAlone && !isOwn(knowers, target)) leaks.push({ knowers, target, isPlain: true });
      }
    });
  });
  return leaks;
}

/** What counts not being negative adds for those whose own count stands at an end of what is possible. */
function byAudit(
  group: HidingGroup,
  known: readonly LinearCount[],
  insiders: readonly number[],
  targets: readonly LinearCount[],
): readonly Leak[] {
  const { fixed, rows } = unknowns(group.parts, known);
  const leaks: Leak[] = [];
  let work = edgeWork;
  // Two may learn a sum of which each knows a part, so what a target holds hangs together too.
  const open = targets.map((target) => without(target, fixed));
  for (const area of connected(group.parts, [...rows, ...open])) {
    const here = insiders.filter((part) => area.parts.includes(part));
    if (here.length === 0) continue;
    const place = new Map(area.parts.map((part, i) => [part, i]));
    const local = area.rows.flatMap((row) => rows[row] ?? []).map((row) => within(row, place));
    const point = area.parts.map((part) => group.point[part] ?? 0);
    const asked = area.rows.flatMap((row) => targets[row - rows.length] ?? []);
    const own = here.map((part) => partAlone(place.get(part) ?? 0, group.point[part] ?? 0));
    const { ends, corners } = possible(local, area.parts.length, own);
    const audit = (which: readonly number[]): void => {
      work -= local.length * area.parts.length;
      if (work < 0) return;
      const knowers = which.map((i) => here[i] ?? 0);
      const all = [...local, ...which.flatMap((i) => own[i] ?? [])];
      const forced = forcedZeros(area.parts.length, all, point).map((part) => partAlone(part, 0));
      const seen = outsider(
        area.parts.length,
        [...forced, ...all],
        [{ knows: [], targets: asked.map((row) => within(row, place)) }],
      );
      const learnt = new Set(seen.learnt().map((row) => row.parts.join(" ")));
      for (const target of asked) {
        if (learnt.has(within(target, place).parts.join(" ")) && !isOwn(knowers, target))
          leaks.push({ knowers, target, isPlain: false });
      }
    };
    here.forEach((_, i) => {
      const one = own[i]?.value ?? 0;
      const [least = one, most = one] = ends[i] ?? [];
      if (least > one - near || most < one + near) audit([i]);
      for (let j = i + 1; j < here.length; j++) {
        const shadow = corners.map((corner): Pair => [corner[i] ?? 0, corner[j] ?? 0]);
        if (!isAmid([one, own[j]?.value ?? 0], shadow)) audit([i, j]);
      }
    });
  }
  return leaks;
}

/** What the asked parts may be: their ends, and the corners of what is possible where each is at an end. */
function possible(
  rows: readonly LinearCount[],
  parts: number,
  asked: readonly LinearCount[],
): { readonly ends: readonly (readonly [number, number])[]; readonly corners: readonly (readonly number[])[] } {
  const space = polyhedron(rows, parts);
  const corners: (readonly number[])[] = [];
  const end = (row: LinearCount, sign: number): number => {
    const most = space?.maximise({ parts: row.parts, coefficients: [sign] });
    const corner = space?.corner();
    corners.push(asked.map(({ parts: [part = 0] }) => corner?.[part] ?? 0));
    return sign * (most ?? Infinity);
  };
  const ends = asked.map((row) => [end(row, -1), end(row, 1)] as const);
  return { ends, corners };
}

// What is nearer than this is equal: corners are whole but for dust.
const near = 1e-6;

type Pair = readonly [number, number];

const cross = ([x, y]: Pair, [u, v]: Pair): number => x * v - y * u;

/** Whether a point lies within what others span, and not at its border. */
function isAmid([x, y]: Pair, others: readonly Pair[]): boolean {
  const ways = others.flatMap(([u, v]): Pair[] => (Math.abs(u - x) + Math.abs(v - y) > near ? [[u - x, v - y]] : []));
  const [first] = ways;
  if (first === undefined) return false;
  // The outermost on either side of the first; between them, on the far side of the point, must be less than half a turn.
  let left: Pair | undefined;
  let right: Pair | undefined;
  let isOpposite = false;
  for (const way of ways) {
    const turn = cross(first, way);
    if (turn > near) left = left === undefined || cross(left, way) > 0 ? way : left;
    else if (turn < -near) right = right === undefined || cross(right, way) < 0 ? way : right;
    else if (first[0] * way[0] + first[1] * way[1] < 0) isOpposite = true;
  }
  return left !== undefined && right !== undefined && (isOpposite || cross(left, right) > near);
}
