import { MAX_MUTATIONS } from '../../shared/sync/wire.ts';
import { openSessionStore } from '../session/open-session-store.ts';
import type { Session } from '../session/session.ts';

/** Saves what the server has not got, waiting or not accepted, as a JSON file in the person's downloads. */
export async function exportUnsent(session: Session): Promise<void> {
  const store = await openSessionStore(session);
  const waiting = await store.transactions.read((transaction) => transaction.readOutbox(MAX_MUTATIONS));
  const content = { team: session.team, waiting, notAccepted: await store.rejections() };
  store.close();
  const file = new Blob([JSON.stringify(content, null, 2)], { type: 'application/json' });
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = 'rapport-unsent-edits.json';
  link.click();
  URL.revokeObjectURL(link.href);
}
