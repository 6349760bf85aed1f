import { describe, expect, test } from 'vitest';
import { COMPLAINT_STATES } from '../../shared/records/complaint.ts';
import {
  advance,
  COMPLAINT_TRANSITIONS,
  complaintClock,
  DEFAULT_SERVICE_LEVELS,
  type ComplaintCase,
} from '../../shared/method/complaints.ts';
import { isOpen } from '../../shared/method/open-complaint.ts';
import type { WorkingCalendar } from '../../shared/method/working-calendar.ts';
import { valueOf } from './value-of.ts';

const HOUR = 3_600_000;
const nine = [{ from: 540, to: 1020 }];
const calendar: WorkingCalendar = {
  zone: 'Asia/Shanghai',
  week: [nine, nine, nine, nine, nine, [], []],
  exceptions: {},
};

const at = (text: string) => Date.parse(`${text}+08:00`);

function makeCase(overrides: Partial<ComplaintCase> = {}): ComplaintCase {
  return {
    severity: 'major',
    state: 'received',
    receivedAt: at('2024-05-03T15:00'),
    reopenedAt: null,
    satisfactionAsked: false,
    ...overrides,
  };
}

function clockAt(now: string, overrides: Partial<ComplaintCase> = {}) {
  return valueOf(complaintClock(makeCase(overrides), DEFAULT_SERVICE_LEVELS, calendar, at(now)));
}

describe('complaint chain', () => {
  test('goes from receipt to close in order', () => {
    const chain = ['received', 'acknowledged', 'assessed', 'investigating', 'responded', 'closed'] as const;
    for (const [index, state] of chain.slice(1).entries()) {
      expect(advance(chain[index] ?? 'received', state)).toEqual({ ok: true, value: state });
    }
  });

  test('a step that is not allowed is refused with those that are', () => {
    expect(advance('received', 'closed')).toEqual({
      ok: false,
      problem: { code: 'not-allowed', from: 'received', to: 'closed', allowed: ['acknowledged', 'refused'] },
    });
    expect(advance('closed', 'responded').ok).toBe(false);
    expect(advance('received', 'received').ok).toBe(false);
  });

  test('what is closed or refused can only be reopened', () => {
    const ended = COMPLAINT_STATES.filter((state) => !isOpen(state));
    expect(ended).toEqual(['closed', 'refused']);
    for (const state of ended) expect(COMPLAINT_TRANSITIONS[state]).toEqual(['reopened']);
  });

  test('every state can be reached and every open one can end', () => {
    const reached = new Set(COMPLAINT_STATES.flatMap((state) => COMPLAINT_TRANSITIONS[state]));
    expect([...reached].toSorted()).toEqual(COMPLAINT_STATES.filter((one) => one !== 'received').toSorted());
    for (const state of COMPLAINT_STATES.filter(isOpen)) {
      expect(COMPLAINT_TRANSITIONS[state].some((next) => next === 'refused' || next === 'closed')).toBe(true);
    }
  });
});

const due = (severity: ComplaintCase['severity']) => clockAt('2024-05-03T15:00', { severity }).dueAt;

describe('complaint clock', () => {
  test('a major complaint of Friday 15:00 is to be acknowledged by Monday 11:00', () => {
    const clock = clockAt('2024-05-03T16:00');
    expect(clock).toMatchObject({
      milestone: 'acknowledge',
      state: 'on-track',
      dueAt: at('2024-05-06T11:00'),
    });
    expect(clock.timeLeft).toBe(3 * HOUR);
  });

  test('is at risk in the last quarter, and breached only past the deadline', () => {
    expect(clockAt('2024-05-06T09:59').state).toBe('on-track');
    expect(clockAt('2024-05-06T10:00')).toMatchObject({ state: 'at-risk', timeLeft: HOUR });
    expect(clockAt('2024-05-06T11:00')).toMatchObject({ state: 'at-risk', timeLeft: 0 });
    expect(clockAt('2024-05-06T11:01')).toMatchObject({ state: 'breached', timeLeft: -60_000 });
  });

  test('a week-end neither helps nor harms', () => {
    expect(clockAt('2024-05-05T12:00')).toMatchObject({ state: 'on-track', timeLeft: 2 * HOUR });
  });

  test('deadlines go by severity', () => {
    expect(due('critical')).toBe(at('2024-05-03T16:00'));
    expect(due('minor')).toBe(at('2024-05-06T15:00'));
  });

  test('after acknowledgement an answer is owed, after the answer the close', () => {
    const milestones = ['acknowledged', 'assessed', 'investigating', 'responded'] as const;
    expect(milestones.map((state) => clockAt('2024-05-03T16:00', { state }).milestone)).toEqual([
      'respond',
      'respond',
      'respond',
      'close',
    ]);
  });

  test('reopened, its deadlines run anew', () => {
    const clock = clockAt('2024-06-03T09:00', { state: 'reopened', reopenedAt: at('2024-06-03T09:00') });
    expect(clock).toMatchObject({ milestone: 'respond', state: 'on-track', timeLeft: 24 * HOUR });
  });

  test('satisfaction is asked once, after the close', () => {
    expect(clockAt('2024-06-03T09:00', { state: 'closed' })).toEqual({
      milestone: null,
      state: 'settled',
      dueAt: null,
      timeLeft: null,
      askSatisfaction: true,
    });
    expect(clockAt('2024-06-03T09:00', { state: 'closed', satisfactionAsked: true }).askSatisfaction).toBe(
      false,
    );
    expect(clockAt('2024-06-03T09:00', { state: 'refused' }).askSatisfaction).toBe(false);
  });

  test('a calendar without hours is a problem, not an endless deadline', () => {
    const idle: WorkingCalendar = { ...calendar, week: [[], [], [], [], [], [], []] };
    expect(complaintClock(makeCase(), DEFAULT_SERVICE_LEVELS, idle, 0)).toEqual({
      ok: false,
      problem: { code: 'no-working-time' },
    });
  });
});
