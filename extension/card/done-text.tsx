import { Notice } from '../design/notice.tsx';
import { useActions, type Gesture } from './card-actions.ts';
import { useDone, type Done } from './done.tsx';
import { savedProblem } from './problems.ts';
import { useAllWords } from './words.ts';

/** What was just done, with its undo. */
export function DoneText({ done }: { readonly done: Done }) {
  const { tell } = useDone();
  const { save } = useActions();
  const { t } = useAllWords();
  const { place, text, undo, failed } = done;
  const revert = async (gesture: Gesture): Promise<void> => {
    if (undo === null) return;
    const saved = await save(undo, gesture);
    tell(
      saved.ok ? { place, text: t('undone'), undo: null } : { place, text: '', undo: null, failed: saved },
    );
  };
  return (
    <Notice
      tone={failed ? 'failed' : 'done'}
      text={failed ? savedProblem(failed, t) : text}
      action={undo && { label: t('undo'), act: (event) => void revert(event) }}
    />
  );
}
