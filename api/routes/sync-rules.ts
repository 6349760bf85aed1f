import { ROLES } from '../../shared/records/define-record.ts';
import { kindNames, recordKinds } from '../../shared/records/record-types.ts';
import { MAX_AHEAD_MS, stampTime } from '../../shared/sync/clock.ts';
import { MAX_VERSIONS } from '../../shared/sync/keep-version.ts';
import { MAX_MUTATIONS, MAX_OPERATIONS, MAX_PUSH_BYTES, PULL_PAGE_ROWS } from '../../shared/sync/wire.ts';

/** A row and its digest, for the description of fingerprints; a test keeps the two together. */
export const DIGEST_EXAMPLE = {
  row: {
    kind: 'customer',
    id: 'c1',
    stamps: { name: '0mwwo54lf-0000-cdda839b', city: '0mwwo55pn-0000-12b79ce3' },
  },
  text: 'customer/c1|city=0mwwo55pn-0000-12b79ce3|name=0mwwo54lf-0000-cdda839b',
  fingerprint: '6a5791f53c58',
} as const;

const kinds = kindNames.map((name) => {
  const { writers, versioned } = recordKinds[name];
  const roles = writers.length === ROLES.length ? 'everybody' : writers.join(', ');
  return `| ${name} | ${roles} | ${versioned.join(', ')} |`;
});

/** What a client needs to know of sync, for the OpenAPI document. shared/sync/SPEC.md has the numbered rules. */
export const SYNC_RULES = `
A client keeps the team's records, an outbox of saves not yet confirmed, a random client id, and what the last pull
said: cursor and epoch. It pushes its outbox, pulls until \`more\` is false, and pulls again whenever told to. It shows the
rows last pulled with its outbox applied on top.

**A first run.** POST /v1/devices with a code; keep the token. Make a client id. POST /v1/sync/pull with cursor and epoch null
and \`confirmedMid\` 0, again while \`more\` is true. Open /v1/live and pull at each hint; without it, pull every few
minutes. To save, add a mutation to the outbox with the next \`mid\`, push, then pull.

**Random ids.** Client ids, \`uid\` and epochs are 128 random bits as 32 lower-case hex digits. A client id belongs to one
member and is used by one copy of the client's data.

**Stamps** are hybrid logical clocks in text, \`time-counter-client\`: nine base-36 digits of milliseconds since 1970,
four base-36 digits that count within a millisecond, the first eight hex digits of the client id. Letters are lower case, and each
part is padded with zeros on the left: \`0mwwo54lf-0000-cdda839b\` was made at ${stampTime('0mwwo54lf-0000-cdda839b')}. The greater text is the later
stamp. A new stamp is greater than every stamp this client has made or received, and not below the server's time: keep time and
counter; the next stamp has the clock's time and counter 0 where that is later than the one kept, else the one kept with its counter one
higher. Each field of a record has the stamp of its last change, and the greater stamp wins, field by field. A stamp more
than ${MAX_AHEAD_MS / 60_000} minutes ahead of the server is replaced by one of the server's; of equal ones the one stored first stands.
The part of the client is not compared with the client id.

**Records** have a kind, an id chosen by their creator and unique within the kind, and a document. The schemas
\`record-<kind>\` describe the documents. An optional field may be absent or null: both mean "not set". \`createdBy\`
is the member id of the creator (GET /v1/session tells one's own) and, like \`createdAt\`, changes only where a deleted record is created
again. A field that holds another record's id may name one that
is deleted, hidden or not there yet. The pseudo-field \`$deleted\` among the stamps says when a record was last deleted or restored.
A document may hold \`$versions\`, kept by the server: the last ${MAX_VERSIONS} losing texts of concurrent edits, oldest first, each
\`{"field", "text", "stamp"}\`.

| kind | written by | texts with versions |
|---|---|---|
${kinds.join('\n')}

**Private** records are sent to the devices of the member who created them and to nobody else, whatever their role. An id
that is in use by a record one may not see cannot be created; an update of it is refused \`not-found\`.

**Fingerprint.** A client may check that it holds what the server thinks it holds: the sum, modulo 2^48, of the digests of all rows it
has, written as twelve hex digits. Where it differs after a last page, pull again from a null cursor. A row's digest is made of the
text \`kind/id\` followed, for each of its stamps in the order of their names, by \`|name=stamp\`. Begin with h = 0xdeadbeef and
l = 0x41c6ce57; for each UTF-16 unit c of the text h = (h ^ c) * 2654435761 and l = (l ^ c) * 1597334677; then
h = ((h ^ h >> 16) * 2246822507) ^ ((l ^ l >> 13) * 3266489909) and, with this new h,
l = ((l ^ l >> 16) * 2246822507) ^ ((h ^ h >> 13) * 3266489909), all of it unsigned and modulo 2^32. The digest is
(l mod 2^16) * 2^32 + h. For the text \`${DIGEST_EXAMPLE.text}\` it is \`${DIGEST_EXAMPLE.fingerprint}\`.
`.trim();

export const PUSH_RULES = `
Sends saves in the order they were made: at most ${MAX_MUTATIONS} mutations of at most ${MAX_OPERATIONS} operations,
${MAX_PUSH_BYTES} bytes in all. Each mutation has a number \`mid\` (1, 2, 3 ... per client id, without gaps) and an
identity \`uid\` (random, kept for ever). It is applied whole or refused whole; a refused one uses up its number, is
listed under \`rejected\`, and does not hold up those after it. Sending the same mutation again is safe: it has its
effect once.

- A mutation whose \`uid\` the server has met is not applied again, whichever client id and \`mid\` it comes under now.
- \`create\` of an id that exists fills only fields that are not set; of a deleted record, it replaces it whole, with the new creator and
  visibility, if its stamp is the later.
- What each kind's document must satisfy is looked at before the member's role is.
- \`update\` of an unknown id is refused. \`delete\` and \`restore\` go by the later stamp.
- \`rekey\` comes where the client id is another member's, where numbers are missing, and where a settled number comes with another
  content: take a new client id, number the outbox from 1, push again. \`reset\`: pull from the start, then push.

- 413: send fewer mutations; 422: the request as a whole is wrong, and nothing of it was stored. Halve it until the
  mutation at fault stands alone; one that is refused alone can never be sent: show it to the person. 429, 503, 5xx or no answer: send the same again later, waiting longer each time.

The answer is a hint. Only a pull whose \`lastMid\` and \`lastUid\` fit the outbox confirms it.
`.trim();

export const PULL_RULES = `
Answers at most ${PULL_PAGE_ROWS} rows that changed after the cursor, fewer where they are long; only \`more\` says whether others follow. Store rows, \`gone\`, cursor and epoch in one transaction;
then, while \`more\` is true, pull on with the new cursor. \`gone\` names records that were deleted or are not visible
any more; an unknown one is ignored. The last page says which of this client's mutations are settled: remove those up
to \`lastMid\` from the outbox, after checking that its own mutation of that number has the uid \`lastUid\`; where it
has not, another copy of this profile used the number: take a new client id and push again. Under another member's client id they are
0 and null.
\`reset\`: pull again with a null cursor; records that do not come back are gone, the outbox is kept.
`.trim();
