import { useState } from 'react';
import { Button } from '../design/button.tsx';
import { Notice } from '../design/notice.tsx';
import type { RejectedEntry } from '../store/layout.ts';
import { useActions } from './card-actions.ts';
import { savedProblem } from './problems.ts';
import { writtenText } from './written-text.ts';
import { useAllWords } from './words.ts';

/** What the server did not accept: why, with what was written, until the person has seen to it. */
export function Refused({ entries }: { readonly entries: readonly RejectedEntry[] }) {
  return (
    <ul className="refused">
      {entries.map((entry) => (
        <RefusedEntry key={entry.uid} entry={entry} />
      ))}
    </ul>
  );
}

function RefusedEntry({ entry }: { readonly entry: RejectedEntry }) {
  const { t } = useAllWords();
  const { retry, discard, copy } = useActions();
  const [told, setTold] = useState<{ tone: 'done' | 'failed'; text: string } | null>(null);
  const text = writtenText(entry);
  const again = async (gesture: { isTrusted: boolean }): Promise<void> => {
    const saved = await retry(entry, gesture);
    if (!saved.ok) setTold({ tone: 'failed', text: savedProblem(saved, t) });
  };
  const take = async (): Promise<void> => {
    const copied = await copy(text);
    setTold(copied ? { tone: 'done', text: t('copied') } : { tone: 'failed', text: t('copyFailed') });
  };
  return (
    <li className="refused-entry">
      <p className="refused-text">{text}</p>
      <p className="refused-why">
        {t(`rejected.${entry.reason}`)} <span className="soft">{entry.detail}</span>
      </p>
      <div className="refused-end">
        <Button look="quiet" onClick={() => void take()}>
          {t('copy')}
        </Button>
        <Button look="quiet" onClick={(event) => void again(event.nativeEvent)}>
          {t('retry')}
        </Button>
        <Button look="quiet" onClick={() => void discard(entry)}>
          {t('discard')}
        </Button>
      </div>
      {told ? <Notice tone={told.tone} text={told.text} /> : null}
    </li>
  );
}
