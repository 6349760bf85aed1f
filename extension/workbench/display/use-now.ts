import { useEffect, useState } from 'react';

const MINUTE = 60_000;
const minuteOf = (at: number): number => Math.floor(at / MINUTE) * MINUTE;

/** The current minute, epoch ms. Moves on by itself, so that deadlines pass on the screen as they pass. */
export function useNow(): number {
  const [now, setNow] = useState(() => minuteOf(Date.now()));
  useEffect(() => {
    const timer = setInterval(() => setNow(minuteOf(Date.now())), MINUTE / 4);
    return () => clearInterval(timer);
  }, []);
  return now;
}
