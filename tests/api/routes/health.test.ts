import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { setupApi } from '../setup-api.ts';

let api: Awaited<ReturnType<typeof setupApi>>;
beforeEach(async () => {
  api = await setupApi();
});
afterEach(() => api.close());

describe('GET /health', () => {
  test('a database that answers is well', async () => {
    expect(await api.send('GET', '/health')).toMatchObject({ status: 200, body: { status: 'ok' } });
  });

  test('a database that does not answer is told as busy, with when to ask again', async () => {
    await api.db.close();
    const answer = await api.send('GET', '/health');
    expect([answer.status, answer.body.code]).toEqual([503, 'busy']);
    expect(answer.headers.get('retry-after')).toBe('5');
    expect(api.logged.map(({ event }) => event)).toContain('database-unreachable');
  });
});
