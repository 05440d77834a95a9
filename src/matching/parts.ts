import type { SparseRows } from "../algorithms/sparseRows.ts";

/** Somewhere to be, and the numbers of all who could be there, ascending. */
export interface Site {
  readonly members: readonly number[];
}

/** Sites that share members, directly or by way of others: what is decided in one of these parts is nothing to the rest. */
export interface Part<S extends Site = Site> {
  /** Everyone who could be at one of the sites, ascending. */
  readonly members: readonly number[];
  readonly sites: readonly S[];
}

/** The parts, in the order of their first members. */
export function partsOf<S extends Site>(sites: readonly S[], members: number): readonly Part<S>[] {
  const parent = Int32Array.from({ length: members }, (_, member) => member);
  const rootOf = (member: number): number => {
    let root = member;
    while (parent[root] !== root) {
      parent[root] = parent[parent[root]!]!;
      root = parent[root]!;
    }
    return root;
  };
  const isAnywhere = new Uint8Array(members);
  for (const site of sites) {
    for (const member of site.members) {
      isAnywhere[member] = 1;
      const [a, b] = [rootOf(site.members[0]!), rootOf(member)];
      parent[Math.max(a, b)] = Math.min(a, b);
    }
  }
  const parts = new Map<number, { readonly members: number[]; readonly sites: S[] }>();
  for (let member = 0; member < members; member++) {
    if (isAnywhere[member] === 0) continue;
    const root = rootOf(member);
    const part = parts.get(root);
    if (part === undefined) parts.set(root, { members: [member], sites: [] });
    else part.members.push(member);
  }
  for (const site of sites) parts.get(rootOf(site.members[0]!))!.sites.push(site);
  return [...parts.values()];
}

/** Who could be where, as a transport problem takes it: a row for each member, a column for each site. */
export function rowsOf({ members, sites }: Part): SparseRows {
  const row = new Map(members.map((member, i) => [member, i]));
  const sitesOf = members.map((): number[] => []);
  sites.forEach((site, s) => {
    for (const member of site.members) sitesOf[row.get(member)!]!.push(s);
  });
  const rowStart = new Int32Array(members.length + 1);
  sitesOf.forEach((list, i) => (rowStart[i + 1] = rowStart[i]! + list.length));
  return { rows: members.length, columns: sites.length, rowStart, column: Int32Array.from(sitesOf.flat()) };
}
