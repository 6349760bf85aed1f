import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useBaseCaller, useBaseVersion } from '../base/use-base.tsx';
import { useWorkbench } from '../workbench-context.tsx';
import type { CustomersFound } from './answer-customers.ts';
import type { CustomerRow } from './customer-rows.ts';
import { arrivedRows, earlyRows, forgetEarlyRows } from './early-rows.ts';
import type { ViewQuery } from './view-query.ts';

/** Rows are asked for in pages of this many. */
const PAGE = 100;

/** So many rows are printed; an export has all. */
export const PRINTED_ROWS = 2_000;

/** A view that has stood so long is at hand for printing. */
const AT_HAND_AFTER_MS = 1_000;

export interface CustomerRows {
  /** Null until anything is known. */
  readonly found: Omit<CustomersFound, 'rows' | 'from'> | null;
  /** The row at a position; null while its page is on the way. */
  rowAt(position: number): CustomerRow | null;
  /** Says which positions are in sight, so that these and what comes next are asked for. */
  see(first: number, last: number): void;
  /** What is shown is older than what is being looked for. */
  readonly busy: boolean;
  /** What is shown is of another view: what comes next may stand in another order. */
  readonly isOther: boolean;
}

interface Held {
  readonly key: string;
  readonly found: CustomerRows['found'];
  readonly rows: Map<number, CustomerRow>;
}

const NONE: Held = { key: '', found: null, rows: new Map() };

/**
 * The rows of a view around those in sight. Until a new view is answered the one before stays; what is about to come
 * into sight is asked for ahead.
 */
export function useCustomerRows(query: ViewQuery): CustomerRows {
  const { language, session } = useWorkbench();
  const caller = useBaseCaller();
  const version = useBaseVersion();
  const { search, filters, sort } = query;
  const asked = useMemo(() => ({ search, filters, sort }), [search, filters, sort]);
  const view = JSON.stringify([asked, language]);
  const key = `${version} ${view}`;
  const { team } = session;
  const [held, setHeld] = useState(() => {
    const early = arrivedRows(team, { query: asked, language });
    return early ? withRows(NONE, earlyKey(view), early) : NONE;
  });
  const [failure, setFailure] = useState<unknown>(null);
  const pending = useRef({ key: '', pages: new Set<number>() });
  const sight = useRef({ first: 0, last: 40 });
  const fetchAround = useCallback(
    async (first: number, last: number): Promise<void> => {
      if (pending.current.key !== key) pending.current = { key, pages: new Set() };
      const { pages } = pending.current;
      const wanted = pagesAround(first, last).filter((page) => !pages.has(page));
      if (wanted.length === 0) return;
      for (const page of wanted) pages.add(page);
      const from = Math.min(...wanted) * PAGE;
      const to = (Math.max(...wanted) + 1) * PAGE;
      try {
        const answer = await caller.ask('customers.find', { query: asked, language, from, to });
        if (pending.current.key === key) setHeld((before) => withRows(before, key, answer));
      } catch (broken) {
        setFailure(broken);
      }
    },
    [asked, caller, key, language],
  );
  const see = useCallback(
    (first: number, last: number): void => {
      sight.current = { first, last };
      void fetchAround(first, last);
    },
    [fetchAround],
  );
  useEffect(() => see(sight.current.first, sight.current.last), [see]);
  const toPrint = held.key === key ? Math.min(held.found?.total ?? 0, PRINTED_ROWS) : 0;
  useEffect(() => {
    if (toPrint <= PAGE) return undefined;
    // Once it prints, the browser waits for nothing.
    const timer = setTimeout(() => void fetchAround(0, toPrint - PAGE), AT_HAND_AFTER_MS);
    return () => clearTimeout(timer);
  }, [fetchAround, toPrint]);
  const isFirst = held === NONE || held.key === earlyKey(view);
  useEffect(() => {
    if (!isFirst) return undefined;
    let stale = false;
    const { found, changed } = earlyRows(team, { query: asked, language });
    const show = async (early: CustomersFound | null): Promise<void> => {
      if (early && !stale)
        setHeld((before) => (isEarly(before) ? withRows(NONE, earlyKey(view), early) : before));
    };
    void found.then(show).then(changed).then(show);
    return () => void (stale = true);
  }, [asked, isFirst, language, team, view]);
  useEffect(forgetEarlyRows, []);
  if (failure !== null) throw failure;
  const busy = held !== NONE && held.key !== key && held.key !== earlyKey(view);
  const isOther = busy && !held.key.endsWith(` ${view}`);
  return useMemo(
    () => ({ found: held.found, rowAt: (position) => held.rows.get(position) ?? null, see, busy, isOther }),
    [held, busy, isOther, see],
  );
}

const EARLY = 'early ';

/** Rows read ahead of the worker's: it answers the same view anew. */
function earlyKey(view: string): string {
  return `${EARLY}${view}`;
}

function isEarly({ key }: Held): boolean {
  return key === NONE.key || key.startsWith(EARLY);
}

function pagesAround(first: number, last: number): number[] {
  const from = Math.max(0, Math.floor((first - PAGE / 2) / PAGE));
  const to = Math.floor((last + PAGE) / PAGE);
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}

function withRows(before: Held, key: string, { rows, from, ...found }: CustomersFound): Held {
  const isMore = before.key === key;
  const all = isMore ? new Map(before.rows) : new Map<number, CustomerRow>();
  for (const [index, row] of rows.entries()) all.set(from + index, row);
  // More rows of the same: what stands above the table stays as it is.
  return { key, found: isMore ? before.found : found, rows: all };
}
