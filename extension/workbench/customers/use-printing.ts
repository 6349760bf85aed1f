import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';

/** Whether the page is being printed: then everything must stand on it that is to be on paper. */
export function usePrinting(): boolean {
  const [isPrinting, setPrinting] = useState(false);
  useEffect(() => {
    const end = new AbortController();
    // The browser lays out what stands there when this has run.
    const print = (is: boolean): void => flushSync(() => setPrinting(is));
    const paper = matchMedia('print');
    addEventListener('beforeprint', () => print(true), { signal: end.signal });
    addEventListener('afterprint', () => print(false), { signal: end.signal });
    paper.addEventListener('change', () => print(paper.matches), { signal: end.signal });
    return () => end.abort();
  }, []);
  return isPrinting;
}
