/** The calendar day of an instant in a time zone, `YYYY-MM-DD`. `zone` is an IANA name such as `Asia/Shanghai`. */
export function dayIn(zone: string, at: number): string {
  return formatterFor(zone).format(at);
}

/** Whole days from one `YYYY-MM-DD` to another; negative where `to` is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00Z`) - Date.parse(`${from}T00:00Z`)) / 86_400_000);
}

/** The day `days` after a `YYYY-MM-DD`. */
export function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/** The day `days` working days (Monday to Friday) after a `YYYY-MM-DD`. */
export function addWorkingDays(day: string, days: number): string {
  let reached = day;
  for (let left = days; left > 0;) {
    reached = addDays(reached, 1);
    if (![0, 6].includes(new Date(`${reached}T00:00Z`).getUTCDay())) left -= 1;
  }
  return reached;
}

const formatters = new Map<string, Intl.DateTimeFormat>();

// Building a formatter costs more than the whole card's shaping, so one per zone is kept.
function formatterFor(zone: string): Intl.DateTimeFormat {
  const known = formatters.get(zone);
  if (known !== undefined) return known;
  const made = new Intl.DateTimeFormat('en-CA', {
    timeZone: zone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  });
  formatters.set(zone, made);
  return made;
}
