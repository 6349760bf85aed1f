import { describe, expect, test } from 'vitest';
import { type Step, takeStep } from '../../../extension/workbench/complaints/take-step.ts';
import type { Complaint } from '../../../extension/workbench/complaints/complaint-rows.ts';
import { makeComplaint, MONDAY_NINE } from './make-complaint.ts';

const taking = { memberId: 'ben', now: MONDAY_NINE };
const fieldsAfter = (complaint: Complaint, step: Step) => {
  const taken = takeStep(complaint, step, taking);
  if (!taken.ok) return taken.problem;
  const [change] = taken.value;
  return change?.op === 'update' ? change.fields : null;
};

describe('takeStep', () => {
  test('refuses a step the chain does not allow, and names those it does', () => {
    expect(fieldsAfter(makeComplaint(), { to: 'closed' })).toEqual({
      code: 'not-allowed',
      from: 'received',
      to: 'closed',
      allowed: ['acknowledged', 'refused'],
    });
  });

  test('notes when a milestone was reached', () => {
    const handled = { handlerId: 'ana' };
    expect(fieldsAfter(makeComplaint(handled), { to: 'acknowledged' })).toEqual({
      state: 'acknowledged',
      acknowledgedAt: MONDAY_NINE,
    });
    expect(fieldsAfter(makeComplaint({ ...handled, state: 'investigating' }), { to: 'responded' })).toEqual({
      state: 'responded',
      respondedAt: MONDAY_NINE,
    });
    expect(fieldsAfter(makeComplaint({ ...handled, state: 'responded' }), { to: 'closed' })).toEqual({
      state: 'closed',
      closedAt: MONDAY_NINE,
    });
  });

  test('gives a complaint of nobody to whoever takes its first step', () => {
    expect(fieldsAfter(makeComplaint(), { to: 'acknowledged' })).toMatchObject({ handlerId: 'ben' });
  });

  test('keeps the severity an assessment finds', () => {
    const found = fieldsAfter(makeComplaint({ state: 'acknowledged' }), {
      to: 'assessed',
      severity: 'critical',
    });
    expect(found).toMatchObject({ severity: 'critical' });
  });

  test('leaves the reason of a refusal as a note for the team, in the same save', () => {
    const taken = takeStep(
      makeComplaint({ contactId: 'maria' }),
      { to: 'refused', note: 'Not our lid.' },
      taking,
    );
    expect(taken.ok && taken.value[1]).toMatchObject({
      op: 'create',
      kind: 'note',
      doc: {
        customerId: 'harbour',
        contactId: 'maria',
        text: 'Not our lid.',
        visibility: 'team',
        createdBy: 'ben',
      },
    });
  });

  test('lets the customer be asked again after a reopening', () => {
    const closed = makeComplaint({ state: 'closed', satisfactionAskedAt: MONDAY_NINE - 1, handlerId: 'ana' });
    expect(fieldsAfter(closed, { to: 'reopened' })).toEqual({
      state: 'reopened',
      reopenedAt: MONDAY_NINE,
      satisfactionAskedAt: null,
    });
  });
});
