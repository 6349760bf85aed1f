import { MAX_AHEAD_MS } from '../../shared/sync/clock.ts';
import {
  MAX_MUTATIONS,
  MAX_OPERATIONS,
  OLDEST_SCHEMA_VERSION,
  SCHEMA_VERSION,
} from '../../shared/sync/wire.ts';
import { kindNames } from '../../shared/records/record-types.ts';
import type { Words } from './put-words.ts';

const KIND = `One of ${kindNames.join(', ')}.`;
const STAMP = 'A stamp, such as `0mwwo54lf-0000-cdda839b`: see Stamps.';
const CLIENT = 'This copy’s random client id: 32 hex digits, made by the client and kept until a `rekey`.';
const SCHEMA = `The version of kinds and wire format the client speaks: ${SCHEMA_VERSION}. Taken are ${OLDEST_SCHEMA_VERSION} to ${SCHEMA_VERSION}.`;

/** What the fields of sync mean. Apart from the schemas, which the extension carries and never shows. */
export const wireWords: Readonly<Record<string, Words>> = {
  operation: {
    is: 'One change of one record. `op` says which of the four it is.',
    fields: {
      op: 'What is done to the record.',
      kind: KIND,
      id: 'The record’s id: for `create` a new one of the creator’s choice, 1 to 64 of A-Z a-z 0-9 _ -, best 128 random bits.',
      stamp: `When it was made. Over ${MAX_AHEAD_MS / 60_000} minutes ahead of the server it is replaced. ${STAMP}`,
      doc: 'The whole document, as `record-<kind>` describes it. Texts are trimmed, addresses and domains put in lower case; a pull gives them back like that.',
      fields:
        'The fields that change, at least one, with their new values as in `record-<kind>`; null takes away one that need not be set. `createdAt` and `createdBy` cannot be among them.',
      base: 'For texts with versions: by field, the stamp of the value the author had before them. Where it is not the stamp of the value met, both were written at once, and the loser is kept in `$versions`.',
    },
  },
  mutation: {
    is: 'One save: applied whole or refused whole.',
    fields: {
      mid: 'Its number: 1, 2, 3 ... without gaps, counted per client id.',
      uid: 'Its identity: 32 random hex digits, kept through every retry and every `rekey`.',
      ops: `1 to ${MAX_OPERATIONS} operations, applied in order; later ones see what earlier ones did.`,
    },
  },
  rejection: {
    is: 'A mutation that was not applied, and never will be. Show it to the person and take it off the outbox.',
    fields: {
      uid: 'Of the mutation.',
      mid: 'Of the mutation.',
      reason:
        '`unknown-kind`; `invalid`: a field is wrong; `forbidden`: this role may not write the kind; `not-found`: there is no such record, or none this member may see; `not-the-author`: `createdBy` is somebody else, or who sees the record is only for its author to change.',
      detail:
        'What is wrong, `<field>: <message>`, up to three joined by `; `; never another record’s content.',
    },
  },
  row: {
    is: 'A record as it stands. A newer server may send kinds and fields this client does not know: keep them.',
    fields: {
      kind: KIND,
      id: 'Unique within its kind.',
      doc: 'The document, as `record-<kind>` describes it; it may also hold `$versions`.',
      stamps:
        'By field of the document: the stamp of its last change. Also `$deleted` and `$versions` where they apply.',
    },
  },
  'push-request': {
    is: 'Saves that wait, in the order they were made.',
    fields: {
      clientId: CLIENT,
      epoch: 'The epoch last pulled; null before the first pull.',
      schema: SCHEMA,
      mutations: `1 to ${MAX_MUTATIONS} of them, with ascending numbers that leave no gap.`,
    },
  },
  'push-response': {
    is: 'What became of a push. `status` says which of the three it is.',
    fields: {
      status:
        'ok: each mutation was applied or refused. rekey: nothing was stored; take a new client id, number the outbox from 1, push again. reset: the epoch changed and nothing was stored; pull with a null cursor, then push.',
      lastMid: 'The greatest number settled for this client.',
      rejected: 'Those of this push that were refused.',
      why: 'gap: a number was left out; reused: the number or client id stands for another mutation or member already.',
    },
  },
  'pull-request': {
    is: 'Where this client stands.',
    fields: {
      clientId: CLIENT,
      epoch: 'The epoch last pulled; null before the first pull.',
      schema: SCHEMA,
      cursor: 'The cursor last pulled, as it came; null begins from nothing.',
      confirmedMid:
        'The last number whose result this client has stored, 0 at first: refusals up to it are not told again.',
    },
  },
  'pull-response': {
    is: 'A page of changes. `status` says which of the two it is.',
    fields: {
      status:
        'ok: a page. reset: the epoch changed, or the cursor is not one of this member’s or too old; pull again with a null cursor and this epoch.',
      epoch:
        'Names this history of the server, 32 hex digits; another one after it was restored from a backup.',
      rows: 'Records that were created or changed, whole.',
      gone: 'Records to take away: deleted, or not visible to this member any more.',
      'gone.kind': KIND,
      'gone.id': 'The record’s id.',
      cursor: 'Where the page ends: send it with the next pull. Opaque.',
      more: 'Whether another page follows at once. Where it does, the four that follow here are null or empty.',
      lastMid: 'The greatest number settled for this client; 0 before its first push.',
      lastUid: 'The uid of that mutation; null before the first push.',
      rejected: 'Refusals after `confirmedMid`.',
      fingerprint: 'Of every row this member may see, twelve hex digits: see Fingerprint.',
      membersVersion: 'Another one than before: fetch GET /v1/members again.',
      oldestSchema: 'The oldest schema this server takes.',
      serverTime:
        'The server’s clock, in milliseconds since 1970-01-01T00:00Z: move this client’s clock up to it, never back.',
    },
  },
  'live-sign-in': {
    is: 'The client’s first message on /v1/live.',
    fields: { token: 'A device token.' },
  },
  'live-ping': {
    is: 'Sent by the client about every 20 s; answered with `live-message` pong.',
    fields: { type: 'Always `ping`.' },
  },
  'live-message': {
    is: 'What the server says on /v1/live.',
    fields: { type: 'pull: something changed, pull now. pong: the answer to a ping.' },
  },
};
