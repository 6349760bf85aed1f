import { isWithin, type Day } from '../../../shared/method/days.ts';
import { median } from '../../../shared/method/exact.ts';
import {
  type Answer,
  satisfactionByTheme,
  type SatisfactionPlace,
  type SatisfactionSummary,
  summariseSatisfaction,
  winBackOrder,
} from '../../../shared/method/satisfaction.ts';
import type { Base } from '../base/base.ts';

/** From here on a customer counts as satisfied, as where its stage is suggested. */
const SATISFIED = 0.8;

export interface SatisfactionAnswer {
  readonly summary: SatisfactionSummary;
  readonly answers: number;
  readonly themes: readonly ({ readonly theme: string } & SatisfactionSummary)[];
  /** Whom to win back first comes first. */
  readonly customers: readonly (SatisfactionPlace & { readonly name: string })[];
  /** Customers who answered, but whose spend in our category nobody knows. */
  readonly unknownPotential: number;
  readonly limits: { readonly satisfied: number; readonly highPotential: number };
  readonly currency: string | null;
  readonly from: Day;
  readonly to: Day;
}

/** Satisfaction of the window's answers: overall, by theme, and against what could still be earned. */
export async function answerSatisfaction(base: Base): Promise<SatisfactionAnswer> {
  const { moment, customers, standings } = base;
  const records = await base.all('satisfaction');
  const answers = records
    .filter((one) => isWithin(moment.dayAt(one.at), moment.window))
    .map(({ customerId, answer, theme }): Answer => ({ customerId, ...answer, theme: theme ?? null }));
  const summary = summariseSatisfaction(answers);
  const themes = satisfactionByTheme(answers);
  const known: { customerId: string; satisfaction: number; potential: number }[] = [];
  let unknownPotential = 0;
  let currency: string | null = moment.team.currency;
  for (const { customerId, satisfaction, revenue, currency: own } of standings.values()) {
    const spend = customers.get(customerId)?.categorySpend;
    if (satisfaction === null) continue;
    if (!spend || (own !== null && spend.currency !== own)) {
      unknownPotential += 1;
      continue;
    }
    currency ??= spend.currency;
    known.push({ customerId, satisfaction, potential: Math.max(0, spend.minor - revenue) });
  }
  const limits = { satisfied: SATISFIED, highPotential: median(known.map((one) => one.potential)) ?? 0 };
  return {
    // Scores are checked where they are stored, so that none is out of range
    summary: summary.ok ? summary.value : { npsAnswers: 0, nps: null, csatAnswers: 0, csat: null },
    answers: answers.length,
    themes: themes.ok ? themes.value : [],
    customers: winBackOrder(known, limits).map((one) => ({
      ...one,
      name: customers.get(one.customerId)?.name ?? one.customerId,
    })),
    unknownPotential,
    limits,
    currency,
    from: moment.window.from,
    to: moment.window.to,
  };
}
