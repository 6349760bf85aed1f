import { applyPush } from '../../api/sync/apply-push.ts';
import { collectPull } from '../../api/sync/collect-pull.ts';
import type { Caller, PullStore, PushStore } from '../../api/sync/sync-store.ts';
import type { Send, SendProblem, Sent } from '../../extension/sync/exchange.ts';
import type { PullRequest, PullResponse, PushRequest, PushResponse } from '../../shared/sync/wire.ts';
import type { Device } from './device.ts';
import { plainCursors } from './plain-cursors.ts';
import type { World } from './world.ts';

const TIMEOUT_MS = 30_000;
const SILENT: { ok: false; problem: SendProblem } = {
  ok: false,
  problem: { type: 'unavailable', retryAfterMs: null },
};

class ServerCrash extends Error {}

/** Carries requests and answers, and loses, doubles, delays and reorders them. */
export class Network {
  private readonly world: World;

  constructor(world: World) {
    this.world = world;
  }

  from(device: Device, life: number): Send {
    return {
      push: async (request) => this.exchange(device, life, async () => this.push(device.member, request)),
      pull: async (request) => this.exchange(device, life, async () => this.pull(device.member, request)),
    };
  }

  async push(member: string, request: PushRequest): Promise<Sent<PushResponse>> {
    const { world } = this;
    if (!world.admits(member)) return { ok: false, problem: { type: 'member-removed' } };
    const caller = callerOf(member);
    const base = world.server;
    const store: PushStore = {
      load: async (who, wanted) => (world.bug.push?.(base) ?? base).load(who, wanted),
      commit: async (who, changes) => {
        if (world.fault('server-crash-before')) throw new ServerCrash();
        world.oracles.committing(who, request, changes);
        await base.commit(who, changes);
        if (world.fault('server-crash-after')) throw new ServerCrash();
      },
    };
    const answer = await applyPush(store, caller, request, { now: world.now });
    world.pushes += 1;
    world.note(
      `push ${member} ${request.mutations[0]?.mid}+${request.mutations.length} ${JSON.stringify(answer)}`,
    );
    return { ok: true, answer };
  }

  private async pull(member: string, request: PullRequest): Promise<Sent<PullResponse>> {
    const { world } = this;
    if (!world.admits(member)) return { ok: false, problem: { type: 'member-removed' } };
    const store: PullStore = world.bug.pull?.(world.server, world) ?? world.server;
    const answer = await collectPull(store, callerOf(member), request, {
      now: world.now,
      cursors: plainCursors,
      pageRows: world.pageRows,
    });
    world.oracles.answering(member, answer);
    return { ok: true, answer };
  }

  private async exchange<T>(device: Device, life: number, serve: () => Promise<Sent<T>>): Promise<Sent<T>> {
    const { world } = this;
    if (device.offline) return { ok: false, problem: { type: 'offline' } };
    return new Promise((resolve) => {
      const answer = (after: number, sent: Sent<T>) =>
        world.schedule(after, async () => {
          // A request of a browser that has died since is answered to nobody
          if (device.life === life) resolve(sent);
        });
      if (world.fault('request-lost')) return answer(TIMEOUT_MS, SILENT);
      world.schedule(this.latency(), async () => answer(...(await this.serveOnce(serve))));
      if (world.fault('doubled'))
        world.schedule(this.latency() * 9, async () => void (await this.serveOnce(serve)));
    });
  }

  private async serveOnce<T>(serve: () => Promise<Sent<T>>): Promise<[number, Sent<T>]> {
    const { world } = this;
    try {
      const sent = await serve();
      if (world.fault('answer-lost')) return [TIMEOUT_MS, SILENT];
      return [world.fault('late') ? world.prng.below(120_000) : this.latency(), sent];
    } catch (error) {
      if (!(error instanceof ServerCrash)) throw error;
      return [TIMEOUT_MS, SILENT];
    }
  }

  private latency(): number {
    return 20 + this.world.prng.below(2_000);
  }
}

function callerOf(member: string): Caller {
  return { team: 'team', member, role: 'rep' };
}
