import type { Operation } from '../../shared/sync/wire.ts';

export const T0 = Date.parse('2026-03-02T09:00:00Z');
export const CLIENT = 'a'.repeat(32);

/** A stamp `ms` after T0. */
export function at(ms: number, client = 'aaaaaaaa'): string {
  return `${(T0 + ms).toString(36).padStart(9, '0')}-0000-${client}`;
}

export function makeNote(overrides: Partial<Record<string, string | number>> = {}) {
  return {
    customerId: 'c1',
    text: 'Wants the new price list',
    visibility: 'team',
    createdAt: T0,
    createdBy: 'ann',
    ...overrides,
  };
}

export function createNote(id: string, ms: number, doc = makeNote()): Operation & { op: 'create' } {
  return { op: 'create', kind: 'note', id, stamp: at(ms), doc };
}

export function updateNote(
  id: string,
  ms: number,
  fields: Record<string, string | number>,
  base?: Record<string, string>,
): Operation & { op: 'update' } {
  return { op: 'update', kind: 'note', id, stamp: at(ms), fields, ...(base ? { base } : {}) };
}

export function deleteNote(id: string, ms: number): Operation {
  return { op: 'delete', kind: 'note', id, stamp: at(ms) };
}

export function restoreNote(id: string, ms: number): Operation {
  return { op: 'restore', kind: 'note', id, stamp: at(ms) };
}
