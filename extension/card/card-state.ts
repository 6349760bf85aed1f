import type { Choices } from '../../shared/matching/match.ts';
import type { FlusherState } from '../sync/flusher.ts';
import type { Directory } from '../standings/directory.ts';
import type { Session } from '../session/session.ts';
import type { Reading } from '../webmails/webmail.ts';
import type { CardView } from './card-view.ts';
import type { FirstWords } from './words.ts';

/** Everything the card is rendered from. */
export interface CardState {
  readonly view: CardView;
  readonly words: FirstWords;
  readonly session: Session;
  readonly folded: boolean;
  readonly width: number;
  readonly choices: Choices;
  /** How the last run of sync ended. */
  readonly flusher: FlusherState;
  /** What the page last said it shows; null while it is not recognised. */
  readonly reading: Reading | null;
  readonly chosen: string | null;
  /** Null as long as it is not loaded. */
  readonly directory: Directory | null;
}

export interface StateCell {
  get(): CardState;
  set(fields: Partial<CardState>): void;
  subscribe(listener: () => void): () => void;
}

/** A cell React can subscribe to, so that a port message is painted within the frame in which it came. */
export function stateCell(first: CardState): StateCell {
  let state = first;
  const listeners = new Set<() => void>();
  return {
    get: () => state,
    set(fields) {
      state = { ...state, ...fields };
      for (const listener of listeners) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
