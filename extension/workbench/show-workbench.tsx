import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import '../design/tokens.css';
import '../design/base.css';
import '../design/primitives.css';
import './workbench.css';
import './import/import.css';
import './export/export.css';
import { Workbench } from './workbench.tsx';
import { WorkbenchFrame } from './workbench-context.tsx';

/** Mounts the workbench; like our other full pages it follows the operating system's light or dark. */
export function showWorkbench(): void {
  const root = document.getElementById('root');
  if (!root) throw new Error('The page has no #root');
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const follow = (): void => {
    document.documentElement.dataset['scheme'] = dark.matches ? 'dark' : 'light';
  };
  dark.addEventListener('change', follow);
  follow();
  createRoot(root).render(
    <StrictMode>
      <WorkbenchFrame>
        <Workbench />
      </WorkbenchFrame>
    </StrictMode>,
  );
}
