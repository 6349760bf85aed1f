import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyOperation } from '../../shared/sync/apply-operation.ts';
import type { StoredRecord } from '../../shared/sync/stored.ts';
import { validateOperation } from '../../shared/sync/validate-operation.ts';
import { versionsOf } from '../../shared/sync/versions.ts';
import type { Operation } from '../../shared/sync/wire.ts';
import { at, createNote, deleteNote, makeNote, restoreNote, updateNote } from './records.ts';

function apply(...operations: Operation[]): StoredRecord | null {
  let record: StoredRecord | null = null;
  for (const operation of operations) {
    const applied = applyOperation(record, operation);
    if (applied.status !== 'rejected') record = applied.record;
  }
  return record;
}

function again(ms: number): Operation {
  return createNote('n1', ms, makeNote({ text: 'Again' }));
}

describe('applyOperation', () => {
  test('S3: a second creation of a live record adds only what is missing', () => {
    const second = createNote(
      'n1',
      5,
      makeNote({ createdBy: 'bob', contactId: 'p1', visibility: 'private' }),
    );
    const record = apply(createNote('n1', 1), second);
    expect(record?.doc).toMatchObject({ createdBy: 'ann', visibility: 'team', contactId: 'p1' });
    expect(record?.stamps).toMatchObject({ createdBy: at(1), contactId: at(5) });
  });

  test('S3: a creation replaces a deleted record only when it is newer than the deletion', () => {
    expect(apply(createNote('n1', 1), deleteNote('n1', 3), again(2))?.deleted).toBe(true);
    const record = apply(createNote('n1', 1), deleteNote('n1', 3), again(4));
    expect(record).toMatchObject({ deleted: false, doc: { text: 'Again' } });
    expect(apply(createNote('n1', 1), deleteNote('n1', 3), again(4), deleteNote('n1', 3))?.deleted).toBe(
      false,
    );
  });

  test('S4: an update of an unknown record is not found, of a deleted one stays unseen', () => {
    expect(applyOperation(null, updateNote('n1', 1, { text: 'x' }))).toMatchObject({ reason: 'not-found' });
    const record = apply(createNote('n1', 1), deleteNote('n1', 2), updateNote('n1', 3, { text: 'x' }));
    expect(record).toMatchObject({ deleted: true, doc: { text: 'x' } });
  });

  test('S5: deletion and restoration settle by their stamps', () => {
    expect(apply(createNote('n1', 1), restoreNote('n1', 5), deleteNote('n1', 4))?.deleted).toBe(false);
    expect(apply(createNote('n1', 1), restoreNote('n1', 4), deleteNote('n1', 5))?.deleted).toBe(true);
  });

  test('S2: changes of different fields both stay; of one field the later stays', () => {
    const record = apply(
      createNote('n1', 1),
      updateNote('n1', 5, { contactId: 'p2' }),
      updateNote('n1', 4, { contactId: 'p1', customerId: 'c9' }),
    );
    expect(record?.doc).toMatchObject({ contactId: 'p2', customerId: 'c9' });
  });

  test('S2: updates, deletions and restorations give the same record in every order', () => {
    const steps = [
      updateNote('n1', 2, { contactId: 'p1' }),
      updateNote('n1', 3, { contactId: 'p2' }),
      deleteNote('n1', 4),
      restoreNote('n1', 5),
    ];
    const settled = apply(createNote('n1', 1), ...steps);
    fc.assert(
      fc.property(fc.shuffledSubarray(steps, { minLength: 4 }), (order) => {
        expect(apply(createNote('n1', 1), ...order)).toEqual(settled);
      }),
    );
  });

  test('S6: the text that loses a concurrent edit is kept, whichever comes first', () => {
    const base = { text: at(1) };
    const mine = updateNote('n1', 2, { text: 'Mine' }, base);
    const theirs = updateNote('n1', 3, { text: 'Theirs' }, base);
    for (const order of [
      [mine, theirs],
      [theirs, mine],
    ]) {
      const record = apply(createNote('n1', 1), ...order);
      expect(record?.doc['text']).toBe('Theirs');
      expect(versionsOf(record?.doc ?? {})).toEqual([{ field: 'text', text: 'Mine', stamp: at(2) }]);
      expect(record?.stamps['$versions']).toBe(at(2));
    }
  });

  test('S6: a text replaced by somebody who had read it leaves no version', () => {
    const record = apply(createNote('n1', 1), updateNote('n1', 2, { text: 'Better' }, { text: at(1) }));
    expect(versionsOf(record?.doc ?? {})).toEqual([]);
  });

  test('S6: a losing text that comes again is kept once', () => {
    const mine = updateNote('n1', 2, { text: 'Mine' }, { text: at(1) });
    const theirs = updateNote('n1', 3, { text: 'Theirs' }, { text: at(1) });
    expect(versionsOf(apply(createNote('n1', 1), theirs, mine, mine)?.doc ?? {})).toHaveLength(1);
  });
});

describe('validateOperation', () => {
  test.each([
    ['text', createNote('n1', 1, makeNote({ text: '' }))],
    ['colour', createNote('n1', 1, makeNote({ colour: 'red' }))],
    ['colour', updateNote('n1', 1, { colour: 'red' })],
    ['createdBy', updateNote('n1', 1, { createdBy: 'bob' })],
    ['createdAt', updateNote('n1', 1, { createdAt: 5 })],
    ['$versions', updateNote('n1', 1, { $versions: 'x' })],
    ['visibility', updateNote('n1', 1, { visibility: 'everybody' })],
    ['fields', updateNote('n1', 1, {})],
  ])('S8: names %s as what is wrong', (field, operation) => {
    const checked = validateOperation(operation);
    expect(checked).toMatchObject({ ok: false, reason: 'invalid' });
    expect(checked.ok ? '' : checked.detail.startsWith(`${field}:`)).toBe(true);
  });

  test.each(['gift', 'constructor', '__proto__'])('S8: the kind %s is not known', (kind) => {
    expect(validateOperation({ ...createNote('n1', 1), kind })).toMatchObject({ reason: 'unknown-kind' });
  });

  test('S8: values take the form the schema gives them', () => {
    const checked = validateOperation(updateNote('n1', 1, { text: '  Trimmed ' }));
    expect(checked).toMatchObject({ ok: true, operation: { fields: { text: 'Trimmed' } } });
  });
});
