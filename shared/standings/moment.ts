import type { Day, Window } from '../method/days.ts';
import { periods, type TeamContext } from './team-context.ts';
import { type DayAt, daysIn } from './zone-days.ts';

/** What a computation depends on besides the records: the team's rules and the time, read once for many customers. */
export interface Moment {
  readonly team: TeamContext;
  /** Epoch ms. */
  readonly now: number;
  readonly today: Day;
  readonly window: Window;
  readonly before: Window;
  readonly dayAt: DayAt;
}

export function momentOf(team: TeamContext, now: number): Moment {
  const dayAt = daysIn(team.calendar.zone);
  const today = dayAt(now);
  const { now: window, before } = periods(team, today);
  return { team, now, today, window, before, dayAt };
}
