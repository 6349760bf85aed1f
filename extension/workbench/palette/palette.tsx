import { createElement, useCallback, useEffect, useState } from 'react';
import { KeyCap } from '../../design/button.tsx';
import { PlaceBoundary } from '../place-boundary.tsx';
import { isTyping } from '../saving/use-undo.tsx';
import { later, useLater } from '../use-later.ts';
import { useWorkbench } from '../workbench-context.tsx';

const dialog = later(async () => (await import('./palette-dialog.tsx')).PaletteDialog);

/** One field for everything: find a record, go to a place, do something. `/` and Ctrl+K open it from anywhere. */
export function Palette() {
  const { t } = useWorkbench();
  const [open, setOpen] = useState(false);
  const show = useCallback(() => setOpen(true), []);
  const close = useCallback(() => setOpen(false), []);
  useOpenKeys(show);
  const opened = useLater(dialog, open);
  return (
    <>
      <button
        type="button"
        className="search-everything"
        aria-haspopup="dialog"
        aria-keyshortcuts="/ Control+K"
        onClick={show}
      >
        <span>{t('palette.open')}</span>
        <KeyCap>/</KeyCap>
      </button>
      {opened ? (
        <PlaceBoundary text={t('failed')}>{createElement(opened, { onDone: close })}</PlaceBoundary>
      ) : null}
    </>
  );
}

function useOpenKeys(open: () => void): void {
  useEffect(() => {
    const end = new AbortController();
    const listen = (event: globalThis.KeyboardEvent): void => {
      const isPalette = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k';
      const isSearch = event.key === '/' && !event.ctrlKey && !event.metaKey && !isTyping(event.target);
      if (!isPalette && !isSearch) return;
      event.preventDefault();
      open();
    };
    addEventListener('keydown', listen, { signal: end.signal });
    return () => end.abort();
  });
}
