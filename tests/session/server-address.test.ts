import { describe, expect, test } from 'vitest';
import { readServerAddress } from '../../extension/session/server-address.ts';

describe('readServerAddress', () => {
  test.each([
    ['crm.example.com', 'https://crm.example.com'],
    [' crm.example.com:8443/settings ', 'https://crm.example.com:8443'],
    ['https://CRM.example.com/', 'https://crm.example.com'],
    ['localhost:3000', 'http://localhost:3000'],
    ['127.0.0.1:3000', 'http://127.0.0.1:3000'],
    ['http://[::1]:3000', 'http://[::1]:3000'],
    ['客户.example', 'https://xn--ubt06m.example'],
  ])('%s is %s', (typed, origin) => {
    expect(readServerAddress(typed)).toEqual({ ok: true, origin, unprotected: false });
  });

  test('plain http to another machine is called unprotected', () => {
    expect(readServerAddress('http://crm.example.com')).toMatchObject({ unprotected: true });
  });

  test.each([
    '',
    '   ',
    'ftp://crm.example.com',
    'javascript:alert(1)',
    'https://',
    'a b',
    'not-a-url!!',
    'https://me:secret@x.example',
  ])('"%s" is no server address', (typed) => expect(readServerAddress(typed)).toEqual({ ok: false }));
});
