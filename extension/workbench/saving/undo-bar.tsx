import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { Button, KeyCap } from '../../design/button.tsx';
import { useWorkbench } from '../workbench-context.tsx';

/** What the bar says. */
export interface Told {
  readonly text: string;
  /** A failure stays until it was read. */
  readonly isFailure: boolean;
}

/** The bar steps aside when it was left alone for so long. */
const STAYS_MS = 12_000;

interface UndoBarProps {
  readonly told: Told;
  /** Null where there is nothing to take back. */
  readonly onUndo: (() => void) | null;
  readonly busy: boolean;
  onDone(): void;
}

/** Says what was done and offers to take it back. */
export function UndoBar({ told, onUndo, busy, onDone }: UndoBarProps) {
  const { t } = useWorkbench();
  const bar = useRef<HTMLDivElement>(null);
  const [isPointed, setPointed] = useState(false);
  const [isFocused, setFocused] = useState(false);
  const stays = told.isFailure || isPointed || isFocused;
  useRoom(bar);
  useEffect(() => {
    if (stays) return undefined;
    const timer = setTimeout(onDone, STAYS_MS);
    return () => clearTimeout(timer);
  }, [onDone, stays]);
  return (
    <div
      ref={bar}
      className={told.isFailure ? 'undo-bar undo-bar-failed' : 'undo-bar'}
      onPointerEnter={() => setPointed(true)}
      onPointerLeave={() => setPointed(false)}
      onFocus={() => setFocused(true)}
      onBlur={() => setFocused(false)}
    >
      <span>{told.text}</span>
      {onUndo ? (
        <Button look="link" disabled={busy} aria-keyshortcuts="Control+Z" onClick={onUndo}>
          {t('undo')} <KeyCap>Ctrl Z</KeyCap>
        </Button>
      ) : null}
      <Button look="quiet" aria-label={t('dismiss')} onClick={onDone}>
        ×
      </Button>
    </div>
  );
}

/** Above and below the bar, in CSS pixels. */
const AROUND_PX = 32;

/** Tells the styles how much room the bar takes, so that the page ends above it. */
function useRoom(bar: RefObject<HTMLDivElement | null>): void {
  useLayoutEffect(() => {
    const { style } = document.documentElement;
    const observer = new ResizeObserver(() => {
      style.setProperty('--undo-room', `${(bar.current?.offsetHeight ?? 0) + AROUND_PX}px`);
    });
    if (bar.current) observer.observe(bar.current);
    return () => {
      observer.disconnect();
      style.removeProperty('--undo-room');
    };
  }, [bar]);
}
