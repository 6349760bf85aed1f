import { describe, expect, test } from 'vitest';
import { DEFAULT_CONTACT_RULES } from '../../shared/method/default-contact-rules.ts';
import { TIERS } from '../../shared/records/customer.ts';
import { governance } from '../../extension/locales/en/governance.ts';
import { translator } from '../../extension/locales/translate.ts';
import {
  answerGovernance,
  answerTimeline,
  ruleSets,
} from '../../extension/workbench/governance/answer-governance.ts';
import { ruleWords } from '../../extension/workbench/governance/rule-words.ts';
import { makeBase, makeCustomer } from './make-base.ts';

const today = Date.parse('2025-12-31T10:00:00Z');
const sent = (id: string, channel: 'letter' | 'invoice-reminder', direction: 'out' | 'in' = 'out') => ({
  id,
  customerId: 'castell',
  channel,
  direction,
  at: today,
  by: 'me',
  department: channel === 'letter' ? ('management' as const) : ('finance' as const),
});

const base = makeBase({
  customer: [makeCustomer('castell')],
  interaction: [sent('i1', 'letter'), sent('i2', 'invoice-reminder'), sent('i3', 'letter', 'in')],
});

describe('answerGovernance', () => {
  test('finds a reminder that goes out with a letter, once', () => {
    const { collisions } = answerGovernance(base);
    expect(collisions.map(({ name, departments, rule }) => [name, departments, rule?.rule])).toEqual([
      ['CASTELL', ['finance', 'management'], 'apart'],
    ]);
  });

  test('says whom to leave in peace until when', () => {
    const { closed } = answerGovernance(base);
    expect(closed.find(({ rule }) => rule?.rule === 'cool-down')?.clearOn).toBe('2026-01-07');
  });
});

describe('ruleSets', () => {
  test('puts tiers with the same rules together', () => {
    const own = ruleSets((tier) => (tier === 'diamond' ? [] : DEFAULT_CONTACT_RULES));
    expect(own.map(({ tiers }) => tiers)).toEqual([['diamond'], TIERS.slice(1)]);
  });
});

describe('ruleWords', () => {
  const t = translator('en', governance);

  test.each([
    [0, 'No contact by marketing while a complaint is open, nor in the 7 days after its close.'],
    [1, 'Never on the same day: invoice reminder and letter or gift.'],
    [2, 'At most 4 times in 30 days: contact by marketing.'],
    [3, 'At least 7 days from one to the next: invoice reminder.'],
  ])('tells default rule %i as a sentence', (at, words) => {
    const rule = DEFAULT_CONTACT_RULES[at];
    expect(rule && ruleWords(rule, t, 'en')).toBe(words);
  });
});

describe('answerTimeline', () => {
  test('shows what we sent, not what they did', async () => {
    expect((await answerTimeline(base, 'castell'))?.touches.map(({ id }) => id)).toEqual(['i1', 'i2']);
  });

  test('is null for a customer that is not here', async () => {
    expect(await answerTimeline(base, 'nobody')).toBeNull();
  });
});
