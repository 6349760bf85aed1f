import type { CustomerCard, MemberName } from '../../shared/card/card-model.ts';
import type { GuardLine } from '../../shared/card/warnings.ts';
import type { Match } from '../../shared/matching/match.ts';
import type { RejectedEntry } from '../store/layout.ts';
import type { SyncLine } from '../sync/sync-line.ts';
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
  /** Null without a server: there is nothing to sync with. At most `MOST_COUNTED` waiting saves are counted. */
  readonly line: SyncLine | null;
  /** Whether the last request reached the server; `offline` where this browser knows of no network. */
  readonly reach: 'reached' | 'offline' | 'unreachable';
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
  | {
      readonly kind: 'customer';
      readonly card: CustomerCard;
      readonly offer: boolean;
      /** Of several that fit, this one was chosen by hand. */
      readonly isChosen: boolean;
    }
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
  /** While a mail is written: what should be known of all it goes to before it is sent. */
  readonly guard: readonly GuardLine[];
  readonly sync: SyncFacts;
  /** The IANA zone days are counted in: the team's, else this device's. */
  readonly zone: string;
}

export type CardView =
  | MailView
  | { readonly kind: 'nothing-open' }
  | { readonly kind: 'only-us'; readonly sync: SyncFacts }
  | { readonly kind: 'unrecognised' }
  | { readonly kind: 'removed' }
  | { readonly kind: 'unreadable' };
