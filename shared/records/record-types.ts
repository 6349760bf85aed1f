import type { z } from 'zod';
import { affinity } from './affinity.ts';
import { benefit } from './benefit.ts';
import { calendar } from './calendar.ts';
import { commitment } from './commitment.ts';
import type { RecordKind } from './define-record.ts';
import { complaint } from './complaint.ts';
import { contact } from './contact.ts';
import { cost } from './cost.ts';
import { customer } from './customer.ts';
import { interaction } from './interaction.ts';
import { note } from './note.ts';
import { observation } from './observation.ts';
import { policy } from './policy.ts';
import { proposal } from './proposal.ts';
import { purchase } from './purchase.ts';
import { review } from './review.ts';
import { satisfaction } from './satisfaction.ts';
import { setting } from './setting.ts';
import { standard } from './standard.ts';
import { view } from './view.ts';

/** The registry of record kinds. Order is the order of export and of the store's tables. */
export const recordKinds = {
  customer,
  contact,
  interaction,
  commitment,
  complaint,
  note,
  purchase,
  satisfaction,
  benefit,
  cost,
  affinity,
  observation,
  policy,
  standard,
  proposal,
  review,
  calendar,
  setting,
  view,
} satisfies { [Name in string]: RecordKind<Name, z.ZodObject> };

export type RecordKinds = typeof recordKinds;
export type KindName = keyof RecordKinds;

/** The document of a record of kind `K`, as validated. */
export type Doc<K extends KindName> = z.output<RecordKinds[K]['schema']>;

export const kindNames = Object.keys(recordKinds) as KindName[]; // `as`: Object.keys widens a literal's keys

export function isKindName(name: string): name is KindName {
  return Object.hasOwn(recordKinds, name);
}
