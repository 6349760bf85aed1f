import { describe, expect, test } from 'vitest';
import { guess } from '../../shared/import/guess.ts';
import { readFile } from '../../shared/import/read-file.ts';
import { readLines } from '../../shared/import/read-lines.ts';

/** Every line of a file, read with the mapping that is guessed for it. */
async function read(...lines: string[]) {
  const bytes = new TextEncoder().encode(lines.join('\n'));
  const file = await readFile(bytes, { encoding: null, sheet: null });
  if (!file.ok) throw new Error(file.problem.code);
  const { kind, mapping } = guess(file.value.header);
  const defaults = { stage: 'general', channel: 'mail', direction: 'in', department: 'sales' } as const;
  const settings = { kind, mapping, currency: 'EUR', dayOrder: null, timeZone: 'UTC', defaults };
  return [...readLines(file.value, settings, [])];
}

describe('the lines of a file', () => {
  test('what Salesforce writes below a report is no customer', async () => {
    const lines = await read(
      '"Account Name","Website","Industry"',
      '"Harbour","http://harbour.example","Food"',
      '"Confidential Information - Do Not Distribute"',
      '"Copyright (c) 2000-2026 salesforce.com, inc. All rights reserved."',
    );
    expect(lines.map((line) => line.ok)).toEqual([true, false, false]);
    expect(lines.slice(1)).toMatchObject([
      { line: 3, problems: [{ code: 'not-a-record' }] },
      { line: 4, problems: [{ code: 'not-a-record' }] },
    ]);
  });

  test('one amount that reads only one way settles what the others are', async () => {
    const header = 'Customer;Date;Amount';
    expect(await read(header, 'Harbour;2026-01-05;1.200', 'Harbour;2026-01-06;7,50')).toMatchObject([
      { draft: { fields: { revenue: { minor: 120_000 } } } },
      { draft: { fields: { revenue: { minor: 750 } } } },
    ]);
    expect(await read(header, 'Harbour;2026-01-05;1.200')).toMatchObject([
      { problems: [{ code: 'ambiguous-amount', target: 'revenue', text: '1.200' }] },
    ]);
  });

  test('a line that a stray quote swallowed is not lost in silence', async () => {
    const lines = await read(
      'Customer,Website,City',
      '"A"x,a.example,Porto',
      '"B",b.example,Porto',
      'C,c.example,',
    );
    expect(lines).toMatchObject([
      { ok: false, line: 2, problems: [{ code: 'unclosed-quote' }] },
      { ok: true, draft: { line: 4 } },
    ]);
  });
});
