import type { NextAction } from '../../../shared/method/knowledge.ts';
import { ratio } from '../../../shared/method/exact.ts';
import { compareIds } from '../../../shared/method/ranking.ts';
import type { Tier } from '../../../shared/records/customer.ts';
import type { Base } from '../base/base.ts';

const MOST_ROWS = 200;

/** Scores from 0 to 100 in bands, the poorest first. */
export const KNOWLEDGE_BANDS = ['poor', 'fair', 'good'] as const;
export type KnowledgeBand = (typeof KNOWLEDGE_BANDS)[number];

export interface KnowledgeRow {
  readonly customerId: string;
  readonly name: string;
  readonly tier: Tier;
  /** 0 to 100. */
  readonly score: number;
  readonly next: NextAction | null;
  /** Minor units of the last 12 months. */
  readonly revenue: number;
}

export interface KnowledgeAnswer {
  readonly customers: number;
  /** Mean score; null without customers. */
  readonly mean: number | null;
  /** The same by revenue: what we know where the money is. */
  readonly weighted: number | null;
  readonly bands: Readonly<Record<KnowledgeBand, number>>;
  readonly todo: readonly {
    readonly action: NextAction['action'];
    readonly fact: NextAction['fact'];
    readonly customers: number;
  }[];
  /** Where little is known of much revenue first. */
  readonly rows: readonly KnowledgeRow[];
  readonly currency: string | null;
}

/** How good our knowledge of the customers is, and what to learn next. */
export function answerKnowledge(
  { standings, customers, moment }: Base,
  ownerId: string | null,
): KnowledgeAnswer {
  const rows: KnowledgeRow[] = [];
  let currency = moment.team.currency;
  for (const standing of standings.values()) {
    const customer = customers.get(standing.customerId);
    if (!customer || (ownerId !== null && customer.ownerId !== ownerId)) continue;
    currency ??= standing.currency;
    const { customerId, tier, knowledge: score, nextToLearn: next, revenue } = standing;
    rows.push({ customerId, name: customer.name, tier, score, next, revenue });
  }
  const sum = (of: (row: KnowledgeRow) => number): number => rows.reduce((total, row) => total + of(row), 0);
  const count = (band: KnowledgeBand): number => rows.filter((row) => bandOf(row.score) === band).length;
  return {
    customers: rows.length,
    mean: ratio(
      sum((row) => row.score),
      rows.length,
    ),
    weighted: ratio(
      sum((row) => row.score * row.revenue),
      sum((row) => row.revenue),
    ),
    bands: { poor: count('poor'), fair: count('fair'), good: count('good') },
    todo: todoOf(rows),
    rows: rows
      .filter((row) => row.next !== null)
      .toSorted((a, b) => weightOf(b) - weightOf(a) || a.score - b.score || compareIds(a.name, b.name))
      .slice(0, MOST_ROWS),
    currency,
  };
}

/** Poor below 40, good from 70 on. */
export function bandOf(score: number): KnowledgeBand {
  return score < 40 ? 'poor' : score < 70 ? 'fair' : 'good';
}

function weightOf({ score, revenue }: KnowledgeRow): number {
  return (100 - score) * revenue;
}

function todoOf(rows: readonly KnowledgeRow[]): KnowledgeAnswer['todo'] {
  const wanted = rows.flatMap(({ next }) => (next === null ? [] : [next]));
  return [...Map.groupBy(wanted, ({ action, fact }) => `${action} ${fact}`).values()]
    .flatMap((own) => (own[0] ? [{ action: own[0].action, fact: own[0].fact, customers: own.length }] : []))
    .toSorted((a, b) => b.customers - a.customers || compareIds(a.fact, b.fact));
}
