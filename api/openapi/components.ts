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
  const { schemas } = z.toJSONSchema(registry, { uri: (id) => `#/components/schemas/${id}`, io: 'input' });
  const components: Record<string, unknown> = { 'json-value': jsonValue(schemas[SHARED]?.$defs ?? {}) };
  for (const [id, { $id: _id, $schema: _dialect, ...schema }] of Object.entries(schemas))
    if (id !== SHARED) components[id] = explained(id, withJsonValue(schema));
  return components;
}

function explained(id: string, schema: Record<string, unknown>): unknown {
  const said = words[id];
  const example = EXAMPLES[id];
  const described = said ? putWords(schema, said) : schema;
  return example === undefined ? described : { ...described, examples: [example] };
}

/** Where zod puts recursive schemas. Ours are all the same one, any JSON value. */
const SHARED = '__shared';
const SHARED_REFERENCE = /#\/components\/schemas\/__shared#\/\$defs\/schema\d+/g;

function jsonValue(recursive: Readonly<Record<string, unknown>>): unknown {
  const distinct = new Set(Object.values(recursive).map((schema) => JSON.stringify(withJsonValue(schema))));
  const [only, another] = distinct;
  if (only === undefined || another !== undefined)
    throw new Error('a recursive schema beside the JSON value needs a name of its own here');
  return { description: 'Any JSON value.', ...JSON.parse(only) };
}

function withJsonValue<Schema>(schema: Schema): Schema {
  return JSON.parse(JSON.stringify(schema).replaceAll(SHARED_REFERENCE, '#/components/schemas/json-value'));
}
