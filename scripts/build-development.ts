import { join } from 'node:path';
import { root, runQuietly } from './run-step.ts';

/** The unpacked development build: the store's code, with every host granted in the manifest. */
export const DEVELOPMENT_BUILD = join(root, '.output', 'chrome-mv3-dev');

/** Builds it anew. Throws with what the build said where it failed. */
export async function buildDevelopment(): Promise<void> {
  // The bundler turns a wheel on standard output, which belongs to whoever reads a benchmark's or a check's JSON.
  const { code, output } = await runQuietly('wxt', ['build', 'extension', '--mode', 'development']);
  if (code !== 0) throw new Error(`the extension did not build:\n${output}`);
}
