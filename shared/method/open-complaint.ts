import type { ComplaintState } from '../records/complaint.ts';

/** Whether something is still owed. By itself, because the card needs no more of the chain than this. */
export function isOpen(state: ComplaintState): boolean {
  return state !== 'closed' && state !== 'refused';
}
