import type { TeamContext } from '../../shared/standings/team-context.ts';
import type { Day } from '../../shared/method/days.ts';

/** The row of the `purchaseSum` table: purchase days of some customers, five numbers a day, one customer after another. */
export interface SumBlock {
  readonly ids: readonly string[];
  /** Number of days of each customer. */
  readonly counts: readonly number[];
  readonly days: Float64Array;
  /** Purchases in another currency, which are not counted, by customer. */
  readonly other: Readonly<Record<string, number>>;
}

/** Raised when standings are computed otherwise than before: every row is then made again. */
export const STANDINGS_VERSION = 8;

/** What the card and the workbench need to read standings, and how far they have come. */
export interface StandingsMeta {
  readonly key: 'standings';
  readonly version: number;
  readonly state: 'computing' | 'ready';
  readonly done: number;
  readonly customers: number;
  /** The day the rows are of, in the team's zone. */
  readonly day: Day;
  /** The team's IANA zone, in which its days are counted. */
  readonly zone: string;
  readonly contactChannels: TeamContext['contactChannels'];
  /** When the deadlines of open complaints were last worked out, epoch ms. */
  readonly clocksAt: number;
  /** The last key of the log that standings and sums have followed: what is left of it up to there is old. */
  readonly followed: number | null;
  /** Whether the outline and the histories have every customer; what the log still says is not in them yet. */
  readonly extracted: boolean;
  /** Milliseconds the last whole computation took, and the last one of single customers. */
  readonly tookMs: { readonly all: number | null; readonly few: number | null };
}
