import type { Page } from 'playwright-core';
import type { KindName } from '../../shared/records/record-types.ts';
import { computeAnew } from './compute-anew.ts';
import { extractsReady } from './store-ready.ts';
import { within } from './within.ts';
import { fillPart } from './write-rows.ts';

/** How many rows of which kind to have in the store. */
export type Fill = Readonly<Partial<Record<KindName, number>> & { customer: number }>;

/** What a card reads: a person, a promise and a note of each customer, complaints of every tenth. */
export function cardFill(customers: number, interactions: number): Fill {
  const complaint = Math.ceil(customers / 10);
  return {
    customer: customers,
    contact: customers,
    commitment: customers,
    complaint,
    note: customers,
    interaction: interactions,
  };
}

/** How far an earlier fill of this store came, and who wants to know how far this one does: in parts. */
export interface FillProgress {
  readonly from: number;
  done(parts: number, text: string): Promise<void>;
}

/** Rows written by one call into the browser: each call ends within seconds and says how far the fill has come. */
const PART = 20_000;
/** A call that takes longer than this has died with its page. */
const PATIENCE = 120_000;

/**
 * Fills the empty store of the extension page `page` with rows as the store itself writes them, by raw IndexedDB because
 * a million saves one by one would take hours. The extension itself then computes where each customer stands.
 */
export async function fillStore(
  page: Page,
  fill: Fill,
  { from, done }: FillProgress = { from: 0, done: async () => undefined },
): Promise<void> {
  for (const [index, part] of partsOf(fill).entries()) {
    if (index < from) continue;
    const text = `${part.table} ${part.end}`;
    await within(PATIENCE, text, page.evaluate(fillPart, { ...part, customers: fill.customer }));
    await done(index + 1, text);
  }
  await page.evaluate(computeAnew);
  await extractsReady(page, fill.customer);
}

function partsOf(fill: Fill): { table: string; first: number; end: number }[] {
  return Object.entries(fill).flatMap(([table, rows]) =>
    Array.from({ length: Math.ceil(rows / PART) }, (_, part) => ({
      table,
      first: part * PART,
      end: Math.min(rows, (part + 1) * PART),
    })),
  );
}
