import { useState } from 'react';
import type { Correspondent } from '../../shared/matching/match.ts';
import { shownAddress, shownName } from '../../shared/matching/shown-text.ts';
import { Button } from '../design/button.tsx';
import { Notice } from '../design/notice.tsx';
import { useActions, type CardActions } from './card-actions.ts';
import { Quiet } from './stranger.tsx';
import { useAllWords } from './words.ts';

/** A page without a recognised mail, and the way to report one. */
export function Unrecognised() {
  const { t } = useAllWords();
  return (
    <Quiet text={t('unrecognised')}>
      <p>{t('unrecognisedHelp')}</p>
      <DescribePage look="plain" />
    </Quiet>
  );
}

/** Where no mail seems open one may be: a webmail that changed its pages looks like one that shows its list. */
export function MailNotSeen() {
  const { t } = useAllWords();
  return (
    <>
      <p>{t('notSeen')}</p>
      <DescribePage look="link" />
    </>
  );
}

function DescribePage({ look }: { readonly look: 'plain' | 'link' }) {
  const { t } = useAllWords();
  const { describePage } = useActions();
  const [described, setDescribed] = useState<Awaited<ReturnType<CardActions['describePage']>> | undefined>();
  return (
    <>
      <Button look={look} onClick={() => void describePage().then(setDescribed)}>
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
    </>
  );
}

/** Someone whose address the page does not show. */
export function Nameless({ person }: { readonly person: Correspondent }) {
  const { t } = useAllWords();
  return <Quiet text={t('nameless', { name: shownName(person) || t('someone') })}>{t('namelessHelp')}</Quiet>;
}

export function Automated({ person }: { readonly person: Correspondent }) {
  const { t } = useAllWords();
  return <Quiet text={t('automated', { address: shownAddress(person.address ?? '') })} />;
}

export function Removed() {
  const { t } = useAllWords();
  return <Quiet text={t('removed')}>{t('removedHelp')}</Quiet>;
}

export function Unreadable() {
  const { t } = useAllWords();
  return <Quiet text={t('unreadable')}>{t('unreadableHelp')}</Quiet>;
}
