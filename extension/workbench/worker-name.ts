import type { NamedMember } from '../../shared/import/settings.ts';
import type { Session } from '../session/session.ts';

/** Who a worker works for. */
export interface Membership {
  readonly team: string;
  readonly member: NamedMember;
}

/** The name a worker is given: it may not read the session itself, so this tells it whose it is. */
export function workerName({ team, member, ownAddresses }: Session): string {
  const membership: Membership = {
    team,
    member: { id: member.id, name: member.name, addresses: ownAddresses },
  };
  return JSON.stringify(membership);
}

export function membershipIn(name: string): Membership {
  return JSON.parse(name) as Membership; // `as`: written by workerName
}
