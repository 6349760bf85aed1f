import type { Randomness } from '../../shared/sync/randomness.ts';
import { backoff } from './backoff.ts';
import type { SendProblem } from './exchange.ts';
import type { SyncResult } from './sync-once.ts';

/** What the flusher is at. `until` in milliseconds since 1970. */
export type FlusherState =
  | { readonly type: 'idle' }
  | { readonly type: 'running' }
  | { readonly type: 'waiting'; readonly until: number; readonly problem: SendProblem }
  | { readonly type: 'paused'; readonly problem: { readonly type: 'signed-out' | 'update-needed' } }
  | { readonly type: 'removed' };

/** Why to sync now. `signed-in` and `online` end a wait for just that; of the others only a person (`asked`) shortens a back-off. */
export type Wake = 'write' | 'hint' | 'alarm' | 'online' | 'signed-in' | 'asked';

export interface FlusherDeps {
  /** One run of `syncOnce`. */
  readonly sync: () => Promise<SyncResult>;
  /** Runs work while no other page of this browser syncs; gives null, without running it, when another one does. */
  readonly exclusively: <T>(work: () => Promise<T>) => Promise<T | null>;
  readonly later: (ms: number, run: () => void) => { cancel(): void };
  readonly now: () => number;
  readonly random: Randomness;
  readonly onState: (state: FlusherState) => void;
  readonly onSynced: (membersVersion: number) => void;
  /** This member is no member any more: destroys what this device holds of the team. */
  readonly onRemoved: () => Promise<void>;
  /** Sync threw: the storage failed, or there is a bug. It is tried again all the same. */
  readonly onError: (error: unknown) => void;
}

/** Decides when to sync. Nothing waiting is ever dropped here: a pause keeps it where it is. */
export class Flusher {
  private readonly deps: FlusherDeps;
  private current: FlusherState = { type: 'idle' };
  private failures = 0;
  private again = false;
  private stopped = false;
  private timer: { cancel(): void } | null = null;

  constructor(deps: FlusherDeps) {
    this.deps = deps;
  }

  get state(): FlusherState {
    return this.current;
  }

  /** Gives whether a run is under way now. */
  wake(why: Wake): boolean {
    if (this.stopped) return false;
    if (this.current.type === 'running') this.again = true;
    else if (mayStart(this.current, why)) this.start();
    return this.current.type === 'running';
  }

  /** Ends it: nothing is started any more. */
  stop(): void {
    this.stopped = true;
    this.timer?.cancel();
  }

  private start(): void {
    this.timer?.cancel();
    this.again = false;
    this.enter({ type: 'running' });
    this.deps.exclusively(this.deps.sync).then(
      async (result) => this.finish(result),
      (error: unknown) => {
        this.deps.onError(error);
        // A storage that fails is waited out like a server that does
        this.wait({ type: 'unavailable', retryAfterMs: null });
      },
    );
  }

  private async finish(result: SyncResult | null): Promise<void> {
    if (result?.type === 'failed') return this.settle(result.problem);
    this.failures = 0;
    this.enter({ type: 'idle' });
    if (result?.type === 'synced') this.deps.onSynced(result.membersVersion);
    if (this.again && result && !this.stopped) this.start();
  }

  private async settle(problem: SendProblem): Promise<void> {
    switch (problem.type) {
      case 'signed-out':
      case 'update-needed':
        return this.enter({ type: 'paused', problem: { type: problem.type } });
      case 'member-removed':
        this.enter({ type: 'removed' });
        return this.deps.onRemoved();
      case 'offline':
      case 'unavailable':
      case 'too-large':
      case 'refused':
        return this.wait(problem);
    }
  }

  private wait(problem: SendProblem): void {
    this.failures += 1;
    const retryAfterMs = problem.type === 'unavailable' ? problem.retryAfterMs : null;
    const ms = backoff(this.failures, this.deps.random, retryAfterMs);
    this.enter({ type: 'waiting', until: this.deps.now() + ms, problem });
    if (!this.stopped) this.timer = this.deps.later(ms, () => this.start());
  }

  private enter(next: FlusherState): void {
    this.current = next;
    this.deps.onState(next);
  }
}

function mayStart(state: FlusherState, why: Wake): boolean {
  switch (state.type) {
    case 'idle':
      return true;
    case 'waiting':
      return why === 'asked' || (why === 'online' && state.problem.type === 'offline');
    case 'paused':
      return (
        why === 'signed-in' ||
        ((why === 'alarm' || why === 'asked') && state.problem.type === 'update-needed')
      );
    case 'running':
    case 'removed':
      return false;
  }
}

/** The Web Lock that lets one page of this browser sync a team at a time. */
export function webLock(locks: LockManager, team: string): FlusherDeps['exclusively'] {
  return async (work) =>
    locks.request(`rapport-sync-${team}`, { ifAvailable: true }, async (lock) => (lock ? work() : null));
}
