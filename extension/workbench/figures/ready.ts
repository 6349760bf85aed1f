import type { Ranks } from '../../../shared/standings/ranks.ts';
import type { Base } from '../base/base.ts';

/** Why figures cannot be shown yet. */
export type NotReady =
  /** Standings are being computed for the first time. */
  | { readonly state: 'computing'; readonly done: number; readonly customers: number }
  /** Nothing is recorded yet. */
  | { readonly state: 'no-customers' }
  /** Nobody has bought anything: there is nothing to rank. */
  | { readonly state: 'no-purchases' };

export type Answered<Answer> = NotReady | { readonly state: 'ready'; readonly figures: Answer };

/** Answers from the rankings as soon as there are any; `needs` says whether somebody must have bought something. */
export async function fromRanks<Answer>(
  base: Base,
  answer: (ranks: Ranks) => Answer | Promise<Answer>,
  needs: 'purchases' | 'customers' = 'purchases',
): Promise<Answered<Answer>> {
  const { progress } = base;
  if (base.customers.size === 0) return { state: 'no-customers' };
  // While all is ranked again, what was ranked before stays. Standings that are ready without one of these customers
  // are from before they came.
  if (progress === null || base.standings.size === 0) {
    return {
      state: 'computing',
      done: progress?.state === 'computing' ? progress.done : 0,
      customers: base.customers.size,
    };
  }
  const ranks = await base.ranks();
  if (ranks === null || (needs === 'purchases' && ranks.book.customers.size === 0))
    return { state: 'no-purchases' };
  return { state: 'ready', figures: await answer(ranks) };
}
