import { useState } from 'react';
import { Button } from '../design/button.tsx';
import { openSessionStore } from '../session/open-session-store.ts';
import { signOut } from '../session/sign-out.ts';
import { exportUnsent } from './export-unsent.ts';
import { usePage } from './page-context.tsx';
import { useSyncState } from './use-sync-state.ts';

/** Says first what would be lost. */
export function SignOut() {
  const { t } = usePage();
  const [asking, setAsking] = useState(false);
  return asking ? (
    <ConfirmSignOut onCancel={() => setAsking(false)} />
  ) : (
    <div className="row">
      <Button onClick={() => setAsking(true)}>{t('signOut')}</Button>
    </div>
  );
}

function ConfirmSignOut({ onCancel }: { readonly onCancel: () => void }) {
  const { t, session } = usePage();
  const state = useSyncState();
  if (!state) return <p role="status">{t('loading')}</p>;
  const unsent = state.waiting + state.rejected;
  const leave = async (): Promise<void> => signOut(session, await openSessionStore(session));
  return (
    <div className="fields" role="group" aria-label={t('signOut')}>
      <p role={unsent > 0 ? 'alert' : 'status'}>
        {unsent > 0 ? t('signOutLoses', { count: unsent }) : t('signOutKeeps')}
      </p>
      <div className="row">
        {unsent > 0 ? (
          <Button look="primary" onClick={() => void exportUnsent(session)}>
            {t('exportUnsent')}
          </Button>
        ) : null}
        <Button onClick={() => void leave()}>{t('signOutNow')}</Button>
        <Button onClick={onCancel}>{t('cancel')}</Button>
      </div>
    </div>
  );
}
