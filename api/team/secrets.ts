import { createHash } from 'node:crypto';
import type { Randomness } from '../../shared/sync/randomness.ts';

/** Crockford's base 32: no I, L, O or U, so a code read aloud or copied by hand has one spelling. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const CODE_LENGTH = 16;

/** An id of 128 random bits, 22 characters. */
export function newId(random: Randomness): string {
  return Buffer.from(random(16), 'hex').toString('base64url');
}

/** 128 random bits in hex: an epoch. */
export function newEpoch(random: Randomness): string {
  return random(16);
}

/** A device token: 256 random bits. The prefix lets secret scanners recognise one that leaked. */
export function newToken(random: Randomness): string {
  return `rapport_${Buffer.from(random(32), 'hex').toString('base64url')}`;
}

/** A one-time code of 80 random bits, `XXXX-XXXX-XXXX-XXXX`. */
export function newCode(random: Randomness): string {
  const letters = Array.from(Buffer.from(random(CODE_LENGTH), 'hex'), (byte) =>
    ALPHABET.charAt(byte % ALPHABET.length),
  );
  return letters.join('').replace(/(.{4})(?=.)/g, '$1-');
}

/** The code as issued, whatever spaces, dashes, case or look-alike letters it was typed with. */
export function canonicalCode(typed: string): string {
  return typed.toUpperCase().replace(/[\s-]/g, '').replace(/[IL]/g, '1').replace(/O/g, '0');
}

/**
 * What is stored and looked up instead of a token or code. Comparing digests by index leaks nothing of the secret
 * through time, and 80 or more random bits need no slow hash.
 */
export function digest(secret: string): string {
  return createHash('sha256').update(secret).digest('base64url');
}
