import { ratio, spread } from './exact.ts';
import { failed, found, type Outcome } from './outcome.ts';
import type { Ranking } from './ranking.ts';

/** Whom the team's time goes to. */
export const TIME_GROUPS = ['key', 'regular', 'prospects'] as const;
export type TimeGroup = (typeof TIME_GROUPS)[number];

/** Target shares in whole per cent; they add up to 100. */
export type TimeTargets = Readonly<Record<TimeGroup, number>>;

export const DEFAULT_TIME_TARGETS: TimeTargets = { key: 60, regular: 30, prospects: 10 };

export type TargetsProblem =
  | { readonly code: 'not-a-share'; readonly group: TimeGroup }
  | { readonly code: 'not-100'; readonly total: number };

/** Minutes one rep gave to one customer in one interaction. */
export interface TimeSpent {
  readonly memberId: string;
  readonly customerId: string;
  readonly minutes: number;
}

export interface TimeRow {
  readonly group: TimeGroup;
  readonly minutes: number;
  /** Share of all minutes; null when no time was noted. */
  readonly actual: number | null;
  readonly target: number;
  /** Minutes to add (or, negative, to take away) to meet the target with the same total. */
  readonly missing: number;
}

/** Edited targets, refused unless each is a whole per cent and all add up to 100. */
export function timeTargets(edited: TimeTargets): Outcome<TimeTargets, TargetsProblem> {
  for (const group of TIME_GROUPS) {
    const share = edited[group];
    if (!Number.isInteger(share) || share < 0 || share > 100) return failed({ code: 'not-a-share', group });
  }
  const total = edited.key + edited.regular + edited.prospects;
  return total === 100 ? found(edited) : failed({ code: 'not-100', total });
}

/** Key customers: the first tenth of the active ranking, rounded up. */
export function keyCustomers(active: Ranking): Set<string> {
  return new Set(active.slice(0, Math.ceil(active.length / 10)).map((one) => one.customerId));
}

/** Where the time went beside where it should go. */
export function allocate(
  spent: readonly TimeSpent[],
  groupOf: (customerId: string) => TimeGroup,
  targets: TimeTargets,
): TimeRow[] {
  const minutes: Record<TimeGroup, number> = { key: 0, regular: 0, prospects: 0 };
  let total = 0;
  for (const touch of spent) {
    minutes[groupOf(touch.customerId)] += touch.minutes;
    total += touch.minutes;
  }
  const wanted =
    spread(
      total,
      TIME_GROUPS.map((group) => targets[group]),
    ) ?? [];
  return TIME_GROUPS.map((group, index) => ({
    group,
    minutes: minutes[group],
    actual: ratio(minutes[group], total),
    target: targets[group] / 100,
    missing: (wanted[index] ?? 0) - minutes[group],
  }));
}

/** The same per rep, in order of first appearance. */
export function allocatePerRep(
  spent: readonly TimeSpent[],
  groupOf: (customerId: string) => TimeGroup,
  targets: TimeTargets,
): Map<string, TimeRow[]> {
  const perRep = Map.groupBy(spent, (touch) => touch.memberId);
  return new Map([...perRep].map(([memberId, own]) => [memberId, allocate(own, groupOf, targets)]));
}
