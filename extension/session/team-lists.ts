import { z } from 'zod';
import { ROLES } from '../../shared/records/define-record.ts';

/** A list of the team's server that the options page shows. `read` gives null for an answer of another shape. */
export interface ListOnServer<Entry> {
  readonly path: string;
  readonly read: (body: unknown) => readonly Entry[] | null;
}

const device = z.object({ id: z.string(), name: z.string(), lastSeenAt: z.number() });
const member = z.object({ id: z.string(), name: z.string(), role: z.enum(ROLES) });
export type Member = z.output<typeof member>;
const invitation = z.object({ id: z.string(), name: z.string(), role: z.enum(ROLES), expiresAt: z.number() });

/** A code that was just issued; the server shows it this once. */
export const issuedCode = z.object({ code: z.string(), expiresAt: z.number() });
export type IssuedCode = z.output<typeof issuedCode>;

const devices = z.object({ devices: z.array(device) });
const members = z.object({ members: z.array(member) });
const invitations = z.object({ invitations: z.array(invitation) });

export const teamLists = {
  devices: { path: '/v1/devices', read: (body: unknown) => devices.safeParse(body).data?.devices ?? null },
  members: { path: '/v1/members', read: (body: unknown) => members.safeParse(body).data?.members ?? null },
  invitations: {
    path: '/v1/invitations',
    read: (body: unknown) => invitations.safeParse(body).data?.invitations ?? null,
  },
} as const;
