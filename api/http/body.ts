import { isUtf8 } from 'node:buffer';
import type { MiddlewareHandler } from 'hono';
import type { ApiEnv } from './api-context.ts';
import { problem } from './problems.ts';

type Read = { ok: true; text: string } | { ok: false; why: 'too-large' | 'body-timeout' | 'malformed-json' };

/** What is read of a body that is too large before it is refused: most programs hear an answer only once they have sent. */
const MOST_HEARD_OUT = 16_777_216;

/**
 * Reads a JSON body within its size, time and depth before anything looks at it: a chunked body has no declared
 * size, and a parser recurses once per level.
 */
export function jsonBody(bytes?: number): MiddlewareHandler<ApiEnv> {
  return async (c, next) => {
    const { limits } = c.var.api;
    const most = bytes ?? limits.bodyBytes;
    const { body } = c.req.raw;
    if (!body) return next();
    const read = await readText(body, most, limits.bodyMs);
    if (read.ok) {
      if (depthOf(read.text) > limits.bodyDepth)
        return problem(c, 'too-deep', `Nest arrays and objects at most ${limits.bodyDepth} levels deep.`);
      if (hasHalfACharacter(read.text))
        return problem(
          c,
          'malformed-json',
          'A text has one half of a surrogate pair: send whole characters.',
        );
      // What reads the body from here on finds the text instead of the stream that was read to its end.
      Object.assign(c.req.bodyCache, { text: Promise.resolve(read.text) });
      return next();
    }
    switch (read.why) {
      case 'too-large':
        return problem(c, read.why, `Send at most ${most} bytes; split larger requests.`);
      case 'body-timeout':
        return problem(c, read.why, `Send the whole body within ${limits.bodyMs / 1_000} s.`);
      case 'malformed-json':
        return problem(c, read.why, 'The body is not valid UTF-8.');
    }
  };
}

async function readText(body: ReadableStream<Uint8Array>, most: number, ms: number): Promise<Read> {
  const reader = body.getReader();
  const chunks: Uint8Array[] = [];
  let size = 0;
  const deadline = startDeadline(ms);
  try {
    for (;;) {
      const step = await Promise.race([reader.read(), deadline.passed]);
      if (step === 'late') return { ok: false, why: 'body-timeout' };
      if (step.done) return size > most ? { ok: false, why: 'too-large' } : decode(chunks);
      size += step.value.byteLength;
      if (size > most + MOST_HEARD_OUT) return { ok: false, why: 'too-large' };
      if (size > most) chunks.length = 0;
      else chunks.push(step.value);
    }
  } finally {
    deadline.stop();
    reader.releaseLock();
  }
}

function startDeadline(ms: number): { passed: Promise<'late'>; stop(): void } {
  let timer: NodeJS.Timeout | undefined;
  const passed = new Promise<'late'>((resolve) => {
    timer = setTimeout(() => resolve('late'), ms);
  });
  return { passed, stop: () => clearTimeout(timer) };
}

/** Checked and turned to text natively: a `TextDecoder` that checks takes many times as long. */
function decode(chunks: Uint8Array[]): Read {
  const bytes = Buffer.concat(chunks);
  if (!isUtf8(bytes)) return { ok: false, why: 'malformed-json' };
  const text = bytes.toString('utf8');
  return { ok: true, text: text.startsWith(BYTE_ORDER_MARK) ? text.slice(1) : text };
}

const BYTE_ORDER_MARK = '\ufeff';
const [QUOTE, BACKSLASH] = [0x22, 0x5c];
const [OPENING_BRACE, CLOSING_BRACE, OPENING_BRACKET, CLOSING_BRACKET] = [0x7b, 0x7d, 0x5b, 0x5d];

// In order: an escaped backslash, a whole pair, a half of one.
const SURROGATES = /\\\\|\\u[dD][89abAB][\da-fA-F]{2}\\u[dD][c-fC-F][\da-fA-F]{2}|\\u[dD]([89a-fA-F])/g;

/**
 * Whether a text within a JSON text has one half of a surrogate pair, which only an escape can write. No database can keep
 * it as it is, and SQLite's JSON gives it back as bytes that end this process.
 */
export function hasHalfACharacter(json: string): boolean {
  // One by one: a body may hold hundreds of thousands.
  for (const [, half] of json.matchAll(SURROGATES)) if (half !== undefined) return true;
  return false;
}

/** The deepest nesting of arrays and objects in a JSON text, found without parsing it. */
export function depthOf(json: string): number {
  let depth = 0;
  let deepest = 0;
  let inText = false;
  for (let at = 0; at < json.length; at++) {
    const char = json.charCodeAt(at);
    if (inText && char === BACKSLASH) at += 1;
    else if (char === QUOTE) inText = !inText;
    else if (inText) continue;
    else if (char === OPENING_BRACE || char === OPENING_BRACKET) deepest = Math.max(deepest, ++depth);
    else if (char === CLOSING_BRACE || char === CLOSING_BRACKET) depth -= 1;
  }
  return deepest;
}
