import { languageOf } from '../locales/choose-language.ts';
import { readSession } from '../session/session.ts';
import { parseAddress } from './address.ts';
import { beginEarlyRows } from './customers/early-rows.ts';
import { readView } from './customers/view-query.ts';

/**
 * What the first screen is made of, asked for while the page still loads React: this is in a small file of its own, in
 * front of the larger ones (`first-chunks.ts`).
 */
export const firstSession = readSession();

/** Settles with the rows of the table; null where the address leads elsewhere. */
export const firstRows = beginRows();

function beginRows(): Promise<void> | null {
  const { place, rest, query } = parseAddress(location.hash);
  if ((place !== '' && place !== 'customers') || rest.length > 0) return null;
  return firstSession.then(async (read) =>
    beginEarlyRows(read.team, { query: readView(query), language: languageOf(read) }),
  );
}
