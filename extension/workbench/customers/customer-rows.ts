import type { Layer } from '../../../shared/method/layers.ts';
import type { ProspectStatus } from '../../../shared/method/prospects.ts';
import type { Stage, Tier } from '../../../shared/records/customer.ts';
import type { Recorded } from '../../../shared/standings/facts.ts';
import type { Standing } from '../../../shared/standings/standing.ts';
import { isGrave } from '../../../shared/standings/warnings.ts';

/** One line of the customers table. Amounts are minor units of `currency`. Null: not known. */
export interface CustomerRow {
  readonly id: string;
  readonly name: string;
  readonly tier: Tier | null;
  readonly layer: Layer | null;
  readonly movement: Standing['movement'] | null;
  readonly stage: Stage;
  readonly ownerId: string | null;
  readonly ownerName: string | null;
  readonly currency: string | null;
  readonly revenue: number | null;
  readonly margin: number | null;
  readonly contactAt: number | null;
  readonly purchaseOn: string | null;
  readonly complaints: number;
  readonly satisfaction: number | null;
  readonly wallet: number | null;
  readonly knowledge: number | null;
  readonly minutes: number | null;
  readonly status: ProspectStatus | null;
  readonly step: string | null;
  readonly flags: readonly string[];
  readonly city: string | null;
  readonly industry: string | null;
  readonly domains: readonly string[];
  /** Something is broken already: a deadline, a promise of ours. */
  readonly grave: boolean;
}

export function rowOf(
  customer: Recorded<'customer'>,
  standing: Standing | undefined,
  ownerName: string | null,
): CustomerRow {
  const { id, name, stage, domains, ownerId = null, flags, city = null, industry = null } = customer;
  return {
    id,
    name,
    stage,
    domains,
    ownerId,
    ownerName,
    city,
    industry,
    flags: flags ?? [],
    tier: standing?.tier ?? customer.tier ?? null,
    layer: standing?.layer ?? null,
    movement: standing?.movement ?? null,
    currency: standing?.currency ?? null,
    // Without a purchase there is no figure rather than a zero.
    revenue: standing?.currency ? standing.revenue : null,
    margin: standing?.currency ? standing.margin : null,
    contactAt: standing?.lastContact?.at ?? null,
    purchaseOn: standing?.lastPurchaseOn ?? null,
    complaints: standing?.openComplaints ?? 0,
    satisfaction: standing?.satisfaction ?? null,
    wallet: standing?.shareOfWallet ?? null,
    knowledge: standing?.knowledge ?? null,
    minutes: standing?.minutes ?? null,
    status: standing?.status ?? null,
    step: standing?.processStep ?? null,
    grave: standing?.warnings.some(isGrave) ?? false,
  };
}
