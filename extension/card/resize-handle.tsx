import { useRef, type KeyboardEvent, type PointerEvent } from 'react';
import { useActions } from './card-actions.ts';
import { useAllWords } from './words.ts';

export const NARROWEST = 280;
export const WIDEST = 420;
const STEP = 20;

/** The card's left edge: dragged, or moved with the arrow keys. */
export function ResizeHandle({ width }: { readonly width: number }) {
  const { t } = useAllWords();
  const { resize } = useActions();
  const grip = useRef<{ x: number; width: number } | null>(null);

  // Screen coordinates: the frame itself moves under the pointer while it is dragged.
  const onPointerDown = (event: PointerEvent<HTMLElement>): void => {
    event.currentTarget.setPointerCapture(event.pointerId);
    grip.current = { x: event.screenX, width };
  };
  const onPointerMove = (event: PointerEvent): void => {
    if (grip.current !== null) resize(within(grip.current.width + grip.current.x - event.screenX));
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = { ArrowLeft: STEP, ArrowRight: -STEP }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    resize(within(width + step));
  };
  return (
    <div
      className="resize"
      role="separator"
      aria-orientation="vertical"
      aria-label={t('resize')}
      aria-valuenow={width}
      aria-valuemin={NARROWEST}
      aria-valuemax={WIDEST}
      tabIndex={0}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={() => (grip.current = null)}
      onKeyDown={onKeyDown}
    />
  );
}

function within(px: number): number {
  return Math.round(Math.min(WIDEST, Math.max(NARROWEST, px)));
}
