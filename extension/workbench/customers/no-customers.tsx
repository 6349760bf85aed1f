import { useState } from 'react';
import { Button } from '../../design/button.tsx';
import { Notice } from '../../design/notice.tsx';
import { loadSample } from '../../options/load-sample.ts';
import { openSessionStore } from '../../session/open-session-store.ts';
import { useWorkbench } from '../workbench-context.tsx';
import { useCustomersTexts } from './customers-texts.ts';

/** Where nothing is recorded yet: three ways to begin. */
export function NoCustomers() {
  const t = useCustomersTexts();
  const { session } = useWorkbench();
  const [state, setState] = useState<'idle' | 'busy' | 'failed'>('idle');
  const load = async (): Promise<void> => {
    setState('busy');
    const store = await openSessionStore(session).catch(() => null);
    const count = store && (await loadSample(store, session.member.id, Date.now()));
    store?.close();
    setState(count === null ? 'failed' : 'idle');
  };
  return (
    <section className="customers-empty" aria-label={t('emptyTitle')}>
      <h2>{t('emptyTitle')}</h2>
      <p>{t('emptyText')}</p>
      <p className="customers-ways">
        <a className="button button-primary" href="#/import">
          {t('emptyImport')}
        </a>
        {session.server === null ? (
          <>
            <Button disabled={state === 'busy'} onClick={() => void load()}>
              {state === 'busy' ? t('emptyLoading') : t('emptySample')}
            </Button>
            <a className="button button-plain" href="options.html">
              {t('emptyConnect')}
            </a>
          </>
        ) : null}
      </p>
      {state === 'failed' ? <Notice tone="failed" text={t('emptyFailed')} /> : null}
    </section>
  );
}
