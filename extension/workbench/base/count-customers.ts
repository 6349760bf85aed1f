import type { Base } from './base.ts';

export interface BaseCount {
  readonly customers: number;
  /** How far standings have come; null before they were ever computed. */
  readonly progress: Base['progress'];
}

/** How many customers there are, and whether their standings are up to date. */
export function countCustomers({ customers, progress }: Base): BaseCount {
  if (!progress) return { customers: customers.size, progress };
  const { state, done, customers: of, day } = progress;
  return { customers: customers.size, progress: { state, done, customers: of, day } };
}
