import type { ServerRecord } from '../sync/sync-store.ts';
import type { Audience } from './hub.ts';

/** Whom these changes concern. A record that just turned private concerns the team once more: it disappears. */
export function audiencesOf(
  records: readonly Pick<ServerRecord, 'visibility' | 'owner' | 'seq' | 'hiddenSeq'>[],
): ReadonlySet<Audience> {
  return new Set(
    records.map(({ visibility, owner, seq, hiddenSeq }) =>
      visibility === 'team' || hiddenSeq === seq ? '' : owner,
    ),
  );
}
