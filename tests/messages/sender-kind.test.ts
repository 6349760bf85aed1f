import { describe, expect, test } from 'vitest';
import { senderKind, type Sender } from '../../extension/messages/sender-kind.ts';

const id = 'hdoedgfhcmnkmjmpoleeeomgnljdpchc';
const ours = `chrome-extension://${id}`;
const tab = { id: 7 };

const cases: readonly [name: string, sender: Sender, kind: ReturnType<typeof senderKind>][] = [
  ['our script in the top frame', { id, origin: 'https://mail.google.com', frameId: 0, tab }, 'content'],
  ['our script in a frame below', { id, origin: 'https://mail.google.com', frameId: 3, tab }, 'stranger'],
  ['a script on a file', { id, origin: 'file://', frameId: 0, tab }, 'stranger'],
  ['a web page without a tab', { id, origin: 'https://mail.google.com', frameId: 0 }, 'stranger'],
  ['a sandboxed frame', { id, origin: 'null', frameId: 0, tab }, 'stranger'],
  ['the card in a web page', { id, origin: ours, frameId: 5, tab }, 'card'],
  ['our page in a tab', { id, origin: ours, frameId: 0, tab }, 'page'],
  ['our page without a tab', { id, origin: ours }, 'page'],
  ['another extension', { id: 'a'.repeat(32), origin: ours }, 'stranger'],
  ['an origin that begins like ours', { id, origin: `${ours}.evil.example`, frameId: 0, tab }, 'stranger'],
  ['nobody', {}, 'stranger'],
];

describe('senderKind', () => {
  test.each(cases)('%s', (_name, sender, kind) => expect(senderKind(sender, id)).toBe(kind));
});
