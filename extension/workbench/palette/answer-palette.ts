import { fold } from '../../../shared/matching/fold.ts';
import type { Base } from '../base/base.ts';
import { indexOf, textOf } from '../customers/customer-index.ts';
import { wordsOf } from '../customers/search-text.ts';

export type HitKind = 'customer' | 'contact' | 'complaint' | 'commitment' | 'note';

/** Something found, and the customer it belongs to. */
export interface Hit {
  readonly kind: HitKind;
  readonly id: string;
  readonly customerId: string;
  readonly text: string;
  /** Name of the customer where the text is not that itself. */
  readonly of: string | null;
}

const MOST_CUSTOMERS = 8;
const MOST_OTHERS = 4;

/** Finds a text in everything people look for by words: names first where they begin with it. */
export async function searchEverything(base: Base, ask: string): Promise<Hit[]> {
  const words = wordsOf(ask);
  if (words.length === 0) return [];
  const has = (text: string): boolean => {
    const folded = fold(text);
    return words.every((word) => folded.includes(word));
  };
  const [contacts, complaints, commitments, notes] = await Promise.all([
    base.all('contact'),
    base.all('complaint'),
    base.all('commitment'),
    base.all('note'),
  ]);
  const hit = (kind: HitKind, one: { id: string; customerId: string }, text: string): Hit => ({
    kind,
    id: one.id,
    customerId: one.customerId,
    text,
    of: base.customers.get(one.customerId)?.name ?? null,
  });
  return [
    ...customersWith(base, words),
    ...first(contacts, ({ name, addresses }) => has([name, ...addresses].join(' '))).map((one) =>
      hit('contact', one, one.name),
    ),
    ...first(complaints, ({ what }) => has(what)).map((one) => hit('complaint', one, one.what)),
    ...first(commitments, ({ what }) => has(what)).map((one) => hit('commitment', one, one.what)),
    ...first(notes, ({ text }) => has(text)).map((one) => hit('note', one, one.text.slice(0, 200))),
  ];
}

function customersWith(base: Base, words: readonly string[]): Hit[] {
  const begins: Hit[] = [];
  const others: Hit[] = [];
  for (const customer of indexOf(base).customers) {
    const text = textOf(customer);
    if (!words.every((word) => text.includes(word))) continue;
    const found: Hit = {
      kind: 'customer',
      id: customer.id,
      customerId: customer.id,
      text: customer.name,
      of: null,
    };
    if (text.startsWith(words[0] ?? '')) begins.push(found);
    else if (others.length < MOST_CUSTOMERS) others.push(found);
    if (begins.length === MOST_CUSTOMERS) break;
  }
  return [...begins, ...others].slice(0, MOST_CUSTOMERS);
}

function first<T>(all: readonly T[], fits: (one: T) => boolean): T[] {
  const found: T[] = [];
  for (const one of all) {
    if (fits(one)) found.push(one);
    if (found.length === MOST_OTHERS) break;
  }
  return found;
}
