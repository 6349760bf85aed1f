import { describe, expect, test } from 'vitest';
import { siteFromAddress } from '../../extension/session/sites.ts';

describe('siteFromAddress', () => {
  test.each([
    ['mail.own.example', 'https://mail.own.example'],
    [' http://mail.own.example:8080/roundcube/?_task=mail ', 'http://mail.own.example:8080'],
    ['localhost:8000', 'http://localhost:8000'],
    ['邮件.example', 'https://xn--5nq051n.example'],
  ])('%s is a site of one’s own', (typed, id) => {
    expect(siteFromAddress(typed)).toMatchObject({ id, matches: [`${id}/*`], added: true });
  });

  test('a webmail known by its host keeps its own reader', () => {
    expect(siteFromAddress('mail.google.com')).toMatchObject({ webmail: 'gmail', added: false });
  });

  test.each([
    '',
    'not a url!!',
    'not-a-url!!',
    'ftp://mail.own.example',
    'ana@mail.own.example',
    'mail..example',
  ])('"%s" is no address', (typed) => expect(siteFromAddress(typed)).toBeNull());
});
