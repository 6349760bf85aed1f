import type { Change, EditProblem, Store } from '../store/store.ts';
import type { RejectedEntry } from '../store/layout.ts';
import type { Gesture, Saved } from './card-actions.ts';

export interface CardWriter {
  save(changes: readonly Change[], gesture: Gesture): Promise<Saved>;
  retry(entry: RejectedEntry, gesture: Gesture): Promise<Saved>;
  discard(entry: RejectedEntry): Promise<void>;
  /** Loads what writing needs, so that the first click does not wait for it. */
  warm(): void;
}

export interface WriterDeps {
  openStore(): Promise<Store>;
  /** Whether this was a real click on a card that can be seen. */
  trusts(gesture: Gesture): boolean;
  /** Called after each save, before it is reported. */
  saved(): Promise<void>;
}

/** Writes for the card. The store (Dexie, validation) is loaded at leisure, never before the first paint. */
export function cardWriter(deps: WriterDeps): CardWriter {
  let opening: Promise<Store> | null = null;
  const store = async (): Promise<Store> => {
    const pending = (opening ??= deps.openStore());
    // A store that could not be opened is tried again by the next click.
    pending.catch(() => (opening = null));
    return pending;
  };
  const save = async (changes: readonly Change[], gesture: Gesture): Promise<Saved> => {
    if (!deps.trusts(gesture)) return { ok: false, problem: 'covered' };
    try {
      const result = await (await store()).edit(changes);
      await deps.saved();
      return result.ok ? { ok: true, ids: result.ids } : refusal(result.problem);
    } catch (failure) {
      console.error('Rapport could not save', failure);
      return { ok: false, problem: 'failed' };
    }
  };
  return {
    save,
    async retry(entry, gesture) {
      const saved = await save(changesOf(entry), gesture);
      if (saved.ok) await this.discard(entry);
      return saved;
    },
    async discard(entry) {
      await (await store()).dismissRejection(entry.uid);
      await deps.saved();
    },
    warm: () =>
      void store().catch((failure: unknown) => console.error('Rapport could not open its store', failure)),
  };
}

function refusal(problem: EditProblem): Saved {
  switch (problem.type) {
    case 'invalid':
      return { ok: false, problem: 'invalid', detail: problem.detail };
    case 'not-found':
    case 'too-large':
    case 'update-needed':
    case 'storage-full':
    case 'storage-blocked':
    case 'storage-unavailable':
      return { ok: false, problem: problem.type };
  }
}

/** The same edits again, to be stamped anew. */
function changesOf(entry: RejectedEntry): Change[] {
  // `as`: these were valid changes when they were made here; the store validates and stamps them again.
  return entry.ops.map((operation) => operation as unknown as Change);
}
