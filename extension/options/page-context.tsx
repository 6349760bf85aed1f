import { createContext, use, useEffect, useState, type ReactNode } from 'react';
import type { Language } from '../../shared/records/define-record.ts';
import { languageOf } from '../locales/choose-language.ts';
import { loadFirstCardMessages } from '../locales/card-messages.ts';
import type { FirstCardMessages } from '../locales/en/card.ts';
import type { OptionsMessages } from '../locales/en/options.ts';
import { loadOptionsMessages } from '../locales/options-messages.ts';
import { translator, type Translate } from '../locales/translate.ts';
import { chosenSession, localSession, watchSession, type Session } from '../session/session.ts';

export interface PageContext {
  readonly session: Session;
  /** False until the person has chosen a team or to use no server. */
  readonly chosen: boolean;
  readonly language: Language;
  readonly t: Translate<keyof OptionsMessages>;
  /** The card's words, for what both say. */
  readonly card: Translate<keyof FirstCardMessages>;
}

const Context = createContext<PageContext | null>(null);

export function usePage(): PageContext {
  const page = use(Context);
  if (!page) throw new Error('usePage outside PageFrame');
  return page;
}

/** Reads the session and its language before anything is shown, and follows both. */
export function PageFrame({ children }: { readonly children: ReactNode }) {
  const [page, setPage] = useState<PageContext | null>(null);
  useEffect(() => {
    const end = new AbortController();
    const load = async (): Promise<void> => {
      const loaded = await loadPage(await chosenSession());
      if (end.signal.aborted) return;
      document.documentElement.lang = loaded.language;
      document.title = loaded.t('title');
      setPage(loaded);
    };
    watchSession(() => void load(), end.signal);
    void load();
    return () => end.abort();
  }, []);
  return page && <Context value={page}>{children}</Context>;
}

async function loadPage(chosen: Session | null): Promise<PageContext> {
  const session = chosen ?? localSession;
  const language = languageOf(session);
  const [options, card] = await Promise.all([loadOptionsMessages(language), loadFirstCardMessages(language)]);
  return {
    session,
    chosen: chosen !== null,
    language,
    t: translator(language, options),
    card: translator(language, card),
  };
}
