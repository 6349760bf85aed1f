import { OpenAPIHono, createRoute } from '@hono/zod-openapi';
import { z } from 'zod';
import { adminOnly, bodyProblems, tokenProblems } from '../http/access.ts';
import type { ApiEnv } from '../http/api-context.ts';
import { problem, problemResponses } from '../http/problems.ts';
import { writeAsAdmin } from '../http/write-as.ts';
import { type Invitation, invite, openInvitations, withdrawInvitation } from '../team/invitations.ts';
import { addresses, at, idInPath, jsonOf, name, requestBody, role } from './fields.ts';

export const invitationRequest = z.strictObject({ name, role, addresses: addresses.default([]) });

export const invitation = z.strictObject({
  id: z.string(),
  name,
  role,
  addresses,
  createdAt: at,
  expiresAt: at,
});

export const issuedInvitation = invitation.extend({
  code: z.string().meta({
    description: 'Four groups of four letters and digits. Give it to the invited person; shown this once.',
  }),
});

export const invitationList = z.strictObject({ invitations: z.array(invitation) });

const create = createRoute({
  method: 'post',
  path: '/v1/invitations',
  ...adminOnly,
  tags: ['members'],
  summary: 'Invite a new member',
  description: 'Issues a code that can be used once, within 7 days, with POST /v1/devices.',
  request: { body: requestBody(invitationRequest) },
  responses: {
    201: { description: 'The invitation with its code.', content: jsonOf(issuedInvitation) },
    ...problemResponses(...tokenProblems, ...bodyProblems, 'forbidden'),
  },
});

const list = createRoute({
  method: 'get',
  path: '/v1/invitations',
  ...adminOnly,
  tags: ['members'],
  summary: 'List invitations that may still be used',
  responses: {
    200: { description: 'Open invitations, newest first.', content: jsonOf(invitationList) },
    ...problemResponses(...tokenProblems, 'forbidden'),
  },
});

const withdraw = createRoute({
  method: 'delete',
  path: '/v1/invitations/{id}',
  ...adminOnly,
  tags: ['members'],
  summary: 'Withdraw an invitation',
  request: { params: idInPath },
  responses: {
    204: { description: 'Its code opens nothing any more.' },
    ...problemResponses(...tokenProblems, 'forbidden', 'invalid', 'not-found'),
  },
});

export const invitationRoutes = new OpenAPIHono<ApiEnv>();

invitationRoutes.openapi(create, async (c) => {
  const invitee = c.req.valid('json');
  const issued = await writeAsAdmin(c, (tx, session) => invite(tx, session, invitee, c.var.api));
  if (!issued.ok) return issued.response;
  return c.json({ ...shown(issued.value), code: issued.value.code }, 201);
});

invitationRoutes.openapi(list, async (c) => {
  const { api, session } = c.var;
  const open = await openInvitations(api.db.query, session.team.id, api.now());
  return c.json({ invitations: open.map(shown) }, 200);
});

invitationRoutes.openapi(withdraw, async (c) => {
  const { id } = c.req.valid('param');
  const { now } = c.var.api;
  const withdrawn = await writeAsAdmin(c, (tx, session) => withdrawInvitation(tx, session, id, now()));
  if (!withdrawn.ok) return withdrawn.response;
  if (!withdrawn.value) return problem(c, 'not-found', 'No open invitation has this id.');
  return c.body(null, 204);
});

function shown({ id, name: invited, role: as, addresses: known, createdAt, expiresAt }: Invitation) {
  return { id, name: invited, role: as, addresses: [...known], createdAt, expiresAt };
}
