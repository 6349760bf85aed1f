import type { KindName } from '../../shared/records/record-types.ts';
import type { Recorded } from '../../shared/standings/facts.ts';
import { teamContext, type TeamContext } from '../../shared/standings/team-context.ts';
import type { LocalRow } from '../store/layout.ts';
import { answer } from '../store/open-existing.ts';

/** A change of these changes what every standing follows from. */
export const TEAM_KINDS = [
  'setting',
  'standard',
  'policy',
  'calendar',
] as const satisfies readonly KindName[];

/** How the method is applied in this team. `zone` counts while it has no calendar. */
export async function readTeam(database: IDBDatabase, zone: string): Promise<TeamContext> {
  const transaction = database.transaction([...TEAM_KINDS], 'readonly');
  const all = async <K extends KindName>(kind: K): Promise<Recorded<K>[]> => {
    const rows = await answer<LocalRow[]>(transaction.objectStore(kind).getAll(), []);
    return rows.filter((row) => row.deleted !== 1).map((row) => recorded<K>(row));
  };
  const [settings, standards, policies, calendars] = await Promise.all([
    all('setting'),
    all('standard'),
    all('policy'),
    all('calendar'),
  ]);
  return teamContext({ settings, standards, policies, calendars }, zone);
}

// `as`: the store validated the document against its kind before it wrote the row.
export function recorded<K extends KindName>(row: LocalRow): Recorded<K> {
  return { ...(row.doc as unknown as Recorded<K>), id: row.id };
}
