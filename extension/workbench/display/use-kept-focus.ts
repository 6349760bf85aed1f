import { type RefObject, useEffect, useRef } from 'react';

/**
 * Where the control that is pressed gives way to others, the focus goes on to the first of these: who works by
 * keyboard would else begin again at the top of the page. `state` tells the controls apart; the function returned is
 * called when one is pressed.
 */
export function useKeptFocus<Place extends HTMLElement>(
  state: unknown,
): [RefObject<Place | null>, () => void] {
  const place = useRef<Place>(null);
  const isPressed = useRef(false);
  const before = useRef(state);
  useEffect(() => {
    if (before.current === state) return;
    before.current = state;
    const isLost = document.activeElement === document.body;
    if (isPressed.current && isLost) place.current?.querySelector<HTMLElement>('button, select')?.focus();
    isPressed.current = false;
  });
  return [place, () => void (isPressed.current = true)];
}
