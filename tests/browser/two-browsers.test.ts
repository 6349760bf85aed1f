import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Frame, Page } from 'playwright-core';
import { cardOf, eventually, launchRapport, logMail, serveAt, type Rapport } from './harness.ts';
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
});

async function addCustomer(card: Frame, name: string): Promise<void> {
  const field = card.getByRole('textbox', { name: /company|customer|name/i }).first();
  await field.fill(name);
  await card
    .getByRole('button', { name: /Add|Save/ })
    .last()
    .click();
}

async function writeNote(card: Frame, text: string, readers: 'Only me' | 'Team'): Promise<void> {
  await card.getByRole('button', { name: /^Note/ }).click();
  await card.getByRole('textbox').first().fill(text);
  await card.getByRole('radio', { name: readers }).check();
  await card
    .getByRole('button', { name: /^(Save|Add)/ })
    .last()
    .click();
  await card.getByRole('textbox').waitFor({ state: 'detached' });
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
