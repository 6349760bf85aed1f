import { ratio } from './exact.ts';
import { failed, found, type Outcome } from './outcome.ts';
import { compareIds } from './ranking.ts';

/** One survey answer: NPS 0 to 10, or CSAT 1 to 5. */
export interface Answer {
  readonly customerId: string;
  readonly kind: 'nps' | 'csat';
  readonly score: number;
  readonly theme: string | null;
}

export type AnswerProblem = { readonly code: 'score-out-of-range'; readonly answer: Answer };

/** `nps` is -1 to 1 (shown times 100), `csat` 0 to 1; null without answers of that kind. */
export interface SatisfactionSummary {
  readonly npsAnswers: number;
  readonly nps: number | null;
  readonly csatAnswers: number;
  readonly csat: number | null;
}

/**
 * NPS: share of promoters (9 and 10) minus share of detractors (0 to 6). CSAT: share of the two best answers
 * of five. Source of NPS: Frederick F. Reichheld, The One Number You Need to Grow, Harvard Business Review (2003).
 */
export function summariseSatisfaction(
  answers: readonly Answer[],
): Outcome<SatisfactionSummary, AnswerProblem> {
  const bad = answers.find((answer) => !isInRange(answer));
  return bad ? failed({ code: 'score-out-of-range', answer: bad }) : found(summaryOf(answers));
}

/** The same for each theme, what most needs improving first; answers without a theme are left out. */
export function satisfactionByTheme(
  answers: readonly Answer[],
): Outcome<({ theme: string } & SatisfactionSummary)[], AnswerProblem> {
  const bad = answers.find((answer) => !isInRange(answer));
  if (bad) return failed({ code: 'score-out-of-range', answer: bad });
  const themes = Map.groupBy(answers, (answer) => answer.theme);
  const rows = [...themes].flatMap(([theme, own]) => (theme === null ? [] : [{ theme, ...summaryOf(own) }]));
  return found(rows.toSorted((a, b) => worth(a) - worth(b) || compareIds(a.theme, b.theme)));
}

/** A customer's satisfaction, 0 to 1: the mean of its answers, each on its own scale; null without any. */
export function satisfactionOf(answers: readonly Answer[]): number | null {
  const scores = answers.map(({ kind, score }) => (kind === 'nps' ? score / 10 : (score - 1) / 4));
  return ratio(
    scores.reduce((sum, score) => sum + score, 0),
    scores.length,
  );
}

export interface SatisfiedCustomer {
  readonly customerId: string;
  /** 0 to 1. */
  readonly satisfaction: number;
  /** What could still be earned, in minor units: usually their spend in our category minus our revenue. */
  readonly potential: number;
}

export type SatisfactionField = 'win-back' | 'keep' | 'develop' | 'watch';

export interface SatisfactionPlace extends SatisfiedCustomer {
  /** Unhappy with much to earn: win back; happy with much: develop; happy with little: keep; unhappy with little: watch. */
  readonly field: SatisfactionField;
}

/** Customers by satisfaction against earning potential; whom to win back first comes first. */
export function winBackOrder(
  customers: readonly SatisfiedCustomer[],
  limits: { readonly satisfied: number; readonly highPotential: number },
): SatisfactionPlace[] {
  const placed = customers.map((one): SatisfactionPlace => {
    const happy = one.satisfaction >= limits.satisfied;
    const high = one.potential >= limits.highPotential;
    return { ...one, field: happy ? (high ? 'develop' : 'keep') : high ? 'win-back' : 'watch' };
  });
  const order: readonly SatisfactionField[] = ['win-back', 'develop', 'keep', 'watch'];
  return placed.toSorted(
    (a, b) =>
      order.indexOf(a.field) - order.indexOf(b.field) ||
      b.potential - a.potential ||
      a.satisfaction - b.satisfaction ||
      compareIds(a.customerId, b.customerId),
  );
}

function isInRange({ kind, score }: Answer): boolean {
  const [low, high] = kind === 'nps' ? [0, 10] : [1, 5];
  return Number.isInteger(score) && score >= low && score <= high;
}

function summaryOf(answers: readonly Answer[]): SatisfactionSummary {
  const nps = answers.filter((answer) => answer.kind === 'nps');
  const csat = answers.filter((answer) => answer.kind === 'csat');
  const promoters = nps.filter(({ score }) => score >= 9).length;
  const detractors = nps.filter(({ score }) => score <= 6).length;
  return {
    npsAnswers: nps.length,
    nps: ratio(promoters - detractors, nps.length),
    csatAnswers: csat.length,
    csat: ratio(csat.filter(({ score }) => score >= 4).length, csat.length),
  };
}

/** -1 to 1 on whichever scale a theme was asked; the worse of the two when both were. */
function worth({ nps, csat }: SatisfactionSummary): number {
  return Math.min(nps ?? 1, csat === null ? 1 : 2 * csat - 1);
}
