import { describe, expect, test } from 'vitest';
import {
  prospectStatus,
  prospectsOverTime,
  type ProspectFacts,
  type PromiseMade,
} from '../../shared/method/prospects.ts';
import { processStanding, type ProcessMove } from '../../shared/method/sales-process.ts';

const window = { from: '2024-01-01', to: '2024-12-31' };

function makeFacts(
  promise: Partial<PromiseMade> | null,
  contactedOn: string | null = '2024-02-01',
): ProspectFacts {
  const made: PromiseMade = { promisedBy: 'them', state: 'open', madeOn: '2024-03-01', settledOn: null };
  return { contactedOn, promises: promise === null ? [] : [{ ...made, ...promise }] };
}

describe('prospect status', () => {
  const cases: [string, ProspectFacts, string][] = [
    ['an open promise of theirs', makeFacts({}), 'prospect'],
    ['a promise of ours', makeFacts({ promisedBy: 'us' }), 'opportunity'],
    ['a promise kept in the window', makeFacts({ state: 'kept', settledOn: '2024-06-01' }), 'prospect'],
    [
      'a promise kept before the window',
      makeFacts({ state: 'kept', madeOn: '2023-01-01', settledOn: '2023-12-31' }),
      'opportunity',
    ],
    ['a broken promise', makeFacts({ state: 'broken', settledOn: '2024-06-01' }), 'opportunity'],
    ['a withdrawn promise', makeFacts({ state: 'withdrawn', settledOn: '2024-06-01' }), 'opportunity'],
    ['a promise made on the last day', makeFacts({ madeOn: '2024-12-31' }), 'prospect'],
    ['a promise not made yet', makeFacts({ madeOn: '2025-01-01' }), 'opportunity'],
    [
      'a promise still open then, broken since',
      makeFacts({ state: 'broken', settledOn: '2025-02-01' }),
      'prospect',
    ],
    ['contact without a promise', makeFacts(null), 'opportunity'],
    ['no contact at all', makeFacts(null, null), 'suspect'],
    ['contact only later', makeFacts(null, '2025-01-01'), 'suspect'],
  ];
  test.each(cases)('%s', (_, facts, status) => {
    expect(prospectStatus(facts, window)).toBe(status);
  });

  test('true prospects are counted at the end of each window', () => {
    const contacts = [makeFacts({ state: 'kept', settledOn: '2024-05-10' }), makeFacts({}), makeFacts(null)];
    const months = ['2024-02', '2024-05', '2024-08'].map((month) => ({
      from: `${month}-01`,
      to: `${month}-28`,
    }));
    expect(prospectsOverTime(contacts, months)).toEqual([
      { day: '2024-02-28', prospects: 0 },
      { day: '2024-05-28', prospects: 2 },
      { day: '2024-08-28', prospects: 1 },
    ]);
  });
});

const move = (to: string, on = '2024-01-01', reclassified = false): ProcessMove => ({
  to,
  on,
  reclassified,
});

describe('sales process', () => {
  const steps = ['lead', 'meeting', 'offer', 'order'];

  test('a move backwards is flagged and stays flagged when it moves forward again', () => {
    const history = [move('offer'), move('meeting', '2024-02-01'), move('offer', '2024-03-01')];
    const regressed = { from: 'offer', to: 'meeting', on: '2024-02-01' };
    expect(processStanding(steps, history)).toEqual({ ok: true, value: { step: 'offer', regressed } });
  });

  test('it is listed until someone reclassifies', () => {
    const history = [move('offer'), move('lead'), move('meeting', '2024-03-01', true)];
    expect(processStanding(steps, history)).toEqual({
      ok: true,
      value: { step: 'meeting', regressed: null },
    });
  });

  test('a forward move, a skipped step, a repeated one and no move at all are no regress', () => {
    expect(processStanding(steps, [move('lead'), move('order'), move('order')])).toMatchObject({
      value: { regressed: null },
    });
    expect(processStanding(steps, [])).toEqual({ ok: true, value: { step: null, regressed: null } });
  });

  test('a step that is not in the process is refused', () => {
    expect(processStanding(steps, [move('dinner')])).toEqual({
      ok: false,
      problem: { code: 'unknown-step', step: 'dinner' },
    });
  });
});
