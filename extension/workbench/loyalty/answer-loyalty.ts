import {
  DEFAULT_UPKEEP,
  type LossReason,
  lossesByReason,
  type LossRow,
  nextUpkeep,
  revenueAtRisk,
  type UpkeepPlan,
} from '../../../shared/method/attrition.ts';
import { isOpen } from '../../../shared/method/open-complaint.ts';
import { type Day, dayNumber } from '../../../shared/method/days.ts';
import {
  overdueCustomers,
  repurchase,
  type Repurchase,
  type Rhythm,
} from '../../../shared/method/loyalty.ts';
import { totalsWithin } from '../../../shared/method/purchase-days.ts';
import { compareIds } from '../../../shared/method/ranking.ts';
import { TEAM_SETTING } from '../../../shared/records/setting.ts';
import type { Recorded } from '../../../shared/standings/facts.ts';
import type { Ranks } from '../../../shared/standings/ranks.ts';
import type { Base } from '../base/base.ts';
import { type Answered, fromRanks } from '../figures/ready.ts';

const MOST_ROWS = 100;

interface Customer {
  readonly customerId: string;
  readonly name: string;
  /** Minor units of the last 12 months. */
  readonly revenue: number;
}

/** A customer with open complaints, the first received first. */
export interface AtRiskRow extends Customer {
  readonly complaints: readonly { readonly id: string; readonly what: string }[];
}

export interface LostRow extends Customer {
  readonly reason: LossReason;
  readonly lastBoughtOn: Day | null;
  readonly lastTouchOn: Day | null;
  /** When the minimum upkeep asks for the next touch; null when nobody knows the last one. */
  readonly nextOn: Day | null;
}

export interface LoyaltyFigures {
  readonly currency: string | null;
  readonly repurchase: Repurchase;
  readonly overdue: readonly (Customer & Rhythm)[];
  readonly overdueInAll: number;
  readonly atRisk: { readonly revenue: number; readonly customers: readonly AtRiskRow[] };
  readonly losses: readonly LossRow[];
  readonly lost: readonly LostRow[];
  readonly upkeep: UpkeepPlan;
  readonly today: Day;
}

/** Who comes back, who is late, who may leave, and why others left. */
export async function answerLoyalty(base: Base): Promise<Answered<LoyaltyFigures>> {
  return fromRanks(base, (ranks) => figuresOf(base, ranks));
}

async function figuresOf(base: Base, ranks: Ranks): Promise<LoyaltyFigures> {
  const { moment, customers, standings } = base;
  const settings = await base.all('setting');
  const plan = settings.find((one) => one.id === TEAM_SETTING)?.upkeep;
  const upkeep: UpkeepPlan = { ...DEFAULT_UPKEEP, ...plan };
  const named = (customerId: string): Customer => ({
    customerId,
    name: customers.get(customerId)?.name ?? customerId,
    revenue: standings.get(customerId)?.revenue ?? 0,
  });
  const complaining = [...standings.values()].filter((one) => one.openComplaints > 0);
  const atRisk = revenueAtRisk(
    ranks.book,
    complaining.map((one) => one.customerId),
  );
  const open = await openComplaints(base);
  const lostNow = [...customers.values()].filter((one) => one.lossReason);
  const isLost = new Set(lostNow.map((one) => one.id));
  const overdue = overdueCustomers(ranks.book.customers.values(), moment.today).filter(
    (one) => !isLost.has(one.customerId),
  );
  const lost = lostNow.flatMap((one) => lostRow(one, base, ranks, upkeep));
  return {
    currency: ranks.book.currency,
    repurchase: repurchase(ranks.book.customers.values()),
    overdue: overdue
      .map((one) => ({ ...one, ...named(one.customerId) }))
      .toSorted((a, b) => b.revenue - a.revenue || b.overdueDays - a.overdueDays)
      .slice(0, MOST_ROWS),
    overdueInAll: overdue.length,
    atRisk: {
      revenue: atRisk.revenue,
      customers: atRisk.customers.map((one) => ({
        ...named(one.customerId),
        complaints: open.get(one.customerId) ?? [],
      })),
    },
    losses: lossesByReason(lost),
    lost: lost.toSorted((a, b) => compareIds(a.nextOn ?? '', b.nextOn ?? '')).slice(0, MOST_ROWS),
    upkeep,
    today: moment.today,
  };
}

async function openComplaints(base: Base): Promise<ReadonlyMap<string, AtRiskRow['complaints']>> {
  const open = (await base.all('complaint')).filter(({ state }) => isOpen(state));
  const inOrder = open.toSorted((a, b) => a.receivedAt - b.receivedAt);
  return Map.groupBy(
    inOrder.map(({ id, what, customerId }) => ({ id, what, customerId })),
    ({ customerId }) => customerId,
  );
}

/** The revenue lost is that of the customer's last full year with us: the 365 days that end with its last purchase. */
function lostRow(
  { id, name, lossReason }: Recorded<'customer'>,
  { standings }: Base,
  { book }: Ranks,
  plan: UpkeepPlan,
): LostRow[] {
  if (!lossReason) return [];
  const aggregate = book.customers.get(id);
  const lastBoughtOn = aggregate?.lastDay ?? null;
  const last = lastBoughtOn === null ? 0 : dayNumber(lastBoughtOn);
  const { revenue } = totalsWithin(aggregate?.days ?? [], last - 364, last);
  const lastTouchOn = standings.get(id)?.policy.lastTouchOn ?? lastBoughtOn;
  const nextOn = lastTouchOn === null ? null : nextUpkeep(lossReason, lastTouchOn, plan);
  return [{ customerId: id, name, revenue, reason: lossReason, lastBoughtOn, lastTouchOn, nextOn }];
}
