import { describe, expect, test } from 'vitest';
import {
  byUrgency,
  type Complaint,
  complaintRow,
  isIn,
} from '../../../extension/workbench/complaints/complaint-rows.ts';
import { HOUR, makeComplaint, makeSurroundings, MONDAY_NINE } from './make-complaint.ts';

const row = (fields: Partial<Complaint>) =>
  complaintRow(makeComplaint(fields), makeSurroundings({ now: MONDAY_NINE + 3.5 * HOUR }));

describe('complaintRow', () => {
  test('leaves the clock out when the calendar has no working time', () => {
    const week: [[], [], [], [], [], [], []] = [[], [], [], [], [], [], []];
    const around = makeSurroundings({ calendar: { zone: 'UTC', week, exceptions: {} } });
    const stopped = complaintRow(makeComplaint(), around);
    expect([stopped.clock, isIn('open', stopped)]).toEqual([null, true]);
  });
});

describe('byUrgency', () => {
  test('puts what is past its deadline first, then what is at risk, then what is due sooner', () => {
    const rows = [
      row({ id: 'settled', state: 'closed', closedAt: MONDAY_NINE }),
      row({ id: 'later', severity: 'minor', receivedAt: MONDAY_NINE + HOUR }),
      row({ id: 'soon', severity: 'minor' }),
      row({ id: 'risk' }),
      row({ id: 'late', severity: 'critical' }),
    ];
    expect(rows.toSorted(byUrgency).map(({ id }) => id)).toEqual([
      'late',
      'risk',
      'soon',
      'later',
      'settled',
    ]);
  });
});

describe('isIn', () => {
  test('asks only about what is closed and was not asked', () => {
    expect(isIn('ask', row({ state: 'closed' }))).toBe(true);
    expect(isIn('ask', row({ state: 'closed', satisfactionAskedAt: 1 }))).toBe(false);
    expect(isIn('ask', row({ state: 'refused' }))).toBe(false);
  });

  test('counts breached and at risk as late', () => {
    const late = [row({ severity: 'critical' }), row({}), row({ severity: 'minor' })];
    expect(late.map((one) => isIn('late', one))).toEqual([true, true, false]);
  });
});
