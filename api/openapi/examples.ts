const CLIENT = '3f9a6c1e5b7d4820a1c3e5f709182b4d';
const UID = 'b5d0e8c49f2a46d3917e0c6ab81f2e75';
const EPOCH = '825887ab73ed41144e94e6e231c8ff94';
const MEMBER = 'Zsd7QqeJLhXdC6IjsspfgA';
const MADE = 1_795_644_112_515;
const FIRST = '0mwwo54lf-0000-3f9a6c1e';
const LATER = '0mwwo5xzk-0000-3f9a6c1e';

const customer = { name: 'Hai Lan Trading', domains: ['hailan.example'], stage: 'general' };
const origin = { createdAt: MADE, createdBy: MEMBER };
const create = {
  op: 'create',
  kind: 'customer',
  id: 'c-1001',
  stamp: FIRST,
  doc: { ...customer, ...origin },
};
const note = { customerId: 'c-1001', text: 'Asks for smaller lots', visibility: 'private', ...origin };
const feedCustomer = { externalId: 'K-1001', name: 'Hai Lan Trading', domains: ['hailan.example'] };
const feedPurchase = {
  externalId: 'B-77',
  customerExternalId: 'K-1001',
  day: '2026-11-19',
  revenue: { minor: 1_250_000, currency: 'CNY' },
};

/** One example of each body a client writes and of each answer that needs one, by component. A test parses them all. */
export const EXAMPLES: Readonly<Record<string, unknown>> = {
  'device-request': { invitationCode: 'QNBM-NDMD-CRCW-3QXN', deviceName: 'Ana’s laptop' },
  'invitation-request': { name: 'Ana Ruiz', role: 'rep', addresses: ['ana@lantern.example'] },
  'member-change': { role: 'manager' },
  'add-feed-request': { name: 'ERP' },
  'feed-request': { customers: [feedCustomer], purchases: [feedPurchase] },
  'feed-response': {
    customers: [{ status: 'created', externalId: 'K-1001', id: 'customer-YkHkQL6h2MPZQBysjdhvn7E6Y9R' }],
    purchases: [
      {
        status: 'refused',
        externalId: 'B-77',
        reason: 'invalid',
        errors: [{ field: 'day', message: 'Invalid ISO date' }],
      },
    ],
  },
  problem: {
    type: 'urn:rapport:problem:invalid',
    title: 'Some fields are not valid',
    status: 422,
    detail: 'Correct clientId and send again.',
    code: 'invalid',
    errors: [{ field: 'clientId', message: 'must be 32 lower-case hex digits' }],
  },
  'push-request': {
    clientId: CLIENT,
    epoch: null,
    schema: 1,
    mutations: [
      { mid: 1, uid: UID, ops: [create, { op: 'create', kind: 'note', id: 'n-1', stamp: FIRST, doc: note }] },
      {
        mid: 2,
        uid: '0c7e51d2a4b846f99d13e2570b8f6a3c',
        ops: [
          {
            op: 'update',
            kind: 'customer',
            id: 'c-1001',
            stamp: LATER,
            fields: { city: '宁波', phone: null },
          },
        ],
      },
    ],
  },
  'push-response': { status: 'ok', lastMid: 2, rejected: [] },
  'pull-request': { clientId: CLIENT, epoch: EPOCH, schema: 1, cursor: null, confirmedMid: 0 },
  'pull-response': {
    status: 'ok',
    epoch: EPOCH,
    rows: [
      {
        kind: 'customer',
        id: 'c-1001',
        doc: { ...customer, ...origin, city: '宁波' },
        stamps: {
          name: FIRST,
          domains: FIRST,
          stage: FIRST,
          createdAt: FIRST,
          createdBy: FIRST,
          city: LATER,
        },
      },
    ],
    gone: [{ kind: 'note', id: 'n-9' }],
    cursor: '_1gM7cEQCILolzShIITxwdtyerTuX89IpTd4wwrFcsFy2UA-ScE6e3zWbNY',
    more: false,
    lastMid: 2,
    lastUid: '0c7e51d2a4b846f99d13e2570b8f6a3c',
    rejected: [],
    fingerprint: 'd468c52a59d9',
    membersVersion: 5,
    oldestSchema: 1,
    serverTime: MADE + 60_000,
  },
};
