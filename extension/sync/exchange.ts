import type { PullRequest, PullResponse, PushRequest, PushResponse } from '../../shared/sync/wire.ts';

/** Why a request brought no answer to act on. */
export type SendProblem =
  | { readonly type: 'offline' }
  /** The server is busy or broken; `retryAfterMs` is its own wish, null when it named none. */
  | { readonly type: 'unavailable'; readonly retryAfterMs: number | null }
  | { readonly type: 'too-large' }
  | { readonly type: 'signed-out' }
  | { readonly type: 'member-removed' }
  | { readonly type: 'update-needed' }
  /** The server calls the request itself wrong: sending it again cannot help. */
  | { readonly type: 'refused'; readonly detail: string };

export type Sent<T> =
  { readonly ok: true; readonly answer: T } | { readonly ok: false; readonly problem: SendProblem };

/** Carries requests to the server. Never throws: every failure is a problem. */
export interface Send {
  push(request: PushRequest): Promise<Sent<PushResponse>>;
  pull(request: PullRequest): Promise<Sent<PullResponse>>;
}
