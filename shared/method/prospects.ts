import { isWithin, type Day, type Window } from './days.ts';

/**
 * A prospect is earned: a contact is one only while it has made a commitment to us, open or kept within the
 * window. Contacted without that it is an opportunity, never contacted a suspect.
 */
export const PROSPECT_STATUSES = ['prospect', 'opportunity', 'suspect'] as const;
export type ProspectStatus = (typeof PROSPECT_STATUSES)[number];

/** What the rule needs of a commitment, in days of the team's zone. */
export interface PromiseMade {
  readonly promisedBy: 'us' | 'them';
  readonly state: 'open' | 'kept' | 'broken' | 'withdrawn';
  readonly madeOn: Day;
  /** When it was kept, broken or withdrawn; null while open or when nobody noted it. */
  readonly settledOn: Day | null;
}

export interface ProspectFacts {
  /** Day of the first touch in either direction; null if never contacted. */
  readonly contactedOn: Day | null;
  readonly promises: readonly PromiseMade[];
}

/** Status on the last day of the window, from what had happened by then. */
export function prospectStatus(facts: ProspectFacts, window: Window): ProspectStatus {
  if (facts.promises.some((promise) => earns(promise, window))) return 'prospect';
  return facts.contactedOn !== null && facts.contactedOn <= window.to ? 'opportunity' : 'suspect';
}

/** Number of true prospects at the end of each window. */
export function prospectsOverTime(
  contacts: readonly ProspectFacts[],
  windows: readonly Window[],
): { day: Day; prospects: number }[] {
  return windows.map((window) => ({
    day: window.to,
    prospects: contacts.filter((facts) => prospectStatus(facts, window) === 'prospect').length,
  }));
}

function earns(promise: PromiseMade, window: Window): boolean {
  if (promise.promisedBy !== 'them' || promise.madeOn > window.to) return false;
  const openThen = promise.state === 'open' || (promise.settledOn !== null && promise.settledOn > window.to);
  if (openThen) return true;
  return promise.state === 'kept' && isWithin(promise.settledOn ?? promise.madeOn, window);
}
