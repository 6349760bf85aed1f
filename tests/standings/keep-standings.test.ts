import { describe, expect, test, vi } from 'vitest';
import * as fc from 'fast-check';
import type { Outline } from '../../extension/standings/outline.ts';
import { answer } from '../../extension/store/open-existing.ts';
import type { Change } from '../../extension/store/store.ts';
import { TEAM_SETTING } from '../../shared/records/setting.ts';
import { sampleTeam } from '../../shared/sample/sample-team.ts';
import {
  forgetDerived,
  makeCustomer,
  makePurchase,
  NOW,
  setupTeam,
  type Team,
  teamsOfTests,
} from './setup.ts';

const setup = teamsOfTests();

const members = { ana: 'me', ben: 'me', chen: 'me', lin: 'me', dana: 'me' };

async function loadSample(team: Team): Promise<void> {
  const changes = sampleTeam({ now: NOW, members }).map(
    ({ kind, id, doc }) => ({ op: 'create', kind, id, doc }) as Change,
  );
  for (let at = 0; at < changes.length; at += 100) await team.save(changes.slice(at, at + 100));
}

describe('keepStandings', () => {
  test('ranks customers by what they bought', async () => {
    const team = await setup();
    await team.save([
      makeCustomer('a'),
      makeCustomer('b'),
      makePurchase('p1', 'a', 500),
      makePurchase('p2', 'b', 900),
    ]);
    expect(await team.keeper().catchUp()).toEqual({ kind: 'all', customers: 2 });
    const standings = await team.standings();
    expect(standings.get('b')).toMatchObject({
      layer: 'top',
      movement: 'new',
      revenue: 900,
      currency: 'EUR',
    });
    expect(standings.get('a')).toMatchObject({ layer: 'small', revenue: 500 });
    expect(await team.meta()).toMatchObject({ state: 'ready', day: '2026-03-02', done: 2, customers: 2 });
  });

  test('one purchase computes only whom it concerns', async () => {
    const team = await setup();
    const others = Array.from({ length: 40 }, (_, n) => `c${n}`);
    await team.save(others.flatMap((id, n) => [makeCustomer(id), makePurchase(`p-${id}`, id, 1000 - n)]));
    const keeper = team.keeper();
    await keeper.catchUp();
    await team.save([makePurchase('more', 'c39', 5000)]);
    const caught = await keeper.catchUp();
    expect(caught).toMatchObject({ kind: 'few' });
    const standings = await team.standings();
    expect(standings.get('c39')?.layer).toBe('top');
    expect(standings.get('c0')?.layer).toBe('large');
    expect(caught.kind === 'few' && caught.customerIds.length).toBeLessThan(12);
    expect(await keeper.catchUp()).toEqual({ kind: 'nothing' });
  });

  test('a restart goes on from the sums and the log, without reading the purchases', async () => {
    const team = await setup();
    await team.save([makeCustomer('a'), makePurchase('p1', 'a', 500)]);
    await team.keeper().catchUp();
    await team.save([makePurchase('p2', 'a', 700)]);
    // Were the purchases read, this row written past the store would count.
    const forged = {
      id: 'x',
      doc: { customerId: 'a', day: '2026-02-01', revenue: { minor: 9, currency: 'EUR' } },
      stamps: {},
      keys: [],
    };
    team.database.transaction('purchase', 'readwrite').objectStore('purchase').put(forged);
    expect(await team.keeper().catchUp()).toEqual({ kind: 'few', customerIds: ['a'] });
    expect((await team.standings()).get('a')?.revenue).toBe(1200);
  });

  test('what is saved while the purchases are read is not taken off the log unread', async () => {
    const team = await setup();
    await team.save([makeCustomer('a'), makePurchase('p1', 'a', 500)]);
    const [row] = await answer(team.database.transaction('customer').objectStore('customer').getAll(), []);
    await forgetDerived(team);
    const transaction = team.database.transaction.bind(team.database);
    let saved = false;
    // The last step of reading the purchases: everybody's facts have been read by then.
    vi.spyOn(team.database, 'transaction').mockImplementation((tables, ...more) => {
      if (!saved && String(tables) === 'purchase,changed') {
        saved = true;
        const save = transaction(['customer', 'changed'], 'readwrite');
        save.objectStore('customer').put({ ...row, doc: { ...row.doc, stage: 'loyal' } });
        save.objectStore('changed').add({ kinds: ['customer'], customers: '["a"]', summed: '{}' });
      }
      return transaction(tables, ...more);
    });
    await team.keeper().catchUp();
    expect(saved).toBe(true);
    expect((await team.standings()).get('a')?.stage).toBe('loyal');
  });

  test('everybody is told of the standings before the outline is written', async () => {
    const team = await setup();
    await team.save([makeCustomer('a'), makePurchase('p1', 'a', 500)]);
    const told: Promise<unknown>[] = [];
    await team.keeper({ computed: () => void told.push(team.meta()) }).catchUp();
    expect(await Promise.all(told)).toMatchObject([{ state: 'ready', customers: 1, extracted: false }]);
    expect(await team.meta()).toMatchObject({ state: 'ready', extracted: true });
  });

  test('a browser closed before the log was taken away posts nothing of it again', async () => {
    const team = await setup();
    await team.save([makeCustomer('a'), makePurchase('p1', 'a', 500)]);
    const closing = team.keeper({
      computed: () => {
        throw new Error('closed');
      },
    });
    await expect(closing.catchUp()).rejects.toThrow('closed');
    const log = () => answer(team.database.transaction('changed').objectStore('changed').count(), 0);
    expect(await log()).toBeGreaterThan(0);
    expect(await team.keeper().catchUp()).toMatchObject({ kind: 'nothing' });
    expect((await team.standings()).get('a')?.revenue).toBe(500);
    await team.save([makePurchase('p2', 'a', 700)]);
    await team.keeper().catchUp();
    expect((await team.standings()).get('a')?.revenue).toBe(1200);
    expect(await log()).toBe(0);
  });

  test('a browser closed before the outline was written goes on with it, computing nobody again', async () => {
    const team = await setup();
    await team.save([makeCustomer('a'), makePurchase('p1', 'a', 500)]);
    await team.keeper().catchUp();
    const meta = await team.meta();
    const closed = team.database.transaction(['meta', 'outline'], 'readwrite');
    closed.objectStore('outline').clear();
    closed.objectStore('meta').put({ ...meta, extracted: false });
    await new Promise((resolve) => closed.addEventListener('complete', resolve));
    await team.save([makeCustomer('b')]);
    expect(await team.keeper().catchUp()).toEqual({ kind: 'few', customerIds: ['b'] });
    const outlines = await answer<Outline[]>(
      team.database.transaction('outline').objectStore('outline').getAll(),
      [],
    );
    expect(outlines.flatMap((one) => Object.keys(one)).toSorted()).toEqual(['a', 'b']);
    expect((await team.meta()).extracted).toBe(true);
  });

  test('a new day leaves the outline as it is', async () => {
    const team = await setup();
    await team.save([makeCustomer('a'), makePurchase('p1', 'a', 500)]);
    await team.keeper().catchUp();
    team.clock.now += 86_400_000;
    const told: Promise<unknown>[] = [];
    expect(await team.keeper({ computed: () => void told.push(team.meta()) }).catchUp()).toMatchObject({
      kind: 'all',
    });
    expect(await Promise.all(told)).toMatchObject([{ state: 'ready', extracted: true }]);
  });

  test('a deleted purchase and a deleted customer leave the figures', async () => {
    const team = await setup();
    await team.save([
      makeCustomer('a'),
      makeCustomer('b'),
      makePurchase('p1', 'a', 500),
      makePurchase('p2', 'a', 100),
    ]);
    const keeper = team.keeper();
    await keeper.catchUp();
    await team.save([
      { op: 'delete', kind: 'purchase', id: 'p1' },
      { op: 'delete', kind: 'customer', id: 'b' },
    ]);
    await keeper.catchUp();
    const standings = await team.standings();
    expect(standings.get('a')?.revenue).toBe(100);
    expect(standings.has('b')).toBe(false);
  });

  test('a new standard, policy or setting computes everybody', async () => {
    const team = await setup();
    await team.save([makeCustomer('a'), makePurchase('p1', 'a', 500)]);
    const keeper = team.keeper();
    await keeper.catchUp();
    const origin = { createdAt: NOW, createdBy: 'me' };
    const rules = [
      { id: 'any', tier: 'diamond' as const, when: [{ measure: 'purchases' as const, atLeast: 1 }] },
    ];
    const doc = {
      name: 'Ours',
      currency: null,
      rules,
      otherwise: 'general' as const,
      activeSince: NOW,
      ...origin,
    };
    await team.save([{ op: 'create', kind: 'standard', id: 's1', doc }]);
    expect(await keeper.catchUp()).toMatchObject({ kind: 'all' });
    expect((await team.standings()).get('a')).toMatchObject({
      tier: 'diamond',
      tierCause: { by: 'standard', rule: 'any' },
    });
  });

  test('a long log is followed to its end, with the rules it ends with', async () => {
    const team = await setup();
    await team.save([makeCustomer('a'), makeCustomer('b')]);
    const keeper = team.keeper();
    await keeper.catchUp();
    for (let n = 0; n < 150; n += 1) await team.save([makePurchase(`p${n}`, n % 3 === 0 ? 'a' : 'b', 10)]);
    const setting = { measure: 'margin' as const, createdAt: NOW, createdBy: 'me' };
    await team.save([{ op: 'create', kind: 'setting', id: TEAM_SETTING, doc: setting }]);
    await team.save([makePurchase('last', 'a', 10_000, { cost: { minor: 9_999, currency: 'EUR' } })]);
    expect(await keeper.catchUp()).toEqual({ kind: 'all', customers: 2 });
    const followed = await team.standings();
    expect(followed.get('a')).toMatchObject({ revenue: 10_500, margin: 1, purchases: 51 });
    expect(await keeper.catchUp()).toEqual({ kind: 'nothing' });
    await forgetDerived(team);
    await team.keeper().catchUp();
    expect(followed).toEqual(await team.standings());
  });

  test('a new day moves the window', async () => {
    const team = await setup();
    await team.save([makeCustomer('a'), makePurchase('p1', 'a', 500, { day: '2025-03-03' })]);
    const keeper = team.keeper();
    await keeper.catchUp();
    expect((await team.standings()).get('a')?.layer).toBe('top');
    team.clock.now += 86_400_000;
    expect(await keeper.catchUp()).toMatchObject({ kind: 'all' });
    expect((await team.standings()).get('a')).toMatchObject({ layer: 'inactive', on: '2026-03-03' });
  });

  test('the clocks of open complaints are wound each quarter of an hour, of nobody else', async () => {
    const team = await setup();
    const origin = { createdAt: NOW, createdBy: 'me' };
    const what = { what: 'Lids', severity: 'minor', state: 'received', receivedAt: NOW } as const;
    await team.save([makeCustomer('a'), makeCustomer('b')]);
    await team.save([
      { op: 'create', kind: 'complaint', id: 'k', doc: { customerId: 'a', ...what, ...origin } },
    ]);
    const keeper = team.keeper();
    await keeper.catchUp();
    team.clock.now += 14 * 60_000;
    expect(await keeper.catchUp()).toEqual({ kind: 'nothing' });
    team.clock.now += 60_000;
    expect(await keeper.catchUp()).toEqual({ kind: 'few', customerIds: ['a'] });
    const [warning] = (await team.standings()).get('a')?.warnings ?? [];
    expect(warning).toMatchObject({ clock: { timeLeft: 8 * 3_600_000 - 15 * 60_000 } });
  });

  test('a run that fails half-way leaves the log, and the next one makes up for it', async () => {
    const team = await setup();
    await team.save([makeCustomer('a'), makePurchase('p1', 'a', 500)]);
    const keeper = team.keeper();
    await keeper.catchUp();
    await team.save([makePurchase('p2', 'a', 700)]);
    const { transaction } = team.database;
    team.database.transaction = (tables, mode, options) => {
      if (mode === 'readwrite') throw new DOMException('disk full', 'QuotaExceededError');
      return transaction.call(team.database, tables, mode, options);
    };
    await expect(keeper.catchUp()).rejects.toThrow('disk full');
    team.database.transaction = transaction.bind(team.database);
    await keeper.catchUp();
    expect((await team.standings()).get('a')?.revenue).toBe(1200);
  });

  test('purchases in another currency are told of, not counted; the commoner currency is kept', async () => {
    const team = await setup();
    const dollars = { revenue: { minor: 7_000, currency: 'USD' } };
    await team.save([
      makeCustomer('a'),
      makePurchase('p1', 'a', 500),
      makePurchase('p2', 'a', 600),
      makePurchase('p3', 'a', 0, dollars),
    ]);
    const keeper = team.keeper();
    await keeper.catchUp();
    expect((await team.standings()).get('a')).toMatchObject({ revenue: 1100, problems: ['other-currency'] });
    await team.save([makePurchase('p4', 'a', 0, dollars), makePurchase('p5', 'a', 0, dollars)]);
    await keeper.catchUp();
    expect((await team.standings()).get('a')).toMatchObject({ revenue: 21_000, currency: 'USD' });
  });

  test('a currency that was the commoner for a while leaves nobody in it', async () => {
    const team = await setup();
    const dollars = { revenue: { minor: 7_000, currency: 'USD' } };
    const keeper = team.keeper();
    await team.save([makeCustomer('a'), makeCustomer('b'), makePurchase('p1', 'a', 500)]);
    for (const id of ['p2', 'p3']) {
      await team.save([makePurchase(id, 'a', 0, dollars)]);
      await keeper.catchUp();
    }
    expect((await team.standings()).get('a')?.currency).toBe('USD');
    await team.save([makePurchase('p4', 'b', 1)]);
    await keeper.catchUp();
    expect((await team.standings()).get('a')?.currency).toBe('EUR');
  });

  test('the sample team has every warning and every tier', async () => {
    const team = await setup();
    await loadSample(team);
    await team.keeper().catchUp();
    const standings = [...(await team.standings()).values()];
    expect(standings).toHaveLength(40);
    expect(new Set(standings.flatMap((one) => one.warnings.map((warning) => warning.code)))).toEqual(
      new Set([
        'complaint',
        'closed-to',
        'collision',
        'promise',
        'regressed',
        'key-date',
        'overdue-order',
        'moved-on',
      ]),
    );
    expect(new Set(standings.map((one) => one.tier))).toEqual(
      new Set(['diamond', 'gold', 'strategic', 'potential', 'general', 'problem']),
    );
    expect(standings.flatMap((one) => one.problems)).toEqual([]);
  });

  test('following each save gives what computing everything anew gives', { timeout: 120_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(SAVES, { maxLength: 8 }), async (saves) => {
        const team = await setupTeam();
        await team.save(Array.from({ length: 10 }, (_, n) => makeCustomer(`c${n}`)));
        const keeper = team.keeper();
        await keeper.catchUp();
        for (const save of saves) {
          for (const one of save) await buy(team, one);
          await keeper.catchUp();
        }
        await expectSameAnew(team);
      }),
      { numRuns: 25 },
    );
  });

  test('following many saves at once gives it too', { timeout: 120_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(SAVES, { maxLength: 8 }), async (saves) => {
        const team = await setupTeam();
        await team.save(Array.from({ length: 10 }, (_, n) => makeCustomer(`c${n}`)));
        for (const one of saves.flat()) await buy(team, one);
        expect(await team.keeper().catchUp()).toMatchObject({ kind: 'all' });
        await expectSameAnew(team);
      }),
      { numRuns: 25 },
    );
  });
});

const PURCHASE = fc.record({
  op: fc.constantFrom('create' as const, 'update' as const, 'delete' as const),
  id: fc.integer({ min: 0, max: 14 }).map((n) => `p${n}`),
  customerId: fc.integer({ min: 0, max: 9 }).map((n) => `c${n}`),
  minor: fc.integer({ min: -50, max: 900 }),
  currency: fc.constantFrom('EUR', 'EUR', 'EUR', 'USD'),
  year: fc.constantFrom(2024, 2025, 2026),
  date: fc.integer({ min: 1, max: 28 }).map((date) => String(date).padStart(2, '0')),
});
const SAVES = fc.array(PURCHASE, { minLength: 1, maxLength: 4 });

interface Bought {
  op: 'create' | 'update' | 'delete';
  id: string;
  customerId: string;
  minor: number;
  currency: string;
  year: number;
  date: string;
}

async function buy(team: Team, { op, id, customerId, minor, currency, year, date }: Bought): Promise<void> {
  const fields = { customerId, day: `${year}-02-${date}`, revenue: { minor, currency } };
  const exists = await team.store.get('purchase', id);
  if (op === 'create' || !exists) await team.save([makePurchase(id, customerId, minor, fields)]);
  else if (op === 'update') await team.save([{ op, kind: 'purchase', id, fields }]);
  else await team.save([{ op, kind: 'purchase', id }]);
}

async function expectSameAnew(team: Team): Promise<void> {
  const followed = await team.standings();
  await forgetDerived(team);
  await team.keeper().catchUp();
  expect(followed).toEqual(await team.standings());
  await team.end();
}
