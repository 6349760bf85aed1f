import type { PlantedBug } from './planted-bugs.ts';
import type { Device } from './device.ts';
import { emptyServer, MemoryServer } from './memory-server.ts';
import { Network } from './network.ts';
import { Oracles } from './oracles.ts';
import { Prng } from './prng.ts';

export const FAULTS = [
  'request-lost',
  'answer-lost',
  'doubled',
  'late',
  'server-crash-before',
  'server-crash-after',
] as const;
export type Fault = (typeof FAULTS)[number];

interface Scheduled {
  readonly at: number;
  readonly order: number;
  readonly run: () => Promise<void>;
}

/** Everything in one simulated history: virtual time, one server, several devices, and the network between them. */
export class World {
  readonly prng: Prng;
  readonly bug: PlantedBug;
  readonly network: Network;
  readonly oracles: Oracles;
  readonly devices: Device[] = [];
  readonly removedMembers = new Set<string>();
  readonly trace: string[] = [];
  readonly pageRows: number;
  server: MemoryServer;
  now = Date.parse('2026-03-02T09:00:00Z');
  pushes = 0;
  /** SPEC.md, S16: a save whose stamp was replaced gets another stamp when it is offered to a restored server. */
  restampedAcrossRestore = false;
  private readonly rates = new Map<Fault, number>();
  private queue: Scheduled[] = [];
  private order = 0;

  constructor(seed: number, bug: PlantedBug) {
    this.prng = new Prng(seed);
    this.bug = bug;
    this.server = new MemoryServer(emptyServer(this.prng.hex(16)));
    this.network = new Network(this);
    this.oracles = new Oracles(this);
    this.pageRows = this.prng.pick([2, 5, 2_000]);
    for (const fault of FAULTS) this.rates.set(fault, this.prng.pick([0, 0, 0.05, 0.2]));
  }

  /** Whether a fault strikes now. */
  fault(fault: Fault): boolean {
    const rate = this.rates.get(fault) ?? 0;
    return rate > 0 && this.prng.chance(rate);
  }

  /** Ends all faults of the network and the server. */
  heal(): void {
    this.rates.clear();
  }

  admits(member: string): boolean {
    return this.bug.admitsAll === true || !this.removedMembers.has(member);
  }

  schedule(after: number, run: () => Promise<void>): void {
    this.order += 1;
    this.queue.push({ at: this.now + after, order: this.order, run });
  }

  /** Lets virtual time run until nothing is scheduled any more. */
  async runAll(): Promise<void> {
    while (this.queue.length > 0) {
      let first = 0;
      for (let index = 1; index < this.queue.length; index++) {
        if (isBefore(this.queue[index], this.queue[first])) first = index;
      }
      const [event] = this.queue.splice(first, 1);
      if (!event) return;
      this.now = Math.max(this.now, event.at);
      await event.run();
      await settled();
    }
  }

  /** A run of sync threw: a bug, whatever the faults around it. */
  readonly failed = (error: unknown): void => {
    this.oracles.violated(`sync never throws: ${String(error)}`);
  };

  note(line: string): void {
    this.trace.push(`${this.now} ${line}`);
  }
}

function isBefore(one: Scheduled | undefined, other: Scheduled | undefined): boolean {
  if (!one || !other) return false;
  return one.at < other.at || (one.at === other.at && one.order < other.order);
}

/** Resolves when every promise that could go on has gone on. */
async function settled(): Promise<void> {
  return new Promise((resolve) => {
    setImmediate(resolve);
  });
}
