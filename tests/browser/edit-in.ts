import { join } from 'node:path';
import { build } from 'esbuild';
import type { Change, EditResult } from '../../extension/store/store.ts';
import { root } from '../../scripts/run-step.ts';
import type { Rapport } from './harness.ts';

let bundled: Promise<string> | null = null;

/** The extension's own store as one script, for edits that no page of it offers yet. */
async function bundleStore(): Promise<string> {
  const contents = `
    import { openStore } from './extension/store/store.ts';
    import { systemRandomness } from './shared/sync/randomness.ts';
    export async function edit(changes) {
      const { session } = await chrome.storage.local.get('session');
      const store = await openStore(session?.team ?? 'local', { now: Date.now, random: systemRandomness });
      const result = await store.edit(changes);
      store.close();
      await chrome.runtime.sendMessage({ type: 'sync-now' });
      return result;
    }`;
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: join(root) },
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'rapportStore',
  });
  return outputFiles[0]?.text ?? '';
}

/** Edits this browser's store from a page of the extension, as its workbench does. */
export async function editIn(rapport: Rapport, changes: readonly Change[]): Promise<EditResult> {
  const page = await rapport.open('options.html');
  const script = await (bundled ??= bundleStore());
  // Not by `page.evaluate`: the extension's pages let nobody evaluate a text, but the debugger.
  const session = await rapport.context.newCDPSession(page);
  const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
    expression: `(() => { ${script}; return rapportStore.edit(${JSON.stringify(changes)}); })()`,
    awaitPromise: true,
    returnByValue: true,
    // Or zod would compile its checks in the first moment, when the debugger may, and fail in the next.
    allowUnsafeEvalBlockedByCSP: false,
  });
  await page.close();
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  return result.value; // JSON of what the store answered
}
