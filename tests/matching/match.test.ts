import { describe, expect, test } from 'vitest';
import {
  correspondents,
  keysFor,
  rankMatches,
  type Found,
  type MailPeople,
} from '../../shared/matching/match.ts';

const person = (address: string | null, name: string | null = null) => ({ name, address });

function makeMail(overrides: Partial<MailPeople> = {}): MailPeople {
  return {
    direction: 'in',
    from: person('maria@harbour.example'),
    to: [person('me@ours.example')],
    cc: [],
    ...overrides,
  };
}

function makeFound(
  overrides: Partial<Record<'contacts' | 'customers', Record<string, unknown>>> = {},
): Found {
  const customers = { harbour: { name: 'Harbour', domains: ['harbour.example'] }, ...overrides.customers };
  const contacts = {
    maria: { customerId: 'harbour', name: 'Maria', addresses: ['maria@harbour.example'] },
    ...overrides.contacts,
  };
  // `as`: the tests write the few fields that matching reads.
  return {
    customers: new Map(Object.entries(customers)),
    contacts: new Map(Object.entries(contacts)),
  } as Found;
}

const OURS = ['me@ours.example', 'ben@ours.example'];
const match = (mail: MailPeople, found = makeFound(), choices = {}) =>
  rankMatches(correspondents(mail, OURS), found, choices);

describe('correspondents', () => {
  test.each<[string, Partial<MailPeople>, string[]]>([
    ['the sender of a mail to me', {}, ['maria@harbour.example']],
    [
      'the recipient of a mail I sent',
      { direction: 'out', from: person('me@ours.example'), to: [person('zoe@x.example')] },
      ['zoe@x.example'],
    ],
    [
      'the recipient of a mail I sent under an alias the page alone knows',
      { direction: 'out', from: person('alias@else.example'), to: [person('zoe@x.example')] },
      ['zoe@x.example'],
    ],
    [
      'everyone in To and Cc, team-mates and my plus-address left out, nobody twice',
      {
        to: [person('Me+shop@ours.example'), person('ben@ours.example'), person('a@x.example')],
        cc: [person('A@x.example'), person('b@x.example')],
      },
      ['maria@harbour.example', 'a@x.example', 'b@x.example'],
    ],
    ['nobody where only our side writes', { from: person('ben@ours.example') }, []],
  ])('are %s', (_, mail, addresses) => {
    expect(correspondents(makeMail(mail), OURS).map(({ address }) => address)).toEqual(addresses);
  });

  test('keep a person whose address the page hides, by name', () => {
    const mail = makeMail({ from: person(null, 'Zhang Wei') });
    expect(correspondents(mail, OURS)).toEqual([{ name: 'Zhang Wei', address: null, automated: false }]);
  });
});

describe('keysFor', () => {
  test('asks for the address, the domain and its parents, never for a provider', () => {
    const people = correspondents(
      makeMail({ from: person('a@mail.harbour.example'), cc: [person('b@gmail.com')] }),
      OURS,
    );
    expect(keysFor(people)).toEqual({
      contacts: ['a:a@mail.harbour.example', 'a:b@gmail.com'],
      customers: ['d:mail.harbour.example', 'd:harbour.example'],
    });
  });
});

describe('rankMatches', () => {
  test('finds the contact by exact address', () => {
    expect(match(makeMail())).toMatchObject([{ kind: 'contact', customerId: 'harbour', contactId: 'maria' }]);
  });

  test('finds the company of an unknown person by domain, and by the parent of a sub-domain', () => {
    const mail = makeMail({ from: person('new@harbour.example'), cc: [person('x@mail.harbour.example')] });
    expect(match(mail)).toMatchObject([
      { kind: 'company', customerId: 'harbour' },
      { kind: 'company', customerId: 'harbour' },
    ]);
  });

  test('prefers a sub-domain that is registered apart to its parent', () => {
    const found = makeFound({
      customers: { retail: { name: 'Retail', domains: ['retail.harbour.example'] } },
    });
    expect(match(makeMail({ from: person('x@retail.harbour.example') }), found)).toMatchObject([
      { kind: 'company', customerId: 'retail' },
    ]);
  });

  test('never matches a public mail provider by domain', () => {
    const found = makeFound({ customers: { trap: { name: 'Trap', domains: ['gmail.com'] } } });
    expect(match(makeMail({ from: person('x@gmail.com') }), found)).toMatchObject([{ kind: 'unknown' }]);
  });

  test('puts an exact address before a company, and strangers and robots last', () => {
    const mail = makeMail({
      from: person('no-reply@robots.example'),
      to: [person(null, 'Nameless'), person('x@y.example'), person('new@harbour.example')],
      cc: [person('maria@harbour.example')],
    });
    expect(match(mail).map(({ kind }) => kind)).toEqual([
      'contact',
      'company',
      'unknown',
      'nameless',
      'automated',
    ]);
  });

  test('shows a tie and does not guess, by domain and by address', () => {
    const found = makeFound({
      customers: { other: { name: 'Other', domains: ['harbour.example'] } },
      contacts: { twin: { customerId: 'other', name: 'M', addresses: ['maria@harbour.example'] } },
    });
    const mail = makeMail({ cc: [person('new@harbour.example')] });
    expect(match(mail, found)).toMatchObject([
      { kind: 'tie', by: 'address', customerIds: ['harbour', 'other'] },
      { kind: 'tie', by: 'domain', customerIds: ['harbour', 'other'] },
    ]);
  });

  test('remembers a choice for as long as it is one of those that fit', () => {
    const found = makeFound({ customers: { other: { name: 'Other', domains: ['harbour.example'] } } });
    const mail = makeMail({ from: person('new@harbour.example') });
    expect(match(mail, found, { 'a:new@harbour.example': 'other' })).toMatchObject([{ customerId: 'other' }]);
    expect(match(mail, found, { 'a:new@harbour.example': 'gone' })).toMatchObject([{ kind: 'tie' }]);
  });

  test('ignores a contact whose customer is gone', () => {
    const found = makeFound({
      contacts: { maria: { customerId: 'gone', name: 'M', addresses: ['maria@harbour.example'] } },
    });
    expect(match(makeMail(), found)).toMatchObject([{ kind: 'company', customerId: 'harbour' }]);
  });
});
