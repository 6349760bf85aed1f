import { describe, expect, test } from 'vitest';
import { explanation, headline } from '../../extension/card/warning-words.ts';
import { createWords } from '../../extension/card/words.ts';
import { card } from '../../extension/locales/en/card.ts';
import type { OtherWarning } from '../../shared/card/warnings.ts';
import type { ContactRule } from '../../shared/method/contact-rules.ts';

const words = createWords('en', card, 'UTC', () => Date.parse('2026-11-25T09:00:00Z'), 'UTC');
const said = (warning: OtherWarning) => headline({ kind: 'standing', grave: false, warning }, words);
const collision = (on: string): OtherWarning => ({
  code: 'collision',
  ruleId: 'r',
  interactionId: 'i',
  departments: ['finance', 'sales'],
  on,
});
const closed = (rule: ContactRule['rule']): OtherWarning => ({
  code: 'closed-to',
  rule,
  ruleId: 'r',
  which: { departments: ['marketing'] },
  clearOn: null,
});

describe('the words of a warning', () => {
  test('a collision of today says so, one that is planned names its day', () => {
    expect(said(collision('2026-11-25'))).toBe('Collision today · finance and sales');
    expect(said(collision('2026-11-27'))).toBe('Collision Fri · finance and sales');
  });

  test('each sort that no click explains has an explanation of its own', () => {
    const others: OtherWarning[] = [
      ...(['cap', 'complaint', 'cool-down', 'apart'] as const).map(closed),
      collision('2026-11-25'),
      { code: 'regressed', from: 'offer', to: 'contacted', on: '2026-11-20' },
      { code: 'overdue-order', overdueDays: 21, usualDays: 28 },
      { code: 'moved-on', contactId: 'c', name: 'Liu Yang', on: '2026-11-23' },
    ];
    const explained = others.map((warning) => explanation(warning, words));
    expect(new Set(explained).size).toBe(others.length);
  });

  test('a step we named is told in words, a step of the team as it wrote it', () => {
    const slid = { code: 'regressed', from: 'offer', to: 'Trial order', on: '2026-11-20' } as const;
    expect(said(slid)).toBe('Slid back · from Offer to Trial order');
  });

  test('a birthday is explained by its day in full', () => {
    const birthday = {
      code: 'key-date',
      contactId: 'c',
      name: 'Li',
      occasion: 'birthday',
      label: null,
    } as const;
    const soon = { ...birthday, day: '2026-11-28', daysAhead: 3, years: null };
    expect([said(soon), explanation(soon, words)]).toEqual([
      'Li · birthday Sat',
      'Saturday, 28 November 2026',
    ]);
  });
});
