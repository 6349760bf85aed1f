import { type CustomerCard, shapeCustomer } from '../../../shared/card/card-model.ts';
import { DEFAULT_CONTACT_CHANNELS } from '../../../shared/card/contact-policy.ts';
import { readCustomer } from '../../card/read-customer.ts';
import type { Session } from '../../session/session.ts';
import type { StandingsMeta } from '../../standings/tables.ts';
import { readOnlyStore } from '../../store/read-only.ts';

const TABLES = [
  'customer',
  'contact',
  'interaction',
  'commitment',
  'complaint',
  'note',
  'standing',
  'meta',
] as const;

/** Reads one customer as the card does, in one transaction; null where there is none. */
export async function readWorkbenchCard(
  session: Session,
  customerId: string,
  names: ReadonlyMap<string, string>,
  zone: string,
  now: number,
): Promise<CustomerCard | null> {
  const store = readOnlyStore(session.team);
  const records = await store
    .read(TABLES, async (reading) => {
      const rows = await reading.ledger('meta', 1_000);
      // `as`: only the standings' worker writes the row of this key
      const meta = rows.find((row) => (row as { key?: unknown }).key === 'standings') as
        StandingsMeta | undefined;
      const team = meta?.team ?? null;
      return readCustomer(reading, {
        customerId,
        contactId: null,
        memberId: session.member.id,
        now,
        contactChannels: team?.contactChannels ?? DEFAULT_CONTACT_CHANNELS,
        team,
      });
    })
    .finally(() => store.close());
  if (!records) return null;
  const me = session.member;
  const member = (id: string) => ({
    id,
    name: names.get(id) ?? (id === me.id ? me.name : null),
    me: id === me.id,
  });
  return shapeCustomer(records, { now, zone: records.team?.calendar.zone ?? zone, member });
}
