import type { RejectedEntry } from '../store/layout.ts';

/** Fields that hold what a person wrote, in the order in which it is read. */
const WRITTEN = ['name', 'what', 'subject', 'text', 'details', 'due'] as const;

/** What the person had written in a save, so that it is never lost with it. */
export function writtenText(entry: Pick<RejectedEntry, 'ops'>): string {
  const lines = entry.ops.flatMap((operation) => {
    const fields =
      operation.op === 'create' ? operation.doc : operation.op === 'update' ? operation.fields : {};
    const written = WRITTEN.flatMap((field) => {
      const value = fields[field];
      return typeof value === 'string' ? [value] : [];
    });
    return written.length > 0 ? [written.join(' · ')] : [];
  });
  return lines.join('\n') || entry.ops.map(({ op, kind }) => `${op} ${kind}`).join('\n');
}
