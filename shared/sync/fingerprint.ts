import type { Row } from './wire.ts';

const MODULUS = 2 ** 48;

/** The digest of no rows. */
export const EMPTY_FINGERPRINT = 0;

/** 48-bit digest of one row's identity and stamps. A stamp names its value, so equal digests mean equal documents. */
export function rowDigest(row: Pick<Row, 'kind' | 'id' | 'stamps'>): number {
  const fields = Object.keys(row.stamps).toSorted();
  return hash48(`${row.kind}/${row.id}${fields.map((field) => `|${field}=${row.stamps[field]}`).join('')}`);
}

/** The sum of two digests: order-free, so a set's digest is kept by adding and removing rows one at a time. */
export function addDigest(sum: number, digest: number): number {
  return (sum + digest) % MODULUS;
}

/** The difference of two digests: what remains when the rows of `digest` leave `sum`. */
export function removeDigest(sum: number, digest: number): number {
  return (((sum - digest) % MODULUS) + MODULUS) % MODULUS;
}

/** The digest as it travels: twelve hex digits. */
export function fingerprintText(sum: number): string {
  return sum.toString(16).padStart(12, '0');
}

/** Two 32-bit multiplicative hashes with cross mixing (after cyrb53 by bryc, public domain), cut to 48 bits. */
function hash48(text: string): number {
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    high = Math.imul(high ^ code, 2654435761);
    low = Math.imul(low ^ code, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return (low & 0xffff) * 2 ** 32 + (high >>> 0);
}
