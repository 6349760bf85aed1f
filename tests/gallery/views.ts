import type { CardView, MailView, SyncFacts } from '../../extension/card/card-view.ts';
import { shapeCustomer, type CustomerRecords } from '../../shared/card/card-model.ts';
import type { Match } from '../../shared/matching/match.ts';

export const NOW = Date.UTC(2026, 5, 17, 6, 2);
export const ZONE = 'Asia/Shanghai';
const DAY = 86_400_000;

const members = new Map([
  ['me', 'Lin Yue'],
  ['ben', 'Ben'],
  ['ana', 'Ana'],
]);
const given = {
  now: NOW,
  zone: ZONE,
  member: (id: string) => ({ id, name: members.get(id) ?? null, me: id === 'me' }),
};
const origin = { createdAt: NOW - 3 * DAY, createdBy: 'ana' };

const synced: SyncFacts = {
  line: { type: 'synced', at: NOW },
  reach: 'reached',
  rejected: [],
};

const full: CustomerRecords = {
  customer: {
    id: 'harbour',
    name: 'Harbour Foods Ltd',
    domains: ['harbour-foods.example'],
    ownerId: 'me',
    stage: 'key',
    tier: 'diamond',
    ...origin,
  },
  contact: {
    id: 'maria',
    customerId: 'harbour',
    name: 'Maria Lopez',
    addresses: ['maria@harbour-foods.example'],
    phones: [],
    role: 'Head of Purchasing',
    ...origin,
  },
  standing: null,
  lastContact: {
    channel: 'call',
    direction: 'out',
    at: NOW - 12 * DAY,
    by: 'ben',
  },
  commitments: [
    {
      id: 'p1',
      promisedBy: 'us',
      what: 'Revised quote for 40 pallets of cod',
      due: '2026-06-16',
    },
    {
      id: 'p2',
      promisedBy: 'them',
      what: 'Send the signed frame contract',
      due: '2026-06-19',
    },
  ],
  complaints: [{ id: 'c1', what: 'Two crates arrived thawed', severity: 'major', receivedAt: NOW - 2 * DAY }],
  pastComplaints: 3,
  lastResolvedAt: NOW - 255 * DAY,
  notes: [
    {
      id: 'n1',
      text: 'Prefers delivery before 7. The gate code changes every quarter: ask Tomas.',
      visibility: 'team',
      textStamp: null,
      versions: [],
      ...origin,
    },
    {
      id: 'n2',
      text: 'Her daughter starts school in September.',
      visibility: 'private',
      textStamp: null,
      versions: [],
      ...origin,
      createdBy: 'me',
    },
  ],
};

const bare: CustomerRecords = {
  ...full,
  lastContact: null,
  commitments: [],
  complaints: [],
  pastComplaints: 0,
  lastResolvedAt: null,
  notes: [],
};

const chinese: CustomerRecords = {
  ...full,
  customer: { ...full.customer, name: '杭州远航电子有限公司', tier: 'gold', stage: 'loyal', ownerId: 'me' },
  contact: full.contact && { ...full.contact, name: '张伟', role: '采购总监' },
  commitments: [
    {
      id: 'p1',
      promisedBy: 'us',
      what: '修订后的报价单（四十托盘）',
      due: '2026-06-15',
    },
    {
      id: 'p2',
      promisedBy: 'them',
      what: '寄回盖章的框架合同',
      due: '2026-06-19',
    },
  ],
  complaints: full.complaints.map((complaint) => ({ ...complaint, what: '两箱货物到货时已解冻' })),
  notes: [
    {
      id: 'n1',
      text: '上午七点前送货；门禁密码每季度更换，问门卫老陈。',
      visibility: 'team',
      textStamp: null,
      versions: [],
      ...origin,
    },
  ],
};

const long: CustomerRecords = {
  ...full,
  customer: {
    ...full.customer,
    name: 'Bundesverband der Deutschen Volksbanken und Raiffeisenbanken Verwaltungsgesellschaft Süd-Südwest mbH & Co. KG',
    tier: 'strategic',
    ownerId: 'ana',
  },
  contact: full.contact && {
    ...full.contact,
    name: 'Dr. Maximiliane-Charlotte von Hohenlohe-Waldenburg-Schillingsfürst',
    role: 'Deputy Head of Strategic Procurement and Supplier Relationship Governance',
  },
  commitments: full.commitments.map((promise) => ({
    ...promise,
    what: `${promise.what}, including every appendix that legal asked for in the meeting of last Thursday afternoon`,
  })),
};

const person = { name: 'Maria Lopez', address: 'maria@harbour-foods.example', automated: false };
const matched: Match = { person, kind: 'contact', customerId: 'harbour', contactId: 'maria' };

function mail(overrides: Partial<MailView> = {}, records = full): MailView {
  const message = {
    id: '1',
    thread: null,
    subject: 'Pallets for July',
    date: '2026-06-17T05:50:00Z',
    direction: 'in' as const,
    from: person,
    to: [],
    cc: [],
    link: null,
  };
  return {
    kind: 'mail',
    reading: { webmail: 'demo', view: 'message', own: 'me@example.com', message },
    people: [matched],
    selected: 0,
    shown: { kind: 'customer', card: shapeCustomer(records, given), offer: false, isChosen: false },
    log: { kind: 'open', key: 'mail-1' },
    guard: [],
    sync: synced,
    zone: ZONE,
    ...overrides,
  };
}

const zhang = { name: 'Zhang Wei', address: 'zhang.wei@example.cn', automated: false };
const unknown: Match = { person: zhang, kind: 'unknown' };
const logged = {
  kind: 'logged',
  key: 'mail-1',
  customerId: 'harbour',
  customerName: 'Harbour Foods Ltd',
} as const;
const rejected = {
  uid: 'a'.repeat(32),
  ids: ['note/n9'],
  at: NOW,
  ops: [
    {
      op: 'create' as const,
      kind: 'note',
      id: 'n9',
      stamp: '',
      doc: { text: 'Wants invoices by post from August.' },
    },
  ],
  reason: 'forbidden' as const,
  detail: 'role: a rep may not change this customer',
};

/** Every state worth looking at, by the name used in the address. */
export const views: Record<string, CardView> = {
  full: mail(),
  chinese: mail({}, chinese),
  empty: mail({}, bare),
  long: mail({}, long),
  'logged-now': mail({ log: { ...logged, by: given.member('me'), at: NOW } }),
  'logged-ben': mail({ log: { ...logged, by: given.member('ben'), at: NOW - 80 * 60_000 } }),
  unidentified: mail({ log: { kind: 'unidentified' } }),
  unknown: mail({ people: [unknown], shown: { kind: 'unknown' } }),
  company: mail({
    people: [
      {
        person: { ...zhang, address: 'zhang.wei@harbour-foods.example' },
        kind: 'company',
        customerId: 'harbour',
      },
    ],
    shown: {
      kind: 'customer',
      card: { ...shapeCustomer(bare, given), contact: null },
      offer: true,
      isChosen: false,
    },
  }),
  people: mail({
    people: [
      matched,
      {
        person: { name: 'Tomas Ek', address: 'tomas@harbour-foods.example', automated: false },
        kind: 'company',
        customerId: 'harbour',
      },
      unknown,
      ...[...'abcdefg'].map((letter): Match => ({
        person: { ...zhang, address: `${letter}@example.cn` },
        kind: 'unknown',
      })),
    ],
  }),
  tie: mail({
    people: [{ person: zhang, kind: 'tie', by: 'domain', customerIds: ['a', 'b'] }],
    shown: {
      kind: 'tie',
      by: 'domain',
      customers: [
        { id: 'a', name: 'Example Trading (Shanghai)', city: 'Shanghai' },
        { id: 'b', name: 'Example Logistics', city: 'Ningbo' },
      ],
    },
  }),
  nameless: mail({
    people: [{ person: { ...zhang, address: null }, kind: 'nameless' }],
    shown: { kind: 'nameless' },
  }),
  automated: mail({
    people: [
      { person: { name: null, address: 'no-reply@shop.example', automated: true }, kind: 'automated' },
    ],
    shown: { kind: 'automated' },
  }),
  offline: mail({
    sync: { line: { type: 'saved-here', waiting: 3, late: false }, reach: 'offline', rejected: [] },
  }),
  unreachable: mail({ sync: { ...synced, reach: 'unreachable' } }),
  'signed-out': mail({ sync: { ...synced, line: { type: 'signed-out', waiting: 2 } } }),
  'update-needed': mail({ sync: { ...synced, line: { type: 'update-needed', waiting: 2 } } }),
  rejected: mail({
    sync: {
      line: { type: 'not-accepted', count: 1, detail: '' },
      reach: 'reached',
      rejected: [rejected],
    },
  }),
  'nothing-open': { kind: 'nothing-open' },
  unrecognised: { kind: 'unrecognised' },
  removed: { kind: 'removed' },
};
