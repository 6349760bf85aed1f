import { DEFAULT_SERVICE_LEVELS } from '../../../shared/method/complaints.ts';
import { DEFAULT_CALENDAR } from '../../../shared/standings/team-context.ts';
import type {
  Complaint,
  ComplaintSurroundings,
} from '../../../extension/workbench/complaints/complaint-rows.ts';

/** Monday 2 March 2026, 9:00 UTC: the first working hour of a team in UTC, Monday to Friday, nine to six. */
export const MONDAY_NINE = Date.UTC(2026, 2, 2, 9);
export const HOUR = 3_600_000;

export function makeComplaint(fields: Partial<Complaint> = {}): Complaint {
  return {
    id: 'c1',
    customerId: 'harbour',
    what: 'Lids do not seal',
    severity: 'major',
    state: 'received',
    receivedAt: MONDAY_NINE,
    createdAt: MONDAY_NINE,
    createdBy: 'ana',
    ...fields,
  };
}

export function makeSurroundings(fields: Partial<ComplaintSurroundings> = {}): ComplaintSurroundings {
  return {
    serviceLevels: DEFAULT_SERVICE_LEVELS,
    calendar: { zone: 'UTC', ...DEFAULT_CALENDAR },
    customerName: () => 'Harbour Foods',
    tierOf: () => 'diamond',
    now: MONDAY_NINE,
    ...fields,
  };
}
