import { edit } from '../../extension/store/edit.ts';
import type { Change } from '../../extension/store/change.ts';
import { freshMeta } from '../../extension/store/layout.ts';
import { StorageFailure, type Transactions } from '../../extension/store/transaction.ts';
import { type SyncResult, syncOnce } from '../../extension/sync/sync-once.ts';
import { emptyState, MemoryTransactions, type MemoryState } from './memory-transactions.ts';
import type { World } from './world.ts';

/** The end of a browser process. */
export class Crash extends Error {}

const RESTART_MS = 5_000;

/** One browser profile of one member: its storage, its clock and its network. */
export class Device {
  readonly name: string;
  readonly member: string;
  readonly world: World;
  storage: MemoryTransactions;
  transactions: Transactions;
  /** Rises with every start of the browser; what an earlier life began has no more effect. */
  life = 0;
  skew = 0;
  /** Whether its clock was ever ahead. */
  skewed = false;
  offline = false;
  full = false;
  removed = false;
  /** Storage steps left until the browser dies; null while no death is planned. */
  stepsLeft: number | null = null;

  constructor(world: World, name: string, member: string, state?: MemoryState) {
    this.world = world;
    this.name = name;
    this.member = member;
    this.storage = this.open(state ?? emptyState(freshMeta(world.prng.hex)));
    this.transactions = this.wrapped();
  }

  get state(): MemoryState {
    return this.storage.state;
  }

  now = (): number => this.world.now + this.skew;

  /** Starts the browser again on `state`: its own after a crash, another after a profile was restored. */
  restart(state: MemoryState): void {
    this.life += 1;
    this.stepsLeft = null;
    this.storage = this.open(state);
    this.transactions = this.wrapped();
  }

  wipe(): void {
    this.removed = true;
    this.restart(emptyState(freshMeta(this.world.prng.hex)));
  }

  async edit(changes: readonly Change[], seen: ReadonlyMap<string, unknown>): Promise<void> {
    try {
      const saved = await edit(this.transactions, { now: this.now, random: this.world.prng.hex }, changes);
      if (saved.ok) this.world.oracles.saved(this, saved.uid, seen);
    } catch (error) {
      if (!(error instanceof Crash) && !(error instanceof StorageFailure)) throw error;
    }
  }

  async sync(): Promise<SyncResult | 'died'> {
    const { transactions, now, world, life } = this;
    try {
      const send = world.bug.send
        ? world.bug.send(this, world.network.from(this, life))
        : world.network.from(this, life);
      const result = await syncOnce({ transactions, send, now, random: world.prng.hex });
      world.note(`${this.name} sync ${result.type}`);
      if (result.type === 'failed' && result.problem.type === 'member-removed') this.wipe();
      return result;
    } catch (error) {
      if (error instanceof Crash || error instanceof StorageFailure) return 'died';
      throw error;
    }
  }

  private wrapped(): Transactions {
    return this.world.bug.transactions ? this.world.bug.transactions(this, this.storage) : this.storage;
  }

  private open(state: MemoryState): MemoryTransactions {
    const { life } = this;
    return new MemoryTransactions(state, {
      step: (name) => this.step(life, name),
      committed: (before, after) => this.world.oracles.stored(this, before, after),
      aborted: (before, draft) => (this.world.bug.aborted ? this.world.bug.aborted(before, draft) : before),
    });
  }

  private step(life: number, name: string): void {
    if (life !== this.life) throw new Crash();
    if (this.full && name.startsWith('write')) throw new StorageFailure({ type: 'storage-full' });
    if (this.stepsLeft === null) return;
    this.stepsLeft -= 1;
    if (this.stepsLeft > 0) return;
    this.stepsLeft = null;
    this.life += 1;
    this.world.schedule(RESTART_MS, async () => this.restart(this.state));
    throw new Crash();
  }
}
