import type { Change } from '../../extension/store/change.ts';
import type { LocalRow } from '../../extension/store/layout.ts';
import { recordKey } from '../../extension/store/layout.ts';
import type { Operation } from '../../shared/sync/wire.ts';
import type { Device } from './device.ts';
import type { World } from './world.ts';

/** Ids as two colleagues get them who log the same mail. */
const SHARED_IDS = ['mail-one', 'mail-two', 'mail-three'];

interface Act {
  readonly changes: Change[];
  /** What the author saw in the fields changed, by `kind/id/field`. */
  readonly seen: ReadonlyMap<string, unknown>;
}

/** One save, as a person at this device might make it now. */
export async function act(device: Device): Promise<void> {
  const { prng } = device.world;
  const made = prng.pick([addCustomer, addNote, logMail, change, change, change, change, share, remove])(
    device,
  );
  if (made) await device.edit(made.changes, made.seen);
}

function fresh(device: Device): string {
  return `text ${device.world.prng.hex(6)}`;
}

function origin(device: Device) {
  return { createdAt: device.world.now, createdBy: device.member };
}

function addCustomer(device: Device): Act {
  const doc = { name: fresh(device), domains: [], stage: 'general' as const, ...origin(device) };
  const second = { customerId: 'c1', name: fresh(device), addresses: [], phones: [], ...origin(device) };
  const changes: Change[] = [{ op: 'create', kind: 'customer', doc }];
  if (device.world.prng.chance(0.3)) changes.push({ op: 'create', kind: 'contact', doc: second });
  return { changes, seen: new Map() };
}

function addNote(device: Device): Act {
  const visibility = device.world.prng.pick(['team', 'private'] as const);
  const doc = { customerId: 'c1', text: fresh(device), visibility, ...origin(device) };
  return { changes: [{ op: 'create', kind: 'note', doc }], seen: new Map() };
}

function logMail(device: Device): Act {
  const id = device.world.prng.pick(SHARED_IDS);
  const row = shown(device, 'interaction').find((candidate) => candidate.id === id);
  if (row) return { changes: [{ op: 'delete', kind: 'interaction', id }], seen: new Map() };
  const doc = {
    customerId: 'c1',
    channel: 'mail' as const,
    direction: 'in' as const,
    at: 1,
    by: device.member,
    department: 'sales' as const,
    ...origin(device),
  };
  return { changes: [{ op: 'create', kind: 'interaction', id, doc }], seen: new Map() };
}

function change(device: Device): Act | null {
  const { prng } = device.world;
  const kind = prng.pick(['customer', 'note'] as const);
  const row = pickShown(device, kind);
  if (!row) return null;
  const field = kind === 'note' ? 'text' : prng.pick(['name', 'city', 'phone']);
  const seen = new Map([[`${kind}/${row.id}/${field}`, row.doc[field]]]);
  const value = { [field]: fresh(device) };
  return { changes: [{ op: 'update', kind, id: row.id, fields: value }], seen };
}

function share(device: Device): Act | null {
  const row = pickShown(device, 'note');
  if (!row) return null;
  const visibility = row.doc['visibility'] === 'team' ? 'private' : 'team';
  return { changes: [{ op: 'update', kind: 'note', id: row.id, fields: { visibility } }], seen: new Map() };
}

function remove(device: Device): Act | null {
  const { prng } = device.world;
  const kind = prng.pick(['customer', 'note'] as const);
  const hidden = rowsOf(device, kind).filter((row) => row.deleted === 1);
  if (hidden.length > 0 && prng.chance(0.5)) {
    return { changes: [{ op: 'restore', kind, id: prng.pick(hidden).id }], seen: new Map() };
  }
  const row = prng.chance(0.5) ? pickShown(device, kind) : undefined;
  return row ? { changes: [{ op: 'delete', kind, id: row.id }], seen: new Map() } : null;
}

function rowsOf(device: Device, kind: string): LocalRow[] {
  return [...device.state.rows.values()].flatMap((held) => (held.kind === kind ? [held.row] : []));
}

function shown(device: Device, kind: string): LocalRow[] {
  return rowsOf(device, kind).filter((row) => row.deleted !== 1);
}

function pickShown(device: Device, kind: string): LocalRow | undefined {
  const rows = shown(device, kind);
  return rows.length > 0 ? device.world.prng.pick(rows) : undefined;
}

/** A member with a program of their own asks for what they may not have. */
export async function attack(world: World, member: string): Promise<void> {
  const { prng } = world;
  const others = [...world.server.state.records.values()].filter((record) => record.owner !== member);
  if (others.length === 0) return;
  const { kind, id } = prng.pick(others);
  const target = { kind, id, stamp: `${world.now.toString(36).padStart(9, '0')}-0000-${prng.hex(4)}` };
  const operation = prng.pick<Operation>([
    { op: 'update', ...target, fields: kind === 'customer' ? { name: 'forged' } : { text: 'forged' } },
    { op: 'delete', ...target },
    { op: 'create', ...target, kind: 'note', id: prng.hex(8), doc: forgedNote(world, 'ann') },
    { op: 'create', ...target, kind: 'note', doc: forgedNote(world, member) },
  ]);
  world.note(`attack ${member} ${operation.op} ${recordKey(operation)}`);
  const mutation = { mid: 1, uid: prng.hex(16), ops: [operation] };
  // Whatever the server makes of it, the oracles watch what it changes
  await world.network
    .push(member, { clientId: prng.hex(16), epoch: null, schema: 1, mutations: [mutation] })
    .catch(() => undefined);
}

function forgedNote(world: World, createdBy: string) {
  return { customerId: 'c1', text: 'forged', visibility: 'team', createdAt: world.now, createdBy };
}
