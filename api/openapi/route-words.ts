import type { Words } from './put-words.ts';

const MEMBER_NAME = 'The person’s name, one line.';
const ROLE =
  'rep and manager work with the records, a manager also with policies, standards, reviews, calendars and settings; an admin does all of that and also invites, changes and removes members and adds feeds.';
const ADDRESSES = 'Mail addresses of the member; a customer’s card is never shown for them.';

/** What the fields outside sync mean, where the routes' own schemas do not say it. */
export const routeWords: Readonly<Record<string, Words>> = {
  problem: {
    is: 'A failure, after RFC 9457. More fields may come: ignore those you do not know.',
    fields: {
      title: 'What the code means, in words.',
      status: 'The HTTP status.',
      code: 'Which failure it is: decide by this one.',
    },
  },
  'field-error': {
    is: 'A field that is wrong.',
    fields: { message: 'What is wrong with it, in English.' },
  },
  health: { is: 'The server and its database answer.', fields: { status: 'Always `ok`.' } },
  member: { is: 'A member of the team.', fields: { name: MEMBER_NAME, role: ROLE } },
  team: {
    is: 'The team this server keeps.',
    fields: { id: 'Its id.', name: 'Its name, as set by whoever runs the server.' },
  },
  session: {
    is: 'Who a device is signed in as.',
    fields: { device: 'This device.', team: 'Its team.', member: 'The member it belongs to.' },
  },
  'device-request': { is: 'A code, and what to call the device that uses it.', fields: {} },
  'signed-in': {
    is: 'A device that was just signed in.',
    fields: {
      device: 'The device.',
      team: 'Its team.',
      member: 'The member it belongs to, who may have joined just now.',
    },
  },
  'link-code': {
    is: 'A code for a further device of the same member.',
    fields: { expiresAt: 'When it ends, in milliseconds since 1970-01-01T00:00Z.' },
  },
  'device-list': {
    is: 'Signed-in devices.',
    fields: {
      devices: 'Oldest first.',
      'devices.memberId': 'Whose it is.',
      'devices.createdAt': 'When it was signed in, in milliseconds since 1970-01-01T00:00Z.',
    },
  },
  'invitation-request': {
    is: 'Who is invited. The new member begins with this; both may be changed later.',
    fields: { name: MEMBER_NAME, role: ROLE },
  },
  invitation: {
    is: 'An invitation that may still be used.',
    fields: {
      id: 'For DELETE /v1/invitations/{id}.',
      name: MEMBER_NAME,
      role: ROLE,
      createdAt: 'When it was issued, in milliseconds since 1970-01-01T00:00Z.',
      expiresAt: 'When it ends, in milliseconds since 1970-01-01T00:00Z.',
    },
  },
  'issued-invitation': {
    is: 'An invitation with its code.',
    fields: {
      id: 'For DELETE /v1/invitations/{id}.',
      name: MEMBER_NAME,
      role: ROLE,
      createdAt: 'When it was issued, in milliseconds since 1970-01-01T00:00Z.',
      expiresAt: 'When it ends, in milliseconds since 1970-01-01T00:00Z.',
    },
  },
  'invitation-list': { is: 'Invitations that may still be used.', fields: { invitations: 'Newest first.' } },
  'member-change': {
    is: 'What changes of a member: at least one field. Those left out stay as they are.',
    fields: {
      name: MEMBER_NAME,
      role: `Only an admin may change it. ${ROLE}`,
      addresses: `Takes the place of the whole list. ${ADDRESSES}`,
    },
  },
  'member-list': {
    is: 'The team.',
    fields: {
      members: 'In the order they joined; removed ones are left out.',
      'feeds.id': 'As in `createdBy`.',
      'feeds.name': 'The other system’s name.',
    },
  },
  'add-feed-request': { is: 'Another system that is to feed records.', fields: {} },
  feed: {
    is: 'Another system that feeds records.',
    fields: {
      name: 'The other system’s name, as members see it.',
      createdAt: 'When it was added, in milliseconds since 1970-01-01T00:00Z.',
    },
  },
  'added-feed': { is: 'A feed with its token.', fields: { feed: 'The feed.' } },
  'feed-list': { is: 'Feeds whose token opens.', fields: { feeds: 'Oldest first.' } },
  'feed-customer': {
    is: 'A customer as the other system knows it. What a line leaves out stays as it is; null takes a value away.',
    fields: { phone: 'Telephone number.', city: 'City.', industry: 'Industry.' },
  },
  'feed-purchase': {
    is: 'A purchase as the other system knows it. Customer, day and revenue are needed for one that is not known here yet.',
    fields: {
      day: 'The day it counts for.',
      'revenue.minor': 'In the currency’s minor unit: cents, fen.',
      'revenue.currency': 'ISO 4217 code.',
      cost: 'Cost of the goods sold.',
      what: 'What was bought.',
    },
  },
  'feed-request': {
    is: 'Lines of a feed, both lists together at most 1000. A line that does not fit its schema is refused by itself.',
    fields: { customers: 'Dealt with first.', purchases: 'May name customers of the same request.' },
  },
  'feed-result': {
    is: 'What became of a line. `status` says whether it was taken.',
    fields: {
      status: 'created, updated, or unchanged where it said nothing new; refused: nothing of it was written.',
      externalId: 'As sent; null where the line has none.',
      reason:
        'invalid: correct the fields named; unknown-customer: send the customer first; deleted: people deleted the record; ambiguous: several records bear the number.',
      errors: 'The fields that are wrong, named within the line.',
    },
  },
  'feed-response': {
    is: 'What became of each line.',
    fields: { purchases: 'In the order of the lines sent.' },
  },
};
