import type { Doc, KindName } from '../records/record-types.ts';

/** A record as read: its id and its document. */
export type Recorded<K extends KindName> = Doc<K> & { readonly id: string };

/** Everything recorded of one customer but its purchases, in any order. Private records are left out. */
export interface CustomerFacts {
  readonly customer: Recorded<'customer'>;
  readonly contacts: readonly Recorded<'contact'>[];
  readonly interactions: readonly Recorded<'interaction'>[];
  readonly commitments: readonly Recorded<'commitment'>[];
  readonly complaints: readonly Recorded<'complaint'>[];
  readonly satisfaction: readonly Recorded<'satisfaction'>[];
  readonly affinities: readonly Recorded<'affinity'>[];
}

/** The kinds that facts are made of, by the field that holds them. */
export const FACT_KINDS = {
  contacts: 'contact',
  interactions: 'interaction',
  commitments: 'commitment',
  complaints: 'complaint',
  satisfaction: 'satisfaction',
  affinities: 'affinity',
} as const satisfies Record<Exclude<keyof CustomerFacts, 'customer'>, KindName>;
