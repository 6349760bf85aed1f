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
${LIMITS.bodyDepth} levels, arriving within ${LIMITS.bodyMs / 1_000} s. Unknown fields of a request are refused; a client ignores fields of an
answer that it does not know, whatever its schema says of additional ones. \`Content-Encoding\` is not understood and a charset ignored; of
a name that comes twice in an object the last counts. Texts are whole characters: half of a surrogate pair is refused as \`malformed-json\`.
They are trimmed, host names and mail addresses lower-cased too, before a pattern is applied, and come back so. Instants are integer
milliseconds since 1970-01-01T00:00Z, days are \`YYYY-MM-DD\`, money is \`{"minor", "currency"}\`: an integer count of the currency's
minor unit (cents, fen) and its ISO 4217 code. Integers stay within ±(2^53 - 1). Ids are texts without meaning.

Every answer has \`X-Request-Id\`, which the server's log names too; none may be cached. GET addresses answer HEAD as well. Addresses are
case-sensitive and have no slash at their end; one that does not exist answers 404 \`not-found\`, another method 405 \`method-not-allowed\`
with \`Allow\`. A request is checked in this order: address and method, token, role, rate, size and form of the body, fields.

## Signing in
There are no passwords and no cookies. A one-time code becomes a device token with POST /v1/devices; the token goes
into \`Authorization: Bearer <token>\` of every other request. It is opaque, does not expire, and ends when the device is signed out
(DELETE /v1/devices/{id}, also one's own) or its member removed. The first code, an admin's, is printed by the server when it starts on an
empty database; further people get theirs from POST /v1/invitations, further devices of one member from POST /v1/devices/link. A 401 has
\`WWW-Authenticate: Bearer\`.

A browser may call from an extension's origin only (\`chrome-extension://\`, \`moz-extension://\`): such an origin comes back in
\`Access-Control-Allow-Origin\`, any other gets none. Programs that send no \`Origin\` are not concerned.

## Problems
Every failure is an RFC 9457 document, \`application/problem+json\`; \`code\` says which. With \`invalid\` come at most 20 \`errors\`, whose
\`field\` is \`body\` where the body as a whole is wrong. Only what is no proper HTTP is refused before it comes so far, with 400, 408, 417 or
431 and no document; OPTIONS answers 204 at any address.

| code | status | |
|---|---|---|
${problems.join('\n')}

After \`rate-limited\` and \`busy\` wait the seconds in \`Retry-After\`; nothing was stored, the same request may be sent
again. After \`unconfirmed\` wait likewise; it may have been stored, and a push or a feed sent again has its effect once all the
same. After \`member-removed\` a client deletes what it holds of the team. Rates per minute: ${LIMITS.signInsPerMinute}
uses of a code per address, ${LIMITS.syncsPerMinute} sync requests and ${LIMITS.requestsPerMinute} others per device,
${LIMITS.feedsPerMinute} requests of a feed, ${LIMITS.requestsPerMinute} readings of this document per address. They are counted in
windows of a minute that all callers share, so the first wait may be short.

## Sync
${SYNC_RULES}
`.trim();
