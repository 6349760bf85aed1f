import { z } from 'zod';
import { ROLES } from '../../shared/records/define-record.ts';
import type { Session } from './session.ts';

export type ConnectProblem =
  'unreachable' | 'not-a-server' | 'wrong-code' | 'too-many-tries' | 'server-failed';

export type Connected =
  | { readonly ok: true; readonly session: Omit<Session, 'language' | 'department'> }
  | { readonly ok: false; readonly problem: ConnectProblem };

const answer = z.object({
  token: z.string().min(1),
  device: z.object({ id: z.string() }),
  team: z.object({ id: z.string() }),
  member: z.object({
    id: z.string(),
    name: z.string(),
    role: z.enum(ROLES),
    addresses: z.array(z.string()),
  }),
});

/** Exchanges an invitation or device code for this browser's own token. `server` is an origin. */
export async function connect(
  server: string,
  invitationCode: string,
  deviceName: string,
  send: typeof fetch = fetch,
): Promise<Connected> {
  const response = await send(`${server}/v1/devices`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ invitationCode: invitationCode.trim(), deviceName }),
    credentials: 'omit',
    redirect: 'error',
    signal: AbortSignal.timeout(15_000),
  }).catch(() => null);
  if (!response) return { ok: false, problem: 'unreachable' };
  if (!response.ok) return { ok: false, problem: problemOf(response) };
  const read = answer.safeParse(await response.json().catch(() => null));
  if (!read.success) return { ok: false, problem: 'not-a-server' };
  const { token, device, team, member } = read.data;
  return {
    ok: true,
    session: {
      team: team.id,
      server,
      token,
      deviceId: device.id,
      member: { id: member.id, name: member.name, role: member.role },
      ownAddresses: member.addresses,
    },
  };
}

function problemOf({ status, headers }: Response): ConnectProblem {
  if (status === 429) return 'too-many-tries';
  if (status >= 500) return 'server-failed';
  // Our server explains every refusal as a problem document; anything else is another program's page.
  return headers.get('content-type')?.startsWith('application/problem+json') ? 'wrong-code' : 'not-a-server';
}
