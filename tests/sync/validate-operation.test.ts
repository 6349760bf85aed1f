import { describe, expect, test } from 'vitest';
import { validateOperation } from '../../shared/sync/validate-operation.ts';

const stamp = '0000000000001-0000-cccccccccccccccc';

describe('texts with half a character, as a program that cuts one in two makes them', () => {
  test('are whole once they are checked', () => {
    const fields = { name: 'Harbour \ud83d' };
    const checked = validateOperation({ op: 'update', kind: 'customer', id: 'a', stamp, fields });
    expect(checked).toMatchObject({ ok: true, operation: { fields: { name: 'Harbour \ufffd' } } });
  });

  test('are never in what is said of a field that is not known, however it is cut', () => {
    const name = `${'x'.repeat(59)}😀`;
    const many = Object.fromEntries(Array.from({ length: 60 }, (_, n) => [`${name}${n}`, 1]));
    const checked = validateOperation({ op: 'update', kind: 'customer', id: 'a', stamp, fields: many });
    expect(checked.ok ? '' : checked.detail).toMatch(/^x{59}\ufffd: is not a field/);
  });
});
