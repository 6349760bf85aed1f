import { complaintClock, type Milestone, MILESTONES } from '../../../shared/method/complaints.ts';
import type { ComplaintState } from '../../../shared/records/complaint.ts';
import type { Complaint, ComplaintSurroundings } from './complaint-rows.ts';

/** How a milestone of a complaint stands or ended. */
export type MilestoneState =
  | 'met'
  | 'missed'
  /** It is behind us, but nobody noted when. */
  | 'unknown'
  /** Not reached, and refused: nothing is owed any more. */
  | 'dropped'
  | 'on-track'
  | 'at-risk'
  | 'breached';

export interface MilestoneLine {
  readonly milestone: Milestone;
  /** Epoch ms; null when the calendar has no working time. */
  readonly dueAt: number | null;
  readonly doneAt: number | null;
  readonly state: MilestoneState;
}

/** The state in which each milestone is the one owed. */
const OWED_IN: Readonly<Record<Milestone, ComplaintState>> = {
  acknowledge: 'received',
  respond: 'investigating',
  close: 'responded',
};

/** States in which a milestone lies ahead. */
const AHEAD_IN: Readonly<Record<Milestone, readonly ComplaintState[]>> = {
  acknowledge: ['received'],
  respond: ['received', 'acknowledged', 'assessed', 'investigating', 'reopened'],
  close: ['received', 'acknowledged', 'assessed', 'investigating', 'reopened', 'responded'],
};

type Levels = Pick<ComplaintSurroundings, 'serviceLevels' | 'calendar' | 'now'>;

/** Every milestone with its deadline, and whether it was kept. */
export function milestonesOf(complaint: Complaint, around: Levels): MilestoneLine[] {
  return MILESTONES.map((milestone) => lineOf(complaint, milestone, around));
}

function lineOf(complaint: Complaint, milestone: Milestone, around: Levels): MilestoneLine {
  const isAhead = AHEAD_IN[milestone].includes(complaint.state);
  const doneAt = isAhead ? null : doneAtOf(complaint, milestone);
  const clock = complaintClock(
    {
      severity: complaint.severity,
      state: OWED_IN[milestone],
      receivedAt: complaint.receivedAt,
      reopenedAt: milestone === 'acknowledge' ? null : (complaint.reopenedAt ?? null),
      satisfactionAsked: false,
    },
    around.serviceLevels,
    around.calendar,
    doneAt ?? around.now,
  );
  const at = clock.ok ? clock.value.state : 'on-track';
  const running = at === 'settled' ? 'on-track' : at;
  const state = isAhead ? running : ended(complaint.state, doneAt, running === 'breached');
  return { milestone, dueAt: clock.ok ? clock.value.dueAt : null, doneAt, state };
}

function ended(state: ComplaintState, doneAt: number | null, late: boolean): MilestoneState {
  if (doneAt !== null) return late ? 'missed' : 'met';
  return state === 'refused' ? 'dropped' : 'unknown';
}

/** An answer from before a reopening no longer counts. */
function doneAtOf(complaint: Complaint, milestone: Milestone): number | null {
  const since = complaint.reopenedAt ?? 0;
  switch (milestone) {
    case 'acknowledge':
      return complaint.acknowledgedAt ?? null;
    case 'respond':
      return (complaint.respondedAt ?? -1) >= since ? (complaint.respondedAt ?? null) : null;
    case 'close':
      return complaint.state === 'closed' ? (complaint.closedAt ?? null) : null;
  }
}
