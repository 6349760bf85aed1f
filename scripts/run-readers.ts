import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import type { Page } from 'playwright-core';
import type { Reading } from '../extension/webmails/webmail.ts';

/** What a reader answers; `webmail` is null where the page is none of a webmail known here. */
export type ProbeReading = Omit<Reading, 'webmail'> & { readonly webmail: string | null };

const nothing: ProbeReading = { webmail: null, view: null, own: null, message: null };
const reportPath = fileURLToPath(new URL('../extension/webmails/structure-report.ts', import.meta.url));
const readerPath = fileURLToPath(new URL('../extension/webmails/read-page.ts', import.meta.url));

let bundled: Promise<string> | null = null;

/** The readers as one script whose value is the function `(url) => reading`. */
async function bundleReaders(): Promise<string> {
  const contents = `import { readPage } from ${JSON.stringify(readerPath)};
    export { structureReport } from ${JSON.stringify(reportPath)};
    export const read = (url) => readPage(document, new URL(url));`;
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: dirname(readerPath) },
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'rapportReaders',
    define: { 'import.meta.env.MODE': '"development"' },
  });
  return outputFiles[0]?.text ?? '';
}

/** The value of an expression, evaluated in the page. */
export type Evaluate = <T>(expression: string) => Promise<T>;

/** Evaluates beside the page's own scripts, as a content script does. */
export async function openWorld(tab: Page): Promise<Evaluate> {
  const session = await tab.context().newCDPSession(tab);
  const { frameTree } = await session.send('Page.getFrameTree');
  const { executionContextId: contextId } = await session.send('Page.createIsolatedWorld', {
    frameId: frameTree.frame.id,
    worldName: 'rapport',
  });
  return async (expression) => {
    const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
      expression,
      contextId,
      returnByValue: true,
      awaitPromise: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value; // JSON of the expression's own type
  };
}

/** What the readers see in the world `evaluate` works in, at the address `url`. */
export async function readIn(evaluate: Evaluate, url: string): Promise<ProbeReading> {
  await evaluate(await (bundled ??= bundleReaders()));
  return (await evaluate<ProbeReading | null>(`rapportReaders.read(${JSON.stringify(url)})`)) ?? nothing;
}

/** What the readers see in a tab as it is now. */
export const readTab = async (tab: Page): Promise<ProbeReading> => readIn(await openWorld(tab), tab.url());

/** The description of a tab's structure that a person may copy, without any of its text. */
export async function reportTab(tab: Page): Promise<string> {
  const evaluate = await openWorld(tab);
  await evaluate(await (bundled ??= bundleReaders()));
  return evaluate('rapportReaders.structureReport(document)');
}
