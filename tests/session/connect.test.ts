import { describe, expect, test } from 'vitest';
import { connect } from '../../extension/session/connect.ts';

const answer = {
  token: 'secret',
  device: { id: 'd1', name: 'Chrome, Linux' },
  team: { id: 't1', name: 'Lantern' },
  member: { id: 'ana', name: 'Ana', role: 'rep', addresses: ['ana@lantern.example'] },
};

function setupServer(reply: () => Response | Promise<Response>) {
  const requests: Request[] = [];
  const send: typeof fetch = async (input, init) => {
    requests.push(new Request(input, init));
    return reply();
  };
  const connecting = connect('https://crm.example', ' CODE-1 ', 'Chrome, Linux', send);
  return { requests, connecting };
}

const problem = (status: number) => () =>
  new Response('{}', { status, headers: { 'content-type': 'application/problem+json' } });

describe('connect', () => {
  test('exchanges the code for the session of this device', async () => {
    const { requests, connecting } = setupServer(() => Response.json(answer, { status: 201 }));
    expect(await connecting).toEqual({
      ok: true,
      session: {
        team: 't1',
        server: 'https://crm.example',
        token: 'secret',
        deviceId: 'd1',
        member: { id: 'ana', name: 'Ana', role: 'rep' },
        ownAddresses: ['ana@lantern.example'],
      },
    });
    expect(requests[0]?.url).toBe('https://crm.example/v1/devices');
    expect(await requests[0]?.json()).toEqual({ invitationCode: 'CODE-1', deviceName: 'Chrome, Linux' });
  });

  test.each([
    ['no answer', () => Promise.reject(new TypeError('network')), 'unreachable'],
    ['a refusal in the words of our server', problem(422), 'wrong-code'],
    ['too many tries', problem(429), 'too-many-tries'],
    ['a failing server', problem(503), 'server-failed'],
    ['another program’s 404', () => new Response('<html>', { status: 404 }), 'not-a-server'],
    ['a web page', () => new Response('<html>hello'), 'not-a-server'],
    ['JSON of another shape', () => Response.json({ token: 1 }), 'not-a-server'],
  ])('%s', async (_name, reply, expected) => {
    expect(await setupServer(reply).connecting).toEqual({ ok: false, problem: expected });
  });
});
