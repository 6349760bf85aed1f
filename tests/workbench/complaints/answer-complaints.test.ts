import { describe, expect, test } from 'vitest';
import { answerComplaint } from '../../../extension/workbench/complaints/answer-complaint.ts';
import { answerComplaints } from '../../../extension/workbench/complaints/answer-complaints.ts';
import { makeBase, makeCustomer, usd } from '../make-base.ts';
import { NOW } from '../make-team.ts';

const HOUR = 3_600_000;
const complaint = { customerId: 'harbour', severity: 'minor', receivedAt: NOW - 3 * HOUR } as const;

const base = makeBase({
  customer: [makeCustomer('harbour', { name: 'Harbour Foods' })],
  complaint: [
    { id: 'c1', what: 'Wet lids', state: 'received', handlerId: 'ana', ...complaint },
    { id: 'c2', what: 'Short delivery', ...complaint, state: 'acknowledged', handlerId: 'ben' },
    {
      id: 'c3',
      what: 'Wrong print',
      ...complaint,
      state: 'closed',
      respondedAt: NOW - 2 * HOUR,
      closedAt: NOW - HOUR,
      compensation: usd(50),
    },
  ],
  satisfaction: [
    { id: 's1', customerId: 'harbour', complaintId: 'c3', answer: { kind: 'csat', score: 5 }, at: NOW },
    { id: 's2', customerId: 'harbour', answer: { kind: 'csat', score: 1 }, at: NOW },
  ],
});
const ask = { list: 'all', handlerId: null, text: '', now: NOW } as const;

describe('answerComplaints', () => {
  test('counts every list', async () => {
    const { counts } = await answerComplaints(base, ask);
    expect(counts).toMatchObject({ open: 2, ask: 1, settled: 1, all: 3 });
  });

  test('finds words in the complaint and the customer', async () => {
    const found = async (text: string) =>
      (await answerComplaints(base, { ...ask, text })).rows.map(({ id }) => id);
    expect(await found('harbour wet')).toEqual(['c1']);
    expect(await found('nothing')).toEqual([]);
  });

  test('keeps to one handler when asked', async () => {
    expect((await answerComplaints(base, { ...ask, handlerId: 'ben' })).counts.all).toBe(1);
  });

  test('judges the year by answers in time, satisfaction with the handling and what was paid', async () => {
    const { year } = await answerComplaints(base, ask);
    expect(year).toEqual({
      received: 3,
      answered: 1,
      inTime: 1,
      csat: 1,
      csatAnswers: 1,
      compensation: [{ currency: 'USD', minor: 5000 }],
    });
  });
});

describe('answerComplaint', () => {
  test('offers only the steps the chain allows', async () => {
    expect((await answerComplaint(base, { id: 'c1', now: NOW }))?.next).toEqual(['acknowledged', 'refused']);
  });

  test('shows the customer’s other complaints and the answers to this one', async () => {
    const one = await answerComplaint(base, { id: 'c3', now: NOW });
    expect(one?.others).toHaveLength(2);
    expect(one?.answers.map(({ id }) => id)).toEqual(['s1']);
  });

  test('is null for a complaint that is not here', async () => {
    expect(await answerComplaint(base, { id: 'none', now: NOW })).toBeNull();
  });
});
