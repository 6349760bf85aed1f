import { describe, expect, test } from 'vitest';
import { answerKnowledge, bandOf } from '../../extension/workbench/knowledge/answer-knowledge.ts';
import { makeBase, makeCustomer, usd } from './make-base.ts';

const base = makeBase({
  customer: [
    makeCustomer('rich', { ownerId: 'ana' }),
    makeCustomer('poor', { ownerId: 'ben' }),
    makeCustomer('known', { ownerId: 'ana', industry: 'Dairy', needs: 'Trays', verifiedOn: '2025-12-01' }),
  ],
  purchase: [
    { id: 'o1', customerId: 'rich', day: '2025-12-01', revenue: usd(1000) },
    { id: 'o2', customerId: 'poor', day: '2025-12-01', revenue: usd(10) },
  ],
});

describe('answerKnowledge', () => {
  test('begins where little is known of much revenue', () => {
    const { rows } = answerKnowledge(base, null);
    expect(rows.map(({ customerId }) => customerId)).toEqual(['rich', 'poor', 'known']);
  });

  test('weighs what we know by where the money is', () => {
    const { mean, weighted } = answerKnowledge(base, null);
    expect(weighted).toBe(0);
    expect(mean).toBeGreaterThan(0);
  });

  test('counts what to learn next', () => {
    const { todo, customers } = answerKnowledge(base, null);
    expect(todo.reduce((sum, one) => sum + one.customers, 0)).toBe(customers);
  });

  test('keeps to one owner when asked', () => {
    expect(answerKnowledge(base, 'ana').customers).toBe(2);
  });
});

describe('bandOf', () => {
  test('is poor below 40 and good from 70', () => {
    expect([39, 40, 69, 70].map(bandOf)).toEqual(['poor', 'fair', 'fair', 'good']);
  });
});
