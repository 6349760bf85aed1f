import { sampleTeam } from '../../shared/sample/sample-team.ts';
import { saveInParts } from '../session/save-in-parts.ts';
import type { Store } from '../store/store.ts';

/** Saves the sample customers as the member's own; how many. Loading them again changes nothing. Throws as `saveInParts`. */
export async function loadSample(store: Store, me: string, now: number): Promise<number> {
  const records = sampleTeam({ now, members: { ana: me, ben: me, chen: me, lin: me, dana: me } });
  await saveInParts(
    store,
    records.map((record) => ({ op: 'create' as const, ...record })),
  );
  return records.filter(({ kind }) => kind === 'customer').length;
}
