import { createContext, type ReactNode, use, useCallback, useId, useRef, useState } from 'react';
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
  const button = useRef<HTMLButtonElement>(null);
  const id = useId();
  const close = useCallback(() => setOpen(false), []);
  const Panel = useLater(panel, open);
  return (
    <>
      <button
        ref={button}
        type="button"
        className={triggerClass ?? 'button button-plain'}
        aria-haspopup="dialog"
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        onClick={() => setOpen(!open)}
      >
        {trigger}
      </button>
      {Panel ? (
        <Panel anchor={button} id={id} label={label} onClose={close}>
          <Close value={close}>{children}</Close>
        </Panel>
      ) : null}
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
