import { useState } from 'react';
import { Button } from '../design/button.tsx';
import { Notice } from '../design/notice.tsx';
import { useActions, type CardActions } from './card-actions.ts';
import { Quiet } from './stranger.tsx';
import { useAllWords } from './words.ts';

/** A page without a recognised mail, and the way to report one. */
export function Unrecognised() {
  const { t } = useAllWords();
  const { describePage } = useActions();
  const [described, setDescribed] = useState<Awaited<ReturnType<CardActions['describePage']>> | undefined>();
  return (
    <Quiet text={t('unrecognised')}>
      <p>{t('unrecognisedHelp')}</p>
      <Button look="plain" onClick={() => void describePage().then(setDescribed)}>
        {t('copyStructure')}
      </Button>
      {described === null ? <Notice tone="failed" text={t('notDescribed')} /> : null}
      {described?.copied === true ? <Notice tone="done" text={t('copied')} /> : null}
      {described?.copied === false ? (
        <>
          <Notice tone="failed" text={t('copyFailed')} />
          <textarea
            className="field-input report"
            readOnly
            aria-label={t('description')}
            value={described.report}
          />
        </>
      ) : null}
    </Quiet>
  );
}
