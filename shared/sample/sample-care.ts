import type { ComplaintState } from '../records/complaint.ts';
import type { Department, Direction, Channel } from '../records/interaction.ts';
import type { Doc } from '../records/record-types.ts';
import { sampleCustomer, sampleCustomers, type SampleMember } from './sample-customers.ts';
import { sampleDay, workingHoursAgo } from './sample-calendar.ts';
import { SAMPLE_CURRENCY } from './sample-extras.ts';
import { sampleOrigin } from './sample-origin.ts';
import type { SampleInput, SampleRecord } from './sample-team.ts';

const DAY = 86_400_000;
const HOUR = 3_600_000;

/** When each step of a complaint was taken, as far as it has come. */
export function complaintMarks(
  state: ComplaintState,
  receivedAt: number,
  closedAt: number | null,
): Partial<Doc<'complaint'>> {
  if (state === 'received') return {};
  const acknowledgedAt = receivedAt + 3 * HOUR;
  if (closedAt !== null) {
    return { acknowledgedAt, respondedAt: receivedAt + Math.round((closedAt - receivedAt) / 2) };
  }
  if (state === 'responded') return { acknowledgedAt, respondedAt: receivedAt + 4 * DAY };
  if (state === 'reopened') return { acknowledgedAt, reopenedAt: receivedAt + 30 * DAY };
  return { acknowledgedAt };
}

/** What the team did day by day besides its stories, so that every chart has something to show. */
export function careRecords(input: SampleInput): SampleRecord[] {
  return [...complaints(input), ...routine(input), ...prospecting(input), ...surveys(input)];
}

/** customer, hours ago (null: as many working hours ago as leave its deadline at risk), hours until close, severity, state, handler, what, CSAT or null, compensation in whole units. */
// prettier-ignore
const COMPLAINTS: readonly (readonly [string, number | null, number | null, 'minor' | 'major' | 'critical', ComplaintState, SampleMember, string, number | null, number])[] = [
  ['brio', null, null, 'minor', 'received', 'ana', 'Two boxes of cup lids missing', null, 0],
  ['tamarind', 26, null, 'minor', 'acknowledged', 'lin', 'Tray labels come off in the freezer', null, 0],
  ['osteria', 60 * 24, 6 * 24, 'minor', 'closed', 'ben', 'Wrong size of pizza boxes', 5, 120],
  ['minghe', 150 * 24, 12 * 24, 'major', 'closed', 'chen', '泡沫箱破损', 3, 380],
  ['sakura', 200 * 24, 4 * 24, 'minor', 'closed', 'lin', 'Ribbon of another colour', 4, 0],
  ['fjord', 95 * 24, 5 * 24, 'major', 'closed', 'ben', 'Cartons soaked on arrival', 4, 450],
  ['wanjia', 35 * 24, 3 * 24, 'minor', 'closed', 'chen', '纸袋提手脱落', null, 60],
  ['delmar', 280 * 24, 2 * 24, 'minor', 'refused', 'ben', 'Tins dented by their own forklift', null, 0],
];

/** Of the eight working hours within which a minor complaint is acknowledged. */
const AT_RISK_HOURS = 6.5;

function complaints(input: SampleInput): SampleRecord[] {
  const { now, members } = input;
  return COMPLAINTS.flatMap(
    ([customer, hoursAgo, closedAfter, severity, state, by, what, csat, paid], index) => {
      const { id: customerId } = sampleCustomer(customer);
      const contactId = `${customerId}-contact-1`;
      const id = `sample-case-${index + 1}`;
      const receivedAt = hoursAgo === null ? workingHoursAgo(now, AT_RISK_HOURS) : now - hoursAgo * HOUR;
      const closedAt = closedAfter === null ? null : receivedAt + closedAfter * HOUR;
      const asked = csat === null || closedAt === null ? null : closedAt + DAY;
      const complaint: SampleRecord = {
        kind: 'complaint',
        id,
        by,
        doc: {
          customerId,
          contactId,
          what,
          severity,
          state,
          receivedAt,
          closedAt,
          ...complaintMarks(state, receivedAt, closedAt),
          ...(paid > 0 ? { compensation: { minor: paid * 100, currency: SAMPLE_CURRENCY } } : {}),
          satisfactionAskedAt: asked,
          handlerId: members[by],
          createdAt: receivedAt,
          createdBy: members[by],
        },
      };
      if (csat === null || asked === null) return [complaint];
      const answer = { kind: 'csat', score: csat } as const;
      const about = { customerId, contactId, complaintId: id, answer, theme: 'complaints', at: asked };
      const doc = { ...about, createdAt: asked, createdBy: members[by] };
      return [complaint, { kind: 'satisfaction', id: `${id}-answer`, by, doc }];
    },
  );
}

/** channel, direction, department, minutes: what a usual touch looks like, taken in turn. */
const TOUCHES: readonly (readonly [Channel, Direction, Department, number])[] = [
  ['call', 'out', 'sales', 14],
  ['mail', 'in', 'sales', 6],
  ['mail', 'out', 'sales', 9],
  ['meeting', 'both', 'sales', 55],
  ['call', 'in', 'service', 11],
  ['mail', 'out', 'service', 8],
];

/** Older than every story, so that nobody's last contact changes. */
const ROUTINE_FROM = 75;
const ROUTINE_TO = 350;

/** How the team works a customer: days between touches, times the usual minutes, hours until it answers. */
function careOf(order: number): { every: number; times: number; answerHours: number } {
  if (order >= 30_000) return { every: 6, times: 2, answerHours: 2 };
  if (order >= 15_000) return { every: 24, times: 1, answerHours: 5 };
  if (order === 0) return { every: 26, times: 2, answerHours: 7 };
  return order >= 5_000 ? { every: 46, times: 1, answerHours: 7 } : { every: 80, times: 1, answerHours: 22 };
}

/** Touches of whoever knows us, the more the bigger the customer; within office hours. */
function routine(input: SampleInput): SampleRecord[] {
  const known = sampleCustomers.filter((customer) => customer.order > 0 || customer.stage !== 'potential');
  return known.flatMap((customer, at) => {
    const { every } = careOf(customer.order);
    const count = Math.floor((ROUTINE_TO - ROUTINE_FROM) / every);
    return Array.from({ length: count }, (_, turn) =>
      touches(input, customer, ROUTINE_FROM + turn * every + (at % 7), at + turn, turn),
    ).flat();
  });
}

/** One touch, and our answer where they came to us. */
function touches(
  { now, members }: SampleInput,
  { id: customerId, owner: by, order }: (typeof sampleCustomers)[number],
  daysAgo: number,
  sort: number,
  turn: number,
): SampleRecord[] {
  const usual = TOUCHES[sort % TOUCHES.length] ?? ['call', 'out', 'sales', 10];
  const [channel, direction, department, minutes] = usual;
  const { times, answerHours } = careOf(order);
  const at = (Math.floor(now / DAY) - daysAgo) * DAY + (9 + (sort % 5)) * HOUR;
  const about = { customerId, contactId: `${customerId}-contact-1`, by: members[by], department };
  const id = `${customerId}-routine-${turn + 1}`;
  const made = { ...about, channel, direction, at, minutes: minutes * times };
  const first: SampleRecord = {
    kind: 'interaction',
    id,
    by,
    doc: { ...made, createdAt: at, createdBy: members[by] },
  };
  if (direction !== 'in') return [first];
  const later = at + answerHours * HOUR;
  const answer = { ...about, channel: 'mail', direction: 'out', at: later, minutes: 5 * times } as const;
  const doc = { ...answer, createdAt: later, createdBy: members[by] };
  return [first, { kind: 'interaction', id: `${id}-answer`, by, doc }];
}

/** customer, days ago it was promised, days ago it was kept or null, what they promised. */
// prettier-ignore
const PROMISES: readonly (readonly [string, number, number | null, string])[] = [
  ['polaris', 300, 280, 'Send last year’s volumes'], ['terra', 240, 231, 'Name the person who decides'], ['terra', 170, 150, 'Try ten sample tins'],
  ['xinyue', 520, 500, '提供烘焙盒尺寸'], ['polaris', 66, 40, 'Test a freezer-proof carton'], ['orchard', 200, 160, 'Send the old label artwork'],
  ['terra', 16, null, 'Send the spice tin drawing'],
];

function prospecting(input: SampleInput): SampleRecord[] {
  const { now, members } = input;
  return PROMISES.map(([customer, madeDaysAgo, keptDaysAgo, what], index) => {
    const { id: customerId, owner: by } = sampleCustomer(customer);
    const settledAt = keptDaysAgo === null ? null : now - keptDaysAgo * DAY;
    return {
      kind: 'commitment',
      id: `sample-prospect-promise-${index + 1}`,
      by,
      doc: {
        customerId,
        contactId: `${customerId}-contact-1`,
        promisedBy: 'them',
        what,
        due: sampleDay(settledAt ?? now + 9 * DAY),
        state: settledAt === null ? 'open' : 'kept',
        responsibleId: members[by],
        settledAt,
        ...sampleOrigin(input, by, madeDaysAgo),
      },
    };
  });
}

/** customer, days ago, NPS, theme. */
// prettier-ignore
const SURVEYS: readonly (readonly [string, number, number, string])[] = [
  ['osteria', 80, 9, 'advice'], ['minghe', 130, 5, 'quality'], ['sunfield', 100, 8, 'delivery'], ['sakura', 160, 10, 'design'], ['fjord', 70, 6, 'delivery'],
  ['wanjia', 50, 8, 'price'], ['tamarind', 25, 9, 'samples'], ['lantian', 140, 4, 'price'], ['golden', 210, 7, 'delivery'], ['yunshan', 90, 9, 'design'],
];

function surveys(input: SampleInput): SampleRecord[] {
  return SURVEYS.map(([customer, daysAgo, score, theme], index) => {
    const { id: customerId, owner: by } = sampleCustomer(customer);
    const answer = { kind: 'nps', score } as const;
    const about = { customerId, contactId: `${customerId}-contact-1`, answer, theme };
    const doc = { ...about, at: input.now - daysAgo * DAY, ...sampleOrigin(input, by, daysAgo) };
    return { kind: 'satisfaction', id: `sample-survey-${index + 1}`, by, doc };
  });
}
