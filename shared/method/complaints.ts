import type { ComplaintState, Severity } from '../records/complaint.ts';
import { failed, found, type Outcome } from './outcome.ts';
import type { WorkingCalendar } from './working-calendar.ts';
import { addWorkingTime, workingTime, type WorkingTimeProblem } from './working-time.ts';

/**
 * The chain of complaint handling: received, acknowledged, assessed, investigating, responded, closed; also
 * refused and reopened. A step may be skipped forwards only where nothing is owed in between.
 * Source: ISO 10002:2018, clause 8 (operation of the complaints-handling process).
 */
export const COMPLAINT_TRANSITIONS: Readonly<Record<ComplaintState, readonly ComplaintState[]>> = {
  received: ['acknowledged', 'refused'],
  acknowledged: ['assessed', 'refused'],
  assessed: ['investigating', 'responded', 'refused'],
  investigating: ['responded', 'refused'],
  responded: ['closed', 'investigating'],
  closed: ['reopened'],
  refused: ['reopened'],
  reopened: ['assessed', 'investigating', 'responded', 'refused'],
};

export type TransitionProblem = {
  readonly code: 'not-allowed';
  readonly from: ComplaintState;
  readonly to: ComplaintState;
  readonly allowed: readonly ComplaintState[];
};

/** The next state, refused with the states that are allowed. */
export function advance(
  from: ComplaintState,
  to: ComplaintState,
): Outcome<ComplaintState, TransitionProblem> {
  const allowed = COMPLAINT_TRANSITIONS[from];
  return allowed.includes(to) ? found(to) : failed({ code: 'not-allowed', from, to, allowed });
}

/** What is owed, in order. */
export const MILESTONES = ['acknowledge', 'respond', 'close'] as const;
export type Milestone = (typeof MILESTONES)[number];

/** Working hours from receipt (or reopening) to each milestone. */
export type ServiceLevels = Readonly<Record<Severity, Readonly<Record<Milestone, number>>>>;

export const DEFAULT_SERVICE_LEVELS: ServiceLevels = {
  critical: { acknowledge: 1, respond: 8, close: 24 },
  major: { acknowledge: 4, respond: 24, close: 56 },
  minor: { acknowledge: 8, respond: 40, close: 80 },
};

/** The last part of a deadline in which an open milestone is at risk. */
const AT_RISK_PART = 0.25;

export interface ComplaintClock {
  /** What is owed next; null when nothing is. */
  readonly milestone: Milestone | null;
  readonly state: 'on-track' | 'at-risk' | 'breached' | 'settled';
  /** Epoch ms; null when nothing is owed. */
  readonly dueAt: number | null;
  /** Working time until the deadline in ms, negative when past it; null when nothing is owed. */
  readonly timeLeft: number | null;
  /** The customer should be asked how satisfied it is with the handling. */
  readonly askSatisfaction: boolean;
}

/** What the clock needs of a complaint; instants in epoch ms. */
export interface ComplaintCase {
  readonly severity: Severity;
  readonly state: ComplaintState;
  readonly receivedAt: number;
  /** When it was last reopened: deadlines run anew from there. */
  readonly reopenedAt: number | null;
  readonly satisfactionAsked: boolean;
}

/** Which deadline runs now and how it stands at `now`, in the working hours of the team's calendar. */
export function complaintClock(
  complaint: ComplaintCase,
  levels: ServiceLevels,
  calendar: WorkingCalendar,
  now: number,
): Outcome<ComplaintClock, WorkingTimeProblem> {
  const milestone = nextMilestone(complaint.state);
  if (milestone === null) {
    const askSatisfaction = complaint.state === 'closed' && !complaint.satisfactionAsked;
    return found({ milestone, state: 'settled', dueAt: null, timeLeft: null, askSatisfaction });
  }
  const allowed = levels[complaint.severity][milestone] * 3_600_000;
  const start = complaint.reopenedAt ?? complaint.receivedAt;
  const due = addWorkingTime(start, allowed, calendar);
  if (!due.ok) return due;
  const left = workingTime(Math.min(now, due.value), Math.max(now, due.value), calendar);
  if (!left.ok) return left;
  const late = now > due.value;
  return found({
    milestone,
    state: late ? 'breached' : left.value <= allowed * AT_RISK_PART ? 'at-risk' : 'on-track',
    dueAt: due.value,
    timeLeft: late ? -left.value : left.value,
    askSatisfaction: false,
  });
}

/** A reopened complaint was acknowledged long ago: an answer is owed. */
function nextMilestone(state: ComplaintState): Milestone | null {
  switch (state) {
    case 'received':
      return 'acknowledge';
    case 'acknowledged':
    case 'assessed':
    case 'investigating':
    case 'reopened':
      return 'respond';
    case 'responded':
      return 'close';
    case 'closed':
    case 'refused':
      return null;
  }
}
