import { startTransition, StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import '../design/tokens.css';
import '../design/base.css';
import '../design/primitives.css';
import './workbench.css';
import { begin } from './begin.ts';
import { parseAddress } from './address.ts';
import { BaseFrame } from './base/use-base.tsx';
import { MarkedFrame } from './customers/marked.tsx';
import { takeEarlyRows } from './customers/early-rows.ts';
import { languageOf } from '../locales/choose-language.ts';
import { beginPlace, placeNamed } from './places.ts';
import { SaveFrame } from './saving/use-save.tsx';
import { UndoFrame } from './saving/use-undo.tsx';
import { loadWorkbench, useWorkbench, WorkbenchFrame } from './workbench-context.tsx';
import { Workbench } from './workbench.tsx';

const MOST_WAITED_MS = 150;

/**
 * Mounts the workbench; like our other full pages it follows the operating system's light or dark. Everything that the
 * first screen needs is begun at once and waited for here: once anything was waited for while rendering, React shows
 * nothing more for 300 ms.
 */
export async function showWorkbench(): Promise<void> {
  const root = document.getElementById('root');
  if (!root) throw new Error('The page has no #root');
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const follow = (): void => {
    document.documentElement.dataset['scheme'] = dark.matches ? 'dark' : 'light';
  };
  dark.addEventListener('change', follow);
  follow();
  const place = placeNamed(parseAddress(location.hash).place);
  const { session, rows } = begin();
  const [first] = await Promise.all([
    session.then(loadWorkbench),
    beginPlace(place, session.then(languageOf)),
    rows && soon(rows.then(takeEarlyRows)),
  ]);
  startTransition(() =>
    createRoot(root).render(
      <StrictMode>
        <WorkbenchFrame first={first}>
          <Frames />
        </WorkbenchFrame>
      </StrictMode>,
    ),
  );
}

/** A storage that is busy with something else must not keep the page empty. */
async function soon(work: Promise<void>): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  setTimeout(resolve, MOST_WAITED_MS);
  await Promise.race([work, promise]);
}

function Frames() {
  const { session } = useWorkbench();
  return (
    <BaseFrame session={session}>
      <UndoFrame>
        <SaveFrame>
          <MarkedFrame>
            <Workbench />
          </MarkedFrame>
        </SaveFrame>
      </UndoFrame>
    </BaseFrame>
  );
}
