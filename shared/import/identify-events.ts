import type { ExportDoc } from '../export/columns.ts';
import {
  type Assessed,
  type Assessment,
  existing,
  type KnownRecords,
  lineId,
  type Owner,
  type Placed,
} from './assessment.ts';
import type { FoundBy } from './customer-index.ts';
import type { Draft } from './draft.ts';
import { textOf } from './findable.ts';
import { derivedId } from './identity.ts';

type Candidate = Placed & { type: 'placed' } & { readonly id: string };

/** Purchases and interactions: known by external id, or else by all they say. */
export async function identifyEvents(
  kind: 'purchase' | 'interaction',
  placed: readonly Placed[],
  known: KnownRecords,
  importId: string,
): Promise<Pick<Assessed, 'lines' | 'docs'>> {
  const times = new Map<string, number>();
  const candidates = placed.map((each) =>
    each.type === 'bad' ? each : { ...each, id: eventId(kind, each, times) },
  );
  const { stored, byExternalId } = await lookUp(candidates, known);
  const met = new Set<string>();
  const lines = candidates.map((each): Assessment => {
    if (each.type === 'bad') return each;
    const { id, by } = identify(each, stored, byExternalId);
    const isNew = !met.has(id) && !stored.has(id);
    met.add(id);
    if (isNew) return { type: 'new', draft: each.draft, id, owner: each.owner };
    return existing(each, { id, by, newId: lineId(importId, each.draft) }, stored.has(id));
  });
  return { lines, docs: await docsOf(lines, stored, known) };
}

type Stored = ReadonlyMap<string, ExportDoc>;

async function lookUp(
  candidates: readonly (Candidate | (Assessment & { type: 'bad' }))[],
  known: KnownRecords,
) {
  const drafts = candidates.filter((each) => each.type === 'placed');
  const externalIds = drafts.flatMap(({ draft }) => textOf(draft.fields['externalId']) || []);
  const byExternalId = await known.byExternalIds([...new Set(externalIds)]);
  const ids = drafts.flatMap(({ id, draft }) => [id, ...(draft.id === null ? [] : [draft.id])]);
  const stored = new Map(await known.byIds([...new Set(ids)]));
  for (const { id, doc } of byExternalId.values()) stored.set(id, doc);
  return { stored, byExternalId };
}

function identify(
  { id, draft }: Candidate,
  stored: Stored,
  byExternalId: ReadonlyMap<string, { readonly id: string }>,
): { id: string; by: FoundBy } {
  if (draft.id !== null && stored.has(draft.id)) return { id: draft.id, by: 'id' };
  const external = textOf(draft.fields['externalId']);
  if (external === '') return { id, by: 'content' };
  return { id: byExternalId.get(external)?.id ?? id, by: 'externalId' };
}

/** The records that lines are, and those that this very import added beside them before a break. */
async function docsOf(lines: readonly Assessment[], stored: Stored, known: KnownRecords): Promise<Stored> {
  const doubles = lines.flatMap((line) => (line.type === 'known' || line.type === 'repeated' ? [line] : []));
  const added = await known.byIds(doubles.map(({ newId }) => newId));
  const met = doubles.flatMap(({ id }) => {
    const doc = stored.get(id);
    return doc ? [[id, doc] as const] : [];
  });
  return new Map([...met, ...added]);
}

/** A second line with the same content is a second purchase; the same file read again gives the same ids. */
function eventId(
  kind: 'purchase' | 'interaction',
  { draft, owner }: { draft: Draft; owner: Owner },
  times: Map<string, number>,
): string {
  const prefix = kind === 'purchase' ? 'buy' : 'touch';
  const external = textOf(draft.fields['externalId']);
  if (external !== '') return derivedId(prefix, ['external', external]);
  const said = JSON.stringify(
    Object.entries(draft.fields).toSorted(([one], [other]) => (one < other ? -1 : 1)),
  );
  const content = `${owner?.customerId ?? ''}|${said}`;
  const time = (times.get(content) ?? 0) + 1;
  times.set(content, time);
  return derivedId(prefix, [content, time]);
}
