import { describe, expect, test } from 'vitest';
import { directionOf, parsePeople, parsePerson, person } from '../../extension/webmails/people.ts';

describe('parsePerson', () => {
  test.each([
    ['Ana <ana@a.example>', 'Ana', 'ana@a.example'],
    ['"Doe, John (Sales)" <john@a.example>', 'Doe, John (Sales)', 'john@a.example'],
    ['Ana<ana@a.example>;', 'Ana', 'ana@a.example'],
    ['ana@a.example', null, 'ana@a.example'],
    ['<ana@a.example>', null, 'ana@a.example'],
    ['Ana', 'Ana', null],
    ['"ceo@a.example" <phish@b.example>', 'ceo@a.example', 'phish@b.example'],
    ['ceo@a.example <phish@b.example>', 'ceo@a.example', 'phish@b.example'],
    ['ANA@A.example <ana@a.example>', null, 'ana@a.example'],
  ])('reads %s', (text, name, address) => {
    expect(parsePerson(text)).toEqual({ name, address });
  });

  test('finds nobody in an empty text', () => {
    expect(parsePerson('  \u200b ')).toBeNull();
  });
});

describe('parsePeople', () => {
  test('splits at commas outside quotes and brackets, each address once', () => {
    const list = '"Ito, Kenji" <kenji@a.example>, ben@a.example; Ben <BEN@a.example>, ';
    expect(parsePeople(list)).toEqual([
      { name: 'Ito, Kenji', address: 'kenji@a.example' },
      { name: null, address: 'ben@a.example' },
    ]);
  });
});

const name = (text: string) => person(text, null).name;

describe('person', () => {
  test('drops marks that turn or hide text, and keeps joiners that a script needs', () => {
    expect(name('\u202eevil\u2066\u200b\ufeff')).toBe('evil');
    expect(name('می\u200cخواهم')).toBe('می\u200cخواهم');
    expect(name('👩\u200d💻 Ana')).toBe('👩\u200d💻 Ana');
    expect(name('Mar\u200dia')).toBe('Maria');
    expect(name('Ana\r\n\tBerg')).toBe('Ana Berg');
  });

  test('cuts a name of a megabyte to 300 units and no half character', () => {
    const cut = name(`a${'🎉'.repeat(250_000)}`);
    expect(cut?.length).toBe(299);
    expect(cut?.isWellFormed()).toBe(true);
  });

  test.each(['no address', 'a@b@c', 'a b@c.example', '<a@b.example>', '@b.example', 'a@'])(
    'takes %j for no address',
    (text) => {
      expect(person('Ana', text).address).toBeNull();
    },
  );
});

const from = (address: string | null) => ({ name: null, address });

describe('directionOf', () => {
  test('is out for any of our addresses, whatever their case', () => {
    expect(directionOf(from('Ana@A.example'), ['ben@a.example', 'ana@a.example'])).toBe('out');
    expect(directionOf(from('ana+x@a.example'), ['ana@a.example'])).toBe('in');
  });

  test('is not guessed without our address or theirs', () => {
    expect(directionOf(from('ana@a.example'), [null])).toBeNull();
    expect(directionOf(from(null), ['ana@a.example'])).toBeNull();
  });
});
