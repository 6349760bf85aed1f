import { readFile } from 'node:fs/promises';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { eventually, launchRapport, type Rapport } from './harness.ts';
import { loadSampleData } from './sample.ts';

let rapport: Rapport;
let page: Page;

beforeAll(async () => {
  rapport = await launchRapport();
  await loadSampleData(rapport);
  page = await rapport.open('workbench.html#/pyramid');
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.getByRole('heading', { name: 'Movement between the two periods' }).waitFor();
});
afterAll(() => rapport.close());

async function go(place: string, heading: string): Promise<void> {
  await page.goto(page.url().replace(/#.*/, `#/${place}`));
  await page.getByRole('heading', { name: heading, exact: true, level: 1 }).waitFor();
}

async function press(locator: Locator, key = 'Enter'): Promise<void> {
  await locator.focus();
  await page.keyboard.press(key);
}

describe('the pyramid', () => {
  test('shows real shares and who moved, one click away, and the click is an address', async () => {
    await page.getByText(/The first 6 of them, 20%, brought [\d.]+%/).waitFor();
    await page.getByRole('link', { name: '1 customer from Medium to Small' }).click();
    await page.getByRole('heading', { name: 'Medium → Small' }).waitFor();
    expect(page.url()).toContain('#/pyramid/medium/small');
    await page.reload();
    await page.getByRole('heading', { name: 'Medium → Small' }).waitFor();
    await page.goBack();
    await page.getByRole('heading', { name: 'Medium → Small' }).waitFor({ state: 'detached' });
  });

  test('gives the same figures as a table', async () => {
    await page.getByRole('radio', { name: 'Table' }).check({ force: true });
    await page.getByRole('row', { name: /All active/ }).waitFor();
    await page.getByRole('radio', { name: 'Chart' }).check({ force: true });
  });

  test('freezes today’s limits and takes that back', async () => {
    await page.getByRole('button', { name: 'Freeze today’s limits' }).click();
    await page.getByText(/^Frozen on/).waitFor();
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByText(/ranked anew each day: the first/).waitFor();
  });
});

describe('what-if', () => {
  test('shows at once what 3 + 2 + 1 customers bring, and keeps it in the address', async () => {
    await go('scenario', 'What-if');
    await press(page.getByRole('button', { name: /Try 3 \+ 2 \+ 1/ }));
    const revenue = page.getByRole('status').filter({ hasText: 'Profit' });
    await revenue
      .getByText(/^\+\$[\d,]+ \(\+[\d.]+%\)$/)
      .first()
      .waitFor();
    expect(page.url()).toContain('move=small-medium-3&move=medium-large-2&move=large-top-1');
    await page.getByRole('button', { name: 'Remove this move' }).first().click();
    await eventually(() => !page.url().includes('small-medium'));
  });

  test('says what cannot be moved', async () => {
    await page.getByRole('spinbutton', { name: 'Customers' }).last().fill('7');
    await page.getByRole('alert').filter({ hasText: 'Large has only 1 to move' }).waitFor();
  });
});

describe('a number that may not be', () => {
  test('changes no what-if, and the field says what may', async () => {
    await page.goto(page.url().replace(/#.*/, '#/scenario?move=small-medium-3'));
    const customers = page.getByRole('spinbutton', { name: 'Customers' });
    await customers.fill('-2');
    await page.getByRole('alert').filter({ hasText: 'Only whole numbers, 0 or more.' }).waitFor();
    expect(page.url()).toContain('small-medium-3');
    await customers.fill('2');
    await eventually(() => page.url().includes('small-medium-2'));
    expect(await page.getByRole('alert').count()).toBe(0);
  });

  test('changes no rule of contact, and the field says what may', async () => {
    await go('policies', 'Policies');
    const days = page.getByRole('textbox', { name: /: Days after close$/ });
    const before = await days.inputValue();
    await days.fill('-5');
    await days.press('Enter');
    await page.getByRole('alert').filter({ hasText: 'Only whole numbers from 0 to 3,660.' }).waitFor();
    await days.press('Escape');
    expect(await days.inputValue()).toBe(before);
    expect(await page.getByRole('alert').count()).toBe(0);
  });
});

describe('the standard', () => {
  const removeFirstRule = async (): Promise<void> => {
    await page.getByRole('button', { name: 'Change rule 1' }).click();
    await page.getByRole('button', { name: 'Remove rule 1' }).click();
  };

  test('names who would move before anything is saved, and forgets it again', async () => {
    await go('standard', 'Standard');
    await press(page.getByRole('button', { name: 'Change rule 4' }));
    const least = page.getByRole('spinbutton', { name: 'At least' });
    await least.fill('120000');
    await page.getByText(/customers? would move\./).waitFor();
    const moved = page.getByRole('table', { name: 'Who would move' });
    await moved.getByRole('link').first().waitFor();
    await least.fill('');
    await page.getByText('Give at least one of the two numbers').waitFor();
    await page.getByRole('button', { name: 'Discard changes' }).click();
    await page.getByRole('heading', { name: 'Where customers stand' }).waitFor();
  });

  test('takes back what was taken out of a draft, also from another place', async () => {
    const rules = page.getByRole('button', { name: /^Change rule/ });
    const before = await rules.count();
    await removeFirstRule();
    await eventually(async () => (await rules.count()) === before - 1);
    await page.getByRole('button', { name: 'Discard changes' }).click();
    await eventually(async () => (await rules.count()) === before);
    await page.getByText('Changes discarded.').waitFor();
    await page.getByRole('button', { name: 'Undo' }).click();
    await eventually(async () => (await rules.count()) === before - 1);
    await go('policies', 'Policies');
    await page.keyboard.press('Control+z');
    await page.getByText('Undone: Rule 1 removed.').waitFor();
    await go('standard', 'Standard');
    await eventually(async () => (await rules.count()) === before);
    expect(await page.getByRole('button', { name: 'Discard changes' }).count()).toBe(0);
  });

  test('takes back a removed rule and leaves what was changed since', async () => {
    const rules = page.getByRole('button', { name: /^Change rule/ });
    const before = await rules.count();
    await removeFirstRule();
    await page.getByRole('button', { name: 'Add a rule' }).click();
    await page.getByRole('button', { name: 'Undo' }).click();
    await eventually(async () => (await rules.count()) === before + 1);
    await page.getByRole('button', { name: 'Discard changes' }).click();
    await eventually(async () => (await rules.count()) === before);
    expect(await page.getByRole('button', { name: 'Discard changes' }).count()).toBe(0);
  });

  test('brings a discarded draft back, and then the one begun since', async () => {
    const rules = page.getByRole('button', { name: /^Change rule/ });
    const before = await rules.count();
    await removeFirstRule();
    await page.getByRole('button', { name: 'Discard changes' }).click();
    await page.getByText('Changes discarded.').waitFor();
    await page.getByRole('button', { name: 'Add a rule' }).click();
    await eventually(async () => (await rules.count()) === before + 1);
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByText('The discarded changes stand in place of newer ones.').waitFor();
    await eventually(async () => (await rules.count()) === before - 1);
    await page.getByRole('button', { name: 'Undo' }).click();
    await eventually(async () => (await rules.count()) === before + 1);
    await page.getByRole('button', { name: 'Discard changes' }).click();
    await eventually(async () => (await rules.count()) === before);
  });

  test('puts a changed standard in force, and undo brings the one before back', async () => {
    const before = await page.getByText(/in force since/).innerText();
    await page.getByRole('button', { name: 'Move rule 5 up' }).click();
    await page.getByRole('textbox', { name: 'Name of this standard' }).fill('Flags first');
    await page.getByRole('button', { name: 'Put this standard in force' }).click();
    await page.getByText(/“Flags first”, in force since/).waitFor();
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByText(before).waitFor();
  });
});

describe('policies', () => {
  test('are changed in place, refuse what cannot be, and tell when shares do not add up', async () => {
    await go('policies', 'Policies');
    const share = page.getByRole('textbox', { name: 'Share of our time, %: Diamond' });
    await share.fill('200');
    await share.press('Enter');
    await page.getByRole('alert').filter({ hasText: 'Only whole numbers from 0 to 100.' }).waitFor();
    expect(await share.getAttribute('aria-invalid')).toBe('true');
    // Whoever waits for words loses the field meanwhile.
    expect(await share.evaluate((field) => field === document.activeElement)).toBe(true);
    await share.fill('40');
    await share.press('Enter');
    await page.getByText('The shares of time add up to 105%, not to 100%.').waitFor();
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByText('The shares of time add up to 100%.').waitFor();
  });
});

/** What colleagues proposed is never accepted in passing: one is accepted, the other declined with a reason. */
async function answerColleagues(): Promise<void> {
  const brewery = page.getByRole('row', { name: /Blue River Brewing/ });
  await press(brewery.getByRole('button', { name: 'Accept' }));
  await brewery.getByText('accepted as proposed: Gold').waitFor();
  const dairy = page.getByRole('row', { name: /丰华乳业/ });
  await dairy.getByRole('combobox', { name: /Tier of/ }).selectOption('strategic');
  await dairy.getByRole('textbox', { name: /Reason for/ }).fill('Meet the new buyer first');
  await press(dairy.getByRole('button', { name: 'Decline' }));
  await dairy.getByText('declined: stays Strategic').waitFor();
}

describe('the review', () => {
  test('overrides one proposal with its reason, accepts the rest, and keeps the minutes', async () => {
    await go('review', 'Review');
    await press(page.getByRole('button', { name: 'Hold a review' }));
    const row = page.getByRole('row', { name: /Castell Olive Mills/ });
    await row.getByRole('combobox', { name: /Tier of/ }).selectOption('strategic');
    await press(row.getByRole('button', { name: 'Override' }));
    await row.getByText('Deciding otherwise needs a reason.').waitFor();
    await row.getByRole('textbox', { name: /Reason for/ }).fill('Builds a second mill');
    await page.keyboard.press('Enter');
    await row.getByText('overridden: Strategic').waitFor();
    // The button pressed is gone; the next key goes on from here.
    expect(await row.locator(':focus').getAttribute('aria-label')).toMatch(/Castell Olive Mills/);
    await page.getByRole('textbox', { name: 'Minutes' }).fill('Visit the mill in March.');
    await press(page.getByRole('button', { name: /Accept the other/ }));
    await answerColleagues();
    // A second window sees what the first decided, and may close the review.
    const second = await rapport.open('workbench.html#/review');
    await second.getByText('Builds a second mill').waitFor();
    await second.getByText('12 of 12 decided').waitFor();
    await second.getByRole('button', { name: 'Close the review' }).click();
    await second.getByText('Nothing has changed since the last review.').waitFor();
    await page.getByText('Nothing has changed since the last review.').waitFor();
    await page.getByText('Visit the mill in March.').waitFor();
    await second.close();
  });

  test('gives the customer the tier decided, with the reason in its history', async () => {
    const known = await page.evaluate(async () => {
      const request = indexedDB.open('rapport-local');
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        request.addEventListener('success', () => resolve(request.result));
        request.addEventListener('error', () => reject(request.error));
      });
      const row = database.transaction('customer').objectStore('customer').get('sample-castell');
      const found = await new Promise<{ doc: Record<string, unknown> }>((resolve) =>
        row.addEventListener('success', () => resolve(row.result)),
      );
      database.close();
      return {
        tier: found.doc['tier'],
        override: found.doc['tierOverride'],
        history: found.doc['tierHistory'],
      };
    });
    expect(known.tier).toBe('strategic');
    expect(known.override).toMatchObject({ tier: 'strategic', reason: 'Builds a second mill' });
    expect(known.history).toMatchObject([{ tier: 'strategic', cause: { by: 'override' } }]);
  });
});

describe('focus, value and economics', () => {
  test.each([
    ['focus', 'Focus', /customers bring 20%/],
    ['value', 'Value', /Own cost is noted for a customer/],
    ['economics', 'Economics', /keeps one customer for a year/],
  ])('%s shows the sample team’s figures', async (place, heading, text) => {
    await go(place, heading);
    await page.getByText(text).first().waitFor();
  });

  test('assumptions change the figures at once', async () => {
    const gain = page.locator('.meaning-gain');
    const before = await gain.innerText();
    await page.getByRole('spinbutton', { name: /profit rises by/ }).fill('60');
    await eventually(async () => (await gain.innerText()) !== before);
    await page.getByRole('spinbutton', { name: /profit rises by/ }).fill('0');
    await page.getByRole('alert').filter({ hasText: 'must be above 0' }).waitFor();
  });
});

describe('axe', () => {
  test.each(['pyramid', 'scenario', 'focus', 'value', 'review', 'standard', 'policies', 'economics'])(
    'finds nothing in %s',
    async (place) => {
      await page.goto(page.url().replace(/#.*/, `#/${place}`));
      await page.getByRole('heading', { level: 1 }).waitFor();
      const axe = await readFile(new URL('../../node_modules/axe-core/axe.min.js', import.meta.url), 'utf8');
      const session = await rapport.context.newCDPSession(page);
      await session.send('Runtime.evaluate', { expression: axe });
      const answer = await session.send('Runtime.evaluate', {
        expression:
          'axe.run(document.querySelector("main")).then((found) => found.violations.flatMap((one) => one.nodes.map((node) => one.id + ": " + node.html.slice(0, 160))))',
        awaitPromise: true,
        returnByValue: true,
      });
      expect(answer.result.value).toEqual([]);
    },
  );
});

describe('a rep', () => {
  test('reads everything, decides nothing, and is told why on request', async () => {
    await page.evaluate(async () => {
      const member = { id: 'me', name: '', role: 'rep' };
      const session = { team: 'local', server: null, token: null, deviceId: null, member };
      await chrome.storage.local.set({ session: { ...session, language: null, ownAddresses: [] } });
    });
    await go('standard', 'Standard');
    await page.getByText('1 customer', { exact: true }).first().waitFor();
    await page.getByText('Why can I not change this?').click();
    await page.getByText('Managers set the rules').waitFor();
    expect(await page.getByRole('button', { name: /Change rule|Add a rule/ }).count()).toBe(0);
    await go('policies', 'Policies');
    await page.getByRole('table').waitFor();
    expect(await page.getByRole('main').getByRole('textbox').count()).toBe(0);
    await go('pyramid', 'Pyramid');
    await page.getByRole('heading', { name: 'Limits' }).waitFor();
    expect(await page.getByRole('button', { name: /Freeze/ }).count()).toBe(0);
  });
});
