import type { FlusherState } from '../sync/flusher.ts';
import type { SyncState } from '../store/store.ts';
import type { PageContext } from './page-context.tsx';

interface SyncShown {
  readonly state: SyncState;
  readonly flusher: FlusherState;
  readonly online: boolean;
  /** Whether the person asked for a run here, and so wants to hear what came of it. */
  readonly asked: boolean;
}

type Words = Pick<PageContext, 't' | 'card'> & { readonly when: (instant: number) => string };

/** Where what was written is now, and whether the server answers, in the words of the card's own line. */
export function syncWords(shown: SyncShown, words: Words): string {
  const { state, flusher } = shown;
  const { t } = words;
  if (flusher.type === 'running') return t('syncing');
  if (state.updateNeeded) return t('updateNeeded');
  if (flusher.type === 'paused')
    return t(flusher.problem.type === 'signed-out' ? 'signedOutByServer' : 'updateNeeded');
  return parts(shown, words).join(' · ');
}

function parts({ state, flusher, online, asked }: SyncShown, { t, card, when }: Words): string[] {
  const away = !online ? [card('offline')] : flusher.type === 'waiting' ? [card('unreachable')] : [];
  if (state.waiting > 0) {
    const saved = away.length > 0 ? away : [card('savedHere')];
    return [...saved, card('waiting', { count: state.waiting })];
  }
  if (state.lastSyncedAt === null || !state.agrees) return [...away, card('notSyncedYet')];
  const sent = asked && away.length === 0 ? [t('allSent')] : [];
  return [...away, ...sent, card('synced', { when: when(state.lastSyncedAt) })];
}
