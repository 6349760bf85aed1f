import { yearsEndingOn } from '../method/aggregate.ts';
import { type Day, type Window, windowEndingOn } from '../method/days.ts';
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
  /** Day numbers of the years the standard asks about, newest first. */
  readonly years: ReturnType<typeof yearsEndingOn>;
  /** The last 12 months. */
  readonly lastYear: Window;
}

export function momentOf(team: TeamContext, now: number): Moment {
  const dayAt = daysIn(team.calendar.zone);
  const today = dayAt(now);
  const { now: window, before } = periods(team, today);
  const asked = team.standard.rules.flatMap((rule) =>
    rule.when.map((condition) => ('years' in condition ? condition.years : 1)),
  );
  return {
    team,
    now,
    today,
    window,
    before,
    dayAt,
    years: yearsEndingOn(today, Math.max(1, ...asked)),
    lastYear: windowEndingOn(today, { count: 12, unit: 'm' }),
  };
}
