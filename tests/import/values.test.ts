import { describe, expect, test } from 'vitest';
import { choiceOf } from '../../shared/import/choices.ts';
import { currencyInTitle, readCurrency } from '../../shared/import/currencies.ts';
import { derivedId, normalisedName } from '../../shared/import/identity.ts';
import {
  partsOf,
  readAddresses,
  readCount,
  readDomains,
  readInstant,
  readMember,
  readMoney,
} from '../../shared/import/read-values.ts';
import { isSameValue } from '../../shared/import/same-value.ts';

describe('values of cells', () => {
  test.each([
    ['a@x.example ::: b@x.example', ['a@x.example', 'b@x.example']],
    ['Maria <Maria@X.example>; b@x.example', ['maria@x.example', 'b@x.example']],
    ['a@x.example，a@x.example', ['a@x.example']],
  ])('addresses: %s', (text, value) => {
    expect(readAddresses(text, 'addresses')).toEqual({ ok: true, value });
  });

  test('name the part that is no address', () => {
    expect(readAddresses('a@x.example; nobody', 'addresses')).toEqual({
      ok: false,
      problem: { code: 'not-an-address', target: 'addresses', text: 'nobody' },
    });
  });

  test.each([
    ['https://www.harbour.example/de?x=1', 'harbour.example'],
    ['Harbour.EXAMPLE', 'harbour.example'],
    ['shop.harbour.co.uk', 'shop.harbour.co.uk'],
  ])('domains: %s is %s', (text, domain) => {
    expect(readDomains(text, 'domains')).toEqual({ ok: true, value: [domain] });
  });

  test.each([
    ['gmail.com', 'shared-domain'],
    ['co.uk', 'shared-domain'],
    ['not a site', 'not-a-domain'],
  ])('domains: %s is refused', (text, code) => {
    expect(readDomains(text, 'domains')).toMatchObject({ ok: false, problem: { code } });
  });

  test.each([
    ['2026-01-05T10:00:00.123Z', '2026-01-05T10:00:00.123Z'],
    ['2026-01-05 10:00 +0100', '2026-01-05T09:00:00.000Z'],
    ['2026-01-05 10:00', '2026-01-05T02:00:00.000Z'],
    ['2026/1/5 1:30 PM', '2026-01-05T05:30:00.000Z'],
    ['2026年1月5日 23:59:59', '2026-01-05T15:59:59.000Z'],
    ['2026-01-05', '2026-01-05T04:00:00.000Z'],
  ])('times: %s in Shanghai is %s', (text, iso) => {
    expect(readInstant(text, null, 'Asia/Shanghai', 'at')).toEqual({ ok: true, value: Date.parse(iso) });
  });

  test.each([
    ['2026-01-05 25:00', 'not-a-time'],
    ['5/6/2026 10:00', 'ambiguous-day'],
    ['soon', 'not-a-day'],
  ])('times: %s is refused', (text, code) => {
    expect(readInstant(text, null, 'Asia/Shanghai', 'at')).toMatchObject({ ok: false, problem: { code } });
  });

  test.each([
    ['1,234.50', 'CNY', { minor: 123450, currency: 'CNY' }],
    ['¥1234', 'CNY', { minor: 123400, currency: 'CNY' }],
    ['€ 9,99', 'CNY', { minor: 999, currency: 'EUR' }],
    ['NT$500', 'TWD', { minor: 50000, currency: 'TWD' }],
    ['-12.30', 'USD', { minor: -1230, currency: 'USD' }],
    ['500', 'JPY', { minor: 500, currency: 'JPY' }],
    ['0.125', 'KWD', { minor: 125, currency: 'KWD' }],
    ['90071992547409.91', 'USD', { minor: 9007199254740991, currency: 'USD' }],
  ])('money: %s where %s is usual', (text, currency, value) => {
    expect(readMoney(text, currency, 'revenue')).toEqual({ ok: true, value });
  });

  test.each([
    ['abc', 'USD', 'not-an-amount'],
    ['1.005', 'USD', 'ambiguous-amount'],
    ['900719925474099.99', 'USD', 'amount-too-large'],
  ])('money: %s is refused', (text, currency, code) => {
    expect(readMoney(text, currency, 'revenue')).toMatchObject({ ok: false, problem: { code } });
  });

  test.each([
    ['cny', 'CNY'],
    ['人民币', 'CNY'],
    ['新台幣', 'TWD'],
  ])('currencies: %s is %s', (text, value) => {
    expect(readCurrency(text, 'currency')).toEqual({ ok: true, value });
  });

  test.each([
    ['Amount (EUR)', 'EUR'],
    ['金额（元）', 'CNY'],
    ['Amount', null],
    ['Amount (net)', null],
  ])('currencies: the title %s states %s', (title, currency) => {
    expect(currencyInTitle(title)).toBe(currency);
  });

  test.each([
    ['tier', '钻石', 'diamond'],
    ['tier', '策略', 'strategic'],
    ['stage', '潜在客户', 'potential'],
    ['stage', '潛在', 'potential'],
    ['tier', 'GOLD', 'gold'],
    ['stage', 'Loyal customer', 'loyal'],
    ['channel', 'E-mail', 'mail'],
    ['channel', '微信', 'chat'],
    ['direction', 'Both ways', 'both'],
    ['tier', 'platinum', null],
  ] as const)('choices: the %s %s is %s', (target, text, value) => {
    expect(choiceOf(target, text)).toBe(value);
  });

  test('members are found by id, name or address, and only if one fits', () => {
    const members = [
      { id: 'm1', name: 'Li Na', addresses: ['li@ours.example'] },
      { id: 'm2', name: 'Ana', addresses: [] },
      { id: 'm3', name: 'ana', addresses: [] },
    ];
    for (const text of ['m1', 'LI NA', 'li@ours.example']) {
      expect(readMember(text, members, 'owner')).toEqual({ ok: true, value: 'm1' });
    }
    expect(readMember('Ana', members, 'owner').ok).toBe(false);
  });

  test('whole numbers may come with zeros behind the point, as workbooks write them', () => {
    expect(readCount('30.0', 'minutes')).toEqual({ ok: true, value: 30 });
    expect(readCount('half an hour', 'minutes').ok).toBe(false);
  });

  test('parts are apart by any usual mark', () => {
    expect(partsOf('a; b,c\nd、e')).toEqual(['a', 'b', 'c', 'd', 'e']);
  });
});

describe('identity', () => {
  test('names are the same whatever their case, width and blanks', () => {
    expect(normalisedName('  Ｈarbour   FOODS\u200B ')).toBe(normalisedName('harbour foods'));
    expect(normalisedName('Harbour Food')).not.toBe(normalisedName('harbour foods'));
  });

  test('a derived id is a record id, the same for the same content only', () => {
    expect(derivedId('buy', ['a', 1])).toMatch(/^[\w-]{1,64}$/);
    expect(derivedId('buy', ['a', 1])).toBe(derivedId('buy', ['a', 1]));
    expect(derivedId('buy', ['a', 1])).not.toBe(derivedId('buy', ['a1']));
  });

  test('values are the same by content', () => {
    expect(isSameValue({ minor: 1, currency: 'CNY' }, { currency: 'CNY', minor: 1 })).toBe(true);
    expect(isSameValue(['a', 'b'], ['b', 'a'])).toBe(false);
    expect(isSameValue([], {})).toBe(false);
    expect(isSameValue(null, undefined)).toBe(false);
  });
});
