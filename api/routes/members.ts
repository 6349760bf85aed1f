import { OpenAPIHono, createRoute } from '@hono/zod-openapi';
import { z } from 'zod';
import { adminOnly, bodyProblems, everyMember, tokenProblems } from '../http/access.ts';
import type { ApiContext, ApiEnv } from '../http/api-context.ts';
import { refuseRole } from '../http/authenticate.ts';
import { problem, problemResponses } from '../http/problems.ts';
import { writeAsAdmin, writeAsMember } from '../http/write-as.ts';
import { feedNames } from '../team/feeds.ts';
import { type Member, type MemberRefusal, changeMember, listMembers, removeMember } from '../team/members.ts';
import { addresses, idInPath, jsonOf, member, name, requestBody, role } from './fields.ts';

export const memberList = z.strictObject({
  members: z.array(member),
  feeds: z.array(z.strictObject({ id: z.string(), name })).meta({
    description: 'Other systems that create records, those that ended included: `createdBy` by name.',
  }),
});

export const memberChange = z
  .strictObject({ name: name.optional(), role: role.optional(), addresses: addresses.optional() })
  .refine((change) => Object.keys(change).length > 0, 'change at least one of name, role, addresses');

const list = createRoute({
  method: 'get',
  path: '/v1/members',
  ...everyMember,
  tags: ['members'],
  summary: 'List the team’s members',
  description: 'Fetch it again whenever `membersVersion` of a pull has changed.',
  responses: {
    200: { description: 'Members in the order they joined.', content: jsonOf(memberList) },
    ...problemResponses(...tokenProblems),
  },
});

const change = createRoute({
  method: 'patch',
  path: '/v1/members/{id}',
  ...everyMember,
  tags: ['members'],
  summary: 'Change a member’s name, role or addresses',
  description: 'Anybody their own name and addresses; an admin everything. Fields left out stay as they are.',
  request: { params: idInPath, body: requestBody(memberChange) },
  responses: {
    200: { description: 'The member as changed.', content: jsonOf(member) },
    ...problemResponses(...tokenProblems, ...bodyProblems, 'forbidden', 'not-found', 'last-admin'),
  },
});

const remove = createRoute({
  method: 'delete',
  path: '/v1/members/{id}',
  ...adminOnly,
  tags: ['members'],
  summary: 'Remove a member',
  description:
    'Ends the membership and signs all its devices out at once; they are told `member-removed` and empty themselves. ' +
    'Invitations they gave out end too. Feeds they added go on: end those whose token they may keep. Their private ' +
    'records stay stored, seen by nobody.',
  request: { params: idInPath },
  responses: {
    204: { description: 'Removed.' },
    ...problemResponses(...tokenProblems, 'forbidden', 'invalid', 'not-found', 'last-admin'),
  },
});

export const memberRoutes = new OpenAPIHono<ApiEnv>();

memberRoutes.openapi(list, async (c) => {
  const { api, session } = c.var;
  const members = await listMembers(api.db.query, session.team.id);
  const feeds = await feedNames(api.db.query, session.team.id);
  return c.json({ members: members.map(shown), feeds }, 200);
});

memberRoutes.openapi(change, async (c) => {
  const { api, session } = c.var;
  const { id } = c.req.valid('param');
  const wanted = c.req.valid('json');
  const changed = await writeAsMember(c, (tx, by) => changeMember(tx, by, id, wanted, api.now()));
  if (!changed.ok) return changed.response;
  if (!changed.value.ok) return refuse(c, changed.value.why);
  api.hub.hint(session.team.id, new Set(['']), session.device.id);
  return c.json(shown(changed.value.value), 200);
});

memberRoutes.openapi(remove, async (c) => {
  const { api, session } = c.var;
  const { id } = c.req.valid('param');
  const removed = await writeAsAdmin(c, (tx, by) => removeMember(tx, by, id, api.now()));
  if (!removed.ok) return removed.response;
  if (!removed.value.ok) return refuse(c, removed.value.why);
  api.hub.dropMember(id);
  api.hub.hint(session.team.id, new Set(['']), session.device.id);
  return c.body(null, 204);
});

function refuse(c: ApiContext, why: MemberRefusal) {
  switch (why) {
    case 'not-found':
      return problem(c, 'not-found', 'No member of the team has this id.');
    case 'forbidden':
      return refuseRole(c, ['admin']);
    case 'last-admin':
      return problem(c, 'last-admin', 'Make somebody else an admin first.');
  }
}

function shown({ id, name: called, role: as, addresses: known }: Member) {
  return { id, name: called, role: as, addresses: [...known] };
}
