import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Frame, Locator, Page } from 'playwright-core';
import { cardOf, eventually, launchRapport, logMail, serveAt, type Rapport } from './harness.ts';
import { editIn } from './edit-in.ts';
import { MAIL_PAGE, mailPage } from './mail-page.ts';
import { startApi, type ApiProcess } from './start-api.ts';
import { connectTo, inviteRep } from './team.ts';

interface Desk {
  readonly rapport: Rapport;
  readonly page: Page;
  readonly card: Frame;
}

let api: ApiProcess;
let ana: Desk;
let ben: Desk;

beforeAll(async () => {
  api = await startApi();
  ana = await sitDown(api.adminCode, async (rapport) => {
    const code = await inviteRep(rapport, 'Ben Okafor');
    ben = await sitDown(code);
  });
});
afterAll(async () => {
  await ana?.rapport.close();
  await ben?.rapport.close();
  await api?.close();
});

/** A browser connected to the team, with the mail of somebody unknown open in it. */
async function sitDown(code: string, before?: (rapport: Rapport) => Promise<void>): Promise<Desk> {
  const rapport = await launchRapport();
  await connectTo(rapport, api.url, code);
  await before?.(rapport);
  await serveAt(rapport.context, MAIL_PAGE, mailPage({ from: 'maria@new-harbour.example' }));
  const page = await rapport.context.newPage();
  await page.goto(MAIL_PAGE);
  return { rapport, page, card: await cardOf(page) };
}

const customer = (desk: Desk) => desk.card.getByRole('region', { name: 'New Harbour Ltd' });

describe('two browsers of one team', () => {
  test('a customer added in one appears in the other', async () => {
    await ana.card.getByRole('button', { name: /Add/ }).first().click();
    await addCustomer(ana.card, 'New Harbour Ltd');
    await customer(ana).waitFor();
    await customer(ben).waitFor();
  });

  test('a mail logged in one is logged in the other, by name', async () => {
    await logMail(ana.card);
    await ben.card.getByText(/Logged by (?!you)/).waitFor();
  });

  test('a private note stays invisible to the other, a team note does not', async () => {
    await writeNote(ana.card, 'only for my eyes', 'Only me');
    await writeNote(ana.card, 'deliver before seven', 'Team');
    await ben.card.getByText('deliver before seven').waitFor();
    const held = await everythingStored(ben.rapport);
    expect(held).toContain('deliver before seven');
    expect(held).not.toContain('only for my eyes');
  });

  test('the server is killed and started again: what was written meanwhile arrives', async () => {
    await api.stop();
    await writeNote(ana.card, 'written by Ana offline', 'Team');
    await writeNote(ben.card, 'written by Ben offline', 'Team');
    await api.start();
    await eventually(async () => {
      const [atAna, atBen] = await Promise.all([
        everythingStored(ana.rapport),
        everythingStored(ben.rapport),
      ]);
      return atAna.includes('written by Ben offline') && atBen.includes('written by Ana offline');
    }, 60_000);
  });

  test('both edit other fields of one customer while neither reaches the server: both end with all of them', async () => {
    const { id } = await storedCustomer(ana.rapport);
    await api.stop();
    await Promise.all([ana, ben].map(({ rapport }) => rapport.context.setOffline(true)));
    const atAna = { city: 'Porto', industry: 'Ana was here' };
    const atBen = { phone: '+351 22 000 0000', needs: 'Cold storage' };
    for (const [desk, fields] of [
      [ana, atAna],
      [ben, atBen],
    ] as const)
      expect(await editIn(desk.rapport, [{ op: 'update', kind: 'customer', id, fields }])).toMatchObject({
        ok: true,
      });
    expect((await storedCustomer(ben.rapport)).doc).not.toMatchObject(atAna);
    await api.start();
    await Promise.all([ana, ben].map(({ rapport }) => rapport.context.setOffline(false)));
    const converged = await eventually(async () => {
      const [one, other] = await Promise.all([storedCustomer(ana.rapport), storedCustomer(ben.rapport)]);
      const settled = one.waiting + other.waiting === 0;
      return settled && JSON.stringify(one) === JSON.stringify(other) ? one : null;
    }, 90_000);
    expect(converged.doc).toMatchObject({ name: 'New Harbour Ltd', ...atAna, ...atBen });
  });
});

async function addCustomer(card: Frame, name: string): Promise<void> {
  const field = card.getByRole('textbox', { name: /company|customer|name/i }).first();
  await field.fill(name);
  await pressUntilGone(card.getByRole('button', { name: /Add|Save/ }).last(), field);
}

async function writeNote(card: Frame, text: string, readers: 'Only me' | 'Team'): Promise<void> {
  await card.getByRole('button', { name: /^Note/ }).click();
  await card.getByRole('textbox').first().fill(text);
  await card.getByRole('radio', { name: readers }).check();
  await pressUntilGone(
    card.getByRole('button', { name: /^(Save|Add)/ }).last(),
    card.getByRole('textbox').first(),
  );
}

/** A card does not trust clicks in its first moments, when no person could have read it yet. */
async function pressUntilGone(button: Locator, field: Locator): Promise<void> {
  await eventually(async () => {
    if (await field.isVisible()) await button.click({ timeout: 1_000 }).catch(() => undefined);
    return !(await field.isVisible());
  });
}

/** Every record of every database of this browser, as text. */
async function everythingStored(rapport: Rapport): Promise<string> {
  const page = await rapport.open('options.html');
  const text = await page.evaluate(async () => {
    const seen: unknown[] = [];
    for (const { name = '' } of await indexedDB.databases()) {
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        const opening = indexedDB.open(name);
        opening.addEventListener('success', () => resolve(opening.result));
        opening.addEventListener('error', () => reject(opening.error));
      });
      for (const table of database.objectStoreNames)
        seen.push(
          await new Promise((resolve) => {
            const reading = database.transaction(table).objectStore(table).getAll();
            reading.addEventListener('success', () => resolve(reading.result));
          }),
        );
      database.close();
    }
    return JSON.stringify(seen);
  });
  await page.close();
  return text;
}

interface StoredCustomer {
  readonly id: string;
  readonly doc: Readonly<Record<string, unknown>>;
  readonly stamps: Readonly<Record<string, string>>;
  /** Edits that the server has not confirmed. */
  readonly waiting: number;
}

/** The one customer of this browser's team, with its fields in order. */
async function storedCustomer(rapport: Rapport): Promise<StoredCustomer> {
  const page = await rapport.open('options.html');
  const stored = await page.evaluate(async () => {
    const { session } = await chrome.storage.local.get<{ session: { team: string } }>('session');
    // oxlint-disable-next-line unicorn/consistent-function-scoping -- runs in the page, beside nothing else
    const settled = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.addEventListener('success', () => resolve(request.result));
        request.addEventListener('error', () => reject(request.error));
      });
    const database = await settled(indexedDB.open(`rapport-${session.team}`));
    const reading = database.transaction(['customer', 'outbox']);
    const [[row], waiting] = await Promise.all([
      settled<StoredCustomer[]>(reading.objectStore('customer').getAll()),
      settled(reading.objectStore('outbox').count()),
    ]);
    database.close();
    return { id: row?.id ?? '', doc: row?.doc ?? {}, stamps: row?.stamps ?? {}, waiting };
  });
  await page.close();
  return { ...stored, doc: inOrder(stored.doc), stamps: inOrder(stored.stamps) };
}

function inOrder<T>(fields: Readonly<Record<string, T>>): Record<string, T> {
  return Object.fromEntries(Object.entries(fields).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
