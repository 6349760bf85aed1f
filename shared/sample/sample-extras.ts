import type { Doc } from '../records/record-types.ts';
import type { LossReason } from '../method/attrition.ts';
import { sampleDay } from './sample-calendar.ts';
import type { SampleCustomer } from './sample-customers.ts';
import type { SampleInput } from './sample-team.ts';

const DAY = 86_400_000;
export const SAMPLE_CURRENCY = 'USD';

/** What the customer spends a year with all suppliers, as a multiple of what it spends with us. */
const SPEND: Readonly<Record<string, number>> = {
  harbour: 1.4,
  huaxin: 2.1,
  northlight: 1.3,
  jade: 1.9,
  castell: 1.6,
  blueriver: 3.2,
  taiho: 2.4,
  alder: 1.2,
  yunshan: 6.5,
  brio: 5.2,
  lantian: 9,
  tamarind: 4.4,
  maple: 1.5,
  kestrel: 2.2,
};

const LOST: Readonly<Record<string, LossReason>> = {
  cedar: 'price',
  weststar: 'service',
  hongda: 'need-gone',
};

/** Moves in the sales process: days ago and step. */
const PROCESS: Readonly<Record<string, readonly (readonly [number, string])[]>> = {
  orchard: [
    [40, 'lead'],
    [30, 'contacted'],
    [18, 'offer'],
    [6, 'contacted'],
  ],
  xinyue: [
    [35, 'lead'],
    [20, 'contacted'],
  ],
  polaris: [
    [60, 'lead'],
    [38, 'contacted'],
    [12, 'qualified'],
  ],
  terra: [[50, 'lead']],
};

const NEEDS: Readonly<Record<string, string>> = {
  harbour: 'Compostable trays that keep their shape when wet; delivery before 7.',
  huaxin: '年度框架协议，按月滚动交货。',
  blueriver: 'Six-pack carriers of recycled board, printed for each season.',
};

const RIVALS: Readonly<Record<string, readonly string[]>> = {
  fenghua: ['盛达包装'],
  blueriver: ['Cartonette'],
  lantian: ['盛达包装', 'SkyTray'],
};

const STRATEGIC = 'strategic';
const SHORT_ID = /^sample-/;

/** What a sample customer has beyond the basics. */
export function customerExtras(
  from: SampleCustomer,
  { now, members }: SampleInput,
): Partial<Doc<'customer'>> {
  const id = from.id.replace(SHORT_ID, '');
  const yearly = from.order === 0 ? 0 : Math.round((from.order * 365) / from.rhythm);
  const spend = SPEND[id];
  const process = PROCESS[id]?.map(([days, to]) => ({
    on: sampleDay(now - days * DAY),
    to,
    reclassified: false,
  }));
  const override = {
    tier: 'gold',
    reason: 'Opens four restaurants in spring and asked us first',
    authorId: members.lin,
    on: sampleDay(now - 25 * DAY),
    until: sampleDay(now + 90 * DAY),
  } as const;
  return {
    ...(from.tier === STRATEGIC ? { flags: [STRATEGIC] } : {}),
    ...(spend
      ? { categorySpend: { minor: Math.round(yearly * spend) * 100, currency: SAMPLE_CURRENCY } }
      : {}),
    ...(LOST[id] ? { lossReason: LOST[id] } : {}),
    ...(process ? { process } : {}),
    ...(NEEDS[id] ? { needs: NEEDS[id] } : {}),
    ...(RIVALS[id] ? { competitors: [...RIVALS[id]] } : {}),
    ...(id === 'osteria' ? { tierOverride: override } : {}),
    verifiedOn: sampleDay(now - ((from.name.length * 37) % 400) * DAY),
  };
}

/** Days until the next birthday of a contact: customer, number of the contact, days ahead, year of birth. */
const BIRTHDAYS: readonly (readonly [string, number, number, number | null])[] = [
  ['taiho', 0, 0, 1984],
  ['huaxin', 0, 5, null],
  ['harbour', 0, 61, 1979],
  ['alder', 0, 3, 1990],
];

/** The person left: customer, number of the contact, days ago. */
const MOVED: readonly (readonly [string, number, number])[] = [
  ['longteng', 0, 2],
  ['harbour', 1, 20],
];

/** What a sample contact has beyond the basics. */
export function contactExtras(from: SampleCustomer, index: number, now: number): Partial<Doc<'contact'>> {
  const id = from.id.replace(SHORT_ID, '');
  const birthday = BIRTHDAYS.find(([customer, number]) => customer === id && number === index);
  const moved = MOVED.find(([customer, number]) => customer === id && number === index);
  return {
    ...(index === 0 ? { decides: true } : {}),
    ...(birthday ? { keyDates: [birthdayIn(birthday[2], birthday[3], now)] } : {}),
    ...(moved ? { movedOn: sampleDay(now - moved[2] * DAY) } : {}),
  };
}

function birthdayIn(daysAhead: number, year: number | null, now: number) {
  const [, month, date] = sampleDay(now + daysAhead * DAY)
    .split('-')
    .map(Number);
  return { occasion: 'birthday' as const, month: month ?? 1, date: date ?? 1, year };
}
