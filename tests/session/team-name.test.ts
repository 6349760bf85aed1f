import { describe, expect, test } from 'vitest';
import { localSession } from '../../extension/session/session.ts';
import { readTeamName } from '../../extension/session/team-name.ts';

const session = { ...localSession, team: 't1', server: 'https://crm.example', token: 'secret' };

describe('readTeamName', () => {
  test('asks the server in the name of this device', async () => {
    const asked: Request[] = [];
    const send: typeof fetch = async (input, init) => {
      asked.push(new Request(input, init));
      return Response.json({ team: { id: 't1', name: 'Lantern' } });
    };
    expect(await readTeamName(session, send)).toBe('Lantern');
    expect(asked[0]?.url).toBe('https://crm.example/v1/session');
    expect(asked[0]?.headers.get('authorization')).toBe('Bearer secret');
  });

  test.each<[string, () => Response | Promise<Response>]>([
    ['no answer', () => Promise.reject(new TypeError('network'))],
    ['a refusal', () => new Response('{}', { status: 401 })],
    ['an answer of another shape', () => Response.json({ team: 'Lantern' })],
  ])('gives none after %s', async (_name, reply) => {
    expect(await readTeamName(session, async () => reply())).toBeNull();
  });
});
