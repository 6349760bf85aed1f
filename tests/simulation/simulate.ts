import { createHash } from 'node:crypto';
import { unfold } from './history.ts';
import { NO_BUG, type PlantedBug } from './planted-bugs.ts';
import { World } from './world.ts';

/** What one simulated history came to. */
export interface Outcome {
  readonly seed: number;
  /** The promises it broke; none in a sound system. */
  readonly violations: readonly string[];
  /** SHA-256 of everything that happened: equal for equal seeds. */
  readonly digest: string;
  readonly trace: readonly string[];
}

const ROUNDS = 4;

/** Runs the history of `seed` to its end, heals it, lets everything sync, and asks the oracles. */
export async function simulate(seed: number, bug: PlantedBug = NO_BUG): Promise<Outcome> {
  const world = new World(seed, bug);
  unfold(world);
  await world.runAll();
  heal(world);
  for (let round = 0; round < ROUNDS; round++) await syncAll(world);
  world.oracles.settle();
  const { pushes } = world;
  await syncAll(world);
  if (world.pushes > pushes) world.oracles.violated('a quiet system sends nothing');
  for (const violation of world.oracles.violations) world.note(`violated: ${violation}`);
  const digest = createHash('sha256').update(world.trace.join('\n')).digest('hex');
  return { seed, violations: world.oracles.violations, digest, trace: world.trace };
}

function heal(world: World): void {
  world.heal();
  for (const device of world.devices) {
    device.offline = false;
    device.full = false;
    device.stepsLeft = null;
  }
}

async function syncAll(world: World): Promise<void> {
  for (const device of world.devices) {
    if (device.removed) continue;
    world.schedule(1_000, async () => void device.sync().catch(world.failed));
    await world.runAll();
  }
}
