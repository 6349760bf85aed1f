import { useCallback, useMemo, useState } from 'react';

/** Customers marked for a bulk edit, by id: they stay marked while the view changes. */
export interface Marked {
  readonly ids: ReadonlySet<string>;
  toggle(id: string): void;
  add(ids: readonly string[]): void;
  replace(ids: readonly string[]): void;
}

export function useMarked(): Marked {
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set());
  const toggle = useCallback(
    (id: string) =>
      setIds((before) => {
        const after = new Set(before);
        if (!after.delete(id)) after.add(id);
        return after;
      }),
    [],
  );
  const add = useCallback((more: readonly string[]) => setIds((before) => new Set([...before, ...more])), []);
  const replace = useCallback((all: readonly string[]) => setIds(new Set(all)), []);
  return useMemo(() => ({ ids, toggle, add, replace }), [ids, toggle, add, replace]);
}
