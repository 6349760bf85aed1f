import { createHash } from 'node:crypto';
import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root, runStep } from '../../scripts/run-step.ts';

/** The unpacked build that tests load: the store's code, with every host granted in the manifest. */
export const EXTENSION = join(root, '.output', 'chrome-mv3-dev');
const STAMP = join(root, '.output', 'chrome-mv3-dev.sources');

/** Builds the extension unless the last build was made from the very same sources. */
export async function buildExtension(): Promise<void> {
  const sources = await sourcesDigest();
  const built = await readFile(STAMP, 'utf8').catch(() => null);
  if (built === sources && (await stat(join(EXTENSION, 'manifest.json')).catch(() => null))) return;
  const code = await runStep('wxt', ['build', 'extension', '--mode', 'development', '--level', 'error']);
  if (code !== 0) throw new Error('the extension did not build');
  await writeFile(STAMP, sources);
}

async function sourcesDigest(): Promise<string> {
  const digest = createHash('sha256');
  for (const folder of ['extension', 'shared']) {
    const entries = await readdir(join(root, folder), { recursive: true, withFileTypes: true });
    const files = entries.filter((entry) => entry.isFile() && !entry.parentPath.includes('.wxt'));
    for (const path of files.map((file) => join(file.parentPath, file.name)).toSorted()) {
      const { size, mtimeMs } = await stat(path);
      digest.update(`${path} ${size} ${mtimeMs}\n`);
    }
  }
  return digest.update(await readFile(join(root, 'package-lock.json'))).digest('hex');
}
