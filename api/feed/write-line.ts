import { isSameValue } from '../../shared/import/same-value.ts';
import type { Operation } from '../../shared/sync/wire.ts';
import { applyMutation } from '../sync/apply-mutation.ts';
import type { PushDraft } from '../sync/push-draft.ts';
import { type FeedResult, refused } from './feed-lines.ts';
import type { FeedPlaces } from './feed-places.ts';
import type { FedKind, Numbered } from './feed-store.ts';

/** The feed that writes, and when: its id stands in `createdBy` of what it creates. */
export interface FeedWriter {
  readonly id: string;
  readonly team: string;
  readonly now: number;
}

/** By the fields of the record kind; undefined is "not said". */
type Values = Readonly<Record<string, unknown>>;
type Fields = (Operation & { op: 'update' })['fields'];

/** What a new record needs, by the name of the line's field. */
const NEEDED: Readonly<Record<FedKind, Readonly<Record<string, string>>>> = {
  customer: { name: 'name' },
  purchase: { customerId: 'customerExternalId', day: 'day', revenue: 'revenue' },
};

/** Who buys from us has been spoken to; what a record has from the start, beside what the feed says. */
const AT_FIRST: Readonly<Record<FedKind, Values>> = {
  customer: { domains: [], stage: 'general' },
  purchase: {},
};

/** Writes what a line says that it did not say before and that is not so already (S42, S43). */
export function writeLine(
  thing: Numbered,
  values: Values,
  places: FeedPlaces,
  draft: PushDraft,
  writer: FeedWriter,
): FeedResult {
  const { kind, externalId } = thing;
  const place = places.find(thing);
  if (place.type === 'deleted')
    return refused(externalId, 'deleted', 'externalId', `this ${kind} was deleted here; restore it first`);
  if (place.type === 'ambiguous')
    return refused(externalId, 'ambiguous', 'externalId', `several of kind ${kind} have it: merge them`);

  const { id } = place;
  const said = withoutUnsaid(values);
  const before = places.lastSaid(thing, id);
  const fields = place.type === 'new' ? said : news(said, before, draft.get({ kind, id })?.doc ?? {});
  if (place.type === 'new') {
    const missing = Object.entries(NEEDED[kind]).find(([field]) => said[field] === undefined);
    if (missing) return refused(externalId, 'invalid', missing[1], `is needed for a new ${kind}`);
  }
  if (place.type === 'new' || Object.keys(fields).length > 0) {
    const operation = operationFor(thing, place, fields, draft, writer);
    const caller = { team: writer.team, member: writer.id, role: 'rep' as const };
    const outcome = applyMutation(draft, caller, { ops: [operation] });
    if (outcome) return refused(externalId, 'invalid', 'externalId', outcome.detail);
  }
  if (!isSameValue({ ...before, ...said }, before))
    places.say({ kind, externalId, record: id, sent: { ...before, ...said } });
  if (place.type === 'new') return { status: 'created', externalId, id };
  return { status: Object.keys(fields).length > 0 ? 'updated' : 'unchanged', externalId, id };
}

function withoutUnsaid(values: Values): Values {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
}

/** S42: a value said before is no news, whatever people made of it since; nor is one the record has. */
function news(said: Values, before: Values, doc: Values): Values {
  return Object.fromEntries(
    Object.entries(said).filter(
      ([field, value]) =>
        !(Object.hasOwn(before, field) && isSameValue(value, before[field])) &&
        !isSameValue(value, doc[field] ?? null),
    ),
  );
}

function operationFor(
  { kind, externalId }: Numbered,
  { type, id }: { type: 'known' | 'new'; id: string },
  values: Values,
  draft: PushDraft,
  writer: FeedWriter,
): Operation {
  const target = { kind, id, stamp: draft.stampOver(draft.get({ kind, id })) };
  // `as`: read by the line's schema, whose fields are JSON
  if (type === 'known') return { op: 'update', ...target, fields: values as Fields };
  const origin = { externalId, createdAt: writer.now, createdBy: writer.id };
  return { op: 'create', ...target, doc: { ...AT_FIRST[kind], ...values, ...origin } as Fields };
}
