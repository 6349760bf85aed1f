import { kindOf } from '../../shared/sync/kind-of.ts';
import type { Row } from '../../shared/sync/wire.ts';
import { rewriteRows } from './overlay.ts';
import type { StoreTransaction, Touched } from './transaction.ts';

/**
 * Whether this build can show a row: its kind is registered and its known fields have the shape the kind says. Fields
 * it does not know are no hindrance: they stay in the document, untouched.
 */
export function isShowable(row: Row): boolean {
  const kind = kindOf(row.kind);
  if (!kind) return false;
  const known = Object.entries(row.doc).filter(([field]) => Object.hasOwn(kind.schema.shape, field));
  return kind.schema.safeParse(Object.fromEntries(known)).success;
}

/** Moves rows an older build could not show to where they belong, once a newer build can. */
export async function releaseQuarantine(transaction: StoreTransaction, touched: Touched): Promise<void> {
  const released = (await transaction.readAllQuarantine()).filter(isShowable);
  for (const { key, kind, id, doc, stamps } of released) {
    const confirmed = { kind, id, doc, stamps, deleted: false };
    await rewriteRows(transaction, touched, kind, [id], () => confirmed);
    await transaction.deleteQuarantine([key]);
  }
}
