import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { editIn } from './edit-in.ts';
import { eventually, launchRapport, type Rapport } from './harness.ts';
import { loadSampleData } from './sample.ts';
import { startApi, type ApiProcess } from './start-api.ts';
import { connectTo } from './team.ts';

const origin = { createdAt: Date.parse('2026-11-01T09:00:00Z'), createdBy: 'me' };

let rapport: Rapport;
let api: ApiProcess;
beforeAll(async () => {
  [rapport, api] = await Promise.all([launchRapport(), startApi()]);
});
afterAll(async () => {
  await rapport?.close();
  await api?.close();
});

describe('what was recorded without a server', () => {
  test('is offered to the team on connecting, without the sample, and reaches the server after a second click', async () => {
    await loadSampleData(rapport);
    const name = 'Quiet Mill Ltd';
    await editIn(rapport, [
      {
        op: 'create',
        kind: 'customer',
        id: 'quiet-mill',
        doc: { name, domains: ['quiet-mill.example'], ownerId: 'me', stage: 'key', ...origin },
      },
      {
        op: 'create',
        kind: 'note',
        doc: { customerId: 'quiet-mill', text: 'between us', visibility: 'private', ...origin },
      },
    ]);
    await connectTo(rapport, api.url, api.adminCode);
    const options = await rapport.open('options.html');
    await options.getByText('made in this browser before: 1. Records of them: 1.').waitFor();
    await options.getByRole('button', { name: 'Add them to the team' }).click();
    await options.getByRole('button', { name: 'Add 2 records' }).click();
    await options.getByText('2 records were added to the team.').waitFor();
    await eventually(() => options.getByText(/^Synced /).isVisible(), 30_000);
    expect(await options.getByText(/Not accepted/).count()).toBe(0);
    await options.reload();
    await options.getByText(/^Synced /).waitFor();
    expect(await options.getByRole('button', { name: 'Add them to the team' }).count()).toBe(0);
  });
});
