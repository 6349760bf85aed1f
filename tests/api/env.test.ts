import { describe, expect, test } from 'vitest';
import { readConfig } from '../../api/env.ts';

describe('readConfig', () => {
  test('an empty environment is a server for this machine only', () => {
    const read = readConfig({ PORT: '' });
    expect(read).toMatchObject({
      ok: true,
      config: { port: 8787, host: '127.0.0.1', databaseUrl: 'file:.rapport/rapport.db', logLevel: 'info' },
    });
  });

  test.each([
    ['PORT', '70000'],
    ['PORT', 'http'],
    ['DATABASE_URL', 'postgres://x'],
    ['DATABASE_URL', 'rapport.db'],
    ['ALLOWED_ORIGINS', 'https://mail.google.com'],
    ['LOG_LEVEL', 'loud'],
    ['TRUST_PROXY', 'yes'],
    ['TEAM_NAME', ' '],
  ])('%s=%s is refused by its name', (name, value) => {
    const read = readConfig({ [name]: value });
    expect(read.ok ? [] : read.problems).toEqual([expect.stringContaining(name)]);
  });

  test('a database address with a token is never quoted', () => {
    const read = readConfig({ DATABASE_URL: 'canary://secret', DATABASE_AUTH_TOKEN: 'canary' });
    expect(JSON.stringify(read)).not.toContain('canary');
  });
});
