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

const key = await messageKey('gmail', 'me@ours.example', makeMail());

describe('messageKey', () => {
  test('is a record id, the same in every version', () => {
    expect(key).toBe('mail-5Byg4Z9lUdT3M9O7uw02oRN8e_8cZmEj');
  });

  test.each<[string, Partial<KeyedMail>]>([
    ['in another webmail with its own ids', { id: 'AAQkAD' }],
    ['where the page shows seconds and another zone', { date: '2026-06-17T13:50:42+08:00' }],
    ['with the sender spelt otherwise', { from: { address: 'Maria@Harbour.Example' } }],
    ['in a Chinese webmail that marks replies', { subject: '回复：Pallets  for July' }],
    ['with reply marks of several languages', { subject: 'RE: AW: Fwd: Pallets for July' }],
  ])('is the same %s', async (_, overrides) => {
    expect(await messageKey('outlook', 'ben@ours.example', makeMail(overrides))).toBe(key);
  });

  test.each<[string, Partial<KeyedMail>]>([
    ['sender', { from: { address: 'tomas@harbour.example' } }],
    ['minute', { date: '2026-06-17T05:51:00Z' }],
    ['subject', { subject: 'Pallets for August' }],
  ])('differs by %s', async (_, overrides) => {
    expect(await messageKey('gmail', 'me@ours.example', makeMail(overrides))).not.toBe(key);
  });

  test('falls back to the webmail, the mailbox and its id where the sender is hidden', async () => {
    const hidden = makeMail({ from: { address: null } });
    const own = await messageKey('gmail', 'me@ours.example', hidden);
    expect(own).toMatch(/^mail-/);
    expect(await messageKey('gmail', 'me@ours.example', { ...hidden, subject: 'else' })).toBe(own);
    expect(await messageKey('gmail', 'ben@ours.example', hidden)).not.toBe(own);
  });

  test('is null where nothing identifies the mail', async () => {
    expect(await messageKey('gmail', null, makeMail({ id: null, date: null }))).toBeNull();
    expect(await messageKey('gmail', null, makeMail({ id: null, date: 'yesterday' }))).toBeNull();
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
