import { describe, expect, test } from 'vitest';
import { warningsOf, type Warning } from '../../shared/card/warnings.ts';
import { shapeCustomer, type Circumstances, type CustomerRecords } from '../../shared/card/card-model.ts';
import { pastAndOpen } from '../../shared/standings/history.ts';
import { makeTeam } from '../workbench/make-team.ts';
import { addWorkingDays, dayIn } from '../../shared/card/days.ts';

const NOW = Date.UTC(2026, 5, 17, 6, 0);
const DAY = 86_400_000;
const origin = { createdAt: NOW, createdBy: 'ana' };
const given: Circumstances = {
  now: NOW,
  zone: 'Asia/Shanghai',
  member: (id) => ({ id, name: null, me: id === 'me' }),
};

function makeRecords(overrides: Partial<CustomerRecords> = {}): CustomerRecords {
  return {
    customer: { id: 'c', name: 'Harbour', domains: [], stage: 'key', ...origin },
    contact: null,
    lastContact: null,
    commitments: [],
    complaints: [],
    pastComplaints: 0,
    lastResolvedAt: null,
    standing: null,
    notes: [],
    ...overrides,
  };
}

const promise = (id: string, promisedBy: 'us' | 'them', due: string) =>
  ({ id, customerId: 'c', promisedBy, what: id, due, state: 'open', ...origin }) as const;
const complaint = (id: string, severity: 'minor' | 'major', state: 'received' | 'closed', days: number) =>
  ({
    id,
    customerId: 'c',
    what: id,
    severity,
    state,
    receivedAt: NOW - days * DAY,
    closedAt: state === 'closed' ? NOW - DAY : null,
    ...origin,
  }) as const;

const note = (id: string, visibility: 'team' | 'private') =>
  ({ id, customerId: 'c', text: id, visibility, textStamp: null, versions: [], ...origin }) as const;

function idOf(warning: Warning): string {
  switch (warning.kind) {
    case 'promise':
      return warning.promise.id;
    case 'complaint':
      return warning.complaint.id;
    case 'standing':
      return warning.warning.code;
  }
}

describe('shapeCustomer', () => {
  test('puts the most overdue promise first, ours before theirs on the same day', () => {
    const commitments = [
      promise('next', 'us', '2026-06-20'),
      promise('theirs', 'them', '2026-06-16'),
      promise('oldest', 'us', '2026-06-10'),
      promise('ours', 'us', '2026-06-16'),
    ];
    const { promises } = shapeCustomer(makeRecords({ commitments }), given);
    expect(promises.map(({ id, inDays }) => [id, inDays])).toEqual([
      ['oldest', -7],
      ['ours', -1],
      ['theirs', -1],
      ['next', 3],
    ]);
  });

  test('warns of grave complaints, our broken word, lesser complaints, today, and what they owe, in this order', () => {
    const { warnings } = shapeCustomer(
      makeRecords({
        commitments: [
          promise('they owe', 'them', '2026-06-01'),
          promise('today', 'us', '2026-06-17'),
          promise('broken', 'us', '2026-06-16'),
          promise('tomorrow', 'us', '2026-06-18'),
        ],
        complaints: [complaint('small', 'minor', 'received', 9), complaint('grave', 'major', 'received', 2)],
      }),
      given,
    );
    expect(warnings.map(idOf)).toEqual(['grave', 'broken', 'small', 'today', 'they owe']);
    expect(warnings.map(({ grave }) => grave)).toEqual([true, true, false, false, false]);
  });

  test('warns of a complaint before what may not be sent because of it', () => {
    const [open] = shapeCustomer(
      makeRecords({ complaints: [complaint('small', 'minor', 'received', 9)] }),
      given,
    ).openComplaints;
    const closed = { code: 'closed-to', rule: 'complaint', ruleId: 'r', which: {}, clearOn: null } as const;
    expect(warningsOf([], open ? [open] : [], [closed]).map(({ kind }) => kind)).toEqual([
      'complaint',
      'standing',
    ]);
  });

  test('counts days in the team’s zone, not in hours', () => {
    const lateEvening = { ...given, now: Date.UTC(2026, 5, 17, 15, 59) };
    const afterMidnight = { ...given, now: Date.UTC(2026, 5, 17, 16, 1) };
    const records = makeRecords({ commitments: [promise('p', 'us', '2026-06-17')] });
    expect(shapeCustomer(records, lateEvening).promises[0]?.inDays).toBe(0);
    expect(shapeCustomer(records, afterMidnight).promises[0]?.inDays).toBe(-1);
  });

  test('lists open complaints gravest first and counts the finished ones with the last resolution', () => {
    const complaints = [
      complaint('minor', 'minor', 'received', 5),
      complaint('done', 'minor', 'closed', 90),
      complaint('major', 'major', 'received', 1),
    ];
    const card = shapeCustomer(makeRecords(pastAndOpen(complaints)), given);
    expect(card.openComplaints.map(({ id, openDays }) => [id, openDays])).toEqual([
      ['major', 1],
      ['minor', 5],
    ]);
    expect([card.pastComplaints, card.lastResolvedAt]).toEqual([1, NOW - DAY]);
  });

  test('puts a broken deadline before a graver complaint that is in time', () => {
    const complaints = [
      complaint('grave', 'major', 'received', 1),
      complaint('late', 'minor', 'received', 1),
    ];
    const clock = {
      milestone: 'acknowledge',
      state: 'on-track',
      timeLeft: 1,
      askSatisfaction: false,
    } as const;
    const warning = (complaintId: string, dueAt: number) =>
      ({ code: 'complaint', complaintId, what: '', severity: 'minor', clock: { ...clock, dueAt } }) as const;
    const made = makeTeam([{ id: 'c', bought: {} }]).standings[0] ?? null;
    const standing = made && { ...made, warnings: [warning('grave', NOW + DAY), warning('late', NOW - DAY)] };
    const card = shapeCustomer(makeRecords({ complaints, standing }), given);
    expect(card.openComplaints.map(({ id }) => id)).toEqual(['late', 'grave']);
  });

  test('shows the newest note of the team and keeps private ones apart', () => {
    const notes = [note('mine', 'private'), note('new', 'team'), note('old', 'team')];
    const card = shapeCustomer(makeRecords({ notes }), given);
    expect(card.note?.id).toBe('new');
    expect(card.privateNotes.map(({ id }) => id)).toEqual(['mine']);
  });
});

describe('days', () => {
  test('a working day after Friday is Monday', () => {
    expect(addWorkingDays('2026-06-19', 1)).toBe('2026-06-22');
  });

  test('an instant is another day in another zone', () => {
    expect(dayIn('Asia/Shanghai', Date.UTC(2026, 0, 1, 20))).toBe('2026-01-02');
  });
});
