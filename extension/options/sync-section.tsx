import { Button } from '../design/button.tsx';
import { Notice } from '../design/notice.tsx';
import { usePage } from './page-context.tsx';
import { Section } from './section.tsx';
import { syncWords } from './sync-words.ts';
import { useSyncRun } from './use-sync-run.ts';
import { useSyncState } from './use-sync-state.ts';
import { useWhen } from './use-when.ts';

export function SyncSection() {
  const { t, card, session } = usePage();
  const when = useWhen();
  const state = useSyncState();
  const { flusher, asked, syncNow } = useSyncRun();
  const { onLine: online } = navigator;
  return (
    <Section title={t('sync')}>
      {session.server ? (
        <>
          <p role="status">
            {state ? syncWords({ state, flusher, online, asked }, { t, card, when }) : t('loading')}
          </p>
          {state && state.rejected > 0 ? (
            <Notice tone="failed" text={t('notAccepted', { count: state.rejected })} />
          ) : null}
          <div className="row">
            <Button disabled={flusher.type === 'running'} onClick={() => void syncNow()}>
              {t('syncNow')}
            </Button>
          </div>
        </>
      ) : (
        <p>{t('syncLocal')}</p>
      )}
    </Section>
  );
}
