import { useCallback, useEffect, useState } from 'react';
import type { Session } from '../session/session.ts';
import { teamServer, type Reply, type TeamServer } from '../session/team-server.ts';
import type { ListOnServer } from '../session/team-lists.ts';
import type { OptionsMessages } from '../locales/en/options.ts';
import { usePage } from './page-context.tsx';

type Failure = Extract<Reply, { ok: false }>['problem'];
const TEXTS = {
  unreachable: 'listFailed',
  'signed-out': 'signedOutByServer',
  forbidden: 'forbidden',
  refused: 'refused',
} satisfies Record<Failure, keyof OptionsMessages>;

interface Done {
  readonly body: unknown;
}

export interface TeamList<Entry> {
  readonly entries: readonly Entry[];
  /** What went wrong last, as a key of the texts. */
  readonly problem: keyof OptionsMessages | null;
  /** Asks the server for a change, then lists again; null when it was not done. */
  readonly act: (...request: Parameters<TeamServer>) => Promise<Done | null>;
}

export function useTeamList<Entry>(list: ListOnServer<Entry>): TeamList<Entry> {
  const { session } = usePage();
  const [entries, setEntries] = useState<readonly Entry[]>([]);
  const [problem, setProblem] = useState<keyof OptionsMessages | null>(null);

  const show = useCallback((listed: Listed<Entry>) => {
    setProblem(listed.problem);
    if (listed.entries) setEntries(listed.entries);
  }, []);
  useEffect(() => void askList(session, list).then(show), [session, list, show]);

  const act = async (...request: Parameters<TeamServer>): Promise<Done | null> => {
    const reply = await teamServer(session)?.(...request);
    if (!reply) return null;
    if (!reply.ok) {
      setProblem(TEXTS[reply.problem]);
      return null;
    }
    show(await askList(session, list));
    return reply;
  };
  return { entries, problem, act };
}

interface Listed<Entry> {
  readonly entries: readonly Entry[] | null;
  readonly problem: keyof OptionsMessages | null;
}

async function askList<Entry>(session: Session, { path, read }: ListOnServer<Entry>): Promise<Listed<Entry>> {
  const reply = await teamServer(session)?.('GET', path);
  if (!reply) return { entries: null, problem: null };
  if (!reply.ok) return { entries: null, problem: TEXTS[reply.problem] };
  const entries = read(reply.body);
  return { entries, problem: entries ? null : 'notAServer' };
}
