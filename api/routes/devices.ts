import { OpenAPIHono, createRoute } from '@hono/zod-openapi';
import { z } from 'zod';
import { bodyProblems, codeHolder, commonProblems, everyMember, tokenProblems } from '../http/access.ts';
import type { ApiEnv } from '../http/api-context.ts';
import { problem, problemResponses } from '../http/problems.ts';
import { writeAsMember } from '../http/write-as.ts';
import { addDevice, listDevices, revokeDevice } from '../team/devices.ts';
import { linkDevice } from '../team/invitations.ts';
import { at, deviceId, deviceName, idInPath, jsonOf, member, requestBody, team } from './fields.ts';

export const addDeviceRequest = z.strictObject({
  invitationCode: z
    .string()
    .trim()
    .min(1)
    .max(60)
    .meta({ description: 'As issued; case, spaces and dashes do not matter, O counts as 0, I and L as 1.' }),
  deviceName,
});

export const signedIn = z.strictObject({
  token: z.string().meta({ description: 'The bearer token of this device. Shown this once.' }),
  device: z.strictObject({ id: deviceId, name: deviceName }),
  team,
  member,
});

const add = createRoute({
  method: 'post',
  path: '/v1/devices',
  ...codeHolder,
  tags: ['devices'],
  summary: 'Sign a device in with a one-time code',
  description:
    'Uses up an invitation (a new member joins) or a link code (a further device of a member). No token is needed.',
  request: { body: requestBody(addDeviceRequest) },
  responses: {
    201: { description: 'The device is signed in.', content: jsonOf(signedIn) },
    ...problemResponses(...commonProblems, ...bodyProblems, 'code-not-accepted'),
  },
});

export const linkCode = z.strictObject({
  code: z.string().meta({ description: 'For `invitationCode` of POST /v1/devices on the other device.' }),
  expiresAt: at,
});

const link = createRoute({
  method: 'post',
  path: '/v1/devices/link',
  ...everyMember,
  tags: ['devices'],
  summary: 'Issue a code that signs in a further device of mine',
  description: 'Valid once and for 10 minutes; a code issued before ends.',
  responses: {
    201: { description: 'The code, shown this once.', content: jsonOf(linkCode) },
    ...problemResponses(...tokenProblems, 'too-large', 'body-timeout'),
  },
});

export const deviceList = z.strictObject({
  devices: z.array(
    z.strictObject({
      id: deviceId,
      memberId: member.shape.id,
      name: deviceName,
      createdAt: at,
      lastSeenAt: at.meta({ description: 'To about a minute, in milliseconds since 1970-01-01T00:00Z.' }),
      current: z.boolean().meta({ description: 'Whether this request came from it.' }),
    }),
  ),
});

const list = createRoute({
  method: 'get',
  path: '/v1/devices',
  ...everyMember,
  tags: ['devices'],
  summary: 'List signed-in devices',
  description: 'My own; for an admin, the whole team’s.',
  responses: {
    200: { description: 'Signed-in devices, oldest first.', content: jsonOf(deviceList) },
    ...problemResponses(...tokenProblems),
  },
});

const revoke = createRoute({
  method: 'delete',
  path: '/v1/devices/{id}',
  ...everyMember,
  tags: ['devices'],
  summary: 'Sign a device out for good',
  description:
    'One of my own; an admin, any of the team. Its token is refused and its live connection closed at once.',
  request: { params: idInPath },
  responses: {
    204: { description: 'Signed out.' },
    ...problemResponses(...tokenProblems, 'invalid', 'not-found'),
  },
});

export const deviceRoutes = new OpenAPIHono<ApiEnv>();

deviceRoutes.openapi(add, async (c) => {
  const { invitationCode: code, deviceName: name } = c.req.valid('json');
  const { api } = c.var;
  const added = await api.db.write((tx) => addDevice(tx, { code, name }, api));
  if (!added) return problem(c, 'code-not-accepted', 'Ask an admin for a new code.');
  api.hub.hint(added.team.id, new Set(['']), added.device.id);
  return c.json({ ...added, member: { ...added.member, addresses: [...added.member.addresses] } }, 201);
});

deviceRoutes.openapi(link, async (c) => {
  const issued = await writeAsMember(c, (tx, session) => linkDevice(tx, session, c.var.api));
  if (!issued.ok) return issued.response;
  return c.json({ code: issued.value.code, expiresAt: issued.value.expiresAt }, 201);
});

deviceRoutes.openapi(list, async (c) => {
  const { api, session } = c.var;
  const devices = await listDevices(api.db.query, session);
  const shown = devices.map(({ member: memberId, ...device }) => ({
    ...device,
    memberId,
    current: device.id === session.device.id,
  }));
  return c.json({ devices: shown }, 200);
});

deviceRoutes.openapi(revoke, async (c) => {
  const { api } = c.var;
  const { id } = c.req.valid('param');
  const revoked = await writeAsMember(c, (tx, session) => revokeDevice(tx, session, id, api.now()));
  if (!revoked.ok) return revoked.response;
  if (!revoked.value) return problem(c, 'not-found', 'No signed-in device of yours has this id.');
  api.hub.dropDevice(id);
  return c.body(null, 204);
});
