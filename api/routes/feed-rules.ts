import { MAX_PUSH_BYTES } from '../../shared/sync/wire.ts';
import { MAX_FEED_LINES } from '../feed/feed-lines.ts';
import { LIMITS } from '../http/limits.ts';

/** What the writer of a feed needs to know, for the OpenAPI document. shared/sync/SPEC.md has the numbered rules. */
export const FEED_RULES = `
Takes customers and purchases from another system, such as an ERP, under the numbers they have there: at most
${MAX_FEED_LINES} lines and ${MAX_PUSH_BYTES} bytes in a request, ${LIMITS.feedsPerMinute} requests a minute. Send as
often and as much as you like: only what changed is written, and what is sent twice has its effect once. Send first
lines with their customers; customers of a request are dealt with before its purchases.

**Whose value stands.** The server remembers what the feed said last of each number. A value that differs from it is
news and is written, also over what people entered. A value the feed only repeats is not: what people made of it since
stays. Fields a line leaves out stay as they are; null takes a value away (name, domains, customer, day and revenue
cannot be taken away).

**Which record it is.** The one that bears the number as \`externalId\`, whoever created or imported it; otherwise a new
one. A record fed before that people deleted stays deleted: its lines are refused until it is restored. Feeds of one
team share one set of numbers.

**Answers.** Each line is answered by itself, in the order sent. A refused one (\`invalid\`: correct the fields named;
\`unknown-customer\`: send the customer first; \`deleted\`; \`ambiguous\`: several records bear the number, merge them)
holds nothing else up. After an answer of 5xx or none at all, send the same request again.
`.trim();
