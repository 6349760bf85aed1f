import type { Day } from '../method/days.ts';
import { dayFromNumber } from '../method/days.ts';
import { dayInZone } from '../method/working-time.ts';

const DAY = 86_400_000;

/** The day of an instant in epoch ms. */
export type DayAt = (at: number) => Day;

/**
 * Days in a zone for very many instants: asking the platform for each takes longer than all the rest, so the
 * boundary of each day is asked for once. An unknown zone counts in UTC.
 */
export function daysIn(zone: string): DayAt {
  const known = new Map<
    number,
    { readonly split: number; readonly before: Day; readonly after: Day } | null
  >();
  const ask = (at: number): Day => {
    const day = dayInZone(at, zone);
    return day.ok ? day.value : dayFromNumber(Math.floor(at / DAY));
  };
  return (at) => {
    const number = Math.floor(at / DAY);
    let parts = known.get(number);
    if (parts === undefined) {
      parts = splitOf(number, ask);
      known.set(number, parts);
    }
    if (parts === null) return ask(at);
    return at < parts.split ? parts.before : parts.after;
  };
}

/** Where a UTC day changes its date in the zone; null on a day whose clock change makes that unsafe to tell. */
function splitOf(number: number, ask: (at: number) => Day) {
  const start = number * DAY;
  const before = ask(start);
  const after = ask(start + DAY - 1);
  if (before === after) return { split: start, before, after };
  let low = start;
  let high = start + DAY - 1;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    const day = ask(middle);
    if (day !== before && day !== after) return null;
    if (day === before) low = middle;
    else high = middle;
  }
  return { split: high, before, after };
}
