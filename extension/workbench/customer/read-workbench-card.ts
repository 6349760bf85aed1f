import { type CustomerCard, shapeCustomer } from '../../../shared/card/card-model.ts';
import { DEFAULT_CONTACT_CHANNELS } from '../../../shared/card/contact-policy.ts';
import { readHistory, recorded } from '../../card/read-history.ts';
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
      // `as`: only the standings write under this key
      const standings = (await reading.kept('standings')) as StandingsMeta | undefined;
      const contactChannels = standings?.contactChannels ?? DEFAULT_CONTACT_CHANNELS;
      const memberId = session.member.id;
      const [row, history] = await Promise.all([
        reading.row('customer', customerId),
        readHistory(reading, { customerId, memberId, now, settled: false, contactChannels }),
      ]);
      return row && { customer: recorded<'customer'>(row), contact: null, ...history };
    })
    .finally(() => store.close());
  if (!records) return null;
  const me = session.member;
  const member = (id: string) => ({
    id,
    name: names.get(id) ?? (id === me.id ? me.name : null),
    me: id === me.id,
  });
  return shapeCustomer(records, { now, zone, member });
}
