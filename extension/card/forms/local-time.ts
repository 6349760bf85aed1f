/** An instant as a `datetime-local` field writes it, in this device's zone, to the minute. */
export function toLocalTime(at: number): string {
  const offset = new Date(at).getTimezoneOffset() * 60_000;
  return new Date(at - offset).toISOString().slice(0, 16);
}

/** Null where the field is empty or holds no time. */
export function fromLocalTime(text: string): number | null {
  const at = new Date(text).getTime();
  return Number.isNaN(at) || at < 0 ? null : at;
}
