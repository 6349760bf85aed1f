import { useEffect, useState } from 'react';
import { Button } from '../design/button.tsx';
import { Notice } from '../design/notice.tsx';
import { openSessionStore } from '../session/open-session-store.ts';
import { hasSample, removeSample } from '../session/remove-sample.ts';
import { changeSession, type Session } from '../session/session.ts';
import { loadSample } from './load-sample.ts';
import { usePage } from './page-context.tsx';

type Loading = 'busy' | 'failed' | 'removed' | number | null;

/** For trying without a server: the sample never mixes with a team's real customers. */
export function SampleButton() {
  const { t, session } = usePage();
  const [loading, setLoading] = useState<Loading>(null);
  const [present, setPresent] = useState(false);
  useEffect(() => void samplePresent(session).then(setPresent), [session]);
  const load = async (): Promise<void> => {
    setLoading('busy');
    const store = await openSessionStore(session).catch(() => null);
    const count = store && (await loadSample(store, session.member.id, Date.now()));
    store?.close();
    if (count !== null) await changeSession({});
    setLoading(count ?? 'failed');
    setPresent(count !== null);
  };
  const remove = async (): Promise<void> => {
    setLoading('busy');
    const store = await openSessionStore(session).catch(() => null);
    const removed = store !== null && (await removeSample(store));
    store?.close();
    setPresent(!removed);
    setLoading(removed ? 'removed' : 'failed');
  };
  return (
    <>
      <Button disabled={loading === 'busy'} onClick={() => void load()}>
        {t('loadSample')}
      </Button>
      {present ? (
        <Button disabled={loading === 'busy'} onClick={() => void remove()}>
          {t('removeSample')}
        </Button>
      ) : null}
      {loading === 'removed' ? <Notice tone="done" text={t('sampleRemoved')} /> : null}
      {loading === 'failed' ? <Notice tone="failed" text={t('sampleFailed')} /> : null}
      {typeof loading === 'number' ? (
        <Notice tone="done" text={t('sampleLoaded', { count: loading })} />
      ) : null}
    </>
  );
}

/** Looking for the sample must not create a store. */
async function samplePresent(session: Session): Promise<boolean> {
  const exists = (await indexedDB.databases()).some(({ name }) => name === `rapport-${session.team}`);
  const store = exists ? await openSessionStore(session).catch(() => null) : null;
  const present = store !== null && (await hasSample(store));
  store?.close();
  return present;
}
