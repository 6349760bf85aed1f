import type { Assessed, GoodLine } from './assessment.ts';
import type { FoundBy } from './customer-index.ts';
import { saidFields } from './draft.ts';
import { textOf } from './findable.ts';
import { normalisedName } from './identity.ts';
import type { Policy } from './plan.ts';

/** A record here that lines become part of, though it bears another name than they say. */
export interface Join {
  /** The first line of that name. */
  readonly line: number;
  readonly name: string;
  readonly here: string;
  readonly by: FoundBy;
}

export interface Joins {
  readonly count: number;
  readonly examples: readonly Join[];
}

const EXAMPLES = 5;

/** What is joined by a domain or an address alone, each pair of names once: the names are all a person can tell it by. */
export function joinsOf(assessed: Assessed, policy: Policy): Joins {
  const joins = new Map<string, Join>();
  for (const line of assessed.lines) {
    for (const join of line.type === 'bad' ? [] : joinsOfLine(line, assessed, policy)) {
      const key = JSON.stringify([join.by, normalisedName(join.name), join.here]);
      if (!joins.has(key)) joins.set(key, join);
    }
  }
  return { count: joins.size, examples: [...joins.values()].slice(0, EXAMPLES) };
}

function joinsOfLine(line: GoodLine, { docs }: Assessed, policy: Policy): Join[] {
  const { draft, owner } = line;
  const treatment = line.type === 'new' ? 'add' : policy[line.type];
  const joined: Join[] = [];
  const add = (by: FoundBy, name: unknown, here: unknown): void => {
    const join = { line: draft.line, name: textOf(name), here: textOf(here), by };
    const differs = normalisedName(join.name) !== normalisedName(join.here);
    if (join.name !== '' && differs) joined.push(join);
  };
  if (treatment !== 'skip' && owner?.nameByDomain) add('domain', draft.customer?.name, owner.nameByDomain);
  if (line.type === 'known' && treatment === 'update' && (line.by === 'domain' || line.by === 'address')) {
    add(line.by, saidFields(draft)['name'], docs.get(line.id)?.['name']);
  }
  return joined;
}
