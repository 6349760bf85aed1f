import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Frame, Page } from 'playwright-core';
import { cardOf, eventually, launchRapport, logMail, serveAt, type Rapport } from './harness.ts';
import { MAIL_PAGE, mailPage } from './mail-page.ts';
import { showCompose, showMail } from './mails.ts';
import { loadSampleData } from './sample.ts';

const MARIA = { name: 'Maria Lopez', address: 'maria.lopez@harbour-foods.example' };
const ZHANG = { name: '张伟', address: 'zhang.wei@huaxin-foods.example' };

let rapport: Rapport;
let page: Page;
let card: Frame;
let mails = 0;

beforeAll(async () => {
  rapport = await launchRapport();
  await loadSampleData(rapport);
  await serveAt(rapport.context, MAIL_PAGE, mailPage({ from: MARIA.address }));
  page = await rapport.context.newPage();
  await page.goto(MAIL_PAGE);
  card = await cardOf(page);
  await region('Harbour Foods Ltd').waitFor();
  // Clicks count only once the card could be read.
  await page.waitForTimeout(700);
});
afterAll(() => rapport.close());
beforeEach(async () => {
  mails += 1;
  await showMail(page, { id: `mail-${mails}`, from: MARIA });
  await region('Harbour Foods Ltd').waitFor();
});

const region = (name: string) => card.getByRole('region', { name, exact: true });
const button = (name: string | RegExp) => card.getByRole('button', { name, exact: typeof name === 'string' });
const act = (name: string) => card.getByRole('group', { name: 'Actions' }).getByRole('button', { name });
const field = (name: string) => card.getByRole('textbox', { name });
const said = (text: string | RegExp) => card.getByText(text).first();

/** Writes one row as another page of ours would have stored it, with what it changed, and tells every card. */
async function store(table: string, row: object, customerIds: readonly string[] = []): Promise<void> {
  const options = await rapport.open('options.html');
  await options.evaluate(
    async ([name, value, customers]) => {
      const opening = indexedDB.open('rapport-local');
      await new Promise((resolve) => opening.addEventListener('success', resolve));
      const writing = opening.result.transaction([name, 'changed'], 'readwrite');
      writing.objectStore(name).put(value);
      writing.objectStore('changed').add({ kinds: [name], customers, summed: '{}' });
      await new Promise((resolve) => writing.addEventListener('complete', resolve));
      opening.result.close();
      new BroadcastChannel('rapport-changes').postMessage({
        team: 'local',
        kinds: [name],
        customerIds: 'many',
      });
    },
    [table, row, JSON.stringify(customerIds)] as const,
  );
  await options.close();
}

describe('the card in the browser', () => {
  test('logs a mail, takes it back, and logs it again', async () => {
    await logMail(card);
    await button('Undo').click();
    await button('Log this mail').waitFor();
    await logMail(card);
    await said('Logged by you, just now').waitFor();
  });

  test('keeps the undo of a log while a form is opened and closed', async () => {
    await button('Log this mail').click();
    await act('Note').click();
    await button('Undo').waitFor({ state: 'detached' });
    await button('Cancel').click();
    await button('Undo').click();
    await button('Log this mail').waitFor();
  });

  test('logs once by a double click, even where the undo then stands', async () => {
    const log = button('Log this mail');
    const { width = 0, height = 0 } = (await log.boundingBox()) ?? {};
    // Long enough between its two clicks for the first to be saved.
    await log.dblclick({ position: { x: width - 30, y: height / 2 }, delay: 300 });
    await said('Logged by you, just now').waitFor();
    await page.waitForTimeout(300);
    await said('Logged by you, just now').waitFor();
  });

  test('logs by the key L alone, but not while somebody types', async () => {
    await act('Note').click();
    await field('Note').pressSequentially('all well');
    expect(await button('Log this mail').count()).toBe(0);
    await card.getByRole('button', { name: 'Cancel' }).press('Enter');
    await button('Log this mail').focus();
    await page.keyboard.press('l');
    await said(/Logged by you/).waitFor();
    await button('Discard').click();
  });

  test('adds a promise by keyboard alone, confirms it, and takes it back', async () => {
    await act('Promise').press('Enter');
    await page.keyboard.type('Send the pallet plan');
    await page.keyboard.press('Control+Enter');
    await said('Promise saved').waitFor();
    await said(/3 open/).waitFor();
    await button('Undo').press('Enter');
    await said(/2 open/).waitFor();
  });

  test('settles a promise in place, and opens it again by undo', async () => {
    await card.locator('button.unfold').first().click();
    await button(/^Mark as kept: Send the revised quote/).click();
    await said('Marked as kept').waitFor();
    await button('Undo').click();
    await button(/^Mark as kept: Send the revised quote/).waitFor();
    await card.locator('button.unfold').first().click();
  });

  test('adds a complaint, shown first among what needs attention', async () => {
    await act('Complaint').click();
    await field('What happened').fill('The gate was closed');
    await card.getByRole('radio', { name: 'Critical' }).check();
    await button('Save').click();
    await said('Complaint saved').waitFor();
    const [first] = await card.getByRole('list', { name: 'Needs attention' }).getByRole('listitem').all();
    expect(await first?.innerText()).toContain('The gate was closed');
    await button('Undo').click();
    await said('Undone').waitFor();
  });

  test('says at the field what is missing', async () => {
    await act('Promise').click();
    await button('Save').click();
    await said('Fill this in.').waitFor();
    expect(await field('What').getAttribute('aria-invalid')).toBe('true');
    await page.keyboard.press('Escape');
    await field('What').waitFor({ state: 'detached' });
  });

  test('keeps what was typed through another customer’s mail, and offers it again', async () => {
    await act('Note').click();
    await field('Note').fill('half a thought');
    await showMail(page, { id: `other-${mails}`, from: ZHANG });
    await region('华信食品有限公司').waitFor();
    expect(await card.getByText('not saved yet').count()).toBe(0);
    await showMail(page, { id: `back-${mails}`, from: MARIA });
    await button('Go on').click();
    expect(await field('Note').inputValue()).toBe('half a thought');
    await page.keyboard.press('Escape');
    await button('Discard').click();
    await button('Discard').waitFor({ state: 'detached' });
  });

  test('keeps what was typed when the page is loaded again', async () => {
    await act('Promise').click();
    await field('What').fill('half a promise');
    await page.reload();
    card = await cardOf(page);
    await said('Promise not saved yet').waitFor();
    await page.waitForTimeout(700);
    await button('Discard').click();
  });

  test('marks a private note as one’s own', async () => {
    await act('Note').click();
    await field('Note').fill('between us');
    await card.getByRole('radio', { name: 'Only me' }).check();
    await button('Save').click();
    const note = card.locator('.note').filter({ hasText: 'between us' });
    await note.getByText('Private').waitFor();
  });

  test('shows the text that lost against a colleague’s edit one click away', async () => {
    const customerId = 'sample-harbour';
    const doc = {
      customerId,
      text: 'Deliver at the north gate',
      visibility: 'team',
      createdAt: Date.now(),
      createdBy: 'ben',
      $versions: [{ field: 'text', text: 'Deliver at the south gate', stamp: 'a' }],
    };
    await store('note', { id: 'edited-twice', doc, stamps: {}, keys: [] }, [customerId]);
    await said('Deliver at the north gate').waitFor();
    await button('1 other version').click();
    await said('Deliver at the south gate').waitFor();
  });

  test('adds a new face at a known company', async () => {
    await showMail(page, {
      id: `new-${mails}`,
      from: { name: 'Ruth Calder', address: 'ruth.calder@harbour-foods.example' },
    });
    await button('Add Ruth Calder').click();
    await said('Ruth Calder added').waitFor();
    await button('Undo').click();
    await button('Add Ruth Calder').waitFor();
  });

  test('adds a stranger as a new customer, without being asked twice', async () => {
    await showMail(page, { id: `s-${mails}`, from: { name: 'Wen', address: 'wen@silk-gifts.example' } });
    await said('is not in your customers').waitFor();
    await button('Add').click();
    await button('Save').click();
    await region('Silk Gifts').waitFor();
  });

  test('asks once which of two customers an address belongs to', async () => {
    const origin = { createdAt: 1, createdBy: 'me' };
    for (const [id, name] of [
      ['twin-a', 'Twin Trading'],
      ['twin-b', 'Twin Logistics'],
    ])
      await store(
        'customer',
        {
          id,
          doc: { name, domains: ['twin.example'], stage: 'general', ...origin },
          stamps: {},
          keys: ['d:twin.example'],
        },
        [id ?? ''],
      );
    const from = { name: 'Tess', address: 'tess@twin.example' };
    await showMail(page, { id: `tie-${mails}`, from });
    await button(/Twin Logistics/).click();
    await region('Twin Logistics').waitFor();
    await showMail(page, { id: `tie2-${mails}`, from });
    await region('Twin Logistics').waitFor();
    await button('Choose again').click();
    await button(/Twin Trading/).click();
    await region('Twin Trading').waitFor();
  });

  test('does for the next mail nothing that was begun on the one before', async () => {
    const ruth = { name: 'Ruth Calder', address: 'ruth.calder@harbour-foods.example' };
    const noah = { name: 'Noah Brandt', address: 'noah.brandt@harbour-foods.example' };
    for (const begun of ['Log this mail', 'Add Ruth Calder']) {
      await showMail(page, { id: `${begun}-ruth-${mails}`, from: ruth });
      await button('Add Ruth Calder').waitFor();
      await button(begun).hover();
      await page.mouse.down();
      await showMail(page, { id: `${begun}-noah-${mails}`, from: noah });
      await button('Add Noah Brandt').waitFor();
      await page.mouse.up();
      await page.waitForTimeout(300);
      expect(await button('Add Noah Brandt').count()).toBe(1);
      expect(await button('Log this mail').count()).toBe(1);
    }
  });

  test('unfolds, opens and tells nothing beside the next customer', async () => {
    await act('Promise').click();
    await field('What').fill('samples');
    await button('Save').click();
    await said('Promise saved').waitFor();
    await card.locator('button.unfold').first().click();
    await act('Call').click();
    await showMail(page, { id: `next-${mails}`, from: ZHANG });
    await region('华信食品有限公司').waitFor();
    expect(await card.getByText('Promise saved').count()).toBe(0);
    expect(await card.locator('[aria-expanded=true]').count()).toBe(0);
    await showMail(page, { id: `before-${mails}`, from: MARIA });
    await region('Harbour Foods Ltd').waitFor();
    expect(await card.locator('[aria-expanded=true]').count()).toBe(0);
  });

  test('gives each person of a mail a tab, moved between by arrow keys', async () => {
    await showMail(page, { id: `p-${mails}`, from: MARIA, to: [ZHANG] });
    await card.getByRole('tab', { name: 'Maria Lopez', selected: true }).press('ArrowRight');
    await region('华信食品有限公司').waitFor();
    await card.getByRole('tab', { name: '张伟', selected: true }).press('ArrowLeft');
    await region('Harbour Foods Ltd').waitFor();
  });

  test('keeps the people on one line until all are asked for, with the whole of a name that is cut', async () => {
    const named = 'Wilhelmina Featherstonehaugh-Cholmondeley';
    const to = ['a', 'b', 'c', 'd', 'e'].map((letter) => ({
      name: named,
      address: `${letter}@far-away.example`,
    }));
    await showMail(page, { id: `m-${mails}`, from: MARIA, to });
    const more = card.getByRole('button', { name: '3 more' });
    await more.waitFor();
    const places = await card.locator('.people > button, .people [role=tab]').evaluateAll((all) =>
      all.map((each) => {
        const { bottom, right } = each.getBoundingClientRect();
        return { bottom: Math.round(bottom), fits: right <= innerWidth };
      }),
    );
    expect(places.length).toBe(4);
    expect(new Set(places.map(({ bottom }) => bottom)).size).toBe(1);
    expect(places.every(({ fits }) => fits)).toBe(true);
    const cut = card.getByRole('tab', { name: named }).first();
    expect(await cut.getAttribute('title')).toBe(`${named} <a@far-away.example>`);
    await more.click();
    expect(await card.getByRole('tab').count()).toBe(6);
  });

  test('lets its lines end where the lines around them end, and its actions stand at its foot', async () => {
    const ends = await card.evaluate(() => {
      const right = (selector: string) =>
        Math.round(document.querySelector(selector)?.getBoundingClientRect().right ?? 0);
      const actions = document.querySelector('.act')?.getBoundingClientRect().bottom ?? 0;
      const sync = document.querySelector('.sync')?.getBoundingClientRect().top ?? 0;
      return { sign: right('.unfold-sign'), owner: right('.head-owner'), gap: Math.round(sync - actions) };
    });
    expect(Math.abs(ends.sign - ends.owner)).toBeLessThanOrEqual(1);
    expect(ends.gap).toBe(0);
  });

  test('gives the keyboard back to where a form was opened', async () => {
    for (const leave of ['Escape', 'Control+Enter']) {
      await act('Note').press('Enter');
      await field('Note').fill(leave === 'Escape' ? '' : 'Ask for the new gate code');
      await field('Note').press(leave);
      await field('Note').waitFor({ state: 'detached' });
      await eventually(() => act('Note').evaluate((opener) => opener === document.activeElement));
    }
    await button('Undo').click();
  });

  test.each([
    ['a person without an address', { name: 'Somebody', address: null }, 'does not show the address'],
    ['a no-reply sender', { name: 'Parcels', address: 'no-reply@parcels.example' }, 'automatic sender'],
    ['a mailing list', { name: 'List', address: 'news@lists.trade.example' }, 'automatic sender'],
  ])('never proposes to add %s', async (_name, from, text) => {
    await showMail(page, { id: `q-${mails}`, from });
    await said(new RegExp(text)).waitFor();
    expect(await button(/^Add/).count()).toBe(0);
  });

  test('holds names of any length within its width', async () => {
    const name = `${'Donaudampfschifffahrtsgesellschaft'.repeat(6)} ${'很长的公司名称'.repeat(20)}`;
    await showMail(page, {
      id: `l-${mails}`,
      from: { name, address: `${'a'.repeat(60)}@harbour-foods.example` },
    });
    await button(/^Add Donau/).waitFor();
    const { inner, outer } = await card.evaluate(() => ({
      inner: document.querySelector('.card-body')?.scrollWidth ?? 0,
      outer: window.innerWidth,
    }));
    expect(inner).toBeLessThanOrEqual(outer);
  });

  test('says whose log it is when a colleague was first', async () => {
    const shown = await card.evaluate(() => document.querySelector('.log-button') !== null);
    expect(shown).toBe(true);
    await logMail(card);
    const options = await rapport.open('options.html');
    await options.evaluate(async () => {
      const opening = indexedDB.open('rapport-local');
      await new Promise((resolve) => opening.addEventListener('success', resolve));
      const writing = opening.result.transaction(['interaction', 'meta'], 'readwrite');
      writing.objectStore('meta').put({
        key: 'members',
        members: [{ id: 'ben', name: 'Ben Okafor', role: 'rep', addresses: [] }],
      });
      const table = writing.objectStore('interaction');
      const walking = table.openCursor(IDBKeyRange.bound('mail-', 'mail-z'));
      walking.addEventListener('success', () => {
        const cursor = walking.result;
        if (!cursor) return;
        cursor.update({ ...cursor.value, doc: { ...cursor.value.doc, createdBy: 'ben' } });
        cursor.continue();
      });
      await new Promise((resolve) => writing.addEventListener('complete', resolve));
      opening.result.close();
      new BroadcastChannel('rapport-changes').postMessage({
        team: 'local',
        kinds: ['interaction'],
        customerIds: 'many',
      });
    });
    await options.close();
    await said(/Logged by Ben Okafor/).waitFor();
  });

  test('warns before a mail goes to anybody with an open complaint or a broken promise, worst first', async () => {
    await showCompose(page, [ZHANG, MARIA, { name: 'Jordi', address: 'jordi@castell-olive.example' }]);
    const guard = card.getByRole('region', { name: 'Before you send' });
    await guard.getByText('Lids of lot 2217 do not seal').waitFor();
    // Few at first: whom the mail goes to stays in sight.
    expect(await guard.getByRole('listitem').count()).toBe(4);
    await guard.getByRole('button', { name: /more/ }).click();
    const lines = await guard.getByRole('listitem').allInnerTexts();
    expect(lines[0]).toContain('Harbour Foods Ltd · Complaint');
    expect(lines.findIndex((line) => line.includes('华信食品有限公司 · We promised'))).toBeGreaterThan(0);
    expect(await button('Log this mail').count()).toBe(0);
  });

  test('types nothing into the page and takes the keyboard from nobody', async () => {
    await page.evaluate(() => {
      Object.assign(window, { keys: [] });
      window.addEventListener('keydown', ({ key }) => Reflect.get(window, 'keys').push(key), true);
    });
    await act('Note').click();
    await page.keyboard.type('jk#');
    expect(await page.evaluate(() => Reflect.get(window, 'keys'))).toEqual([]);
    await page.evaluate(() => {
      const input = document.body.appendChild(document.createElement('input'));
      input.focus();
    });
    await showMail(page, { id: `f-${mails}`, from: ZHANG });
    await region('华信食品有限公司').waitFor();
    expect(await page.evaluate(() => document.activeElement?.localName)).toBe('input');
    await showMail(page, { id: `g-${mails}`, from: MARIA });
    await button('Discard').click();
  });

  test('moves nothing for people who asked for less motion', async () => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    const quick = await card.evaluate(() =>
      getComputedStyle(document.documentElement).getPropertyValue('--quick'),
    );
    expect(Number.parseFloat(quick)).toBe(0);
    await page.emulateMedia({ reducedMotion: null });
  });

  test('keeps what the server did not accept until somebody has seen to it', async () => {
    await store('rejected', {
      uid: 'a'.repeat(32),
      ids: ['note/n9'],
      at: 1,
      ops: [{ op: 'create', kind: 'note', id: 'n9', stamp: 's', doc: { text: 'Wants invoices by post' } }],
      reason: 'forbidden',
      detail: '',
    });
    await button('1 change not accepted').click();
    await said('Wants invoices by post').waitFor();
    await said('Your role may not do this.').waitFor();
    await button('Discard').click();
    await button('1 change not accepted').waitFor({ state: 'detached' });
  });

  test('says that the server is not reached, and never that it is synced', async () => {
    const options = await rapport.open('options.html');
    await options.evaluate(async () => {
      const { session } = await chrome.storage.local.get('session');
      const member = { id: 'me', name: '', role: 'admin' };
      const team = { team: 'local', member, token: 't', deviceId: 'd', server: 'https://crm.example' };
      await chrome.storage.local.set({ session: { ...Object(session), ...team } });
    });
    await options.close();
    await eventually(
      async () => /Server not reachable|Offline/.test(await card.locator('.sync').innerText()),
      20_000,
    );
    expect(await card.locator('.sync').innerText()).not.toMatch(/synced \d/i);
  });
});
