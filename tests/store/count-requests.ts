/** What a piece of work asked of IndexedDB. */
export interface Asked {
  /** Requests that read: one record, key, list or step of a cursor each. */
  reads: number;
  /** Records handed out, whichever request fetched them. */
  rows: number;
  writes: number;
  /** Answers that had to be waited for one after another: what is asked at the same time is one. */
  waits: number;
}

const READS = ['get', 'getKey', 'getAll', 'getAllKeys', 'count', 'openCursor', 'openKeyCursor'] as const;
const WRITES = ['put', 'add', 'delete', 'clear'] as const;

/** Counts the requests made while `work` runs. The clock of this machine plays no part in it. */
export async function countRequests(work: () => Promise<unknown>): Promise<Asked> {
  const asked: Asked = { reads: 0, rows: 0, writes: 0, waits: 0 };
  const undo: (() => void)[] = [];
  const watch = (prototype: object, name: string, note: (request: IDBRequest) => void): void => {
    const original: unknown = Reflect.get(prototype, name);
    if (typeof original !== 'function') return;
    Reflect.set(prototype, name, function watched(this: unknown, ...given: unknown[]): unknown {
      const request: unknown = Reflect.apply(original, this, given);
      if (request instanceof IDBRequest) note(request);
      return request;
    });
    undo.push(() => Reflect.set(prototype, name, original));
  };
  const read = (request: IDBRequest): void => {
    asked.reads += 1;
    let waits = asked.waits;
    request.addEventListener('success', () => {
      asked.rows += rowsIn(request.result);
      waits += 1;
      asked.waits = Math.max(asked.waits, waits);
    });
  };
  for (const prototype of [IDBObjectStore.prototype, IDBIndex.prototype])
    for (const name of READS) watch(prototype, name, read);
  for (const name of WRITES) watch(IDBObjectStore.prototype, name, () => (asked.writes += 1));
  try {
    await work();
  } finally {
    for (const restore of undo) restore();
  }
  return asked;
}

/** A cursor's request succeeds once for each of its steps. */
function rowsIn(result: unknown): number {
  if (Array.isArray(result)) return result.length;
  return typeof result === 'object' && result !== null ? 1 : 0;
}
