import { anything, assert, constant, constantFrom, oneof, property, record, string } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { allowed, readMessage, type SenderKind } from '../../extension/messages/runtime-messages.ts';

const TOKEN = 'ab'.repeat(32);
const wellFormed = [
  { type: 'mint-token' },
  { type: 'redeem-token', token: TOKEN },
  { type: 'sync-now' },
  { type: 'sync-asked' },
  { type: 'describe-page' },
] as const;
const senders = ['content', 'card', 'page', 'stranger'] as const satisfies readonly SenderKind[];

const matrix: Record<SenderKind, Record<(typeof wellFormed)[number]['type'], boolean>> = {
  content: {
    'mint-token': true,
    'redeem-token': false,
    'sync-now': false,
    'sync-asked': false,
    'describe-page': false,
  },
  card: {
    'mint-token': false,
    'redeem-token': true,
    'sync-now': true,
    'sync-asked': false,
    'describe-page': true,
  },
  page: {
    'mint-token': false,
    'redeem-token': false,
    'sync-now': true,
    'sync-asked': true,
    'describe-page': false,
  },
  stranger: {
    'mint-token': false,
    'redeem-token': false,
    'sync-now': false,
    'sync-asked': false,
    'describe-page': false,
  },
};

describe('runtime messages', () => {
  for (const from of senders)
    for (const message of wellFormed)
      test(`${from} ${matrix[from][message.type] ? 'may' : 'may not'} send ${message.type}`, () => {
        expect(readMessage(message, from)).toEqual(matrix[from][message.type] ? message : null);
      });

  test.each([
    null,
    undefined,
    'mint-token',
    [],
    {},
    { type: 'delete' },
    { type: 'mint-token', tabId: 7 },
    { type: 'redeem-token' },
    { type: 'redeem-token', token: 7 },
    { type: 'redeem-token', token: `${TOKEN}0` },
    { type: 'redeem-token', token: TOKEN.toUpperCase() },
    { type: 'redeem-token', token: TOKEN, tabId: 1 },
  ])('a message of another shape is refused: %j', (value) => {
    for (const from of senders) expect(readMessage(value, from)).toBeNull();
  });

  test('no value whatsoever is read outside the allow-list', () => {
    const type = oneof(string(), constantFrom(...wellFormed.map((message) => message.type)));
    const value = oneof(anything(), record({ type, token: oneof(string(), constant(TOKEN)) }));
    assert(
      property(value, constantFrom(...senders), (given, from) => {
        const read = readMessage(given, from);
        const permitted: readonly string[] = allowed[from];
        return read === null || permitted.includes(read.type);
      }),
      { numRuns: 20_000 },
    );
  });
});
