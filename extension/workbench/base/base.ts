import type { KindName } from '../../../shared/records/record-types.ts';
import type { Recorded } from '../../../shared/standings/facts.ts';
import type { Moment } from '../../../shared/standings/moment.ts';
import type { Ranks } from '../../../shared/standings/ranks.ts';
import type { Standing } from '../../../shared/standings/standing.ts';
import type { StandingsMeta } from '../../standings/tables.ts';
import type { MemberCard } from '../../store/members.ts';
import type { BaseVersion } from './base-change.ts';

/** The team's customers as the workbench sees them, held in memory by its worker and always current. */
export interface Base {
  /** Rises with every change; what was derived from an earlier one may be kept under it. */
  readonly version: BaseVersion;
  readonly customers: ReadonlyMap<string, Recorded<'customer'>>;
  /** Of each customer once it was computed; see `progress`. */
  readonly standings: ReadonlyMap<string, Standing>;
  /** Null before standings were ever computed. */
  readonly progress: Pick<StandingsMeta, 'state' | 'done' | 'customers' | 'day'> | null;
  /** The team's rules, calendar and the day, as the standings use them. */
  readonly moment: Moment;
  readonly members: readonly MemberCard[];
  /** Every record of a kind, read once and kept until one of that kind changes. Not for kinds of a million rows. */
  all<K extends KindName>(kind: K): Promise<readonly Recorded<K>[]>;
  /** What the people of each customer are found by: names and addresses, a line each, folded. */
  people(): Promise<ReadonlyMap<string, string>>;
  /** A kind in pages, for sums over more rows than should be kept (interactions, purchases). */
  pages<K extends KindName>(kind: K): AsyncGenerator<readonly Recorded<K>[]>;
  /** Records of one customer, by index, oldest first. */
  of<K extends CustomerKind>(kind: K, customerId: string): Promise<readonly Recorded<K>[]>;
  /** Purchases summed by customer and ranked, this period and the one before; null until standings were computed. */
  ranks(): Promise<Ranks | null>;
  /** Remembers what was derived from this state of the base, under a name; derived again once it changed. */
  derive<T>(name: string, make: () => T): T;
}

/** Kinds with an index that begins with `customerId`. */
export type CustomerKind = Extract<
  KindName,
  | 'contact'
  | 'interaction'
  | 'commitment'
  | 'complaint'
  | 'note'
  | 'purchase'
  | 'satisfaction'
  | 'benefit'
  | 'cost'
  | 'affinity'
  | 'proposal'
>;
