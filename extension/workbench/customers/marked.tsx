import { createContext, type ReactNode, use, useCallback, useEffect, useMemo, useState } from 'react';
import { useBaseCaller, useBaseVersion } from '../base/use-base.tsx';

/** Customers marked for a bulk edit, by id. */
export interface Marked {
  readonly ids: ReadonlySet<string>;
  toggle(id: string): void;
  add(ids: readonly string[]): void;
  remove(ids: readonly string[]): void;
  replace(ids: readonly string[]): void;
}

const Context = createContext<Marked | null>(null);

export function useMarked(): Marked {
  const marked = use(Context);
  if (!marked) throw new Error('useMarked outside MarkedFrame');
  return marked;
}

/** Keeps the marks of this window: they stay while the view changes, and while another page is shown. */
export function MarkedFrame({ children }: { readonly children: ReactNode }) {
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
  const remove = useCallback((less: readonly string[]) => {
    const gone = new Set(less);
    setIds((before) => new Set([...before].filter((id) => !gone.has(id))));
  }, []);
  const replace = useCallback((all: readonly string[]) => setIds(new Set(all)), []);
  const marked = useMemo(() => ({ ids, toggle, add, remove, replace }), [ids, toggle, add, remove, replace]);
  return <Context value={marked}>{children}</Context>;
}

/** Whoever was deleted or merged meanwhile is no longer marked. */
export function useUnmarkGone({ ids, remove }: Marked): void {
  const caller = useBaseCaller();
  const version = useBaseVersion();
  useEffect(() => {
    let stale = false;
    const look = async (): Promise<void> => {
      const gone = await caller.ask('customers.gone', [...ids]);
      if (!stale && gone.length > 0) remove(gone);
    };
    void look();
    return () => void (stale = true);
    // oxlint-disable-next-line react/exhaustive-effect-dependencies -- every change of the base may take some away
  }, [caller, ids, remove, version]);
}
