import { createContext, use, useEffect, useState, type ReactNode } from 'react';
import type { Language } from '../../shared/records/define-record.ts';
import { chooseLanguage } from '../locales/choose-language.ts';
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

/** Reads the session and its language before anything is shown. Another team or member starts everything anew. */
export function WorkbenchFrame({ children }: { readonly children: ReactNode }) {
  const [workbench, setWorkbench] = useState<WorkbenchContext | null>(null);
  useEffect(() => {
    const end = new AbortController();
    const load = async (session: Session): Promise<void> => {
      const loaded = await loadWorkbench(session);
      if (end.signal.aborted) return;
      document.documentElement.lang = loaded.language;
      setWorkbench(loaded);
    };
    watchSession((session) => void load(session), end.signal);
    void readSession().then(load);
    return () => end.abort();
  }, []);
  if (!workbench) return null;
  const { team, member } = workbench.session;
  return (
    <Context value={workbench} key={`${team}/${member.id}`}>
      {children}
    </Context>
  );
}

async function loadWorkbench(session: Session): Promise<WorkbenchContext> {
  const language = session.language ?? chooseLanguage(navigator.languages);
  const messages = await loadWorkbenchMessages(language);
  return { session, language, messages, t: translator(language, messages) };
}
