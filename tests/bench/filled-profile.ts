import { createHash } from 'node:crypto';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { tableOf } from '../../extension/store/database.ts';
import { root } from '../../scripts/run-step.ts';
import { kindNames, recordKinds } from '../../shared/records/record-types.ts';
import { launchRapport, type Rapport } from '../browser/harness.ts';
import { fillStore, type Fill } from './fill-store.ts';
import { extractsReady, storeReady } from './store-ready.ts';

const CACHE = join(root, 'node_modules', '.cache', 'rapport-bench');
/** Holds how many parts of the fill are done, or that it is whole. */
const PROGRESS = 'fill-progress';
const WHOLE = 'whole';

/**
 * A browser whose store is filled and whose standings are today's. Filling a million rows takes minutes, so the profile
 * is kept for the next run, until the tables or the rows change; a fill that was interrupted goes on where it stopped.
 */
export async function launchFilled(fill: Fill): Promise<Rapport> {
  const profile = join(CACHE, `${Object.values(fill).join('-')}-${await digestOf(fill)}`);
  const progress = await readFile(join(profile, PROGRESS), 'utf8').catch(() => '0');
  if (progress !== WHOLE) await fillProfile(profile, fill, Number(progress));
  const rapport = await launchRapport({ profile });
  const page = await rapport.open('options.html');
  await extractsReady(page, fill.customer);
  await page.close();
  return rapport;
}

async function fillProfile(profile: string, fill: Fill, from: number): Promise<void> {
  if (from === 0) await rm(profile, { recursive: true, force: true });
  await mkdir(profile, { recursive: true });
  const reached = (progress: string): Promise<void> => writeFile(join(profile, PROGRESS), progress);
  const start = performance.now();
  const rapport = await launchRapport({ profile });
  try {
    const options = await rapport.open('options.html');
    if (from === 0) await options.getByRole('button', { name: 'Use without a server' }).click();
    await storeReady(options);
    await fillStore(options, fill, {
      from,
      async done(parts, text) {
        await reached(String(parts));
        console.error(`${((performance.now() - start) / 1000).toFixed(0).padStart(4)} s  filled ${text}`);
      },
    });
  } finally {
    await rapport.close();
  }
  await reached(WHOLE);
}

async function digestOf(fill: Fill): Promise<string> {
  const tables = kindNames.map((name) => tableOf(recordKinds[name])).join('\n');
  const rows = await readFile(join(root, 'tests', 'bench', 'write-rows.ts'), 'utf8');
  return createHash('sha256')
    .update(JSON.stringify(fill))
    .update(tables)
    .update(rows)
    .digest('hex')
    .slice(0, 12);
}
