import type { Day } from '../method/days.ts';
import type { WorkingCalendar, WorkingDay } from '../method/working-calendar.ts';
import { dayInZone, workingTime } from '../method/working-time.ts';

const HOUR = 3_600_000;
const QUARTER = HOUR / 4;
/** Longer than any stretch of days off. */
const FURTHEST = 14 * 24 * HOUR;

const ZONE = 'Europe/London';

const workday = (): WorkingDay => [{ from: 9 * 60, to: 17 * 60 + 30 }];

/** The sample team's office hours, in the year of `now` and the next. */
export function sampleCalendar(now: number): WorkingCalendar {
  const years = [0, 1].map((ahead) => new Date(now).getUTCFullYear() + ahead);
  const holidays = years.flatMap((year) => [`${year}-12-25`, `${year}-01-01`]);
  return {
    zone: ZONE,
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

/** The day of an instant at the sample team's office. */
export function sampleDay(at: number): Day {
  const day = dayInZone(at, ZONE);
  if (!day.ok) throw new Error(`the platform does not know the zone ${ZONE}`);
  return day.value;
}

/** Two hours earlier, or the instant itself where those would begin the day before: what was today stays today. */
export function earlierThatDay(at: number): number {
  const earlier = at - 2 * HOUR;
  return sampleDay(earlier) === sampleDay(at) ? earlier : at;
}
