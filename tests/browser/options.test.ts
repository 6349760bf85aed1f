import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { EXTENSION_ID, eventually, launchRapport, type Rapport } from './harness.ts';
import { startApi, type ApiProcess } from './start-api.ts';

let rapport: Rapport;
let api: ApiProcess;
let options: Page;

beforeAll(async () => {
  [rapport, api] = await Promise.all([launchRapport(), startApi()]);
  options = await rapport.open('options.html');
});
afterAll(async () => {
  await rapport.close();
  await api.close();
});

async function connectTo(address: string, code: string): Promise<void> {
  await options.getByRole('textbox', { name: 'Server address' }).fill(address);
  await options.getByRole('textbox', { name: 'Invitation code' }).fill(code);
  await options.getByRole('button', { name: 'Connect' }).click();
}

/** Sends the event of the toolbar button to the background; no page has that button. Resolves to what it opened. */
async function pressToolbarButton(): Promise<Page> {
  const { context } = rapport;
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
  const opened = context.waitForEvent('page');
  // `as`: the types leave out how an event is sent by hand
  await worker.evaluate(() => (chrome.action.onClicked as unknown as { dispatch(): void }).dispatch());
  return opened;
}

describe('the toolbar button', () => {
  test('leads to the choice of where the customers come from, and once that is made to them', async () => {
    const first = await pressToolbarButton();
    await first.getByRole('button', { name: 'Use without a server' }).click();
    const later = await pressToolbarButton();
    await later.getByRole('heading', { name: 'Customers', level: 1 }).waitFor();
    await Promise.all([first.close(), later.close()]);
    await options.evaluate(() => chrome.storage.local.clear());
  });
});

describe('the welcome page', () => {
  test('says what comes next once somebody chose to use no server', async () => {
    const welcome = await rapport.open('welcome.html');
    await welcome.getByRole('button', { name: 'Connect to a team' }).waitFor();
    await welcome.getByRole('button', { name: 'Use without a server' }).click();
    await welcome.getByText(/Now open a mail at a site you allowed/).waitFor();
    expect(await welcome.getByRole('button', { name: 'Use without a server' }).count()).toBe(0);
    await welcome.close();
  });
});

describe('the options page', () => {
  test.each([
    ['an address that is none', 'ftp://x', 'CODE', 'This is not a server address.'],
    ['a text that is no address', 'not a url!!', 'CODE', 'This is not a server address.'],
    ['a server that does not answer', '127.0.0.1:9', 'CODE', 'The server does not answer.'],
    ['plain http to another machine', 'http://crm.example', 'CODE', 'is not encrypted'],
  ])('says at the address what to do about %s', async (_name, address, code, text) => {
    await connectTo(address, code);
    await options.getByRole('alert').filter({ hasText: text }).waitFor();
    const field = options.getByRole('textbox', { name: 'Server address' });
    expect(await field.getAttribute('aria-invalid')).toBe('true');
  });

  test('forgets a connection that failed once no server is to be used', async () => {
    await options.evaluate(() => chrome.storage.local.clear());
    await connectTo('127.0.0.1:9', 'CODE');
    await options.getByRole('alert').waitFor();
    await options.getByRole('button', { name: 'Use without a server' }).click();
    await options.getByRole('alert').waitFor({ state: 'detached' });
  });

  test.each([
    ['no code', '', 'Enter the code from your invitation.'],
    ['a wrong code', 'AAAA-BBBB-CCCC-DDDD', 'This code is wrong, used or expired.'],
  ])('says at the code what to do about %s', async (_name, code, text) => {
    await connectTo(api.url, code);
    await options.getByRole('alert').filter({ hasText: text }).waitFor();
  });

  test('connects with an invitation', async () => {
    await connectTo(api.url, api.adminCode);
    await options.getByText(`Connected to ${api.url}`).waitFor();
    await options.getByText('Our team', { exact: true }).waitFor();
    await options.getByRole('listitem').filter({ hasText: 'this browser' }).waitFor();
  });

  test('opens its records again once the storage answers', async () => {
    const page = await rapport.context.newPage();
    await page.addInitScript(() => {
      const { open } = IDBFactory.prototype;
      IDBFactory.prototype.open = function openLater(...given) {
        if (performance.now() < 4_000) throw new DOMException('The storage does not answer.', 'UnknownError');
        return open.apply(this, given);
      };
    });
    await page.goto(`chrome-extension://${EXTENSION_ID}/options.html`);
    await page.getByText('One moment…').first().waitFor();
    await page.getByText(/^Synced/).waitFor();
    await page.close();
  });

  test('says what came of a sync that was asked for', async () => {
    const syncNow = options.getByRole('button', { name: 'Sync now' });
    await syncNow.click();
    await options.getByText(/^All sent · Synced/).waitFor();
    const moveTo = (server: string) =>
      options.evaluate(async (to) => {
        const { session } = await chrome.storage.local.get('session');
        await chrome.storage.local.set({ session: { ...Object(session), server: to } });
      }, server);
    await moveTo('http://127.0.0.1:9');
    await syncNow.click();
    await options.getByText(/^Server not reachable · Synced/).waitFor();
    await moveTo(api.url);
    await syncNow.click();
    await options.getByText(/^All sent · Synced/).waitFor();
  });

  test('never offers sample data beside a team’s own customers', async () => {
    const welcome = await rapport.open('welcome.html');
    await welcome.getByRole('button', { name: 'Connect to a team' }).waitFor();
    expect(await welcome.getByRole('button', { name: 'Load sample data' }).count()).toBe(0);
    await welcome.close();
  });

  test('invites a colleague and withdraws the invitation', async () => {
    await options.getByRole('textbox', { name: 'Name', exact: true }).fill('Ben Okafor');
    await options.getByRole('textbox', { name: 'Mail address', exact: true }).fill('ben@ours.example');
    await options.getByRole('button', { name: 'Invite' }).click();
    await options.getByText(/Code for Ben Okafor: \S+\./).waitFor();
    const withdraw = options.getByRole('button', { name: 'Withdraw the invitation of Ben Okafor' });
    await withdraw.click();
    await withdraw.waitFor({ state: 'detached' });
  });

  test('links another device by a code, and revokes it', async () => {
    await options.getByRole('button', { name: 'Link another device' }).click();
    const text = await options.getByText(/Enter this code on the other device/).innerText();
    const [, code] = /: (\S+)\. /.exec(text) ?? [];
    const linked = await fetch(`${api.url}/v1/devices`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ invitationCode: code, deviceName: 'The other one' }),
    });
    expect(linked.status).toBe(201);
    await options.reload();
    const revoke = options.getByRole('button', { name: 'Revoke The other one' });
    await revoke.click();
    await revoke.waitFor({ state: 'detached' });
  });

  test('removes a member after saying what that means, and hands their customers over', async () => {
    const post = async (path: string, body: object, token?: string) => {
      const answered = await fetch(`${api.url}${path}`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
        },
        body: JSON.stringify(body),
      });
      return answered.json();
    };
    const token: string = await options.evaluate(async () => {
      const { session } = await chrome.storage.local.get('session');
      return Object(session).token;
    });
    const { code } = await post('/v1/invitations', { name: 'Chen Wei', role: 'rep', addresses: [] }, token);
    const chen = await post('/v1/devices', { invitationCode: code, deviceName: 'Chen’s' });
    await options.reload();
    await options.getByRole('button', { name: 'Remove Chen Wei' }).click();
    const asked = options.getByRole('group', { name: 'Remove Chen Wei' });
    await asked.getByText(/All devices of Chen Wei are signed out/).waitFor();
    const heirs = asked.getByRole('combobox', { name: 'New owner of their customers' });
    expect(await heirs.getByRole('option').allInnerTexts()).not.toContain('Chen Wei');
    await asked.getByRole('button', { name: 'Remove Chen Wei' }).click();
    await options.getByText('Chen Wei was removed. 0 customers have a new owner.').waitFor();
    expect(await options.getByRole('button', { name: 'Remove Chen Wei' }).count()).toBe(0);
    const refused = await fetch(`${api.url}/v1/devices`, {
      headers: { authorization: `Bearer ${chen.token}` },
    });
    expect(refused.status).toBe(401);
  });

  test('speaks the language that is chosen', async () => {
    await options.getByRole('radio', { name: '简体中文' }).click();
    await options.getByRole('heading', { name: 'Rapport 设置' }).waitFor();
    expect(await options.evaluate(() => document.documentElement.lang)).toBe('zh-CN');
    await options.getByRole('radio', { name: 'English' }).click();
    await options.getByRole('heading', { name: 'Rapport settings' }).waitFor();
  });

  test('refuses a site that is no address, and says what one looks like', async () => {
    await options.getByRole('textbox', { name: /Address of another webmail/ }).fill('not a url!!');
    await options.getByRole('button', { name: 'Allow this address' }).click();
    await options.getByRole('alert').filter({ hasText: 'Enter one such as mail.example.com.' }).waitFor();
    expect(await options.getByRole('listitem').filter({ hasText: 'not%20' }).count()).toBe(0);
  });

  test('gives a site that is entered Roundcube’s reader, and takes the site back', async () => {
    await options.getByRole('textbox', { name: /Address of another webmail/ }).fill('mail.own.example');
    await options.getByRole('button', { name: 'Allow this address' }).click();
    const remove = options.getByRole('button', { name: 'Remove mail.own.example' });
    await remove.waitFor();
    const matches = () =>
      options.evaluate(async () =>
        (await chrome.scripting.getRegisteredContentScripts()).flatMap(({ js, matches: on }) =>
          (on ?? []).map((match) => `${js?.join()} ${match}`),
        ),
      );
    await eventually(async () =>
      (await matches()).includes('webmail-roundcube.js https://mail.own.example/*'),
    );
    await remove.click();
    await remove.waitFor({ state: 'detached' });
    await eventually(async () => !(await matches()).join().includes('mail.own.example'));
  });

  test('says in place that the manifest’s own sites cannot be removed', async () => {
    await options.getByRole('button', { name: 'Remove Gmail' }).click();
    await options.getByRole('alert').filter({ hasText: 'so Gmail cannot be removed' }).waitFor();
  });

  test('keeps the token from content scripts and signs out leaving nothing', async () => {
    await options.getByRole('button', { name: 'Sign out' }).click();
    await options.getByText('Every change has reached the server.').waitFor();
    await options.getByRole('button', { name: 'Sign out and delete' }).click();
    await options.getByRole('textbox', { name: 'Server address' }).waitFor();
    // The session goes first, and the database once every page has let go of it.
    await eventually(async () => {
      const names = await options.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name));
      return names.every((name) => name === 'rapport-local');
    });
    const session = await options.evaluate(async () =>
      JSON.stringify(await chrome.storage.local.get('session')),
    );
    expect(session).not.toContain(api.url);
  });
});
