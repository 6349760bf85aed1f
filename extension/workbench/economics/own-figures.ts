import { ACTIVE_LAYERS, type Layer } from '../../../shared/method/layers.ts';
import type { OwnFigures } from '../../../shared/method/economics.ts';
import { analyseValue } from '../../../shared/method/value.ts';
import type { Standing } from '../../../shared/standings/standing.ts';
import { customerValues, type PeriodCosts } from '../figures/customer-values.ts';

/**
 * The team's own year as the economics take it: who bought in the period before, who of them still does, what all
 * earn, and what was spent on those who stayed.
 */
export function ownFigures(standings: readonly Standing[], costs: PeriodCosts): OwnFigures {
  const before = new Set(standings.filter((one) => isActive(one.previousLayer)).map((one) => one.customerId));
  const kept = new Set(
    standings.filter((one) => before.has(one.customerId) && isActive(one.layer)).map((one) => one.customerId),
  );
  const { rows } = analyseValue(
    customerValues(standings, costs),
    ['kept', 'other'] as const,
    (id) => (kept.has(id) ? 'kept' : 'other'),
    costs.indirect,
  );
  const stayed = rows.find((row) => row.segment === 'kept');
  return {
    customersBefore: before.size,
    customersKept: kept.size,
    profit: rows.reduce((sum, row) => sum + row.profit, 0),
    retentionCost: (stayed?.directCost ?? 0) + (stayed?.spreadCost ?? 0),
  };
}

function isActive(layer: Layer | null): boolean {
  return ACTIVE_LAYERS.some((one) => one === layer);
}
