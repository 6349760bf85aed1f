import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import {
  sampleMembers,
  sampleTeam,
  SAMPLE_DOMAIN,
  type SampleRecord,
} from '../../shared/sample/sample-team.ts';
import type { SampleMember } from '../../shared/sample/sample-customers.ts';
import { CLOCK_START, stampOf, tick } from '../../shared/sync/clock.ts';
import { MAX_OPERATIONS, pushResponse, SCHEMA_VERSION, operation } from '../../shared/sync/wire.ts';
import { callApi } from './call-api.ts';

const joined = z.object({ token: z.string(), member: z.object({ id: z.string() }) });
const invited = z.object({ code: z.string() });

type Joined = z.output<typeof joined>;

export interface SeededTeam {
  readonly adminToken: string;
  /** A device token and member id for each sample person. */
  readonly devices: Readonly<Record<SampleMember, Joined>>;
}

/** Fills an empty API with the sample team, each record pushed by the member who made it. `now` is epoch ms. */
export async function seedTeam(api: string, adminCode: string, now: number): Promise<SeededTeam> {
  const admin = await join(api, adminCode);
  const devices = { ana: admin, ben: admin, chen: admin, lin: admin, dana: admin };
  for (const { key, name, role } of sampleMembers) {
    const addresses = [`${mailName(key)}@${SAMPLE_DOMAIN}`];
    if (role === 'admin') {
      const body = { name, addresses };
      await callApi(`${api}/v1/members/${admin.member.id}`, z.unknown(), {
        method: 'PATCH',
        token: admin.token,
        body,
      });
    } else {
      const body = { name, role, addresses };
      const { code } = await callApi(`${api}/v1/invitations`, invited, { token: admin.token, body });
      devices[key] = await join(api, code);
    }
  }
  const ids = Object.fromEntries(Object.entries(devices).map(([key, device]) => [key, device.member.id]));
  // `as`: the keys are those of `devices`
  const records = sampleTeam({ now, members: ids as Record<SampleMember, string> });
  for (const { key } of sampleMembers) {
    await push(
      api,
      devices[key].token,
      records.filter((record) => record.by === key),
      now,
    );
  }
  return { adminToken: admin.token, devices };
}

/** A code with which one more browser of that member can connect. */
export async function linkCode(api: string, token: string): Promise<string> {
  return (await callApi(`${api}/v1/devices/link`, invited, { token })).code;
}

const mailName = (key: SampleMember): string =>
  ({ ana: 'ana.ruiz', ben: 'ben.okafor', chen: 'chen.jing', lin: 'lin.zhihao', dana: 'dana.weiss' })[key];

function join(api: string, invitationCode: string): Promise<Joined> {
  return callApi(`${api}/v1/devices`, joined, { body: { invitationCode, deviceName: 'Sample data' } });
}

async function push(
  api: string,
  token: string,
  records: readonly SampleRecord[],
  now: number,
): Promise<void> {
  const clientId = randomBytes(16).toString('hex');
  const stamp = stampOf(tick(CLOCK_START, now), clientId);
  const operations = records.map(({ kind, id, doc }) =>
    operation.parse({ op: 'create', kind, id, stamp, doc }),
  );
  const mutations = Array.from({ length: Math.ceil(operations.length / MAX_OPERATIONS) }, (_, index) => ({
    mid: index + 1,
    uid: randomBytes(16).toString('hex'),
    ops: operations.slice(index * MAX_OPERATIONS, (index + 1) * MAX_OPERATIONS),
  }));
  for (const mutation of mutations) {
    const body = { clientId, epoch: null, schema: SCHEMA_VERSION, mutations: [mutation] };
    const answer = await callApi(`${api}/v1/sync/push`, pushResponse, { token, body });
    if (answer.status !== 'ok' || answer.rejected.length > 0) {
      throw new Error(`the API did not take the sample data: ${JSON.stringify(answer)}`);
    }
  }
}
