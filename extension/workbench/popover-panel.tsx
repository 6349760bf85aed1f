import { Popover as Base } from '@base-ui/react/popover';
import type { ReactNode } from 'react';

interface PopoverPanelProps {
  /** The button it stands under. */
  readonly anchor: HTMLElement | null;
  readonly id: string;
  readonly label: string;
  readonly children?: ReactNode;
  onClose(): void;
}

/** The panel itself, open as long as it is there. */
export function PopoverPanel({ anchor, id, label, children, onClose }: PopoverPanelProps) {
  return (
    <Base.Root
      open
      onOpenChange={(_, { event }) => {
        // A press on the button closes it there.
        const isOnButton = event.target instanceof Node && anchor?.contains(event.target) === true;
        if (!isOnButton) onClose();
      }}
    >
      <Base.Portal>
        <Base.Positioner anchor={anchor} sideOffset={4} align="start" className="popover-place">
          <Base.Popup id={id} className="popover" aria-label={label} finalFocus={() => anchor}>
            {children}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
