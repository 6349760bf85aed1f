import { describe, expect, test } from 'vitest';
import { bareSubject, messageKey, type KeyedMail } from '../../shared/matching/message-key.ts';

function makeMail(overrides: Partial<KeyedMail> = {}): KeyedMail {
  return {
    id: '17',
    date: '2026-06-17T05:50:00Z',
    subject: 'Pallets for July',
    from: { address: 'maria@harbour.example' },
    ...overrides,
  };
}

describe('messageKey', () => {
  const key = messageKey('gmail', 'me@ours.example', makeMail());

  test('is a record id', () => {
    expect(key).toMatch(/^mail-[\w-]{32}$/);
  });

  test.each<[string, Partial<KeyedMail>]>([
    ['in another webmail with its own ids', { id: 'AAQkAD' }],
    ['where the page shows seconds and another zone', { date: '2026-06-17T13:50:42+08:00' }],
    ['with the sender spelt otherwise', { from: { address: 'Maria@Harbour.Example' } }],
    ['in a Chinese webmail that marks replies', { subject: '回复：Pallets  for July' }],
    ['with reply marks of several languages', { subject: 'RE: AW: Fwd: Pallets for July' }],
  ])('is the same %s', (_, overrides) => {
    expect(messageKey('outlook', 'ben@ours.example', makeMail(overrides))).toBe(key);
  });

  test.each<[string, Partial<KeyedMail>]>([
    ['sender', { from: { address: 'tomas@harbour.example' } }],
    ['minute', { date: '2026-06-17T05:51:00Z' }],
    ['subject', { subject: 'Pallets for August' }],
  ])('differs by %s', (_, overrides) => {
    expect(messageKey('gmail', 'me@ours.example', makeMail(overrides))).not.toBe(key);
  });

  test('falls back to the webmail, the mailbox and its id where the sender is hidden', () => {
    const hidden = makeMail({ from: { address: null } });
    const own = messageKey('gmail', 'me@ours.example', hidden);
    expect(own).toMatch(/^mail-/);
    expect(messageKey('gmail', 'me@ours.example', { ...hidden, subject: 'else' })).toBe(own);
    expect(messageKey('gmail', 'ben@ours.example', hidden)).not.toBe(own);
  });

  test('is null where nothing identifies the mail', () => {
    expect(messageKey('gmail', null, makeMail({ id: null, date: null }))).toBeNull();
    expect(messageKey('gmail', null, makeMail({ id: null, date: 'yesterday' }))).toBeNull();
  });
});

describe('bareSubject', () => {
  test.each([
    ['Re: Re[2]: 转发: Quote', 'quote'],
    ['轉寄：回覆：報價', '報價'],
    ['Regarding: Quote', 'regarding: quote'],
    [null, ''],
  ])('of %j is %j', (subject, bare) => {
    expect(bareSubject(subject)).toBe(bare);
  });
});
