import { describe, expect, test } from 'vitest';
import { isVCard, readVCards } from '../../shared/import/vcard.ts';
import { fullName, VCARD_HEADER, vcardRows } from '../../shared/import/vcard-table.ts';

const card = (...lines: string[]) => ['BEGIN:VCARD', ...lines, 'END:VCARD', ''].join('\r\n');

function rowOf(text: string): Record<string, string> {
  const cells = vcardRows(text)[0]?.cells ?? [];
  return Object.fromEntries(VCARD_HEADER.map((title, index) => [title, cells[index] ?? '']));
}

describe('vCards', () => {
  test('2.1 are read: bare parameters, quoted-printable in their own charset, soft line breaks', () => {
    const text = card(
      'VERSION:2.1',
      'N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=E9=99=88;=E9=9D=99',
      'ORG;CHARSET=GB2312;ENCODING=QUOTED-PRINTABLE:=C9=CF=BA=A3=B7=A7=C3=C5',
      'TITLE;QUOTED-PRINTABLE:Head of =',
      ' Purchasing',
      'TEL;WORK;VOICE:021-555',
      'EMAIL;INTERNET;PREF:chen@valves.example',
    );
    expect(rowOf(text)).toMatchObject({
      Name: '陈静',
      Company: '上海阀门',
      'Job title': 'Head of Purchasing',
      Phone: '021-555',
      Email: 'chen@valves.example',
    });
  });

  test('3.0 are read: folded lines, groups, escapes, several values', () => {
    const text = card(
      'VERSION:3.0',
      'FN:Maria Lopez\\, Dr.',
      'ORG:Harbour Foods\\; Hamburg;Purchasing',
      'item1.EMAIL;TYPE=INTERNET:maria@harbour.example',
      'EMAIL;TYPE=HOME:maria@home.example',
      'TEL;TYPE="work,voice":+49 40 1',
      'TEL:+49 40 2',
      'ADR;TYPE=WORK:;;Kai 1;Ham',
      ' burg;HH;20457;Germany',
      'PHOTO;ENCODING=b;TYPE=JPEG:AAAA',
      'UID:urn:uuid:1',
    );
    expect(rowOf(text)).toEqual({
      Name: 'Maria Lopez, Dr.',
      Company: 'Harbour Foods; Hamburg',
      'Job title': '',
      Email: 'maria@harbour.example; maria@home.example',
      Phone: '+49 40 1; +49 40 2',
      Website: '',
      City: 'Hamburg',
      UID: 'urn:uuid:1',
    });
  });

  test('4.0 are read: numbers and addresses as URIs', () => {
    const text = card(
      'VERSION:4.0',
      'FN:Li Na',
      'TEL;VALUE=uri:tel:+86-21-1',
      'EMAIL:mailto:li@x.example',
      'ROLE:Buyer',
    );
    expect(rowOf(text)).toMatchObject({
      Name: 'Li Na',
      Phone: '+86-21-1',
      Email: 'li@x.example',
      'Job title': 'Buyer',
    });
  });

  test('of groups are nobody’s', () => {
    const text = ['individual', 'group']
      .map((kind) => card('VERSION:4.0', `KIND:${kind}`, `FN:${kind}`))
      .join('');
    expect(vcardRows(text).map(({ cells }) => cells[0])).toEqual(['individual']);
  });

  test('are told from other files, and numbered by the line they begin on', () => {
    const two = card('FN:A') + card('FN:B');
    expect(isVCard(two)).toBe(true);
    expect(isVCard('Name\nBEGIN')).toBe(false);
    expect(readVCards(two).map(({ line }) => line)).toEqual([1, 4]);
  });

  test('that do not end, or hold what is no property, are read as far as they go', () => {
    expect(vcardRows('BEGIN:VCARD\nFN:A\n???\nBEGIN:VCARD\nFN:B\n').map(({ cells }) => cells[0])).toEqual([
      'A',
      'B',
    ]);
  });

  test.each([
    ['陈', '静', '陈静'],
    ['Lopez', 'Maria', 'Maria Lopez'],
    ['', 'Madonna', 'Madonna'],
  ])('put the names %s and %s in the order of their script', (family, given, name) => {
    expect(fullName({ family, given })).toBe(name);
  });
});
