import type { SyncState } from '../store/store.ts';
import { Button } from '../design/button.tsx';
import { Notice } from '../design/notice.tsx';
import { askBackground } from '../messages/ask-background.ts';
import { usePage, type PageContext } from './page-context.tsx';
import { Section } from './section.tsx';
import { useSyncState } from './use-sync-state.ts';
import { useWhen } from './use-when.ts';

export function SyncSection() {
  const { t, session } = usePage();
  const when = useWhen();
  const state = useSyncState();
  return (
    <Section title={t('sync')}>
      {session.server ? (
        <>
          <p role="status">{state ? syncLine(state, t, when) : t('loading')}</p>
          {state && state.rejected > 0 ? (
            <Notice tone="failed" text={t('notAccepted', { count: state.rejected })} />
          ) : null}
          <div className="row">
            <Button onClick={() => void askBackground({ type: 'sync-now' })}>{t('syncNow')}</Button>
          </div>
        </>
      ) : (
        <p>{t('syncLocal')}</p>
      )}
    </Section>
  );
}

function syncLine(state: SyncState, t: PageContext['t'], when: (instant: number) => string): string {
  if (state.updateNeeded) return t('updateNeeded');
  if (state.waiting > 0) return t('syncWaiting', { count: state.waiting });
  if (state.lastSyncedAt === null || !state.agrees) return t('notSynced');
  return t('synced', { when: when(state.lastSyncedAt) });
}
