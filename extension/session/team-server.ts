import type { Session } from './session.ts';

export type TeamServer = (method: 'GET' | 'POST' | 'DELETE', path: string, body?: object) => Promise<Reply>;

export type Reply =
  | { readonly ok: true; readonly body: unknown }
  | { readonly ok: false; readonly problem: 'unreachable' | 'signed-out' | 'forbidden' | 'refused' };

/** Asks the team's server in the name of this device. Null without a server. */
export function teamServer({ server, token }: Session, send: typeof fetch = fetch): TeamServer | null {
  if (!server || !token) return null;
  return async (method, path, body) => {
    const response = await send(`${server}${path}`, {
      method,
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      ...(body ? { body: JSON.stringify(body) } : {}),
      credentials: 'omit',
      redirect: 'error',
      signal: AbortSignal.timeout(15_000),
    }).catch(() => null);
    if (!response) return { ok: false, problem: 'unreachable' };
    if (response.status === 401) return { ok: false, problem: 'signed-out' };
    if (response.status === 403) return { ok: false, problem: 'forbidden' };
    if (!response.ok) return { ok: false, problem: 'refused' };
    return { ok: true, body: response.status === 204 ? null : await response.json().catch(() => null) };
  };
}
