import { advance, type TransitionProblem } from '../../../shared/method/complaints.ts';
import { failed, found, type Outcome } from '../../../shared/method/outcome.ts';
import type { ComplaintState, Severity } from '../../../shared/records/complaint.ts';
import type { Doc } from '../../../shared/records/record-types.ts';
import type { Change } from '../../store/change.ts';
import type { Complaint } from './complaint-rows.ts';

/** A step to take; what an assessment finds and why a complaint is refused belong to it. */
export type Step =
  | { readonly to: 'assessed'; readonly severity: Severity }
  /** `note` says why, in words for colleagues. */
  | { readonly to: 'refused'; readonly note: string }
  | { readonly to: Exclude<ComplaintState, 'assessed' | 'refused'> };

/** Who takes it, and when (epoch ms). */
export interface Taking {
  readonly memberId: string;
  readonly now: number;
}

/** The changes of a step that the chain allows; a refusal leaves its reason as a note everybody sees. */
export function takeStep(
  complaint: Complaint,
  step: Step,
  { memberId, now }: Taking,
): Outcome<Change[], TransitionProblem> {
  const next = advance(complaint.state, step.to);
  if (!next.ok) return failed(next.problem);
  const fields = { state: step.to, ...marksOf(step, now), ...handlerOf(complaint, memberId) };
  const changes: Change[] = [{ op: 'update', kind: 'complaint', id: complaint.id, fields }];
  if (step.to === 'refused') {
    const { customerId, contactId } = complaint;
    const note = { customerId, contactId, text: step.note, visibility: 'team', createdAt: now } as const;
    changes.push({ op: 'create', kind: 'note', doc: { ...note, createdBy: memberId } });
  }
  return found(changes);
}

function marksOf(step: Step, now: number): Partial<Doc<'complaint'>> {
  switch (step.to) {
    case 'acknowledged':
      return { acknowledgedAt: now };
    case 'assessed':
      return { severity: step.severity };
    case 'responded':
      return { respondedAt: now };
    case 'closed':
    case 'refused':
      return { closedAt: now };
    case 'reopened':
      // The customer is asked once more after the next close.
      return { reopenedAt: now, satisfactionAskedAt: null };
    case 'received':
    case 'investigating':
      return {};
  }
}

/** Whoever takes the first step of a complaint that is nobody's handles it. */
function handlerOf({ handlerId }: Complaint, memberId: string): Partial<Doc<'complaint'>> {
  return handlerId ? {} : { handlerId: memberId };
}
