import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { editIn } from './edit-in.ts';
import { launchRapport, type Rapport } from './harness.ts';
import { startApi, type ApiProcess } from './start-api.ts';
import { connectTo, inviteRep } from './team.ts';

interface Desk {
  readonly rapport: Rapport;
  readonly page: Page;
}

let api: ApiProcess;
let ana: Desk;
let ben: Desk;

beforeAll(async () => {
  api = await startApi();
  const manager = await launchRapport();
  await connectTo(manager, api.url, api.adminCode);
  const rep = await launchRapport();
  await connectTo(rep, api.url, await inviteRep(manager, 'Ben Okafor'));
  const origin = { createdAt: Date.now(), createdBy: await memberOf(manager) };
  const mill = {
    name: 'Castell Olive Mills',
    domains: [],
    stage: 'general' as const,
    tier: 'general' as const,
    ...origin,
  };
  const revenue = { minor: 100_000, currency: 'USD' };
  const bought = { customerId: 'castell', day: new Date().toISOString().slice(0, 10), revenue, ...origin };
  await editIn(manager, [
    { op: 'create', kind: 'customer', id: 'castell', doc: mill },
    { op: 'create', kind: 'purchase', id: 'first', doc: bought },
  ]);
  ana = { rapport: manager, page: await manager.open('workbench.html#/review') };
  ben = { rapport: rep, page: await rep.open('workbench.html#/customers/castell/about') };
});
afterAll(async () => {
  await ana?.rapport.close();
  await ben?.rapport.close();
  await api?.close();
});

async function memberOf(rapport: Rapport): Promise<string> {
  const page = await rapport.open('options.html');
  const id = await page.evaluate(async () => {
    const { session } = await chrome.storage.local.get<{ session: { member: { id: string } } }>('session');
    return session.member.id;
  });
  await page.close();
  return id;
}

async function propose(reason: string): Promise<void> {
  await ben.page.getByRole('button', { name: 'Propose another tier' }).click();
  await ben.page.getByRole('combobox', { name: 'Tier' }).selectOption('strategic');
  await ben.page.getByRole('textbox', { name: 'Reason' }).fill(reason);
  await ben.page.keyboard.press('Enter');
}

describe('a rep proposes and a manager decides', () => {
  test('a proposal needs a reason, and may be withdrawn', async () => {
    await propose('  ');
    await ben.page.getByText('The review needs a reason').waitFor();
    await ben.page.getByRole('textbox', { name: 'Reason' }).fill('Is lonely');
    await ben.page.keyboard.press('Enter');
    await ben.page.getByText('waits for the next review').waitFor();
    await ana.page.getByText('“Is lonely”').waitFor();
    await ben.page.getByRole('button', { name: 'Withdraw' }).click();
    await ana.page.getByText('“Is lonely”').waitFor({ state: 'detached' });
  });

  test('what is proposed stands in the manager’s review with who and why, and is accepted as proposed', async () => {
    await propose('Builds a second mill');
    const row = ana.page.getByRole('row', { name: /Castell Olive Mills/ });
    await row.getByText('Ben Okafor → Strategic:').waitFor();
    await row.getByText('“Builds a second mill”').waitFor();
    await ana.page.getByRole('button', { name: 'Hold a review' }).click();
    expect(await row.getByRole('textbox', { name: /Reason for/ }).inputValue()).toBe('Builds a second mill');
    await row.getByRole('button', { name: 'Accept' }).click();
    await row.getByText('accepted as proposed: Strategic').waitFor();
    await ana.page.getByRole('button', { name: 'Close the review' }).click();
    await ana.page.getByRole('heading', { name: 'Minutes of earlier reviews' }).waitFor();
    await ana.page.getByText('Ben Okafor → Strategic:').waitFor();
  });

  test('the rep sees what became of it, on the customer’s page and in the review', async () => {
    await ben.page.getByText('accepted as proposed: Strategic').waitFor();
    const tiers = ben.page.getByRole('region', { name: /tier/i }).getByText('Builds a second mill');
    await tiers.first().waitFor();
    await ben.page.goto(ben.page.url().replace(/#.*/, '#/review'));
    const own = ben.page.getByRole('region', { name: 'What you proposed' });
    await own.getByText('Castell Olive Mills').waitFor();
    await own.getByText('accepted as proposed: Strategic').waitFor();
    expect(await ben.page.getByRole('button', { name: 'Hold a review' }).count()).toBe(0);
  });

  test('what is declined leaves the customer as it is, with the manager’s own reason', async () => {
    await ben.page.goto(ben.page.url().replace(/#.*/, '#/customers/castell/about'));
    await ben.page.getByRole('button', { name: 'Propose another tier' }).click();
    await ben.page.getByRole('combobox', { name: 'Tier' }).selectOption('diamond');
    await ben.page.getByRole('textbox', { name: 'Reason' }).fill('Pays in advance');
    await ben.page.keyboard.press('Enter');
    const row = ana.page.getByRole('row', { name: /Pays in advance/ });
    await row.waitFor();
    await ana.page.getByRole('button', { name: 'Hold a review' }).click();
    await row.getByRole('combobox', { name: /Tier of/ }).selectOption('strategic');
    await row.getByRole('button', { name: 'Decline' }).click();
    await row.getByText('Deciding otherwise needs a reason.').waitFor();
    await row.getByRole('textbox', { name: /Reason for/ }).fill('Not before the mill stands');
    await ana.page.keyboard.press('Enter');
    await ana.page.getByRole('button', { name: 'Close the review' }).click();
    await ben.page.getByText('declined: stays Strategic').waitFor();
    await ben.page.getByText('Not before the mill stands').filter({ visible: true }).first().waitFor();
  });
});
