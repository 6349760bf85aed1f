import { createContext, use } from 'react';
import type { CustomerDomain } from '../../shared/matching/registrable.ts';
import type { Change } from '../store/change.ts';
import type { RejectedEntry } from '../store/layout.ts';
import type { Author } from './changes.ts';
import type { Drafts } from './drafts.ts';
import type { CustomerChoice } from './card-view.ts';

/** A real click or key press: writing is refused without one. */
export interface Gesture {
  readonly isTrusted: boolean;
  /** Of a click: 2 is the second of a double click. */
  readonly detail?: number;
}

export type Saved = { readonly ok: true; readonly ids: readonly string[] } | FailedSave;

export type FailedSave =
  | {
      readonly ok: false;
      readonly problem:
        | 'covered'
        | 'failed'
        | 'not-found'
        | 'too-large'
        | 'update-needed'
        | 'storage-full'
        | 'storage-blocked'
        | 'storage-unavailable';
    }
  | { readonly ok: false; readonly problem: 'invalid'; readonly detail: string };

/** All the card can do besides showing itself. */
export interface CardActions {
  /** Who writes, as of now. */
  author(): Author;
  readonly now: () => number;
  readonly drafts: Drafts;
  save(changes: readonly Change[], gesture: Gesture): Promise<Saved>;
  choosePerson(identity: string): void;
  /** Settles a tie for one address, in this browser; null leaves it open again. */
  chooseCustomer(address: string, customerId: string | null): void;
  findCustomers(start: string): Promise<CustomerChoice[]>;
  checkDomain(host: string): Promise<CustomerDomain>;
  /** The page's structure without its text, copied if the browser allowed it; null where there is none to be had. */
  describePage(): Promise<{ report: string; copied: boolean } | null>;
  copy(text: string): Promise<boolean>;
  fold(folded: boolean): void;
  resize(px: number): void;
  openSettings(): void;
  /** Gives the keyboard back to the page. */
  leave(): void;
  retry(entry: RejectedEntry, gesture: Gesture): Promise<Saved>;
  discard(entry: RejectedEntry): Promise<void>;
}

export const ActionsContext = createContext<CardActions | null>(null);

export function useActions(): CardActions {
  const actions = use(ActionsContext);
  if (actions === null) throw new Error('The card is rendered inside an ActionsContext');
  return actions;
}
