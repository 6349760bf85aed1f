import { LIMITS } from '../http/limits.ts';
import { PROBLEMS } from '../http/problems.ts';
import { SYNC_RULES } from '../routes/sync-rules.ts';

const problems = Object.entries(PROBLEMS).map(
  ([code, { status, title }]) => `| \`${code}\` | ${status} | ${title} |`,
);

/** The general part of the OpenAPI document: what holds for every route. */
export const DESCRIPTION = `
Keeps a team's customer records and hands them to its members' devices. Everything needed to write a client is here.

## Requests
JSON in UTF-8, \`Content-Type: application/json\`, at most ${LIMITS.bodyBytes} bytes (a push or a feed: see there), nested at most
${LIMITS.bodyDepth} levels, arriving within ${LIMITS.bodyMs / 1_000} s. Unknown fields are refused. Instants are
milliseconds since 1970-01-01T00:00Z, days are \`YYYY-MM-DD\`, money is an integer count of the currency's minor unit.

## Signing in
There are no passwords and no cookies. A one-time code becomes a device token with POST /v1/devices; the token goes
into \`Authorization: Bearer\`. The first code is printed by the server when it starts on an empty database. A browser
may call from an extension's origin only.

## Problems
Every failure is an RFC 9457 document, \`application/problem+json\`; \`code\` says which:

| code | status | |
|---|---|---|
${problems.join('\n')}

After \`rate-limited\` and \`busy\` wait the seconds in \`Retry-After\`; nothing was stored, the same request may be sent
again. After \`member-removed\` a client deletes what it holds of the team. Rates per minute: ${LIMITS.signInsPerMinute}
uses of a code per address, ${LIMITS.syncsPerMinute} sync requests and ${LIMITS.requestsPerMinute} others per device,
${LIMITS.feedsPerMinute} requests of a feed.

## Sync
${SYNC_RULES}
`.trim();
