import type { Table } from 'dexie';
import { ROWS_PER_ANSWER } from './answer-size.ts';
import type { LocalRow } from './layout.ts';

/** Fewer are asked for one by one. */
const MANY = 16;

/**
 * Rows in the order of `ids`. Those of a save of many records lie close together, and are all new (an import) or all
 * there (its undoing): what lies between the first and the last is asked for at once, instead of each by itself.
 */
export async function rowsById(
  table: Table<LocalRow, string>,
  ids: readonly string[],
): Promise<(LocalRow | undefined)[]> {
  if (ids.length < MANY) return table.bulkGet([...ids]);
  const [first, last] = ends(ids);
  const between = () => table.where('id').between(first, last, true, true);
  const keys = await between()
    .limit(ids.length + 1)
    .primaryKeys();
  if (keys.length > ids.length) return table.bulkGet([...ids]);
  const wanted = new Set(ids);
  const there = keys.filter((key) => wanted.has(key));
  const isMost = there.length * 2 > keys.length;
  const rows = isMost ? await inAnswers(table, keys) : await table.bulkGet(there);
  const found = new Map(rows.flatMap((row) => (row ? [[row.id, row]] : [])));
  return ids.map((id) => found.get(id));
}

/** Rows under keys that lie together, in answers of a good size. */
async function inAnswers(table: Table<LocalRow, string>, keys: readonly string[]): Promise<LocalRow[]> {
  const answers: Promise<LocalRow[]>[] = [];
  for (let from = 0; from < keys.length; from += ROWS_PER_ANSWER) {
    const some = keys.slice(from, from + ROWS_PER_ANSWER);
    answers.push(table.where('id').between(some[0], some.at(-1), true, true).toArray());
  }
  return (await Promise.all(answers)).flat();
}

/** The first and the last in the order of keys. */
function ends(ids: readonly string[]): [string, string] {
  let [first = ''] = ids;
  let last = first;
  for (const id of ids) {
    if (id < first) first = id;
    if (id > last) last = id;
  }
  return [first, last];
}
