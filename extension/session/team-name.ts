import { z } from 'zod';
import type { Session } from './session.ts';
import { teamServer } from './team-server.ts';

const answer = z.object({ team: z.object({ name: z.string() }) });

/** What the team is called on its server now; null without a server, or where it does not answer. */
export async function readTeamName(session: Session, send: typeof fetch = fetch): Promise<string | null> {
  const reply = await teamServer(session, send)?.('GET', '/v1/session');
  return reply?.ok ? (answer.safeParse(reply.body).data?.team.name ?? null) : null;
}
