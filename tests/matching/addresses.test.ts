import { describe, expect, test } from 'vitest';
import { isAutomated, normaliseAddress } from '../../shared/matching/addresses.ts';
import { companyDomain, registrableDomain } from '../../shared/matching/registrable.ts';
import { mixesScripts, shownAddress, shownLine, shownName } from '../../shared/matching/shown-text.ts';

describe('normaliseAddress', () => {
  test.each([
    [' <Maria@Harbour.Example> ', 'maria@harbour.example'],
    ['mailto:a@b.example', 'a@b.example'],
    ['a\u200B@b.example', 'a@b.example'],
    ['zhang@例子.中国', 'zhang@xn--fsqu00a.xn--fiqs8s'],
    ['maria@hаrbour.example', 'maria@xn--hrbour-3nf.example'],
    ['Maria Lopez', null],
    ['a@', null],
    ['a@b@c/d', null],
    ['', null],
  ])('of %j is %j', (text, address) => {
    expect(normaliseAddress(text)).toBe(address);
  });

  test('of a megabyte of text is nothing', () => {
    expect(normaliseAddress('a'.repeat(1_000_000) + '@b.example')).toBeNull();
  });
});

describe('isAutomated', () => {
  test.each([
    'no-reply@x.example',
    'noreply+4711@x.example',
    'donotreply@x.example',
    'orders-noreply@x.example',
    'mailer-daemon@x.example',
    'bounces+1@x.example',
    'notifications@x.example',
    'newsletter@x.example',
    'sales-request@x.example',
    'anyone@lists.x.example',
    'team@googlegroups.com',
  ])('knows %s', (address) => {
    expect(isAutomated(address)).toBe(true);
  });

  test.each(['maria@x.example', 'nora.eply@x.example', 'listen@x.example', 'postma@x.example'])(
    'takes %s for a person',
    (address) => {
      expect(isAutomated(address)).toBe(false);
    },
  );
});

describe('companyDomain', () => {
  test.each([
    ['mail.harbour.co.uk', { ok: true, domain: 'mail.harbour.co.uk' }],
    [' Harbour.Example ', { ok: true, domain: 'harbour.example' }],
    ['例子.中国', { ok: true, domain: 'xn--fsqu00a.xn--fiqs8s' }],
    ['co.uk', { ok: false, problem: 'public-suffix' }],
    ['github.io', { ok: false, problem: 'public-suffix' }],
    ['gmail.com', { ok: false, problem: 'provider' }],
    ['mail.qq.com', { ok: false, problem: 'provider' }],
    ['127.0.0.1', { ok: false, problem: 'not-a-domain' }],
    ['harbour', { ok: false, problem: 'not-a-domain' }],
  ])('of %j is %j', (typed, domain) => {
    expect(companyDomain(typed)).toEqual(domain);
  });

  test('registrableDomain cuts sub-domains and knows suffixes strangers register under', () => {
    expect(registrableDomain('a.b.harbour.co.uk')).toBe('harbour.co.uk');
    expect(registrableDomain('harbour.github.io')).toBe('harbour.github.io');
    expect(registrableDomain('github.io')).toBeNull();
  });
});

describe('what a stranger wrote, as shown', () => {
  test.each([
    ['<img src=x onerror=alert(1)>', '<img src=x onerror=alert(1)>'],
    ['evil\u202Egnp.exe', 'evil gnp.exe'],
    ['a\u200Bb\nc', 'a b c'],
  ])('shownLine of %j is %j', (text, shown) => {
    expect(shownLine(text)).toBe(shown);
  });

  test('shownLine cuts a megabyte', () => {
    expect([...shownLine('x'.repeat(1_000_000))]).toHaveLength(200);
  });

  test('a name in mixed scripts gives way to the address', () => {
    expect(mixesScripts('Pаypal')).toBe(true);
    expect(shownName({ name: 'Pаypal', address: 'x@xn--pypal-4ve.example' })).toBe('x@xn--pypal-4ve.example');
  });

  test('a name that poses as another address gives way to the real one', () => {
    expect(shownName({ name: 'boss@bank.example', address: 'x@y.example' })).toBe('x@y.example');
  });

  test('Chinese beside Latin is an ordinary name', () => {
    expect(shownName({ name: '张伟 Zhang Wei', address: 'z@x.example' })).toBe('张伟 Zhang Wei');
  });

  test('a local part in mixed scripts is shown encoded', () => {
    expect(shownAddress('mаria@x.example')).toBe('m%D0%B0ria@x.example');
  });
});
