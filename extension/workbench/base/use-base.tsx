import { createContext, use, useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import type { Session } from '../../session/session.ts';
import { type Caller, callerOf } from '../calls.ts';
import { earlyRowsRead } from '../customers/early-rows.ts';
import { workerName } from '../worker-name.ts';
import type { BaseCalls } from './answers.ts';
import type { BaseChanged } from './base-change.ts';

/** Asks the worker. */
export type BaseAsker = Pick<Caller<BaseCalls>, 'ask'>;

interface BaseLink extends BaseAsker {
  /** Calls back after each change the worker has followed. */
  watch(changed: (change: BaseChanged) => void, signal: AbortSignal): void;
}

const Context = createContext<BaseLink | null>(null);

/** Holds the one worker of this window that knows the customer base; it ends with the window. */
export function BaseFrame({
  session,
  children,
}: {
  readonly session: Session;
  readonly children: ReactNode;
}) {
  const name = workerName(session);
  const base = useMemo(() => baseOf(name), [name]);
  useEffect(() => () => base.end(), [base]);
  return <Context value={base}>{children}</Context>;
}

/** Begins its worker with the first question: until the page is drawn once, it needs the processor for itself. */
function baseOf(name: string): BaseLink & { end(): void } {
  let begun: { readonly worker: Worker; readonly caller: Caller<BaseCalls> } | null = null;
  const begin = () => {
    const worker = new Worker(new URL('./base-worker.ts', import.meta.url), { type: 'module', name });
    const caller = callerOf<BaseCalls>(worker);
    void earlyRowsRead().then(async () => caller.ask('base.begin', null));
    return { worker, caller };
  };
  const base = () => (begun ??= begin());
  return {
    ask: async (call, ask, progress) => base().caller.ask(call, ask, progress),
    watch: (changed, signal) =>
      base().worker.addEventListener(
        'message',
        ({ data }: MessageEvent<BaseChanged | { type: 'answer' }>) => {
          if (data.type === 'base-changed') changed(data);
        },
        { signal },
      ),
    // What is asked after that is not answered.
    end: () => begun?.caller.end(),
  };
}

/** The worker itself, for asking once on a click. */
export function useBaseCaller(): BaseAsker {
  return useLink();
}

function useLink(): BaseLink {
  const link = use(Context);
  if (!link) throw new Error('useBase outside BaseFrame');
  return link;
}

/** Rises with each change of the base. */
export function useBaseVersion(): number {
  const link = useLink();
  const [version, setVersion] = useState(0);
  useEffect(() => {
    const end = new AbortController();
    link.watch((change) => setVersion(change.version), end.signal);
    return () => end.abort();
  }, [link]);
  return version;
}

export interface Asked<Answer> {
  /** The latest answer; while another question is under way, still the one before. Null before the first. */
  readonly answer: Answer | null;
  readonly loading: boolean;
}

/**
 * Asks the base, and asks again whenever it has changed or `ask` has. `ask` is compared by its JSON, so it may be
 * written in place.
 */
export function useBase<Name extends keyof BaseCalls>(
  call: Name,
  ask: BaseCalls[Name]['ask'],
): Asked<BaseCalls[Name]['answer']> {
  type Answer = BaseCalls[Name]['answer'];
  const caller = useLink();
  const version = useBaseVersion();
  const key = JSON.stringify(ask);
  // oxlint-disable-next-line react/exhaustive-deps -- equal questions are one question
  const question = useMemo(() => ask, [key]);
  const [asked, setAsked] = useState<Asked<Answer>>({ answer: null, loading: true });
  const [failure, setFailure] = useState<unknown>(null);
  const newest = useRef(0);
  useEffect(() => {
    const turn = (newest.current += 1);
    const isNewest = (): boolean => turn === newest.current;
    setAsked((before) => ({ ...before, loading: true }));
    caller.ask(call, question).then(
      (answer) => isNewest() && setAsked({ answer, loading: false }),
      (broken: unknown) => isNewest() && setFailure(broken),
    );
    return () => void (newest.current += 1);
  }, [caller, call, question, version]);
  // Told by the boundary around whoever asked, which would otherwise wait for ever or show what no longer holds.
  if (failure !== null) throw failure;
  return asked;
}
