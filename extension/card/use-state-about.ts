import { useCallback, useState } from 'react';

/**
 * State about a subject: it begins anew with another one, while the elements stay in place, which paints a card sooner
 * than new ones. What is set late, about a subject before, is not taken for this one's.
 */
export function useStateAbout<T>(subject: string, initial: T): [T, (value: T) => void] {
  const [held, hold] = useState({ subject, value: initial });
  const now = held.subject === subject ? held : { subject, value: initial };
  if (now !== held) hold(now);
  const set = useCallback(
    (value: T) => hold((latest) => (latest.subject === subject ? { subject, value } : latest)),
    [subject],
  );
  return [now.value, set];
}
