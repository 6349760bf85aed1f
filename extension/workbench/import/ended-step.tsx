import { Button } from '../../design/button.tsx';
import { Notice } from '../../design/notice.tsx';
import { useWorkbench, type WorkbenchContext } from '../workbench-context.tsx';
import type { RunAnswer } from './import-calls.ts';
import type { ImportActions } from './import-actions.ts';

interface EndedStepProps {
  readonly what: 'import' | 'undo';
  readonly answer: RunAnswer;
  readonly actions: ImportActions;
}

/** How it went, with the way back. */
export function EndedStep({ what, answer, actions }: EndedStepProps) {
  const { t, language } = useWorkbench();
  const isWell = answer.type === 'done' || answer.type === 'stopped';
  const canUndo = what === 'import' && 'entry' in answer && answer.entry.parts > 0;
  return (
    <section className="ended">
      <Notice
        tone={isWell ? 'done' : 'failed'}
        text={endText(what, answer, t, new Intl.NumberFormat(language))}
        action={canUndo ? { label: t('undo'), act: () => actions.undo(answer.entry) } : null}
      />
      <div className="actions">
        <Button look="primary" onClick={actions.restart}>
          {t('import.another')}
        </Button>
      </div>
    </section>
  );
}

function endText(
  what: 'import' | 'undo',
  answer: RunAnswer,
  t: WorkbenchContext['t'],
  format: Intl.NumberFormat,
): string {
  switch (answer.type) {
    case 'busy':
    case 'gone':
      return t(`ended.${answer.type}`);
    case 'failed': {
      const detail = answer.problem.type === 'invalid' ? answer.problem.detail : '';
      return t(`ended.${answer.problem.type}`, { detail });
    }
    case 'done':
    case 'stopped': {
      const { created, updated, kept } = answer.entry;
      if (what === 'import') {
        return t(`ended.${answer.type}`, {
          created: format.format(created),
          updated: format.format(updated),
        });
      }
      if (answer.type === 'stopped') return t('ended.undoStopped');
      return kept > 0 ? t('ended.undoneKept', { count: kept }) : t('ended.undone');
    }
  }
}
