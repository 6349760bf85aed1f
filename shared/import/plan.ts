import type { ExportDoc } from '../export/columns.ts';
import type { KindName } from '../records/record-types.ts';
import type { Assessed, Assessment, GoodLine, UnknownCustomer } from './assessment.ts';
import { saidFields } from './draft.ts';
import { type LineProblem, problem } from './problems.ts';
import type { ImportSettings } from './settings.ts';
import { isSameValue } from './same-value.ts';

/** What to do with a line whose record exists. */
export const TREATMENTS = ['update', 'skip', 'add'] as const;
export type Treatment = (typeof TREATMENTS)[number];

export interface Policy {
  /** Lines that are records in the store already. */
  readonly known: Treatment;
  /** Lines that an earlier line of the file already is. */
  readonly repeated: Treatment;
  readonly createCustomers: boolean;
}

export interface PlanContext {
  readonly defaults: ImportSettings['defaults'];
  readonly memberId: string;
  /** Epoch ms that created records carry. */
  readonly now: number;
}

/** One record to write. */
export type PlannedChange =
  | { readonly op: 'create'; readonly kind: KindName; readonly id: string; readonly doc: ExportDoc }
  | { readonly op: 'update'; readonly kind: KindName; readonly id: string; readonly fields: ExportDoc };

/** What becomes of a line (`line` null: a customer that lines refer to). */
export type PlannedLine =
  | { readonly effect: 'change'; readonly line: number | null; readonly change: PlannedChange }
  | { readonly effect: 'unchanged' | 'skipped'; readonly line: number }
  | { readonly effect: 'bad'; readonly line: number; readonly problems: readonly LineProblem[] };

/** What an import does, line by line, in an order in which nothing refers to what comes later. */
export function* plan(assessed: Assessed, policy: Policy, context: PlanContext): Generator<PlannedLine> {
  if (policy.createCustomers) {
    for (const customer of assessed.unknownCustomers) yield creation(customer, context);
  }
  // Records as they are after the lines so far, so that a repeated line adds to what the first one wrote
  const docs = new Map(assessed.docs);
  const said = new Map<string, ExportDoc>();
  for (const line of assessed.lines) yield planLine(assessed, line, { policy, context, docs, said });
}

interface Planning {
  readonly policy: Policy;
  readonly context: PlanContext;
  readonly docs: Map<string, ExportDoc>;
  /** What the lines so far said of each record: it stands, whatever a later line says. */
  readonly said: Map<string, ExportDoc>;
}

function planLine({ kind }: Assessed, line: Assessment, planning: Planning): PlannedLine {
  const { policy, docs, said } = planning;
  if (line.type === 'bad') return { effect: 'bad', line: line.line, problems: line.problems };
  const { draft, owner } = line;
  if (owner?.isUnknown && !policy.createCustomers) {
    const name = draft.customer?.name ?? draft.customer?.domain ?? draft.customer?.externalId ?? '';
    return { effect: 'bad', line: draft.line, problems: [problem('customer-unknown', 'customer', name)] };
  }
  const treatment = line.type === 'new' ? 'add' : policy[line.type];
  if (treatment === 'skip') return { effect: 'skipped', line: draft.line };
  // An earlier line may have been left out with the record this one repeats
  if (line.type === 'new' || treatment === 'add' || !docs.has(line.id)) {
    return planCreation(kind, line, planning);
  }
  const before = docs.get(line.id) ?? {};
  const earlier = said.get(line.id) ?? {};
  const now = saidBy(line);
  said.set(line.id, { ...now, ...earlier });
  const fields = changedFields(before, now, earlier);
  if (Object.keys(fields).length === 0) return { effect: 'unchanged', line: draft.line };
  docs.set(line.id, { ...before, ...fields });
  return { effect: 'change', line: draft.line, change: { op: 'update', kind, id: line.id, fields } };
}

function planCreation(
  kind: Assessed['kind'],
  line: GoodLine,
  { context, docs, said }: Planning,
): PlannedLine {
  const id = line.type === 'new' || !docs.has(line.id) ? line.id : line.newId;
  if (docs.has(id)) return { effect: 'unchanged', line: line.draft.line };
  const doc = createdDoc(kind, line, context);
  docs.set(id, doc);
  said.set(id, saidBy(line));
  return { effect: 'change', line: line.draft.line, change: { op: 'create', kind, id, doc } };
}

/** What a line changes: lists grow, other fields are replaced unless an earlier line said them. */
function changedFields(before: ExportDoc, said: ExportDoc, earlier: ExportDoc): ExportDoc {
  return Object.fromEntries(
    Object.entries(said).flatMap(([field, value]) => {
      const old = before[field];
      if (Array.isArray(value) && Array.isArray(old)) {
        const grown = [...new Set([...old, ...value])];
        return isSameValue(old, grown) ? [] : [[field, grown]];
      }
      return field in earlier || isSameValue(old ?? null, value) ? [] : [[field, value]];
    }),
  );
}

const saidBy = (line: GoodLine): ExportDoc => ({ ...saidFields(line.draft), ...ownerFields(line) });

function ownerFields({ owner, draft }: GoodLine): ExportDoc {
  if (owner === null) return {};
  const contact = owner.contactId === null ? {} : { contactId: owner.contactId };
  return {
    ...contact,
    ...(draft.customer === null || draft.customer.derived ? {} : { customerId: owner.customerId }),
  };
}

function createdDoc(kind: Assessed['kind'], line: GoodLine, context: PlanContext): ExportDoc {
  const origin = { createdAt: context.now, createdBy: context.memberId };
  const owner = line.owner === null ? {} : { customerId: line.owner.customerId };
  return { ...emptyDoc(kind, context), ...line.draft.fields, ...ownerFields(line), ...owner, ...origin };
}

/** What a record of the kind must have, where its line says nothing. */
function emptyDoc(kind: Assessed['kind'], { defaults, memberId }: PlanContext): ExportDoc {
  switch (kind) {
    case 'customer':
      return { domains: [], stage: defaults.stage };
    case 'contact':
      return { addresses: [], phones: [] };
    case 'purchase':
      return {};
    case 'interaction': {
      const { channel, direction, department } = defaults;
      return { channel, direction, department, by: memberId };
    }
  }
}

function creation(customer: UnknownCustomer, context: PlanContext): PlannedLine {
  const { id, name, domain, externalId } = customer;
  const doc = {
    ...emptyDoc('customer', context),
    name,
    domains: domain === null ? [] : [domain],
    ...(externalId === null ? {} : { externalId }),
    createdAt: context.now,
    createdBy: context.memberId,
  };
  return { effect: 'change', line: null, change: { op: 'create', kind: 'customer', id, doc } };
}
