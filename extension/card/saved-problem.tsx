import type { CardKey } from '../locales/en/card-later.ts';
import { Notice } from '../design/notice.tsx';
import type { FailedSave } from './card-actions.ts';
import { savedProblem } from './problems.ts';
import { useAllWords } from './words.ts';

interface SavedProblemProps {
  readonly saved: FailedSave;
  /** What is said where there is nothing more precise. */
  readonly failed?: CardKey;
}

export function SavedProblem({ saved, failed }: SavedProblemProps) {
  const { t } = useAllWords();
  return <Notice tone="failed" text={savedProblem(saved, t, failed)} />;
}
