import type { Standard } from '../../../shared/method/standard.ts';
import type { Base } from '../base/base.ts';
import { type Named, namedIn } from '../figures/named.ts';
import { type Answered, fromRanks } from '../figures/ready.ts';
import { measuresOfAll } from './measures-of-all.ts';
import { type Trial, tryStandard, type WouldMove } from './try-standard.ts';

export interface StandardAnswer {
  readonly standard: Standard;
  /** The record in force; null while the team uses the standard every team starts with. */
  readonly record: { readonly id: string; readonly name: string; readonly since: number } | null;
  /** Earlier ones, newest first. */
  readonly earlier: readonly { readonly id: string; readonly name: string; readonly since: number }[];
  /** The currency of the team's purchases. */
  readonly currency: string | null;
  /** Marks some customer has. */
  readonly flags: readonly string[];
}

export async function answerStandard(base: Base): Promise<StandardAnswer> {
  const records = (await base.all('standard'))
    .flatMap(({ id, name, activeSince }) => (activeSince ? [{ id, name, since: activeSince }] : []))
    .toSorted((a, b) => b.since - a.since || (a.id < b.id ? 1 : -1));
  const ranks = await base.ranks();
  const flags = new Set([...base.customers.values()].flatMap((one) => one.flags ?? []));
  return {
    standard: base.moment.team.standard,
    record: records[0] ?? null,
    earlier: records.slice(1),
    currency: ranks?.book.currency ?? base.moment.team.currency,
    flags: [...flags].toSorted(),
  };
}

/** At most so many movers are named. */
const MOST_NAMES = 300;

export interface TrialAnswer extends Omit<Trial, 'moves'> {
  readonly moves: readonly (WouldMove & Named)[];
  readonly moving: number;
}

export function answerTrial(base: Base, standard: Standard): Promise<Answered<TrialAnswer>> {
  return fromRanks(base, async (ranks) => {
    const { customers, standings, moment } = base;
    const measures = await measuresOfAll(base, ranks);
    const { moves, ...trial } = tryStandard(
      { customers, measures, standings, today: moment.today },
      standard,
    );
    const named = moves.slice(0, MOST_NAMES).map((move) => ({ ...move, ...namedIn(base, move.customerId) }));
    return { ...trial, moves: named, moving: moves.length };
  });
}
