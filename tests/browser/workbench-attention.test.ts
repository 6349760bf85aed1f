import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchRapport, type Rapport } from './harness.ts';
import { loadSampleData } from './sample.ts';

let rapport: Rapport;
let page: Page;

beforeAll(async () => {
  rapport = await launchRapport();
  await loadSampleData(rapport);
  page = await rapport.open('workbench.html');
});
afterAll(() => rapport.close());

async function visit(place: string, title: string): Promise<void> {
  await page.evaluate((hash) => void (location.hash = hash), `#/${place}`);
  await page.getByRole('heading', { name: title, level: 1 }).waitFor();
}

describe('time', () => {
  test('shows target beside actual, as a table too', async () => {
    await visit('time', 'Time');
    const team = page.getByRole('region', { name: 'The team' });
    await team.getByText(/target 60%/).waitFor();
    await team.getByRole('radio', { name: 'Table' }).check();
    await team.getByRole('columnheader', { name: 'To reach the target' }).waitFor();
  });

  test('lets a manager set targets that make a whole, and only those', async () => {
    const key = page.getByRole('spinbutton', { name: /^Key customers/ });
    await key.fill('50');
    await page.getByRole('alert').filter({ hasText: 'Together they make 90 per cent' }).waitFor();
    expect(await page.getByRole('button', { name: 'Set targets' }).isDisabled()).toBe(true);
    await page.getByRole('spinbutton', { name: /^Regular/ }).fill('40');
    await page.getByRole('button', { name: 'Set targets' }).press('Enter');
    await page.getByText('target 40%').first().waitFor();
    await page.getByRole('button', { name: /^Undo/ }).click();
    await page.getByText('target 30%').first().waitFor();
  });
});

describe('prospects', () => {
  test('keep who slid back on the list until somebody places them, and take it back on demand', async () => {
    await visit('prospects', 'Prospects');
    const list = page.getByRole('region', { name: 'Slid back' });
    await list.getByRole('combobox', { name: 'Where Orchard Lane Cider belongs' }).selectOption('qualified');
    await list.waitFor({ state: 'detached' });
    await page.getByRole('button', { name: /^Undo/ }).click();
    await list.getByRole('link', { name: 'Orchard Lane Cider' }).waitFor();
  });
});

describe('the sales process', () => {
  test('is moved where the customer stands in the list, and back on demand', async () => {
    const step = page.getByRole('combobox', { name: 'Step of Terra Nova Spices' });
    await step.selectOption('qualified');
    await page.getByText('Terra Nova Spices placed at Qualified.').waitFor();
    const process = page.getByRole('region', { name: 'Sales process' });
    await process.getByRole('listitem').filter({ hasText: 'Qualified' }).getByText('2').waitFor();
    await page.getByRole('button', { name: /^Undo/ }).click();
    await process.getByRole('listitem').filter({ hasText: 'Qualified' }).getByText('1').waitFor();
  });
});

describe('why a customer left', () => {
  test('is noted beside who is late, counts among the reasons, and is taken back', async () => {
    await visit('loyalty', 'Loyalty');
    const late = page.getByRole('combobox', { name: 'Why Alder & Finch Bakeries left' });
    await late.selectOption('competitor');
    const reasons = page.getByRole('region', { name: 'Why customers left' });
    await reasons.getByText('Competitor').waitFor();
    const upkeep = page.getByRole('region', { name: 'Minimal upkeep' });
    await upkeep.getByRole('link', { name: 'Alder & Finch Bakeries' }).waitFor();
    await page.getByRole('button', { name: /^Undo/ }).click();
    await upkeep.getByRole('link', { name: 'Alder & Finch Bakeries' }).waitFor({ state: 'detached' });
  });

  test('stands beside the complaints that may cost the next one', async () => {
    const risk = page.getByRole('region', { name: 'At risk: open complaints' });
    await risk.getByRole('link', { name: 'Lids of lot 2217 do not seal' }).waitFor();
  });

  test('is saved as a table for a spreadsheet', async () => {
    const saving = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Save CSV: Why customers left' }).click();
    expect((await saving).suggestedFilename()).toMatch(/^Why customers left .*\.csv$/);
  });
});

describe('contact rules', () => {
  test('find the reminder that goes out with a letter, and open its timeline', async () => {
    await visit('governance', 'Contact rules');
    const collisions = page.getByRole('region', { name: 'Collisions' });
    await collisions.getByText('Never on the same day: invoice reminder and letter or gift.').waitFor();
    await collisions.getByRole('link', { name: 'Castell Olive Mills' }).press('Enter');
    await page.getByRole('img', { name: /invoice reminder · Second reminder of invoice 4471/ }).waitFor();
    await page.goBack();
  });

  test('open the timeline of any customer by typing', async () => {
    await page.getByRole('textbox', { name: 'Look at one customer' }).pressSequentially('blue');
    await page.getByRole('button', { name: 'Blue River Brewing' }).press('Enter');
    await page.getByRole('heading', { name: 'Blue River Brewing', level: 1 }).waitFor();
  });
});

describe('rivals', () => {
  test('take an observation, compare it, and let it be removed and brought back', async () => {
    await visit('rivals', 'Compared with rivals');
    const form = page.getByRole('region', { name: 'Add an observation' });
    await form.getByRole('button', { name: 'Add' }).click();
    await form.getByRole('alert').filter({ hasText: 'Say what was measured.' }).waitFor();
    await form.getByRole('combobox', { name: 'Topic' }).fill('Rings until answered');
    await form.getByRole('textbox', { name: 'Competitor' }).fill('SkyTray');
    await form.getByRole('textbox', { name: 'Value' }).fill('2,5');
    await form.getByRole('textbox', { name: 'Value' }).press('Enter');
    const compared = page.getByRole('region', { name: 'Observed' });
    await compared.getByRole('list', { name: 'Rings until answered' }).getByText('2.5').waitFor();
    const remove = page.getByRole('button', { name: 'Remove the observation of Rings until answered' });
    await remove.click();
    await remove.waitFor({ state: 'detached' });
    await page.getByRole('button', { name: /^Undo/ }).click();
    await remove.waitFor();
  });
});

describe.each([
  ['loyalty', 'Loyalty', 'Why customers left'],
  ['satisfaction', 'Satisfaction', 'Satisfaction against what could be earned'],
  ['knowledge', 'Knowledge', 'What to learn next'],
])('%s', (place, title, figure) => {
  test('draws what it is for, with its table', async () => {
    await visit(place, title);
    const drawn = page.getByRole('region', { name: figure });
    await drawn.getByRole('radio', { name: 'Table' }).check();
    expect(await drawn.getByRole('row').count()).toBeGreaterThan(1);
  });
});
