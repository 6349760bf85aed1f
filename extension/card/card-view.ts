import type { CustomerCard, MemberName } from '../../shared/card/card-model.ts';
import type { Match } from '../../shared/matching/match.ts';
import type { RejectedEntry } from '../store/layout.ts';
import type { Reading } from '../webmails/webmail.ts';

/** Whether the open mail is logged, and may be. */
export type LogState =
  /** No mail is open to be logged: it is being written. */
  | { readonly kind: 'none' }
  /** The page does not show enough of the mail to know it again. */
  | { readonly kind: 'unidentified' }
  | { readonly kind: 'open'; readonly key: string }
  | {
      readonly kind: 'logged';
      readonly key: string;
      readonly by: MemberName;
      readonly at: number;
      readonly customerId: string;
      /** Null where that customer is not known here. */
      readonly customerName: string | null;
    };

/** What the line at the foot of the card is made from. */
export interface SyncFacts {
  /** Without a server there is nothing to sync with. */
  readonly server: boolean;
  readonly online: boolean;
  /** At most `MOST_COUNTED` are counted. */
  readonly waiting: number;
  /** Epoch milliseconds, null before the first sync. */
  readonly lastSyncedAt: number | null;
  readonly updateNeeded: boolean;
  readonly rejected: readonly RejectedEntry[];
}

export const MOST_COUNTED = 100;

export interface CustomerChoice {
  readonly id: string;
  readonly name: string;
  readonly city: string | null;
}

/** What is shown of the selected person. */
export type Shown =
  | { readonly kind: 'customer'; readonly card: CustomerCard; readonly offer: boolean }
  | { readonly kind: 'tie'; readonly customers: readonly CustomerChoice[]; readonly by: 'address' | 'domain' }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'nameless' }
  | { readonly kind: 'automated' };

/** The card of an open mail. */
export interface MailView {
  readonly kind: 'mail';
  readonly reading: Reading;
  readonly people: readonly Match[];
  readonly selected: number;
  readonly shown: Shown;
  readonly log: LogState;
  readonly sync: SyncFacts;
}

export type CardView =
  | MailView
  | { readonly kind: 'nothing-open' }
  | { readonly kind: 'only-us'; readonly sync: SyncFacts }
  | { readonly kind: 'unrecognised' }
  | { readonly kind: 'removed' }
  | { readonly kind: 'unreadable' };
