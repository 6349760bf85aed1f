import type { PushDraft } from '../sync/push-draft.ts';
import type { Fed, FeedState, Numbered } from './feed-store.ts';

/** Which record a number stands for. `new` is the id it will get. */
export type Place =
  | { readonly type: 'known'; readonly id: string }
  | { readonly type: 'new'; readonly id: string }
  | { readonly type: 'deleted' }
  | { readonly type: 'ambiguous' };

/** Where the numbers of a request lead, and what was said of them, while its lines are dealt with. */
export class FeedPlaces {
  private readonly fed: Map<string, Fed>;
  private readonly bearers = new Map<string, string[]>();
  private readonly saidNow = new Map<string, Fed>();
  private readonly draft: PushDraft;
  private readonly idOf: (thing: Numbered) => string;

  constructor(state: FeedState, draft: PushDraft, idOf: (thing: Numbered) => string) {
    this.fed = new Map(state.fed.map((known) => [keyOf(known), known]));
    for (const bearer of state.bearers) {
      this.bearers.set(keyOf(bearer), [...(this.bearers.get(keyOf(bearer)) ?? []), bearer.id]);
    }
    this.draft = draft;
    this.idOf = idOf;
  }

  /**
   * S41: the one live record that bears the number; of several, the one fed before; without any, the one fed before
   * under it. A record that was fed and then deleted, or purged, stays away.
   */
  find(thing: Numbered): Place {
    const before = this.fed.get(keyOf(thing));
    const [only, ...others] = this.bearers.get(keyOf(thing)) ?? [];
    if (only !== undefined && others.length === 0) return { type: 'known', id: only };
    if (only !== undefined) {
      const fedOne = [only, ...others].find((id) => id === before?.record);
      return fedOne === undefined ? { type: 'ambiguous' } : { type: 'known', id: fedOne };
    }
    const id = before?.record ?? this.idOf(thing);
    const stored = this.draft.get({ kind: thing.kind, id });
    if (stored && !stored.deleted) return { type: 'known', id };
    return before ? { type: 'deleted' } : { type: 'new', id };
  }

  /** What was last said of a thing, if it was said of this very record. */
  lastSaid(thing: Numbered, id: string): Fed['sent'] {
    const before = this.fed.get(keyOf(thing));
    return before?.record === id ? before.sent : {};
  }

  say(said: Fed): void {
    this.fed.set(keyOf(said), said);
    this.saidNow.set(keyOf(said), said);
  }

  /** What this request said that is to be remembered. */
  said(): Fed[] {
    return [...this.saidNow.values()];
  }
}

function keyOf({ kind, externalId }: Numbered): string {
  return `${kind} ${externalId}`;
}
