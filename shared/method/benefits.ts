/**
 * Kinds of benefit that bind a customer: money (discounts), social ties, and structural ties (what would be
 * costly to do without). Source: Leonard L. Berry and A. Parasuraman, Marketing Services (1991).
 */
export const BENEFIT_KINDS = ['financial', 'social', 'structural'] as const;
export type BenefitKind = (typeof BENEFIT_KINDS)[number];

/** One benefit given; its cost to us in minor units of one currency. */
export interface BenefitGiven {
  readonly customerId: string;
  readonly kind: BenefitKind;
  readonly cost: number;
}

export interface BenefitRow {
  readonly kind: BenefitKind;
  readonly given: number;
  readonly cost: number;
  /** Benefits of this kind that the policy of the customer's tier still promises. */
  readonly owed: number;
}

/** A customer's ledger beside what the policy of its tier promises per period. */
export function benefitLedger(
  given: readonly BenefitGiven[],
  promised: Readonly<Record<BenefitKind, number>>,
): BenefitRow[] {
  return BENEFIT_KINDS.map((kind) => {
    const own = given.filter((benefit) => benefit.kind === kind);
    return {
      kind,
      given: own.length,
      cost: own.reduce((sum, benefit) => sum + benefit.cost, 0),
      owed: Math.max(0, promised[kind] - own.length),
    };
  });
}
