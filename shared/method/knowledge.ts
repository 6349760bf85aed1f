import type { Stage } from '../records/customer.ts';
import { daysBetween, type Day } from './days.ts';
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

/** How good our knowledge of a customer is, and what to do next to better it. */
export function knowledgeQuality(
  known: Knowledge,
  stage: Stage,
  asOf: Day,
  relevance: Relevance = DEFAULT_RELEVANCE,
): KnowledgeQuality {
  const points = relevance[stage];
  const parts = partsOf(known, points, asOf);
  const next: NextAction[] = [];
  for (const fact of KNOWN_FACTS) {
    if (points[fact] === undefined || freshness(known[fact], asOf) === 1) continue;
    const gain = partsOf({ ...known, [fact]: asOf }, points, asOf).score - parts.score;
    next.push({ action: known[fact] === undefined ? 'ask' : 'verify', fact, gain });
  }
  return { ...parts, next: next.toSorted((a, b) => b.gain - a.gain) };
}

function partsOf(
  known: Knowledge,
  points: Readonly<Partial<Record<KnownFact, number>>>,
  asOf: Day,
): Omit<KnowledgeQuality, 'next'> {
  let wanted = 0;
  let had = 0;
  let fresh = 0;
  let facts = 0;
  let relevant = 0;
  for (const fact of KNOWN_FACTS) {
    const worth = points[fact] ?? 0;
    wanted += worth;
    if (known[fact] === undefined) continue;
    facts += 1;
    if (worth > 0) relevant += 1;
    had += worth;
    fresh += worth * freshness(known[fact], asOf);
  }
  const completeness = ratio(had, wanted) ?? 1;
  const timeliness = ratio(fresh, had) ?? 0;
  const relevance = ratio(relevant, facts) ?? 0;
  const score = Math.round(50 * completeness + 30 * timeliness + 20 * relevance);
  return { completeness, timeliness, relevance, score };
}

/** 1 up to 90 days after verification, falling evenly to 0 at a year. */
function freshness(verified: Day | undefined, asOf: Day): number {
  if (verified === undefined) return 0;
  const age = daysBetween(verified, asOf);
  return Math.min(1, Math.max(0, (STALE_DAYS - age) / (STALE_DAYS - FRESH_DAYS)));
}
