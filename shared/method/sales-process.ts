import type { Day } from './days.ts';
import { failed, found, type Outcome } from './outcome.ts';

/** One move of a customer in the team's ordered sales process, oldest first in a history. */
export interface ProcessMove {
  readonly on: Day;
  readonly to: string;
  /** True when a person looked at the customer and placed it on purpose: that settles any regress before it. */
  readonly reclassified: boolean;
}

export interface ProcessStanding {
  /** Null before the first move. */
  readonly step: string | null;
  /** The unsettled move backwards, listed until someone reclassifies; null when there is none. */
  readonly regressed: { readonly from: string; readonly to: string; readonly on: Day } | null;
}

export type ProcessProblem = { readonly code: 'unknown-step'; readonly step: string };

/** Where a customer stands in the process, and whether it slid back. Later moves forward do not clear the flag. */
export function processStanding(
  steps: readonly string[],
  history: readonly ProcessMove[],
): Outcome<ProcessStanding, ProcessProblem> {
  let step: string | null = null;
  let regressed: ProcessStanding['regressed'] = null;
  for (const move of history) {
    const to = steps.indexOf(move.to);
    if (to < 0) return failed({ code: 'unknown-step', step: move.to });
    if (move.reclassified) regressed = null;
    else if (step !== null && to < steps.indexOf(step))
      regressed ??= { from: step, to: move.to, on: move.on };
    step = move.to;
  }
  return found({ step, regressed });
}
