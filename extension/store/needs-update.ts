import { SCHEMA_VERSION } from '../../shared/sync/schema-version.ts';
import type { SyncMeta } from './layout.ts';

/** Whether the server no longer takes what this build sends. */
export function needsUpdate(meta: SyncMeta): boolean {
  return meta.refusedSchema !== null && SCHEMA_VERSION <= meta.refusedSchema;
}
