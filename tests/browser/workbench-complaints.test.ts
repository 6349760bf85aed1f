import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { eventually, launchRapport, type Rapport } from './harness.ts';
import { loadSampleData } from './sample.ts';

let rapport: Rapport;
let page: Page;

beforeAll(async () => {
  rapport = await launchRapport();
  await loadSampleData(rapport);
  page = await rapport.open('workbench.html#/complaints');
  await page.getByRole('heading', { name: 'Complaints', level: 1 }).waitFor();
});
afterAll(() => rapport.close());

/** Moves this page's clock: deadlines are counted from it. */
const WORKING_DAYS = 10 * 24 * 3_600_000;

async function pressNext(state: string): Promise<void> {
  await page.keyboard.press('n');
  await page.locator('.chain-step[aria-current=step]', { hasText: state }).waitFor();
}

describe('complaints in the workbench', () => {
  test('list what is owed next first, with working time late', async () => {
    const first = page.locator('tbody tr').first();
    await first.getByText('Breached').waitFor();
    expect(await first.innerText()).toMatch(/late/);
  });

  test('are walked with the arrow keys and opened with Enter', async () => {
    await page.locator('tbody tr a').first().focus();
    await page.keyboard.press('ArrowDown');
    const name = await page.evaluate(() => document.activeElement?.textContent ?? '');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name, level: 1 }).waitFor();
    await page.goBack();
    await page.getByRole('heading', { name: 'Complaints', level: 1 }).waitFor();
  });

  test('are left alone by Escape and Cancel, and Back brings what was typed', async () => {
    await page.getByRole('link', { name: 'New complaint' }).press('Enter');
    const what = page.getByRole('textbox', { name: 'What is wrong' });
    await what.fill('Pallets arrive wet');
    await page.keyboard.press('Escape');
    await page.getByRole('heading', { name: 'Complaints', level: 1 }).waitFor();
    await page.goBack();
    await what.waitFor();
    expect(await what.inputValue()).toBe('Pallets arrive wet');
    await page.getByRole('button', { name: 'Cancel' }).click();
    await page.getByRole('heading', { name: 'Complaints', level: 1 }).waitFor();
    expect(await page.getByText('Pallets arrive wet').count()).toBe(0);
  });

  test('are received for a customer found by typing', async () => {
    await page.getByRole('link', { name: 'New complaint' }).press('Enter');
    await page.getByRole('textbox', { name: 'Customer' }).pressSequentially('harb');
    await page.getByRole('button', { name: 'Harbour Foods Ltd' }).press('Enter');
    await page.getByRole('textbox', { name: 'What is wrong' }).fill('Pallets arrive wet');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Pallets arrive wet' }).waitFor();
    await page.locator('.complaint-due').getByText('On track').waitFor();
  });

  test('are breached once the working hours have passed, and carried to the close by keyboard', async () => {
    await page.clock.install({ time: Date.now() + WORKING_DAYS });
    await page.reload();
    await page.locator('.complaint-due').getByText('Breached').waitFor();
    await page.locator('.chain-step[aria-current=step]', { hasText: 'Received' }).waitFor();
    expect(await page.getByRole('button', { name: 'Close' }).count()).toBe(0);
    await pressNext('Acknowledged');
    await page.keyboard.press('n');
    await page.getByRole('button', { name: 'Assess as Minor' }).waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.locator('.chain-step[aria-current=step]', { hasText: 'Assessed' }).waitFor();
    expect(await page.getByRole('combobox', { name: 'Severity' }).inputValue()).toBe('major');
    await pressNext('Investigating');
    await pressNext('Answered');
    await pressNext('Closed');
    const answered = page.locator('.deadline', { hasText: 'Answer' });
    expect(await answered.getByText('Late').count()).toBe(1);
  });

  test('ask after the close how satisfied the customer is, and keep the answer', async () => {
    await page.getByRole('button', { name: 'Ask how satisfied they are' }).press('Enter');
    await page.getByText(/^Asked/).waitFor();
    await page.getByRole('button', { name: '4', exact: true }).press('Enter');
    await page.getByText('4 of 5').waitFor();
  });

  test('note compensation, and refuse what is no amount', async () => {
    const field = page.getByRole('textbox', { name: 'Compensation in USD' });
    await field.fill('a lot');
    await field.press('Enter');
    await page.getByRole('alert').filter({ hasText: 'Write an amount' }).waitFor();
    await field.fill('250');
    await field.press('Enter');
    await page.getByText('Compensation noted.').waitFor();
    await page.getByRole('button', { name: /^Undo/ }).click();
    await eventually(async () => (await field.inputValue()) === '');
    await field.fill('250');
    await field.press('Enter');
    await page.getByText('Compensation noted.').waitFor();
  });

  test('are reopened, with deadlines anew, and the step is undone', async () => {
    await page.getByRole('button', { name: 'Reopen' }).press('Enter');
    await page.locator('.chain-step[aria-current=step]', { hasText: 'Reopened' }).waitFor();
    await page.locator('.complaint-due').getByText('On track').waitFor();
    await page.keyboard.press('Control+z');
    await page.locator('.chain-step[aria-current=step]', { hasText: 'Closed' }).waitFor();
  });
});
