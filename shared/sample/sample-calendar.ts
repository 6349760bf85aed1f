import type { WorkingCalendar, WorkingDay } from '../method/working-calendar.ts';
import { workingTime } from '../method/working-time.ts';

const HOUR = 3_600_000;
const QUARTER = HOUR / 4;
/** Longer than any stretch of days off. */
const FURTHEST = 14 * 24 * HOUR;

const workday = (): WorkingDay => [{ from: 9 * 60, to: 17 * 60 + 30 }];

/** The sample team's office hours, in the year of `now` and the next. */
export function sampleCalendar(now: number): WorkingCalendar {
  const years = [0, 1].map((ahead) => new Date(now).getUTCFullYear() + ahead);
  const holidays = years.flatMap((year) => [`${year}-12-25`, `${year}-01-01`]);
  return {
    zone: 'Europe/London',
    week: [workday(), workday(), workday(), workday(), workday(), [], []],
    exceptions: Object.fromEntries(holidays.map((day) => [day, []])),
  };
}

/** The instant so many working hours ago, to the quarter hour: deadlines then stand the same whenever it is. */
export function workingHoursAgo(now: number, hours: number): number {
  const calendar = sampleCalendar(now);
  for (let ago = 0; ago < FURTHEST; ago += QUARTER) {
    const worked = workingTime(now - ago, now, calendar);
    if (!worked.ok || worked.value >= hours * HOUR) return now - ago;
  }
  return now - FURTHEST;
}
