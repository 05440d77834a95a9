import type { PoolMembers } from "./poolMembers.ts";
import type { Tally } from "./tally.ts";

/** A pool at a venue: heads, establishments, one who is at home there, one whose field it is. */
export class PoolTally implements Tally {
  heads = 0;
  private hosts = 0;
  private leads = 0;
  /** Members of each known establishment. */
  private readonly firms = new Map<number, number>();

  constructor(
    private readonly members: PoolMembers,
    private readonly venue: { readonly place: number; readonly subjects: readonly number[] },
    private readonly minGroup: number,
  ) {}

  private isHost(member: number): boolean {
    return this.members.places.of[member] === this.venue.place;
  }

  private isLead(member: number): boolean {
    return this.venue.subjects.includes(this.members.subjects.of[member]!);
  }

  add(member: number): void {
    this.count(member, 1);
  }

  remove(member: number): void {
    this.count(member, -1);
  }

  private count(member: number, one: 1 | -1): void {
    this.heads += one * this.members.heads[member]!;
    if (this.isHost(member)) this.hosts += one;
    if (this.isLead(member)) this.leads += one;
    const firm = this.members.firm[member]!;
    if (firm < 0) return;
    const left = (this.firms.get(firm) ?? 0) + one;
    if (left === 0) this.firms.delete(firm);
    else this.firms.set(firm, left);
  }

  /** An establishment that is not known is not counted as another. */
  get isGroup(): boolean {
    return this.heads >= this.minGroup && this.firms.size >= 2 && this.hosts > 0 && this.leads > 0;
  }

  lacks(member: number): boolean {
    const firm = this.members.firm[member]!;
    return (
      this.heads < this.minGroup ||
      (this.firms.size < 2 && firm >= 0 && !this.firms.has(firm)) ||
      (this.hosts === 0 && this.isHost(member)) ||
      (this.leads === 0 && this.isLead(member))
    );
  }

  rank(member: number): number {
    return this.isHost(member) ? 0 : this.isLead(member) ? 1 : 2;
  }
}
