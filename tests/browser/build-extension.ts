import { createHash } from 'node:crypto';
import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { buildDevelopment, DEVELOPMENT_BUILD } from '../../scripts/build-development.ts';
import { root } from '../../scripts/run-step.ts';

const STAMP = `${DEVELOPMENT_BUILD}.sources`;

/** Builds the extension unless the last build was made from the very same sources. */
export async function buildExtension(): Promise<void> {
  const sources = await sourcesDigest();
  const built = await readFile(STAMP, 'utf8').catch(() => null);
  if (built === sources && (await stat(join(DEVELOPMENT_BUILD, 'manifest.json')).catch(() => null))) return;
  await buildDevelopment();
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
