import { compareIds } from '../../../shared/method/ranking.ts';
import type { Base } from '../base/base.ts';

/** As many as fit under a field. */
const MOST = 8;

/** Customers whose name holds every word, those that begin with the text first. */
export function findCustomerNames({ customers }: Base, text: string): { id: string; name: string }[] {
  const wanted = text.trim().toLocaleLowerCase();
  const words = wanted.split(/\s+/).filter(Boolean);
  if (words.length === 0) return [];
  const found: { id: string; name: string; first: boolean }[] = [];
  for (const { id, name } of customers.values()) {
    const lower = name.toLocaleLowerCase();
    if (words.every((word) => lower.includes(word)))
      found.push({ id, name, first: lower.startsWith(wanted) });
  }
  return found
    .toSorted(
      (a, b) => Number(b.first) - Number(a.first) || compareIds(a.name, b.name) || compareIds(a.id, b.id),
    )
    .slice(0, MOST)
    .map(({ id, name }) => ({ id, name }));
}
