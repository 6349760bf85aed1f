import { afterEach, describe, expect, test } from 'vitest';
import { readLog } from '../../extension/standings/read-log.ts';
import { readSums } from '../../extension/standings/read-sums.ts';
import { makeCustomer, makePurchase, setupTeam, type Team } from './setup.ts';

const WINDOW = { from: '2025-03-03', to: '2026-03-02' };
const teams: Team[] = [];

async function setup(): Promise<Team> {
  const team = await setupTeam();
  teams.push(team);
  await team.save([makeCustomer('a'), makeCustomer('b')]);
  await team.save([makePurchase('p1', 'a', 500), makePurchase('p2', 'b', 900)]);
  return team;
}

async function sumsSince({ database }: Team, last: number | null) {
  const { sums } = await readSums(database, WINDOW, null, last);
  return sums;
}

async function revenues(team: Team, last: number | null): Promise<Record<string, number>> {
  const { book } = await sumsSince(team, last);
  return Object.fromEntries([...book.customers].map(([id, { window }]) => [id, window.revenue]));
}

afterEach(async () => {
  for (const team of teams.splice(0)) await team.end();
});

describe('readSums', () => {
  test('reads whoever bought meanwhile once more, and counts each purchase once', async () => {
    const team = await setup();
    const { last } = await readLog(team.database);
    await team.save([makePurchase('p3', 'a', 20), { op: 'delete', kind: 'purchase', id: 'p2' }]);
    expect(await revenues(team, last)).toEqual({ a: 520 });
    expect((await sumsSince(team, last)).purchases).toEqual(new Map([['EUR', 2]]));
  });

  test('begins anew when what changed meanwhile is partly in another currency', async () => {
    const team = await setup();
    const dollars = { revenue: { minor: 7, currency: 'USD' } };
    await team.save([makePurchase('p3', 'a', 0, dollars)]);
    const { last } = await readLog(team.database);
    await team.save([makePurchase('p4', 'a', 0, dollars)]);
    const sums = await sumsSince(team, last);
    expect(sums.other).toEqual(new Map([['a', 2]]));
    expect(sums.purchases).toEqual(new Map(Object.entries({ EUR: 2, USD: 2 })));
  });

  test('sums the commonest currency, whichever comes first', async () => {
    const team = await setup();
    const dollars = { revenue: { minor: 7, currency: 'USD' } };
    await team.save(['x1', 'x2', 'x3'].map((id) => makePurchase(id, 'b', 0, dollars)));
    const sums = await sumsSince(team, null);
    expect([sums.currency, sums.book.customers.get('b')?.window.revenue]).toEqual(['USD', 21]);
  });

  test('leaves out only the amounts that can no longer be summed exactly', async () => {
    const team = await setup();
    const most = Number.MAX_SAFE_INTEGER;
    await team.save([makePurchase('p3', 'a', most), makePurchase('p4', 'b', 1)]);
    const { a = 0, b } = await revenues(team, null);
    expect([Number.isSafeInteger(a), a > 0, b]).toEqual([true, true, 901]);
  });
});
