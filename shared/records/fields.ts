import { z } from 'zod';

/**
 * Opaque id of any record: 1 to 64 letters, digits, `-` or `_`. Unique within its team and kind. The letters are written
 * out, because `\w` takes more of them in other languages' regular expressions.
 */
export const recordId = z.string().regex(/^[A-Za-z0-9_-]{1,64}$/, 'must be 1 to 64 letters, digits, - or _');

/** Id of a team member, issued by the API (`me` while the extension is used without a server). */
export const memberId = recordId.meta({ description: 'Id of a team member.' });

/** A moment, in milliseconds since 1970-01-01T00:00Z. */
export const instant = z.int().min(0).max(8_640_000_000_000_000);

/** A calendar day in the team's own zone, `YYYY-MM-DD`. Never an instant. */
export const day = z.iso.date();

/** Exact money: an integer count of the currency's minor unit (cents, fen), never a float. */
export const money = z.strictObject({
  minor: z.int(),
  currency: z.string().regex(/^[A-Z]{3}$/, 'must be an ISO 4217 code such as CNY'),
});
export type Money = z.infer<typeof money>;

/** Text a person typed, with whole characters only: a program that cuts one in two sends what no server can keep. */
export const typed = z
  .string()
  .overwrite((text) => text.toWellFormed())
  .trim();

/** One line of text a person typed. */
export const line = typed.min(1).max(300);

/** Several lines of text a person typed. */
export const text = typed.min(1).max(20_000);

/** Lower-case mail address. Syntax is checked loosely: real addresses are stranger than any pattern. */
export const mailAddress = typed
  .toLowerCase()
  .max(254)
  .regex(
    // oxlint-disable-next-line no-control-regex -- none of them may stand in an address
    /^[^\s@<>,;"\0-\x1f\x7f]+@[^\s@<>,;"\0-\x1f\x7f]+$/,
    'must be a mail address such as maria@example.com',
  );

/** Lower-case host name in ASCII form. */
export const domain = z
  .string()
  .trim()
  .toLowerCase()
  .max(253)
  .regex(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/, 'must be a domain such as example.com');

/** For a list whose entries are told apart by their ids. */
export function haveOwnIds(entries: readonly { readonly id: string }[]): boolean {
  return new Set(entries.map(({ id }) => id)).size === entries.length;
}

/** What every record says of its own origin. `createdBy` never changes after creation. */
export const origin = { createdAt: instant, createdBy: memberId } as const;
