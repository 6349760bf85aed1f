import type Dexie from 'dexie';
import type { Role } from '../../shared/records/define-record.ts';
import { ownTable } from './database.ts';

/** A colleague, as the card needs to know them. */
export interface MemberCard {
  readonly id: string;
  readonly name: string;
  readonly role: Role;
  readonly addresses: readonly string[];
}

interface MembersRow {
  readonly key: 'members';
  readonly members: readonly MemberCard[];
}

export async function readMembers(database: Dexie): Promise<MemberCard[]> {
  const row = await ownTable<MembersRow, string>(database, 'meta').get('members');
  return [...(row?.members ?? [])];
}

export async function writeMembers(database: Dexie, members: readonly MemberCard[]): Promise<void> {
  await ownTable<MembersRow, string>(database, 'meta').put({ key: 'members', members });
}
