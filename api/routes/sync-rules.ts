import { MAX_MUTATIONS, MAX_OPERATIONS, MAX_PUSH_BYTES, PULL_PAGE_ROWS } from '../../shared/sync/wire.ts';

/** What a client needs to know of sync, for the OpenAPI document. shared/sync/SPEC.md has the numbered rules. */
export const SYNC_RULES = `
A client keeps the team's records, an outbox of saves not yet confirmed, a random client id, and what the last pull
said: cursor and epoch. It pushes its outbox, pulls until \`more\` is false, and pulls again whenever told to.

**Stamps** are hybrid logical clocks in text, \`time-counter-client\`: nine base-36 digits of milliseconds since 1970,
four base-36 digits that count within a millisecond, the first eight hex digits of the client id. The greater text is the later
stamp. A new stamp is greater than every stamp this client has made or received. Each field of a record has the stamp
of its last change, and the greater stamp wins, field by field. A stamp more than five minutes ahead of the server is
replaced by one of the server's.

**Records** have a kind, an id chosen by their creator and unique within the kind, and a document. The schemas
\`record-<kind>\` describe the documents. An optional field may be absent or null: both mean "not set". \`createdBy\`
is the member id of the creator and, like \`createdAt\`, never changes. The pseudo-field \`$deleted\` among the stamps says when a
record was last deleted or restored. A document may hold \`$versions\`, kept by the server: the losing texts of
concurrent edits.

**Private** records are sent to the devices of the member who created them and to nobody else, whatever their role.
`.trim();

export const PUSH_RULES = `
Sends saves in the order they were made: at most ${MAX_MUTATIONS} mutations of at most ${MAX_OPERATIONS} operations,
${MAX_PUSH_BYTES} bytes in all. Each mutation has a number \`mid\` (1, 2, 3 ... per client id, without gaps) and an
identity \`uid\` (random, kept for ever). It is applied whole or refused whole; a refused one uses up its number, is
listed under \`rejected\`, and does not hold up those after it. Sending the same mutation again is safe: it has its
effect once.

- \`create\` of an id that exists fills only fields that are not set; of a deleted record, it replaces it if its stamp is the later.
- \`update\` of an unknown id is refused. \`delete\` and \`restore\` go by the later stamp.
- \`rekey\`: take a new client id, number the outbox from 1, push again. \`reset\`: pull from the start, then push.

The answer is a hint. Only a pull whose \`lastMid\` and \`lastUid\` fit the outbox confirms it.
`.trim();

export const PULL_RULES = `
Answers at most ${PULL_PAGE_ROWS} rows that changed after the cursor. Store rows, \`gone\`, cursor and epoch in one transaction;
then, while \`more\` is true, pull on with the new cursor. \`gone\` names records that were deleted or are not visible
any more; an unknown one is ignored. The last page says which of this client's mutations are settled: remove those up
to \`lastMid\` from the outbox, after checking that its own mutation of that number has the uid \`lastUid\`; where it
has not, another copy of this profile used the number: take a new client id and push again.
\`reset\`: pull again with a null cursor; records that do not come back are gone, the outbox is kept.
`.trim();
