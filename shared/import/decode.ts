import { failed, found, type Outcome } from '../method/outcome.ts';

export const ENCODINGS = ['utf-8', 'utf-16le', 'utf-16be', 'gb18030'] as const;
export type Encoding = (typeof ENCODINGS)[number];

/** Decodes bytes strictly: throws on bytes the encoding does not allow, and drops a byte order mark. */
export type StrictDecode = (bytes: Uint8Array, encoding: Encoding) => string;

export interface Decoded {
  readonly text: string;
  readonly encoding: Encoding;
}

export type DecodeProblem = { readonly code: 'empty' } | { readonly code: 'unknown-encoding' };

/**
 * The text of a file whose encoding nobody states: by its byte order mark, by the zero bytes that only UTF-16
 * has in plain text, else UTF-8 if it is valid, else GB18030, the encoding of Chinese spreadsheets.
 */
export function decodeText(bytes: Uint8Array, decode: StrictDecode): Outcome<Decoded, DecodeProblem> {
  for (const encoding of candidates(bytes)) {
    const text = attempt(bytes, encoding, decode);
    if (text === null) continue;
    return text.trim() === '' ? failed({ code: 'empty' }) : found({ text, encoding });
  }
  return failed({ code: 'unknown-encoding' });
}

function candidates(bytes: Uint8Array): readonly Encoding[] {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return ['utf-16le'];
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return ['utf-16be'];
  const start = bytes.subarray(0, 1000);
  const even = start.filter((byte, at) => byte === 0 && at % 2 === 0).length;
  const odd = start.filter((byte, at) => byte === 0 && at % 2 === 1).length;
  if (even + odd > start.length / 8) return [odd >= even ? 'utf-16le' : 'utf-16be'];
  return ['utf-8', 'gb18030'];
}

function attempt(bytes: Uint8Array, encoding: Encoding, decode: StrictDecode): string | null {
  try {
    return decode(bytes, encoding);
  } catch {
    return null; // not this encoding: the only thing a strict decoder throws for
  }
}
