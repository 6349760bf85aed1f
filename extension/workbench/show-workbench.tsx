import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import '../design/tokens.css';
import '../design/base.css';
import '../design/primitives.css';
import './workbench.css';
import { parseAddress } from './address.ts';
import { BaseFrame } from './base/use-base.tsx';
import { readSession } from '../session/session.ts';
import { beginEarlyRows } from './customers/early-rows.ts';
import { beginPlace, placeNamed } from './places.ts';
import { SaveFrame } from './saving/use-save.tsx';
import { UndoFrame } from './saving/use-undo.tsx';
import { useWorkbench, WorkbenchFrame } from './workbench-context.tsx';
import { Workbench } from './workbench.tsx';

/** Mounts the workbench; like our other full pages it follows the operating system's light or dark. */
export function showWorkbench(): void {
  const root = document.getElementById('root');
  if (!root) throw new Error('The page has no #root');
  const place = placeNamed(parseAddress(location.hash).place);
  beginPlace(place);
  if (place === 'customers') void readSession().then(({ team }) => beginEarlyRows(team));
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const follow = (): void => {
    document.documentElement.dataset['scheme'] = dark.matches ? 'dark' : 'light';
  };
  dark.addEventListener('change', follow);
  follow();
  createRoot(root).render(
    <StrictMode>
      <WorkbenchFrame>
        <Frames />
      </WorkbenchFrame>
    </StrictMode>,
  );
}

function Frames() {
  const { session } = useWorkbench();
  return (
    <BaseFrame session={session}>
      <UndoFrame>
        <SaveFrame>
          <Workbench />
        </SaveFrame>
      </UndoFrame>
    </BaseFrame>
  );
}
