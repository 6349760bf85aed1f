import { createCipheriv, createDecipheriv, createHmac, hkdfSync } from 'node:crypto';
import type { Caller } from './sync-store.ts';

/** How far a client has read. */
export interface CursorPosition {
  /** Everything up to this position of the team's sequence has been sent. */
  readonly after: number;
  /** The team's sequence when the client began from nothing: what went before that, it never had. */
  readonly joined: number;
}

/** Turns positions into text that tells nothing and that only this member of this team can use. */
export interface CursorCodec {
  seal(position: CursorPosition, caller: Pick<Caller, 'team' | 'member'>): string;
  /** Null for text this server did not seal for this member. */
  open(text: string, caller: Pick<Caller, 'team' | 'member'>): CursorPosition | null;
}

const NONCE_BYTES = 12;
const BODY_BYTES = 16;
const TAG_BYTES = 16;
const SEALED = /^[\w-]{59}$/;

/**
 * AES-256-GCM with the nonce derived from what is sealed (as in AES-GCM-SIV): the same position gives the same text,
 * so answers are alike when nothing changed for this member, and always the same length.
 * @param key 32 secret random bytes, kept as long as the epoch
 */
export function cursorCodec(key: Uint8Array): CursorCodec {
  const sealing = derive(key, 'rapport cursor seal');
  const naming = derive(key, 'rapport cursor nonce');
  return {
    seal(position, caller) {
      const body = Buffer.alloc(BODY_BYTES);
      body.writeBigUInt64BE(BigInt(position.after), 0);
      body.writeBigUInt64BE(BigInt(position.joined), 8);
      const bound = boundTo(caller);
      const nonce = createHmac('sha256', naming).update(bound).update(body).digest().subarray(0, NONCE_BYTES);
      const cipher = createCipheriv('aes-256-gcm', sealing, nonce).setAAD(bound);
      const sealed = Buffer.concat([cipher.update(body), cipher.final()]);
      return Buffer.concat([nonce, sealed, cipher.getAuthTag()]).toString('base64url');
    },
    open(text, caller) {
      if (!SEALED.test(text)) return null;
      const bytes = Buffer.from(text, 'base64url');
      const tagAt = NONCE_BYTES + BODY_BYTES;
      const decipher = createDecipheriv('aes-256-gcm', sealing, bytes.subarray(0, NONCE_BYTES), {
        authTagLength: TAG_BYTES,
      });
      decipher.setAAD(boundTo(caller)).setAuthTag(bytes.subarray(tagAt));
      try {
        const body = Buffer.concat([decipher.update(bytes.subarray(NONCE_BYTES, tagAt)), decipher.final()]);
        return { after: Number(body.readBigUInt64BE(0)), joined: Number(body.readBigUInt64BE(8)) };
      } catch {
        // A wrong tag is the only way to fail here: the text is forged, foreign or of another key
        return null;
      }
    },
  };
}

function derive(key: Uint8Array, purpose: string): Uint8Array {
  return new Uint8Array(hkdfSync('sha256', key, new Uint8Array(0), purpose, 32));
}

function boundTo(caller: Pick<Caller, 'team' | 'member'>): Buffer {
  return Buffer.from(JSON.stringify([caller.team, caller.member]));
}
