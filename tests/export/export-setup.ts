import type { Store } from '../../extension/store/store.ts';
import type { ExportCalls, Exported } from '../../extension/workbench/export/export-calls.ts';
import { exportDesk } from '../../extension/workbench/export/export-desk.ts';
import type { KindName } from '../../shared/records/record-types.ts';
import type { Language } from '../../shared/records/define-record.ts';
import { ignore, T0 } from '../import/desk-setup.ts';

export function setupExport(store: Store) {
  return exportDesk({ store, member: { id: 'me', name: 'Ana Ruiz', addresses: [] }, now: () => T0 });
}

export type ExportDesk = ReturnType<typeof setupExport>;

export async function exportedBytes(exported: Exported | Promise<Exported>): Promise<Uint8Array> {
  const done = await exported;
  if (!done.ok) throw new Error(done.problem);
  return new Uint8Array(await done.blob.arrayBuffer());
}

export function askList(
  desk: ExportDesk,
  kind: KindName,
  format: ExportCalls['list']['ask']['format'],
  language: Language = 'en',
) {
  return desk.list({ kind, ids: null, format, forExcel: true, language }, ignore);
}
