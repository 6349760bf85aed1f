import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { EXTENSION_ID, eventually, launchRapport, type Rapport } from './harness.ts';
import { loadSampleData } from './sample.ts';

let rapport: Rapport;
let one: Page;
let other: Page;

beforeAll(async () => {
  rapport = await launchRapport();
  await loadSampleData(rapport);
  one = await rapport.open('workbench.html#/review');
  other = await rapport.open('workbench.html#/review');
});
afterAll(() => rapport.close());

async function bothAt(place: string, title: string): Promise<void> {
  for (const page of [one, other]) {
    await page.goto(`chrome-extension://${EXTENSION_ID}/workbench.html#/${place}`);
    await page.getByRole('heading', { name: title, level: 1 }).waitFor();
  }
}

describe('a review held in two windows', () => {
  const minutes = (page: Page) => page.getByRole('textbox', { name: 'Minutes' });
  const row = (page: Page) => page.getByRole('row', { name: /Castell Olive Mills/ });

  test('shows the minutes of the one in the other, and whoever only looks at them changes nothing', async () => {
    await one.getByRole('button', { name: 'Hold a review' }).click();
    await minutes(other).waitFor();
    await minutes(one).fill('Visit the mill in March.');
    await minutes(one).blur();
    await eventually(async () => (await minutes(other).inputValue()) === 'Visit the mill in March.');
    await minutes(one).fill('Visit the mill in April.');
    await minutes(one).blur();
    await minutes(other).focus();
    await minutes(other).blur();
    await eventually(async () => (await minutes(other).inputValue()) === 'Visit the mill in April.');
    await one.reload();
    await minutes(one).waitFor();
    expect(await minutes(one).inputValue()).toBe('Visit the mill in April.');
  });

  test('keeps what is being typed while the other writes', async () => {
    await minutes(other).fill('Ask for the audit.');
    await minutes(one).fill('Nobody has time in May.');
    await minutes(one).blur();
    await row(one).getByRole('button', { name: 'Accept' }).click();
    await row(other).getByText('accepted', { exact: true }).waitFor();
    expect(await minutes(other).inputValue()).toBe('Ask for the audit.');
  });

  test('lets the last decision stand in both', async () => {
    await row(other).getByRole('button', { name: 'Change the decision' }).click();
    await row(one).getByRole('button', { name: 'Accept' }).waitFor();
    await row(other)
      .getByRole('combobox', { name: /Tier of/ })
      .selectOption('strategic');
    await row(other)
      .getByRole('textbox', { name: /Reason for/ })
      .fill('Builds a second mill');
    await row(other).getByRole('button', { name: 'Override' }).click();
    await row(one).getByText('overridden: Strategic').waitFor();
  });
});

describe('targets of time', () => {
  test('being typed are kept while the other window sets some', async () => {
    await bothAt('time', 'Time');
    const key = (page: Page) => page.getByRole('spinbutton', { name: /^Key customers/ });
    const regular = (page: Page) => page.getByRole('spinbutton', { name: /^Regular/ });
    await key(one).fill('45');
    await key(other).fill('50');
    await regular(other).fill('40');
    await other.getByRole('button', { name: 'Set targets' }).click();
    await one.getByText('target 50%').first().waitFor();
    expect(await key(one).inputValue()).toBe('45');
    await other.getByRole('button', { name: /^Undo/ }).click();
    await eventually(async () => (await key(other).inputValue()) === '60');
  });
});

describe('assumptions', () => {
  test('being tried are kept while the other window saves some', async () => {
    await bothAt('economics', 'Economics');
    const percent = (page: Page) => page.getByRole('spinbutton', { name: /profit rises by/ });
    const points = (page: Page) => page.getByRole('spinbutton', { name: /retention rises by/ });
    await percent(one).fill('60');
    await points(other).fill('4');
    await other.getByRole('button', { name: 'Keep for the team' }).click();
    await one.getByRole('button', { name: 'Go back to the usual ones' }).waitFor();
    expect(await percent(one).inputValue()).toBe('60');
    await one.getByRole('button', { name: 'Go back to the usual ones' }).click();
    await eventually(async () => (await percent(one).inputValue()) === '30');
  });
});

describe('a standard', () => {
  test('half changed is kept while the other window puts one in force', async () => {
    await bothAt('standard', 'Standard');
    await one.getByRole('button', { name: 'Change rule 4' }).click();
    await one.getByRole('spinbutton', { name: 'At least' }).fill('');
    await one.getByText('Give at least one of the two numbers').waitFor();
    await other.getByRole('button', { name: 'Move rule 5 up' }).click();
    await other.getByRole('textbox', { name: 'Name of this standard' }).fill('Flags first');
    await other.getByRole('button', { name: 'Put this standard in force' }).click();
    await one.getByText(/“Flags first”, in force since/).waitFor();
    await one.getByText('Give at least one of the two numbers').waitFor();
    await one.getByRole('button', { name: 'Discard changes' }).click();
  });
});
