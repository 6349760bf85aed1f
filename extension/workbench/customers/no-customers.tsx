import { useState } from 'react';
import { Button } from '../../design/button.tsx';
import { Notice } from '../../design/notice.tsx';
import type { Session } from '../../session/session.ts';
import { useWorkbench } from '../workbench-context.tsx';
import { useCustomersTexts } from './customers-texts.ts';

/** Where nothing is recorded yet: the ways to begin, which for a connected team are others. */
export function NoCustomers() {
  const t = useCustomersTexts();
  const { session, t: name } = useWorkbench();
  const isConnected = session.server !== null;
  const [state, setState] = useState<'idle' | 'busy' | 'failed'>('idle');
  const load = async (): Promise<void> => {
    setState('busy');
    try {
      await saveSample(session);
      setState('idle');
    } catch (failure) {
      console.error('Rapport could not save the sample', failure);
      setState('failed');
    }
  };
  return (
    <section className="customers-empty" aria-label={t('emptyTitle')}>
      <h2>{t('emptyTitle')}</h2>
      <p>{isConnected ? t('emptyTeamText', { search: name('palette.open') }) : t('emptyText')}</p>
      <p className="customers-ways">
        <a className="button button-primary" href="#/import">
          {t('emptyImport')}
        </a>
        {isConnected ? null : (
          <>
            <Button disabled={state === 'busy'} onClick={() => void load()}>
              {state === 'busy' ? t('emptyLoading') : t('emptySample')}
            </Button>
            <a className="button button-plain" href="options.html">
              {t('emptyConnect')}
            </a>
          </>
        )}
      </p>
      {state === 'failed' ? <Notice tone="failed" text={t('emptyFailed')} /> : null}
    </section>
  );
}

/** Loaded on request: nobody who has customers needs it. */
async function saveSample(session: Session): Promise<void> {
  const [{ inSessionStore }, { loadSample }] = await Promise.all([
    import('../../session/open-session-store.ts'),
    import('../../options/load-sample.ts'),
  ]);
  await inSessionStore(session, (store) => loadSample(store, session.member.id, Date.now()));
}
