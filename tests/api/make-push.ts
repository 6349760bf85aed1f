import { CLOCK_START, stampOf, tick } from '../../shared/sync/clock.ts';
import { systemRandomness } from '../../shared/sync/randomness.ts';
import { SCHEMA_VERSION } from '../../shared/sync/wire.ts';
import type { Person } from './setup-api.ts';

export const makeId = () => systemRandomness(16);

/** The creation of a customer by `author`, made at `now` (epoch ms). */
export function makeCustomer(author: Person, now: number, fields: Record<string, unknown> = {}) {
  return makeCreate('customer', author, now, { name: 'Hai Lan', domains: [], stage: 'general', ...fields });
}

/** The creation of a note by `author`. */
export function makeNote(author: Person, now: number, fields: Record<string, unknown>) {
  return makeCreate('note', author, now, { customerId: 'c1', visibility: 'team', ...fields });
}

function makeCreate(kind: string, author: Person, now: number, fields: Record<string, unknown>) {
  const stamp = stampOf(tick(CLOCK_START, now), makeId());
  const doc = { createdAt: now, createdBy: author.memberId, ...fields };
  return { op: 'create', kind, id: makeId(), stamp, doc };
}

/** A push of one mutation per operation, numbered from `firstMid`. */
export function makePush(ops: unknown[], overrides: Record<string, unknown> = {}, firstMid = 1) {
  const mutations = ops.map((op, index) => ({ mid: firstMid + index, uid: makeId(), ops: [op] }));
  return { clientId: makeId(), epoch: null, schema: SCHEMA_VERSION, mutations, ...overrides };
}

export function makePull(overrides: Record<string, unknown> = {}) {
  return {
    clientId: makeId(),
    epoch: null,
    schema: SCHEMA_VERSION,
    cursor: null,
    confirmedMid: 0,
    ...overrides,
  };
}
