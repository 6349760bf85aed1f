import { describe, expect, test } from 'vitest';
import type { Complaint } from '../../../extension/workbench/complaints/complaint-rows.ts';
import { milestonesOf } from '../../../extension/workbench/complaints/milestones.ts';
import { HOUR, makeComplaint, makeSurroundings, MONDAY_NINE } from './make-complaint.ts';

const states = (fields: Partial<Complaint>, hoursLater = 0) =>
  milestonesOf(makeComplaint(fields), makeSurroundings({ now: MONDAY_NINE + hoursLater * HOUR })).map(
    ({ state }) => state,
  );

describe('milestonesOf', () => {
  test('counts deadlines in working hours: 24 hours from Monday nine end on Wednesday at fifteen', () => {
    const [acknowledge, respond] = milestonesOf(makeComplaint(), makeSurroundings());
    expect(acknowledge?.dueAt).toBe(MONDAY_NINE + 4 * HOUR);
    expect(respond?.dueAt).toBe(Date.UTC(2026, 2, 4, 15));
  });

  test('tells what was done in time from what was done late', () => {
    const done = { state: 'responded', respondedAt: Date.UTC(2026, 2, 4, 15) } as const;
    expect(states({ ...done, acknowledgedAt: MONDAY_NINE + 5 * HOUR })).toEqual([
      'missed',
      'met',
      'on-track',
    ]);
  });

  test('does not guess a time nobody noted', () => {
    expect(states({ state: 'investigating' })[0]).toBe('unknown');
  });

  test('owes nothing more once refused', () => {
    const refused = { state: 'refused', acknowledgedAt: MONDAY_NINE, closedAt: MONDAY_NINE + HOUR } as const;
    expect(states(refused)).toEqual(['met', 'dropped', 'dropped']);
  });

  test('takes an answer from before a reopening for none, and runs the deadline anew', () => {
    const reopenedAt = Date.UTC(2026, 2, 9, 9);
    const again = makeComplaint({ state: 'reopened', respondedAt: MONDAY_NINE + HOUR, reopenedAt });
    const [, respond] = milestonesOf(again, makeSurroundings({ now: reopenedAt }));
    expect(respond).toMatchObject({ doneAt: null, dueAt: Date.UTC(2026, 2, 11, 15), state: 'on-track' });
    const closed = milestonesOf({ ...again, state: 'closed' }, makeSurroundings({ now: reopenedAt }));
    expect(closed[1]?.state).toBe('unknown');
  });

  test('is breached one millisecond after the deadline', () => {
    const at = (ms: number) =>
      milestonesOf(makeComplaint(), makeSurroundings({ now: MONDAY_NINE + 4 * HOUR + ms }))[0]?.state;
    expect([at(0), at(1)]).toEqual(['at-risk', 'breached']);
  });
});
