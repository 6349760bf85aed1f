import type { Stage } from '../records/customer.ts';
import { dayNumber, type Day } from './days.ts';
import { ratio } from './exact.ts';

/** What one may know of a customer, in the order in which it is asked when gains are equal. */
export const KNOWN_FACTS = [
  'decision-maker',
  'mail-address',
  'phone',
  'industry',
  'needs',
  'category-spend',
  'competitors',
  'satisfaction',
  'key-date',
  'affinity',
] as const;
export type KnownFact = (typeof KNOWN_FACTS)[number];

/** Points a fact is worth at a stage; a fact without points there is known but not relevant. */
export type Relevance = Readonly<Record<Stage, Readonly<Partial<Record<KnownFact, number>>>>>;

const CONTACTABLE = { 'decision-maker': 3, 'mail-address': 3, phone: 1, industry: 2 };

export const DEFAULT_RELEVANCE: Relevance = {
  potential: CONTACTABLE,
  general: { ...CONTACTABLE, needs: 3, competitors: 1 },
  key: { ...CONTACTABLE, needs: 3, competitors: 2, 'category-spend': 3, satisfaction: 2 },
  loyal: {
    ...CONTACTABLE,
    needs: 3,
    competitors: 2,
    'category-spend': 3,
    satisfaction: 3,
    'key-date': 1,
    affinity: 1,
  },
};

/** Facts we know, each with the day somebody last verified it. */
export type Knowledge = Readonly<Partial<Record<KnownFact, Day>>>;

export interface NextAction {
  readonly action: 'ask' | 'verify';
  readonly fact: KnownFact;
  /** How much the score would rise. */
  readonly gain: number;
}

export interface KnowledgeQuality {
  /** 0 to 1: points of relevant facts known over all relevant points. */
  readonly completeness: number;
  /** 0 to 1: how fresh the relevant facts known are, by points. */
  readonly timeliness: number;
  /** 0 to 1: how much of what we know matters at this stage. */
  readonly relevance: number;
  /** 0 to 100: half completeness, three tenths timeliness, two tenths relevance. */
  readonly score: number;
  /** What to do next, highest gain first. */
  readonly next: readonly NextAction[];
}

const FRESH_DAYS = 90;
const STALE_DAYS = 365;
const FRESH = STALE_DAYS - FRESH_DAYS;

/** How good our knowledge of a customer is, and what to do next to better it. */
export function knowledgeQuality(
  known: Knowledge,
  stage: Stage,
  asOf: Day,
  relevance: Relevance = DEFAULT_RELEVANCE,
): KnowledgeQuality {
  const points = relevance[stage];
  const today = dayNumber(asOf);
  const tally = tallyOf(known, points, today);
  const quality = qualityOf(tally);
  const next: NextAction[] = [];
  for (const fact of KNOWN_FACTS) {
    const worth = points[fact];
    const fresh = freshness(known[fact], today);
    if (worth === undefined || fresh === FRESH) continue;
    const isNew = known[fact] === undefined;
    const gain = qualityOf(verified(tally, { worth, fresh, isNew })).score - quality.score;
    next.push({ action: isNew ? 'ask' : 'verify', fact, gain });
  }
  return { ...quality, next: next.toSorted((a, b) => b.gain - a.gain) };
}

/** Points and numbers of facts, all whole, so that adding one gives what counting anew gives. */
interface Tally {
  readonly wanted: number;
  readonly had: number;
  /** Points by freshness: a point verified today counts `FRESH`. */
  readonly fresh: number;
  readonly facts: number;
  readonly relevant: number;
}

function tallyOf(
  known: Knowledge,
  points: Readonly<Partial<Record<KnownFact, number>>>,
  today: number,
): Tally {
  const tally = { wanted: 0, had: 0, fresh: 0, facts: 0, relevant: 0 };
  for (const fact of KNOWN_FACTS) {
    const worth = points[fact] ?? 0;
    tally.wanted += worth;
    if (known[fact] === undefined) continue;
    tally.facts += 1;
    if (worth > 0) tally.relevant += 1;
    tally.had += worth;
    tally.fresh += worth * freshness(known[fact], today);
  }
  return tally;
}

/** The tally once a relevant fact is verified today. */
function verified(
  tally: Tally,
  { worth, fresh, isNew }: { readonly worth: number; readonly fresh: number; readonly isNew: boolean },
): Tally {
  const added = isNew ? 1 : 0;
  return {
    wanted: tally.wanted,
    had: tally.had + added * worth,
    fresh: tally.fresh + worth * (FRESH - fresh),
    facts: tally.facts + added,
    relevant: tally.relevant + (worth > 0 ? added : 0),
  };
}

function qualityOf({ wanted, had, fresh, facts, relevant }: Tally): Omit<KnowledgeQuality, 'next'> {
  const completeness = ratio(had, wanted) ?? 1;
  const timeliness = ratio(fresh, had * FRESH) ?? 0;
  const relevance = ratio(relevant, facts) ?? 0;
  const score = Math.round(50 * completeness + 30 * timeliness + 20 * relevance);
  return { completeness, timeliness, relevance, score };
}

/** `FRESH` up to 90 days after verification, falling by one a day to 0 at a year. */
function freshness(verifiedOn: Day | undefined, today: number): number {
  if (verifiedOn === undefined) return 0;
  return Math.min(FRESH, Math.max(0, STALE_DAYS - (today - dayNumber(verifiedOn))));
}
