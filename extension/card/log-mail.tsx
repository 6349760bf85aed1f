import { useCallback, useEffect, useRef, useState } from 'react';
import { Button, KeyCap } from '../design/button.tsx';
import { Notice } from '../design/notice.tsx';
import type { OpenMessage } from '../webmails/webmail.ts';
import type { LogState } from './card-view.ts';
import { useActions, type FailedSave, type Gesture } from './card-actions.ts';
import type { About } from './changes.ts';
import { UNDO_MS } from './done.tsx';
import { SavedProblem, useLoadLater } from './later.tsx';
import { useKey } from './use-key.ts';
import { useWords, type FirstWords } from './words.ts';

interface LogMailProps {
  readonly log: LogState;
  readonly mail: OpenMessage;
  readonly about: About;
  /** While a form is open it gives way; what was logged can still be taken back afterwards. */
  readonly isHidden: boolean;
}

/** The one click the card is for, and afterwards who has made it. */
export function LogMail({ log, mail, about, isHidden }: LogMailProps) {
  const words = useWords();
  const { t } = words;
  const { save, author, now } = useActions();
  const [undoable, setUndoable] = useUndoable();
  const loadLater = useLoadLater();
  const [problem, setProblem] = useState<FailedSave | null>(null);
  const busy = useRef(false);

  const write = async (changes: Parameters<typeof save>[0], gesture: Gesture): Promise<boolean> => {
    if (busy.current) return false;
    busy.current = true;
    const saved = await save(changes, gesture);
    busy.current = false;
    setProblem(saved.ok ? null : saved);
    return saved.ok;
  };
  const onLog = async (gesture: Gesture): Promise<void> => {
    if (log.kind !== 'open' || isHidden) return;
    const { logMail } = await loadLater();
    if (await write([logMail(log.key, mail, about, author())], gesture)) setUndoable(log.key);
  };
  const onUndo = async (key: string, gesture: Gesture): Promise<void> => {
    // The second click of a double click on the button lands on the undo that has taken its place.
    if ((gesture.detail ?? 0) > 1) return;
    if (await write([{ op: 'delete', kind: 'interaction', id: key }], gesture)) setUndoable(null);
  };
  useKey('l', (event) => void onLog(event));
  if (isHidden) return null;

  return (
    <div className="log">
      {log.kind === 'open' ? (
        <Button
          look="primary"
          className="log-button"
          aria-keyshortcuts="L"
          onClick={(event) => void onLog(event.nativeEvent)}
        >
          {t('logThisMail')}
          <KeyCap>L</KeyCap>
        </Button>
      ) : null}
      {log.kind === 'logged' ? (
        <div className={log.key === undoable ? 'logged logged-fresh' : 'logged'}>
          <Tick />
          <Notice
            tone="done"
            text={loggedText(log, about, words, now())}
            action={
              log.key === undoable ? { label: t('undo'), act: (event) => void onUndo(log.key, event) } : null
            }
          />
        </div>
      ) : null}
      {log.kind === 'unidentified' ? <p className="soft">{t('cannotLog')}</p> : null}
      {problem ? <SavedProblem saved={problem} failed="problem.notLogged" /> : null}
    </div>
  );
}

/** The key of the mail that was logged a moment ago and can still be taken back. */
function useUndoable(): [string | null, (key: string | null) => void] {
  const [undoable, setUndoable] = useState<string | null>(null);
  useEffect(() => {
    if (undoable === null) return undefined;
    const timer = setTimeout(() => setUndoable(null), UNDO_MS);
    return () => clearTimeout(timer);
  }, [undoable]);
  return [undoable, useCallback((key: string | null) => setUndoable(key), [])];
}

function loggedText(
  log: Extract<LogState, { kind: 'logged' }>,
  about: About,
  { t, clock }: FirstWords,
  now: number,
): string {
  const when = clock(log.at);
  const fresh = now - log.at < 60_000;
  const said = log.by.me
    ? fresh
      ? t('loggedByYouNow')
      : t('loggedByYou', { when })
    : t('loggedBy', { name: log.by.name ?? t('aColleague'), when: fresh ? t('justNow') : when });
  const elsewhere = log.customerId !== about.customerId && log.customerName !== null;
  return elsewhere ? `${said} · ${t('loggedTo', { customer: log.customerName ?? '' })}` : said;
}

function Tick() {
  return (
    <svg className="logged-tick" viewBox="0 0 16 16" width="14" height="14" aria-hidden="true">
      <path d="m3 8.5 3.2 3.2L13 4.8" fill="none" stroke="currentColor" strokeWidth="2" />
    </svg>
  );
}
