/** What may be asked of a worker, by name: the question it takes and the answer it gives. */
export type Calls<C> = { readonly [Name in keyof C]: { readonly ask: unknown; readonly answer: unknown } };

interface Ask {
  readonly call: number;
  readonly name: string;
  readonly ask: unknown;
}

type Reply =
  | { readonly call: number; readonly type: 'answer'; readonly answer: unknown }
  | { readonly call: number; readonly type: 'progress'; readonly done: number }
  | { readonly call: number; readonly type: 'broken'; readonly message: string };

type Progress = (done: number) => void;

export interface Caller<C extends Calls<C>> {
  /** Rejects only when the worker itself breaks; expected failures are answers. */
  ask<Name extends keyof C & string>(
    name: Name,
    ask: C[Name]['ask'],
    progress?: Progress,
  ): Promise<C[Name]['answer']>;
  end(): void;
}

interface Pending {
  resolve(answer: unknown): void;
  reject(reason: Error): void;
  progress: Progress;
}

/** Asks a worker. Answers come in any order; each finds the question it belongs to. */
export function callerOf<C extends Calls<C>>(worker: Worker): Caller<C> {
  const pending = new Map<number, Pending>();
  let calls = 0;
  worker.addEventListener('message', ({ data }: MessageEvent<Reply>) => {
    const asked = pending.get(data.call);
    if (data.type === 'progress') return asked?.progress(data.done);
    pending.delete(data.call);
    if (data.type === 'answer') asked?.resolve(data.answer);
    else asked?.reject(new Error(data.message));
  });
  worker.addEventListener('error', (event) => {
    for (const { reject } of pending.values()) reject(new Error(event.message));
    pending.clear();
  });
  return {
    ask: (name, ask, progress = () => undefined) =>
      new Promise((resolve, reject) => {
        calls += 1;
        pending.set(calls, { resolve, reject, progress });
        worker.postMessage({ call: calls, name, ask } satisfies Ask);
      }),
    end: () => worker.terminate(),
  };
}

export type Handlers<C extends Calls<C>> = {
  readonly [Name in keyof C]: (
    ask: C[Name]['ask'],
    progress: Progress,
  ) => Promise<C[Name]['answer']> | C[Name]['answer'];
};

/** At most so often is progress told, in milliseconds. */
const PROGRESS_EVERY_MS = 100;

/**
 * Answers calls inside a worker. Takes its handlers as a promise, because a worker that listens only once they are
 * ready misses the first questions.
 */
export function answerCalls<C extends Calls<C>>(
  scope: {
    addEventListener(type: 'message', listener: (event: MessageEvent<Ask>) => void): void;
    postMessage(reply: Reply): void;
  },
  handlers: Promise<Handlers<C>>,
  now: () => number,
): void {
  scope.addEventListener('message', ({ data: { call, name, ask } }) => {
    let told = 0;
    const progress: Progress = (done) => {
      if (now() - told < PROGRESS_EVERY_MS) return;
      told = now();
      scope.postMessage({ call, type: 'progress', done });
    };
    const answer = async () => {
      const known = await handlers;
      // `as`: the page asks by the same list of calls
      return known[name as keyof C](ask, progress);
    };
    answer().then(
      (given) => scope.postMessage({ call, type: 'answer', answer: given }),
      (error: unknown) => scope.postMessage({ call, type: 'broken', message: String(error) }),
    );
  });
}
