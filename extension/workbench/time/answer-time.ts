import {
  allocate,
  allocatePerRep,
  DEFAULT_TIME_TARGETS,
  keyCustomers,
  type TimeGroup,
  type TimeRow,
  type TimeSpent,
  type TimeTargets,
} from '../../../shared/method/allocation.ts';
import { type Day, isWithin, windowEndingOn } from '../../../shared/method/days.ts';
import { TEAM_SETTING } from '../../../shared/records/setting.ts';
import type { Base } from '../base/base.ts';

export const TIME_SPANS = ['30', '90', '365'] as const;
/** The last so many days. */
export type TimeSpan = (typeof TIME_SPANS)[number];

export interface TimeAnswer {
  readonly targets: TimeTargets;
  readonly team: readonly TimeRow[];
  readonly minutes: number;
  readonly reps: readonly {
    readonly memberId: string;
    /** Null for somebody who is not in the team any more. */
    readonly name: string | null;
    readonly minutes: number;
    readonly rows: readonly TimeRow[];
  }[];
  /** Interactions of the span whose minutes nobody noted. */
  readonly unnoted: number;
  readonly from: Day;
  readonly to: Day;
}

/** Target shares of the team's time beside where it went. */
export async function answerTime(base: Base, span: TimeSpan): Promise<TimeAnswer> {
  const { moment, members } = base;
  const window = windowEndingOn(moment.today, { count: Number(span), unit: 'd' });
  const [settings, groupOf] = await Promise.all([base.all('setting'), groupsIn(base)]);
  const targets = settings.find((one) => one.id === TEAM_SETTING)?.timeTargets ?? DEFAULT_TIME_TARGETS;
  const { spent, unnoted } = await timeSpent(base, window);
  const perRep = allocatePerRep(spent, groupOf, targets);
  const reps = [...perRep].map(([memberId, rows]) => ({
    memberId,
    name: members.find((one) => one.id === memberId)?.name ?? null,
    minutes: total(rows),
    rows,
  }));
  const team = allocate(spent, groupOf, targets);
  return {
    targets,
    team,
    minutes: total(team),
    reps: reps.toSorted((a, b) => b.minutes - a.minutes),
    unnoted,
    ...window,
  };
}

/** Key: the first tenth of the ranking; prospects: never bought; regular: everybody else. */
async function groupsIn(base: Base): Promise<(customerId: string) => TimeGroup> {
  const ranks = await base.ranks();
  const key = keyCustomers(ranks?.current ?? []);
  return (customerId) => {
    if (key.has(customerId)) return 'key';
    return ranks?.book.customers.has(customerId) ? 'regular' : 'prospects';
  };
}

async function timeSpent(
  base: Base,
  window: { readonly from: Day; readonly to: Day },
): Promise<{ spent: TimeSpent[]; unnoted: number }> {
  const spent: TimeSpent[] = [];
  let unnoted = 0;
  for await (const page of base.pages('interaction')) {
    for (const { at, by, customerId, minutes } of page) {
      if (!isWithin(base.moment.dayAt(at), window)) continue;
      if (minutes === null || minutes === undefined) unnoted += 1;
      else spent.push({ memberId: by, customerId, minutes });
    }
  }
  return { spent, unnoted };
}

function total(rows: readonly TimeRow[]): number {
  return rows.reduce((sum, row) => sum + row.minutes, 0);
}
