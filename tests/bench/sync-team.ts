import { setupTeam } from '../api/setup-api.ts';
import { makeCustomer } from '../api/make-push.ts';
import type { Person } from '../api/setup-api.ts';

/** No limit by rate: a benchmark asks for more than any device may. */
export const setupFastTeam = () =>
  setupTeam({ syncsPerMinute: 1e9, requestsPerMinute: 1e9, signInsPerMinute: 1e9, feedsPerMinute: 1e9 });

const CITIES = ['宁波', 'Antwerp', 'São Paulo', '台北', 'Gdańsk'];

/** The creation of the `n`th customer, with about the fields a real one has. */
export function makeNthCustomer(author: Person, now: number, n: number) {
  return makeCustomer(author, now, {
    name: `Customer ${n} 海岚商贸`,
    domains: [`customer-${n}.example.com`],
    city: CITIES[n % CITIES.length],
    industry: 'Machinery',
    phone: `+86 574 ${1_000_000 + n}`,
    externalId: `K-${n}`,
    categorySpend: { minor: n * 100, currency: 'CNY' },
  });
}
