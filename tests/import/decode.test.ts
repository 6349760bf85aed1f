import { describe, expect, test } from 'vitest';
import { decodeText, type Encoding } from '../../shared/import/decode.ts';

const decode = (bytes: Uint8Array, encoding: Encoding) =>
  new TextDecoder(encoding, { fatal: true }).decode(bytes);
const bytesOf = (...bytes: number[]) => new Uint8Array(bytes);

function utf16(text: string, order: 'le' | 'be', mark: boolean): Uint8Array {
  const bytes = Buffer.from((mark ? '\uFEFF' : '') + text, 'utf16le');
  return new Uint8Array(order === 'be' ? bytes.swap16() : bytes);
}

/** `客户,1` in GB18030. */
const GB18030 = bytesOf(0xbf, 0xcd, 0xbb, 0xa7, 0x2c, 0x31);

describe('decode', () => {
  const text = '客户,1';
  test.each<[string, Uint8Array, Encoding]>([
    ['UTF-8', new TextEncoder().encode(text), 'utf-8'],
    ['UTF-8 with a mark', new TextEncoder().encode(`\uFEFF${text}`), 'utf-8'],
    ['UTF-16 LE with a mark', utf16(text, 'le', true), 'utf-16le'],
    ['UTF-16 BE with a mark', utf16(text, 'be', true), 'utf-16be'],
    ['UTF-16 LE without', utf16(text, 'le', false), 'utf-16le'],
    ['UTF-16 BE without', utf16(text, 'be', false), 'utf-16be'],
    ['GB18030', GB18030, 'gb18030'],
  ])('%s is recognised, its mark dropped', (_, bytes, encoding) => {
    expect(decodeText(bytes, decode)).toEqual({ ok: true, value: { text, encoding } });
  });

  test('a mark is enough where no zero byte tells', () => {
    for (const [order, encoding] of [
      ['le', 'utf-16le'],
      ['be', 'utf-16be'],
    ] as const) {
      const bytes = utf16('客户日期', order, true);
      expect(decodeText(bytes, decode)).toEqual({ ok: true, value: { text: '客户日期', encoding } });
    }
  });

  test('half a mark is none', () => {
    expect(decodeText(bytesOf(0xb0, 0xfe), decode)).toMatchObject({
      value: { text: '剥', encoding: 'gb18030' },
    });
  });

  test('what is no text in any of them is refused', () => {
    const problem = { code: 'unknown-encoding' };
    expect(decodeText(bytesOf(0x61, 0xff, 0xff, 0x62), decode)).toEqual({ ok: false, problem });
    expect(decodeText(bytesOf(0xff, 0xfe, 0x61), decode)).toEqual({ ok: false, problem });
  });

  test('nothing, a mark alone and blank lines are empty', () => {
    for (const bytes of [bytesOf(), bytesOf(0xef, 0xbb, 0xbf), bytesOf(0x0a, 0x20, 0x0d)]) {
      expect(decodeText(bytes, decode)).toEqual({ ok: false, problem: { code: 'empty' } });
    }
  });
});
