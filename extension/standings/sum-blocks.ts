import type { PurchaseDay } from '../../shared/method/purchase-days.ts';
import { blockOf, BLOCKS } from '../../shared/standings/block.ts';
import type { SumBlock } from './tables.ts';

/** Sums are written together with what they follow from, in one transaction, so there are fewer and larger blocks. */
const BLOCKS_PER_SUM = 8;
export const SUM_BLOCKS = BLOCKS / BLOCKS_PER_SUM;
const NUMBERS = 5;

export function sumBlockOf(customerId: string): number {
  return Math.floor(blockOf(customerId) / BLOCKS_PER_SUM);
}

/** Packs purchase days: 1,000,000 of them take 40 MB and load in half a second, as objects four times that. */
export function packDays(
  customers: Iterable<readonly [string, readonly PurchaseDay[]]>,
  other: Readonly<Record<string, number>>,
): SumBlock {
  const ids: string[] = [];
  const counts: number[] = [];
  const numbers: number[] = [];
  for (const [id, days] of customers) {
    ids.push(id);
    counts.push(days.length);
    for (const { day, revenue, margin, purchases, uncosted } of days) {
      numbers.push(day, revenue, margin, purchases, uncosted);
    }
  }
  return { ids, counts, days: Float64Array.from(numbers), other };
}

export function unpackDays({ ids, counts, days }: SumBlock): [string, PurchaseDay[]][] {
  let at = 0;
  return ids.map((id, index) => [
    id,
    Array.from({ length: counts[index] ?? 0 }, () => {
      const [day = 0, revenue = 0, margin = 0, purchases = 0, uncosted = 0] = days.subarray(at, at + NUMBERS);
      at += NUMBERS;
      return { day, revenue, margin, purchases, uncosted };
    }),
  ]);
}
