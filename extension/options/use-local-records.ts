import { useEffect, useState } from 'react';
import { recordsToMove, type LocalRecord } from '../session/local-records.ts';
import { moveRecords } from '../session/move-records.ts';
import { inSessionStore } from '../session/open-session-store.ts';
import { localSession, type Session } from '../session/session.ts';
import { askBackground } from '../messages/ask-background.ts';
import { usePage } from './page-context.tsx';

/** Where this device remembers that the offer was declined: in the team's own store, so that it goes with it. */
const KEPT = 'local-records:kept';

export interface LocalRecords {
  /** Empty while there is nothing to offer, or the person wants it kept here. */
  readonly records: readonly LocalRecord[];
  /** False when it could not be saved; nothing is lost then, and it may be tried again. */
  move(): Promise<boolean>;
  keep(): Promise<void>;
}

/** What was recorded in this browser before it was connected to the team. */
export function useLocalRecords(): LocalRecords {
  const { session } = usePage();
  const [records, setRecords] = useState<readonly LocalRecord[]>([]);
  useEffect(() => void offered(session).then(setRecords), [session]);
  return {
    records,
    async move() {
      const moved = await inSessionStore(session, (team) => moveRecords(records, team, session.member.id));
      if (!moved.ok) return false;
      setRecords([]);
      await askBackground({ type: 'sync-now' });
      return true;
    },
    async keep() {
      await inSessionStore(session, (team) => team.local.put(KEPT, true));
      setRecords([]);
    },
  };
}

async function offered(session: Session): Promise<readonly LocalRecord[]> {
  // Looking for the store must not create it.
  const exists = (await indexedDB.databases()).some(({ name }) => name === `rapport-${localSession.team}`);
  if (!exists) return [];
  return inSessionStore(session, async (team) =>
    (await team.local.get(KEPT)) ? [] : inSessionStore(localSession, (local) => recordsToMove(local, team)),
  );
}
