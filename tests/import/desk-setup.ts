import { afterEach } from 'vitest';
import { openStore, type Store } from '../../extension/store/store.ts';
import { importDesk } from '../../extension/workbench/import/import-desk.ts';
import type { Preview } from '../../extension/workbench/import/import-calls.ts';
import type { ImportSettings } from '../../shared/import/settings.ts';
import type { Policy } from '../../shared/import/plan.ts';
import { systemRandomness } from '../../shared/sync/randomness.ts';
import { type KindName, kindNames } from '../../shared/records/record-types.ts';

export const T0 = Date.parse('2026-03-02T09:00:00Z');
let teams = 0;

export async function setupStore(): Promise<Store> {
  return openStore(`import${++teams}`, {
    now: () => T0,
    random: systemRandomness,
    wait: async () => undefined,
  });
}

export function setupDesk(
  store: Store,
  alone: (work: () => Promise<unknown>) => Promise<unknown> = (work) => work(),
) {
  const member = { id: 'me', name: 'Ana Ruiz', addresses: ['ana@ours.example'] };
  return importDesk({
    store,
    member,
    now: () => T0,
    random: systemRandomness,
    // `as`: a test's own way of running work alone gives what the work gives
    alone: alone as <T>(work: () => Promise<T>) => Promise<T | null>,
  });
}

/** Gives each test a desk over an empty store; all of a file's stores are deleted after each of its tests. */
export function freshDesks() {
  const opened: Store[] = [];
  afterEach(async () => {
    for (const store of opened.splice(0)) await store.destroy();
  });
  return async () => {
    const store = await setupStore();
    opened.push(store);
    return { store, desk: setupDesk(store) };
  };
}

export const POLICY: Policy = { known: 'update', repeated: 'update', createCustomers: true };

export function makeSettings(overrides: Partial<ImportSettings>): ImportSettings {
  return {
    kind: 'customer',
    mapping: [],
    currency: 'CNY',
    dayOrder: null,
    timeZone: 'Asia/Shanghai',
    defaults: { stage: 'potential', channel: 'call', direction: 'both', department: 'sales' },
    ...overrides,
  };
}

export const bytesOf = (text: string) => new TextEncoder().encode(text);

export type Desk = ReturnType<typeof setupDesk>;

/** Opens and checks a file as the page does when the person changes nothing. */
export async function checkFile(
  desk: Desk,
  content: string | Uint8Array,
  overrides: { settings?: Partial<ImportSettings>; policy?: Partial<Policy> } = {},
): Promise<Preview> {
  const bytes = typeof content === 'string' ? bytesOf(content) : content;
  const opened = await desk.open(
    { fileName: 'file.csv', bytes, choice: { encoding: null, sheet: null } },
    ignore,
  );
  if (!opened.ok) throw new Error(opened.problem.code);
  const { kind, mapping } = opened.value.guess;
  const settings = makeSettings({ kind, mapping, ...overrides.settings });
  return desk.check({ settings, policy: { ...POLICY, ...overrides.policy } }, ignore);
}

/** Imports a file the shortest way; gives the entry in the list of imports. */
export async function importFile(
  desk: Desk,
  content: string | Uint8Array,
  overrides: Parameters<typeof checkFile>[2] = {},
) {
  const preview = await checkFile(desk, content, overrides);
  const run = await desk.apply({ ...POLICY, ...overrides.policy }, ignore);
  if (run.type !== 'done') throw new Error(`the import ended as ${run.type}`);
  return { preview, entry: run.entry };
}

export function ignore(): void {
  // Progress is of no interest here
}

/** Every record in the store, without what is not set. */
export async function everything(store: Store): Promise<Record<string, unknown>> {
  const records: Record<string, unknown> = {};
  for (const kind of kindNames) {
    for (const row of await store.table(kind).toArray()) {
      if (row.deleted !== 1) records[`${kind}/${row.id}`] = withoutNulls(row.doc);
    }
  }
  return records;
}

export async function docsOf(store: Store, kind: KindName): Promise<Record<string, unknown>[]> {
  const rows = await store.table(kind).toArray();
  return rows.filter((row) => row.deleted !== 1).map(({ doc }) => withoutNulls(doc));
}

function withoutNulls(doc: object): Record<string, unknown> {
  return Object.fromEntries(Object.entries(doc).filter(([, value]) => value !== null));
}
