import { createContext, createElement, type ReactNode, use, useCallback, useId, useState } from 'react';
import { later, useLater } from './use-later.ts';

interface PopoverProps {
  readonly trigger: ReactNode;
  readonly triggerClass?: string;
  readonly label: string;
  readonly startsOpen?: boolean;
  readonly children: ReactNode;
}

const panel = later(async () => (await import('./popover-panel.tsx')).PopoverPanel);

const Close = createContext<() => void>(() => undefined);

/** A small panel under a button; Escape closes it and gives the focus back. */
export function Popover({ trigger, triggerClass, label, startsOpen = false, children }: PopoverProps) {
  const [open, setOpen] = useState(startsOpen);
  const [anchor, setAnchor] = useState<HTMLButtonElement | null>(null);
  const id = useId();
  const close = useCallback(() => setOpen(false), []);
  const opened = useLater(panel, open);
  return (
    <>
      <button
        ref={setAnchor}
        type="button"
        className={triggerClass ?? 'button button-plain'}
        aria-haspopup="dialog"
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        onClick={() => setOpen(!open)}
      >
        {trigger}
      </button>
      {opened
        ? createElement(
            opened,
            { anchor, id, label, onClose: close },
            <Close value={close}>{children}</Close>,
          )
        : null}
    </>
  );
}

/** A button within a popover that closes it. */
export function PopoverClose({ children, onClick }: { readonly children: ReactNode; onClick?(): void }) {
  const close = use(Close);
  return (
    <button
      type="button"
      className="popover-item"
      onClick={() => {
        close();
        onClick?.();
      }}
    >
      {children}
    </button>
  );
}
