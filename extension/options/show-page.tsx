import { StrictMode, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import '../design/tokens.css';
import '../design/base.css';
import '../design/primitives.css';
import './options.css';
import { PageFrame } from './page-context.tsx';

/** Mounts one of our own full pages; these follow the operating system's light or dark. */
export function showPage(page: ReactNode): void {
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
      <PageFrame>{page}</PageFrame>
    </StrictMode>,
  );
}
