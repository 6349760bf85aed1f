import { sampleTeam } from '../../shared/sample/sample-team.ts';
import type { Store } from '../store/store.ts';

const AT_ONCE = 100;

/** Saves the sample customers as the member's own. Loading them again changes nothing; null when saving failed. */
export async function loadSample(store: Store, me: string, now: number): Promise<number | null> {
  const records = sampleTeam({ now, members: { ana: me, ben: me, chen: me, lin: me, dana: me } });
  const changes = records.map((record) => ({ op: 'create' as const, ...record }));
  for (let from = 0; from < changes.length; from += AT_ONCE) {
    const result = await store.edit(changes.slice(from, from + AT_ONCE));
    if (!result.ok) return null;
  }
  return records.filter(({ kind }) => kind === 'customer').length;
}
