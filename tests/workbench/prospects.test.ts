import { describe, expect, test } from 'vitest';
import { answerProspects } from '../../extension/workbench/prospects/answer-prospects.ts';
import { makeBase, makeCustomer, usd } from './make-base.ts';

const day = (text: string) => Date.parse(`${text}T12:00:00Z`);
const promise = { promisedBy: 'them', what: 'Samples', due: '2026-01-10', state: 'open' } as const;

const base = makeBase({
  customer: [
    makeCustomer('asked', { process: [{ on: '2025-09-01', to: 'offer', reclassified: false }] }),
    makeCustomer('called', {
      process: [
        { on: '2025-09-01', to: 'offer', reclassified: false },
        { on: '2025-10-01', to: 'contacted', reclassified: false },
      ],
    }),
    makeCustomer('quiet'),
    makeCustomer('buyer'),
  ],
  commitment: [
    { id: 'p1', customerId: 'asked', contactId: 'maria', ...promise, createdAt: day('2025-06-15') },
    { id: 'p2', customerId: 'asked', contactId: 'tom', ...promise, createdAt: day('2025-11-15') },
    { id: 'p3', customerId: 'buyer', contactId: 'ann', ...promise, createdAt: day('2025-03-15') },
  ],
  interaction: [
    {
      id: 'i1',
      customerId: 'called',
      channel: 'call',
      direction: 'out',
      at: day('2025-10-01'),
      by: 'me',
      department: 'sales',
    },
  ],
  purchase: [{ id: 'o1', customerId: 'buyer', day: '2025-05-01', revenue: usd(10) }],
});

describe('answerProspects', () => {
  test('counts customers who never bought by what they have earned', async () => {
    const { counts } = await answerProspects(base, 'prospect');
    expect(counts).toEqual({ prospect: 1, opportunity: 1, suspect: 1 });
  });

  test('counts people at the end of each month, and none once their company has bought', async () => {
    const { overTime } = await answerProspects(base, 'prospect');
    const on = (text: string) => overTime.find((one) => one.day === text)?.prospects;
    expect([on('2025-03-31'), on('2025-05-31'), on('2025-06-30'), on('2025-12-31')]).toEqual([1, 0, 1, 2]);
  });

  test('lists who slid back, with all moves for the one that is added', async () => {
    const { regressed } = await answerProspects(base, 'prospect');
    expect(regressed).toEqual([
      {
        customerId: 'called',
        name: 'CALLED',
        from: 'offer',
        to: 'contacted',
        on: '2025-10-01',
        process: [
          { on: '2025-09-01', to: 'offer', reclassified: false },
          { on: '2025-10-01', to: 'contacted', reclassified: false },
        ],
      },
    ]);
  });

  test('shows the promise of theirs that is due first', async () => {
    const { rows } = await answerProspects(base, 'prospect');
    expect(rows.map(({ customerId, promise: next }) => [customerId, next?.due])).toEqual([
      ['asked', '2026-01-10'],
    ]);
  });
});
