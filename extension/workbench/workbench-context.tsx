import { createContext, use, useEffect, useState, type ReactNode } from 'react';
import type { Language } from '../../shared/records/define-record.ts';
import { languageOf } from '../locales/choose-language.ts';
import type { WorkbenchMessages } from '../locales/en/workbench.ts';
import { translator, type Translate } from '../locales/translate.ts';
import { loadWorkbenchMessages } from '../locales/workbench-messages.ts';
import { readSession, type Session, watchSession } from '../session/session.ts';

export interface WorkbenchContext {
  readonly session: Session;
  readonly language: Language;
  readonly messages: WorkbenchMessages;
  readonly t: Translate<keyof WorkbenchMessages>;
}

const Context = createContext<WorkbenchContext | null>(null);

export function useWorkbench(): WorkbenchContext {
  const workbench = use(Context);
  if (!workbench) throw new Error('useWorkbench outside WorkbenchFrame');
  return workbench;
}

/** Follows the session from the first one on. Another team or member starts everything anew. */
export function WorkbenchFrame({
  first,
  children,
}: {
  readonly first: WorkbenchContext;
  readonly children: ReactNode;
}) {
  const [workbench, setWorkbench] = useState(first);
  useEffect(() => {
    const end = new AbortController();
    const load = async (session: Session): Promise<void> => {
      const loaded = await loadWorkbench(session);
      if (end.signal.aborted) return;
      setWorkbench(loaded);
    };
    watchSession((session) => void load(session), end.signal);
    // It may have changed after it was read and before this window listened.
    const catchUp = async (): Promise<void> => {
      const now = await readSession();
      if (JSON.stringify(now) !== JSON.stringify(first.session)) await load(now);
    };
    void catchUp();
    return () => end.abort();
  }, [first]);
  const { language } = workbench;
  useEffect(() => void (document.documentElement.lang = language), [language]);
  const { team, member } = workbench.session;
  return (
    <Context value={workbench} key={`${team}/${member.id}`}>
      {children}
    </Context>
  );
}

/** The session with the words of its language. */
export async function loadWorkbench(session: Session): Promise<WorkbenchContext> {
  const language = languageOf(session);
  const messages = await loadWorkbenchMessages(language);
  return { session, language, messages, t: translator(language, messages) };
}
