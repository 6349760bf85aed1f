import type { Page } from 'playwright-core';
import { standingsReady } from './store-ready.ts';
import { within } from './within.ts';
import { announceFill, fillPart } from './write-rows.ts';

/** Rows to have in the store. */
export interface Fill {
  readonly customers: number;
  readonly interactions: number;
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
    await within(PATIENCE, text, page.evaluate(fillPart, { ...part, customers: fill.customers }));
    await done(index + 1, text);
  }
  await page.evaluate(announceFill, fill.customers);
  await standingsReady(page, fill.customers);
}

function partsOf({ customers, interactions }: Fill): { table: string; first: number; end: number }[] {
  const tables = {
    customer: customers,
    contact: customers,
    commitment: customers,
    complaint: Math.ceil(customers / 10),
    note: customers,
    interaction: interactions,
  };
  return Object.entries(tables).flatMap(([table, rows]) =>
    Array.from({ length: Math.ceil(rows / PART) }, (_, part) => ({
      table,
      first: part * PART,
      end: Math.min(rows, (part + 1) * PART),
    })),
  );
}
