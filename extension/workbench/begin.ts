import { languageOf } from '../locales/choose-language.ts';
import { readSession, type Session } from '../session/session.ts';
import { parseAddress } from './address.ts';
import { type EarlyRows, readEarlyRows } from './customers/early-rows.ts';
import { likelyHeight, rowsIn } from './customers/row-height.ts';
import { readView } from './customers/view-query.ts';

/** What the first screen is made of. */
export interface Begun {
  readonly session: Promise<Session>;
  /** The first rows of the table; null where the address leads elsewhere. */
  readonly rows: Promise<EarlyRows> | null;
}

/** Hands it from the script at the head of the page to the page's own, which are two bundles. */
const HANDED = 'rapportBegun';

/** Asks for it at the head of the page, which loads React only then. */
export function beginAhead(): Begun {
  const begun = beginNow();
  Object.assign(globalThis, { [HANDED]: begun });
  return begun;
}

export function begin(): Begun {
  // `as`: only `beginAhead` puts anything there
  return (globalThis as { readonly [HANDED]?: Begun })[HANDED] ?? beginNow();
}

function beginNow(): Begun {
  const session = readSession();
  return { session, rows: beginRows(session) };
}

function beginRows(session: Promise<Session>): Promise<EarlyRows> | null {
  const { place, rest, query } = parseAddress(location.hash);
  if ((place !== '' && place !== 'customers') || rest.length > 0) return null;
  return session.then((read) =>
    readEarlyRows(read.team, { query: readView(query), language: languageOf(read) }, rowsIn(likelyHeight())),
  );
}
