import { useState } from 'react';
import { Button } from '../design/button.tsx';
import { Notice } from '../design/notice.tsx';
import { openSessionStore } from '../session/open-session-store.ts';
import { changeSession } from '../session/session.ts';
import { loadSample } from './load-sample.ts';
import { usePage } from './page-context.tsx';

type Loading = 'busy' | 'failed' | number | null;

/** For trying without a server: the sample never mixes with a team's real customers. */
export function SampleButton() {
  const { t, session } = usePage();
  const [loading, setLoading] = useState<Loading>(null);
  const load = async (): Promise<void> => {
    setLoading('busy');
    const store = await openSessionStore(session).catch(() => null);
    const count = store && (await loadSample(store, session.member.id, Date.now()));
    store?.close();
    if (count !== null) await changeSession({});
    setLoading(count ?? 'failed');
  };
  return (
    <>
      <Button disabled={loading === 'busy'} onClick={() => void load()}>
        {t('loadSample')}
      </Button>
      {loading === 'failed' ? <Notice tone="failed" text={t('sampleFailed')} /> : null}
      {typeof loading === 'number' ? (
        <Notice tone="done" text={t('sampleLoaded', { count: loading })} />
      ) : null}
    </>
  );
}
