import { z } from 'zod';
import { kindNames, recordKinds } from '../../shared/records/record-types.ts';
import * as wire from '../../shared/sync/wire.ts';
import { feedCustomer, feedPurchase, feedRequest, feedResponse, feedResult } from '../feed/feed-lines.ts';
import { fieldError, problemDocument } from '../http/problems.ts';
import { liveMessage, livePing, liveSignIn } from '../live/conversation.ts';
import { addDeviceRequest, deviceList, linkCode, signedIn } from '../routes/devices.ts';
import { addedFeed, addFeedRequest, feed, feedList } from '../routes/feeds.ts';
import { member, team } from '../routes/fields.ts';
import { health } from '../routes/health.ts';
import { invitation, invitationList, invitationRequest, issuedInvitation } from '../routes/invitations.ts';
import { memberChange, memberList } from '../routes/members.ts';
import { openApi } from '../routes/openapi-schema.ts';
import { session } from '../routes/session.ts';
import { EXAMPLES } from './examples.ts';
import { putWords, type Words } from './put-words.ts';
import { wordsOfKind } from './record-words.ts';
import { routeWords } from './route-words.ts';
import { wireWords } from './wire-words.ts';

/** Every schema the document names. Record kinds come from their registry as `record-<kind>`. */
export const named: Readonly<Record<string, z.ZodType>> = {
  problem: problemDocument,
  'field-error': fieldError,
  health,
  'openapi-document': openApi,
  member,
  team,
  session,
  'device-request': addDeviceRequest,
  'signed-in': signedIn,
  'link-code': linkCode,
  'device-list': deviceList,
  'invitation-request': invitationRequest,
  invitation,
  'issued-invitation': issuedInvitation,
  'invitation-list': invitationList,
  'member-change': memberChange,
  'member-list': memberList,
  'add-feed-request': addFeedRequest,
  feed,
  'added-feed': addedFeed,
  'feed-list': feedList,
  'feed-customer': feedCustomer,
  'feed-purchase': feedPurchase,
  'feed-request': feedRequest,
  'feed-result': feedResult,
  'feed-response': feedResponse,
  operation: wire.operation,
  mutation: wire.mutation,
  rejection: wire.rejection,
  row: wire.row,
  'push-request': wire.pushRequest,
  'push-response': wire.pushResponse,
  'pull-request': wire.pullRequest,
  'pull-response': wire.pullResponse,
  'live-sign-in': liveSignIn,
  'live-ping': livePing,
  'live-message': liveMessage,
  ...Object.fromEntries(kindNames.map((kind) => [`record-${kind}`, recordKinds[kind].schema])),
};

const words: Readonly<Record<string, Words>> = {
  ...routeWords,
  ...wireWords,
  ...Object.fromEntries(kindNames.map((kind) => [`record-${kind}`, wordsOfKind(kind)])),
};

const registry = z.registry<{ id: string }>();
for (const [id, schema] of Object.entries(named)) registry.add(schema, { id });

/** The name under which a schema is a component. */
export function componentName(schema: z.ZodType): string | undefined {
  return registry.get(schema)?.id;
}

/** The components of the OpenAPI document, as JSON Schema of draft 2020-12. */
export function componentSchemas(): Record<string, unknown> {
  const { schemas } = z.toJSONSchema(registry, {
    uri: (id) => `#/components/schemas/${id}`,
    io: 'input',
    // The one thing that zod cannot write down: `anyObject`, whose fields are checked elsewhere
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema }) => {
      if (zodSchema instanceof z.ZodCustom) jsonSchema.type = 'object';
    },
  });
  return Object.fromEntries(
    Object.entries(schemas).map(([id, { $id: _id, $schema: _dialect, ...schema }]) => [
      id,
      explained(id, schema),
    ]),
  );
}

function explained(id: string, schema: Record<string, unknown>): unknown {
  const said = words[id];
  const example = EXAMPLES[id];
  const described = said ? putWords(schema, said) : schema;
  return example === undefined ? described : { ...described, examples: [example] };
}
