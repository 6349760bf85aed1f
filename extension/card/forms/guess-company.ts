import { hostOf } from '../../../shared/matching/addresses.ts';
import { domainChain } from '../../../shared/matching/domains.ts';

const SECOND_LEVEL = new Set(['com', 'co', 'net', 'org', 'ac', 'gov', 'edu', 'or', 'ne']);

/** A first proposal for a company's name from its mail domain: `harbour-foods.co.uk` gives `Harbour Foods`. */
export function guessCompany(address: string): string {
  const host = hostOf(address);
  if (domainChain(host).length === 0 || host.includes('xn--')) return '';
  const labels = host.split('.').slice(0, -1);
  if (labels.length > 1 && SECOND_LEVEL.has(labels.at(-1) ?? '')) labels.pop();
  return (labels.at(-1) ?? '')
    .split('-')
    .filter((word) => word !== '')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join(' ');
}
