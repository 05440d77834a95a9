/** Who is at a gathering, counted in what makes a group of them. */
export interface Tally {
  readonly heads: number;
  /** Whether they are a group. */
  readonly isGroup: boolean;
  add(member: number): void;
  remove(member: number): void;
  /** Whether a member brings what is still lacking. */
  lacks(member: number): boolean;
  /** How rare what a member brings is: those with less are asked first. */
  rank(member: number): number;
}

/** Whether they would still be a group without a member. */
export function isGroupWithout(tally: Tally, member: number): boolean {
  tally.remove(member);
  const is = tally.isGroup;
  tally.add(member);
  return is;
}
