import { COMPLAINT_TRANSITIONS } from '../../../shared/method/complaints.ts';
import type { ComplaintState } from '../../../shared/records/complaint.ts';
import type { Doc } from '../../../shared/records/record-types.ts';
import type { Base } from '../base/base.ts';
import { surroundingsIn } from './answer-complaints.ts';
import { type Complaint, type ComplaintRow, complaintRow } from './complaint-rows.ts';
import { type MilestoneLine, milestonesOf } from './milestones.ts';

export interface ComplaintAsk {
  readonly id: string;
  /** Epoch ms. */
  readonly now: number;
}

/** One complaint with everything its page shows. */
export interface ComplaintAnswer {
  readonly complaint: Complaint;
  readonly row: ComplaintRow;
  readonly contact: string | null;
  readonly milestones: readonly MilestoneLine[];
  /** Where the chain may go from here, the usual way first. */
  readonly next: readonly ComplaintState[];
  readonly answers: readonly {
    readonly id: string;
    readonly at: number;
    readonly answer: Doc<'satisfaction'>['answer'];
    readonly comment: string | null;
  }[];
  /** Other complaints of the same customer, newest first. */
  readonly others: readonly ComplaintRow[];
  readonly members: readonly { readonly id: string; readonly name: string }[];
  /** The currency amounts are given in. */
  readonly currency: string;
}

const FALLBACK_CURRENCY = 'USD';

/** Null when there is no such complaint here. */
export async function answerComplaint(
  base: Base,
  { id, now }: ComplaintAsk,
): Promise<ComplaintAnswer | null> {
  const complaint = (await base.all('complaint')).find((one) => one.id === id);
  if (!complaint) return null;
  const around = surroundingsIn(base, now);
  const { customerId, contactId } = complaint;
  const [contacts, complaints, answers] = await Promise.all([
    base.of('contact', customerId),
    base.of('complaint', customerId),
    base.of('satisfaction', customerId),
  ]);
  return {
    complaint,
    row: complaintRow(complaint, around),
    contact: contacts.find((one) => one.id === contactId)?.name ?? null,
    milestones: milestonesOf(complaint, around),
    next: COMPLAINT_TRANSITIONS[complaint.state],
    answers: answers
      .filter((one) => one.complaintId === id)
      .map(({ id: answerId, at, answer, comment }) => ({
        id: answerId,
        at,
        answer,
        comment: comment ?? null,
      })),
    others: complaints
      .filter((one) => one.id !== id)
      .toReversed()
      .map((one) => complaintRow(one, around)),
    members: base.members.map(({ id: memberId, name }) => ({ id: memberId, name })),
    currency:
      complaint.compensation?.currency ??
      base.moment.team.currency ??
      base.standings.get(customerId)?.currency ??
      FALLBACK_CURRENCY,
  };
}
