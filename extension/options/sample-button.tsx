import { useEffect, useState } from 'react';
import { Button } from '../design/button.tsx';
import { Notice } from '../design/notice.tsx';
import { inSessionStore } from '../session/open-session-store.ts';
import { hasSample, removeSample } from '../session/remove-sample.ts';
import { changeSession, type Session } from '../session/session.ts';
import type { Store } from '../store/store.ts';
import { StorageFailure } from '../store/transaction.ts';
import { loadSample } from './load-sample.ts';
import { usePage } from './page-context.tsx';

type Loading = 'busy' | 'failed' | 'full' | 'removed' | number | null;

/** For trying without a server: the sample never mixes with a team's real customers. */
export function SampleButton() {
  const { t, session } = usePage();
  const [loading, setLoading] = useState<Loading>(null);
  const [present, setPresent] = useState(false);
  useEffect(() => void samplePresent(session).then(setPresent), [session]);
  const change = async (work: (store: Store) => Promise<'removed' | number>): Promise<void> => {
    setLoading('busy');
    try {
      const done = await inSessionStore(session, work);
      setPresent(done !== 'removed');
      setLoading(done);
    } catch (failure) {
      console.error('Rapport could not change the sample', failure);
      setLoading(isFull(failure) ? 'full' : 'failed');
    }
  };
  const load = async (store: Store): Promise<number> => {
    const count = await loadSample(store, session.member.id, Date.now());
    await changeSession({});
    return count;
  };
  const remove = async (store: Store): Promise<'removed'> => {
    await removeSample(store);
    return 'removed';
  };
  return (
    <>
      <Button disabled={loading === 'busy'} onClick={() => void change(load)}>
        {t('loadSample')}
      </Button>
      {present ? (
        <Button disabled={loading === 'busy'} onClick={() => void change(remove)}>
          {t('removeSample')}
        </Button>
      ) : null}
      {loading === 'removed' ? <Notice tone="done" text={t('sampleRemoved')} /> : null}
      {loading === 'full' ? <Notice tone="failed" text={t('sampleFull')} /> : null}
      {loading === 'failed' ? <Notice tone="failed" text={t('sampleFailed')} /> : null}
      {typeof loading === 'number' ? (
        <Notice tone="done" text={t('sampleLoaded', { count: loading })} />
      ) : null}
    </>
  );
}

function isFull(failure: unknown): boolean {
  return failure instanceof StorageFailure && failure.problem.type === 'storage-full';
}

/** Looking for the sample must not create a store. */
async function samplePresent(session: Session): Promise<boolean> {
  const exists = (await indexedDB.databases()).some(({ name }) => name === `rapport-${session.team}`);
  return exists && inSessionStore(session, hasSample);
}
