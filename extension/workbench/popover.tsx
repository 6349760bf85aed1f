import { Popover as Base } from '@base-ui/react/popover';
import type { ReactNode } from 'react';

interface PopoverProps {
  readonly trigger: ReactNode;
  readonly triggerClass?: string;
  readonly label: string;
  readonly startsOpen?: boolean;
  readonly children: ReactNode;
  onClosed?(): void;
}

/** A small panel under a button; Escape closes it and gives the focus back. */
export function Popover({
  trigger,
  triggerClass,
  label,
  startsOpen = false,
  children,
  onClosed,
}: PopoverProps) {
  return (
    <Base.Root defaultOpen={startsOpen} onOpenChange={(open) => !open && onClosed?.()}>
      <Base.Trigger className={triggerClass ?? 'button button-plain'}>{trigger}</Base.Trigger>
      <Base.Portal>
        <Base.Positioner sideOffset={4} align="start" className="popover-place">
          <Base.Popup className="popover" aria-label={label}>
            {children}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}

/** A button within a popover that closes it. */
export function PopoverClose({ children, onClick }: { readonly children: ReactNode; onClick?(): void }) {
  return (
    <Base.Close className="popover-item" onClick={onClick}>
      {children}
    </Base.Close>
  );
}
