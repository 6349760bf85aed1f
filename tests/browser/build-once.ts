import { buildExtension } from './build-extension.ts';

/** Before the first browser test: the workers would otherwise all build, into the same folder. */
export async function setup(): Promise<void> {
  // Where the build fails, each test file says so as it asks for the extension again.
  await buildExtension().catch(() => undefined);
}
