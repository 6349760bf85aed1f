import { describe, expect, test } from 'vitest';
import type { PageRecords } from '../../extension/workbench/customer/answer-customer.ts';
import { byMonth, timelineOf } from '../../extension/workbench/customer/timeline.ts';

const origin = { createdAt: Date.UTC(2026, 1, 10), createdBy: 'ana' };
const records: PageRecords = {
  contact: [],
  affinity: [],
  interaction: [
    {
      id: 'i',
      customerId: 'c',
      channel: 'call',
      direction: 'out',
      department: 'finance',
      at: Date.UTC(2026, 2, 2, 9),
      by: 'ben',
      subject: 'Invoice',
      minutes: 4,
      ...origin,
    },
  ],
  commitment: [
    {
      id: 'w',
      customerId: 'c',
      promisedBy: 'them',
      what: 'Order',
      due: '2026-03-09',
      state: 'open',
      ...origin,
    },
  ],
  complaint: [
    {
      id: 'k',
      customerId: 'c',
      what: 'Late',
      severity: 'major',
      state: 'refused',
      receivedAt: Date.UTC(2026, 2, 1),
      ...origin,
    },
  ],
  note: [{ id: 'n', customerId: 'c', text: 'Gate 2', visibility: 'private', ...origin }],
  purchase: [
    { id: 'o', customerId: 'c', day: '2026-03-02', revenue: { minor: 100, currency: 'EUR' }, ...origin },
  ],
  satisfaction: [
    {
      id: 's',
      customerId: 'c',
      answer: { kind: 'csat', score: 4 },
      theme: 'delivery',
      at: Date.UTC(2026, 2, 3),
      ...origin,
    },
  ],
  benefit: [{ id: 'b', customerId: 'c', kind: 'social', what: 'Dinner', day: '2026-01-01', ...origin }],
};

describe('the timeline', () => {
  test('holds what every department did, newest first', () => {
    expect(timelineOf(records).map(({ id }) => id)).toEqual(['s', 'i', 'o', 'k', 'n', 'w', 'b']);
  });

  test('says who, how much and whether it is settled', () => {
    const byId = Object.fromEntries(timelineOf(records).map((entry) => [entry.id, entry]));
    expect(byId['i']).toMatchObject({ by: 'ben', department: 'finance', minutes: 4, isDay: false });
    expect(byId['k']).toMatchObject({ isOpen: false });
    expect(byId['s']).toMatchObject({ score: 4, of: 5, text: 'delivery' });
    expect(byId['o']).toMatchObject({ isDay: true, by: null });
    expect(byId['n']).toMatchObject({ isPrivate: true });
  });

  test('stands under its months', () => {
    expect(byMonth(timelineOf(records)).map(([month, entries]) => [month, entries.length])).toEqual([
      ['2026-03', 4],
      ['2026-02', 2],
      ['2026-01', 1],
    ]);
  });
});
