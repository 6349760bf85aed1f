import { browser } from 'wxt/browser';
import { z } from 'zod';
import { ROLES } from '../../shared/records/define-record.ts';
import type { Store } from '../store/store.ts';
import type { Session } from './session.ts';
import { teamServer } from './team-server.ts';

const answer = z.object({
  members: z.array(
    z.object({ id: z.string(), name: z.string(), role: z.enum(ROLES), addresses: z.array(z.string()) }),
  ),
});

/** Fetches the colleagues when the server says that they changed; a failure is made up for after the next sync. */
export async function refreshMembers(session: Session, store: Store, version: number): Promise<void> {
  const key = `membersVersion:${session.team}`;
  const known: Record<string, unknown> = await browser.storage.session.get(key);
  if (known[key] === version) return;
  const reply = await teamServer(session)?.('GET', '/v1/members');
  const read = reply?.ok ? answer.safeParse(reply.body) : null;
  if (!read?.success) return;
  await store.setMembers(read.data.members);
  await browser.storage.session.set({ [key]: version });
}
