import { act, attack } from './actions.ts';
import { Device } from './device.ts';
import { copyServer, MemoryServer } from './memory-server.ts';
import { copyState } from './memory-transactions.ts';
import type { World } from './world.ts';

const MINUTE = 60_000;
const DAY = 86_400_000;
const HORIZON = 40 * MINUTE;

type Calamity = (world: World) => void;

/** Schedules everything that happens in a history before the faults end. */
export function unfold(world: World): void {
  const { prng } = world;
  for (const [name, member] of [
    ['ann-1', 'ann'],
    ['ann-2', 'ann'],
    ['bob-1', 'bob'],
    ['cid-1', 'cid'],
  ] as const) {
    world.devices.push(new Device(world, name, member));
  }
  for (let count = 20 + prng.below(30); count > 0; count--) {
    sometime(world, async () => act(anyDevice(world)));
  }
  for (let count = 50; count > 0; count--) {
    sometime(world, async () => void anyDevice(world).sync().catch(world.failed));
  }
  for (const calamity of CALAMITIES) if (prng.chance(0.35)) calamity(world);
  if (prng.chance(0.5)) prng.pick([restoreServer, longAbsence, removeMember])(world);
}

const CALAMITIES: readonly Calamity[] = [
  die,
  die,
  jumpClock,
  restoreProfile,
  copyProfile,
  goOffline,
  fillDisk,
  (world) => sometime(world, async () => attack(world, 'bob')),
  (world) => sometime(world, async () => attack(world, 'cid')),
];

function sometime(world: World, run: () => Promise<void>): void {
  world.schedule(world.prng.below(HORIZON), run);
}

function anyDevice(world: World): Device {
  return world.prng.pick(world.devices);
}

/** The browser dies between two storage steps. */
function die(world: World): void {
  sometime(world, async () => {
    anyDevice(world).stepsLeft = 1 + world.prng.below(60);
  });
}

function jumpClock(world: World): void {
  const device = anyDevice(world);
  const jump = world.prng.pick([400 * DAY, -DAY, 10 * MINUTE]);
  sometime(world, async () => {
    device.skew = jump;
    device.skewed = true;
    world.note(`${device.name} clock ${jump}`);
  });
}

/** A profile goes back to an earlier state, as from a disk image, and uses its numbers again. */
function restoreProfile(world: World): void {
  const device = anyDevice(world);
  const taken = world.prng.below(HORIZON / 2);
  world.schedule(taken, async () => {
    const image = copyState(device.state);
    world.schedule(world.prng.below(HORIZON / 2), async () => {
      if (device.removed) return;
      world.note(`${device.name} restored`);
      world.oracles.profileLost(device, image);
      device.restart(image);
    });
  });
}

/** Two devices run from one profile, at once. */
function copyProfile(world: World): void {
  const device = anyDevice(world);
  sometime(world, async () => {
    if (device.removed) return;
    const copy = new Device(world, `${device.name}-copy`, device.member, copyState(device.state));
    copy.skew = device.skew;
    copy.skewed = device.skewed;
    world.devices.push(copy);
    world.note(`${device.name} copied`);
  });
}

function goOffline(world: World): void {
  const device = anyDevice(world);
  sometime(world, async () => {
    device.offline = true;
    world.schedule(world.prng.below(HORIZON), async () => void (device.offline = false));
  });
}

function fillDisk(world: World): void {
  const device = anyDevice(world);
  sometime(world, async () => {
    device.full = true;
    world.schedule(world.prng.below(HORIZON / 4), async () => void (device.full = false));
  });
}

/** The server comes back from a backup, with a new epoch. */
function restoreServer(world: World): void {
  world.schedule(world.prng.below(HORIZON / 2), async () => {
    const backup = copyServer(world.server.state);
    const accepted = world.oracles.backup();
    world.schedule(world.prng.below(HORIZON / 2), async () => {
      const epoch = world.prng.hex(16);
      world.server = new MemoryServer({
        ...backup,
        epoch: world.bug.keepsEpoch === true ? backup.epoch : epoch,
      });
      world.restampedAcrossRestore = true;
      world.note('server restored');
      world.oracles.serverRestored(accepted);
    });
  });
}

/** One device is away for longer than tombstones are kept. */
function longAbsence(world: World): void {
  const device = anyDevice(world);
  world.schedule(HORIZON / 3, async () => {
    device.offline = true;
  });
  world.schedule((HORIZON * 2) / 3, async () => {
    world.now += 181 * DAY;
    world.server.purge();
    world.note('tombstones purged');
  });
  world.schedule((HORIZON * 2) / 3 + 1, async () => void (device.offline = false));
}

function removeMember(world: World): void {
  sometime(world, async () => {
    world.removedMembers.add('cid');
    for (const device of world.devices) if (device.member === 'cid') world.oracles.profileLost(device, null);
    world.note('cid removed');
  });
}
