import { useState, type KeyboardEvent, type ReactNode } from 'react';
import { Button } from '../../design/button.tsx';
import { Notice } from '../../design/notice.tsx';
import type { Gesture, Saved } from '../card-actions.ts';
import { savedProblem } from '../problems.ts';
import { useAllWords } from '../words.ts';

interface FormFrameProps {
  readonly title: string;
  readonly children: ReactNode;
  /** Saves; null where fields have problems of their own to show. */
  onSave(gesture: Gesture): Promise<Saved | null>;
  /** What was typed is saved. Closing alone keeps it, to be offered again. */
  onSaved(): void;
  onClose(): void;
}

/** A form that opens in place: Ctrl+Enter saves, Esc cancels, and what was typed survives a failure. */
export function FormFrame({ title, children, onSave, onSaved, onClose }: FormFrameProps) {
  const { t } = useAllWords();
  const [saving, setSaving] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const submit = async (gesture: Gesture): Promise<void> => {
    if (saving) return;
    setSaving(true);
    const saved = await onSave(gesture);
    setSaving(false);
    setProblem(saved !== null && !saved.ok ? savedProblem(saved, t) : null);
    if (!saved?.ok) return;
    onSaved();
    onClose();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape') {
      event.stopPropagation();
      onClose();
    } else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      void submit(event.nativeEvent);
    }
  };
  return (
    <form
      className="form"
      aria-label={title}
      noValidate
      onKeyDown={onKeyDown}
      onSubmit={(event) => {
        event.preventDefault();
        void submit(event.nativeEvent);
      }}
    >
      {children}
      {problem ? <Notice tone="failed" text={problem} /> : null}
      <div className="form-end">
        <Button look="primary" type="submit" aria-busy={saving} title={t('saveHint')}>
          {t('save')}
        </Button>
        <Button look="quiet" onClick={onClose}>
          {t('cancel')}
        </Button>
      </div>
    </form>
  );
}
