import type { FromCard, ToCard } from '../messages/card-port.ts';
import type { StateCell } from './card-state.ts';

export interface PortFollower {
  tell(message: FromCard): void;
}

/** Takes in what the content script says of the page. */
export function followPort(
  port: MessagePort,
  cell: StateCell,
  refresh: (since: number) => Promise<void>,
): PortFollower {
  const tell = (message: FromCard): void => port.postMessage(message);
  const hear = (message: ToCard): void => {
    switch (message.type) {
      case 'reading':
        // That the team was left is said beside the mail of that moment; the next one is for whoever uses this browser now.
        if (cell.get().view.kind === 'removed') return location.reload();
        cell.set({ reading: message.reading, chosen: null });
        void refresh(performance.now());
        break;
      case 'unrecognised':
        cell.set({ reading: null, chosen: null });
        void refresh(performance.now());
        break;
      case 'scheme':
        document.documentElement.dataset['scheme'] = message.scheme;
        break;
      case 'focus':
        focusFirst();
    }
  };
  port.addEventListener('message', ({ data }: MessageEvent<ToCard>) => hear(data));
  return { tell };
}

/** The person asked for the card by a key: the main action if there is one, else the first control. */
function focusFirst(): void {
  const first = document.querySelector('.log-button') ?? document.querySelector('.card-body button');
  if (first instanceof HTMLElement) first.focus();
}
