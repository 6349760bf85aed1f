import {
  createContext,
  startTransition,
  use,
  useEffect,
  useMemo,
  useRef,
  useState,
  type ReactNode,
} from 'react';
import type { Session } from '../../session/session.ts';
import { type Caller, callerOf } from '../calls.ts';
import { earlyRowsRead } from '../customers/early-rows.ts';
import { workerName } from '../worker-name.ts';
import type { BaseCalls } from './answers.ts';
import type { BaseChanged } from './base-change.ts';

interface BaseLink {
  readonly caller: Caller<BaseCalls>;
  /** Calls back after each change the worker has followed. */
  watch(changed: (change: BaseChanged) => void, signal: AbortSignal): void;
}

const Context = createContext<BaseLink | null>(null);

/** Starts the one worker of this window that holds the customer base; it ends with the window. */
export function BaseFrame({
  session,
  children,
}: {
  readonly session: Session;
  readonly children: ReactNode;
}) {
  const [link, setLink] = useState<BaseLink | null>(null);
  const name = workerName(session);
  useEffect(() => {
    const worker = new Worker(new URL('./base-worker.ts', import.meta.url), { type: 'module', name });
    const caller = callerOf<BaseCalls>(worker);
    void earlyRowsRead().then(async () => caller.ask('base.begin', null));
    const watch: BaseLink['watch'] = (changed, signal) =>
      worker.addEventListener(
        'message',
        ({ data }: MessageEvent<BaseChanged | { type: 'answer' }>) => {
          if (data.type === 'base-changed') changed(data);
        },
        { signal },
      );
    // A worker is begun and ended, which rendering must not do. What then is shown must not be shown as waiting first.
    startTransition(() => setLink({ caller, watch }));
    return () => caller.end();
  }, [name]);
  return link ? <Context value={link}>{children}</Context> : null;
}

/** The worker itself, for asking once on a click. */
export function useBaseCaller(): Caller<BaseCalls> {
  return useLink().caller;
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
  const { caller } = useLink();
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
