import { OpenAPIHono, createRoute } from '@hono/zod-openapi';
import { z } from 'zod';
import { everyMember, tokenProblems } from '../http/access.ts';
import type { ApiEnv } from '../http/api-context.ts';
import { problemResponses } from '../http/problems.ts';
import { deviceId, deviceName, jsonOf, member, team } from './fields.ts';

export const session = z.strictObject({
  device: z.strictObject({ id: deviceId, name: deviceName }),
  team,
  member,
});

const read = createRoute({
  method: 'get',
  path: '/v1/session',
  ...everyMember,
  tags: ['devices'],
  summary: 'Who this device is signed in as',
  responses: {
    200: { description: 'The device, its member and team.', content: jsonOf(session) },
    ...problemResponses(...tokenProblems),
  },
});

export const sessionRoutes = new OpenAPIHono<ApiEnv>();

sessionRoutes.openapi(read, (c) => {
  const { device, member: me, team: home } = c.var.session;
  return c.json(
    {
      device: { id: device.id, name: device.name },
      team: { id: home.id, name: home.name },
      member: { id: me.id, name: me.name, role: me.role, addresses: [...me.addresses] },
    },
    200,
  );
});
