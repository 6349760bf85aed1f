/** Sizes, times and rates; documented in the OpenAPI description from these same values. */
export interface Limits {
  /** Bytes of a request body, except a push. */
  readonly bodyBytes: number;
  /** Levels of nesting of a JSON body. */
  readonly bodyDepth: number;
  /** Milliseconds in which a whole body must have arrived. */
  readonly bodyMs: number;
  /** Attempts to use a code, per minute and address. */
  readonly signInsPerMinute: number;
  /** Sync requests, per minute and device. */
  readonly syncsPerMinute: number;
  /** Requests of a feed, per minute and feed. */
  readonly feedsPerMinute: number;
  /** Other requests, per minute and device. */
  readonly requestsPerMinute: number;
  /** Milliseconds in which a live connection must say who it is. */
  readonly liveSignInMs: number;
  /** Milliseconds a live connection may say nothing. */
  readonly liveSilenceMs: number;
  /** Messages of a live connection, per minute. */
  readonly liveMessagesPerMinute: number;
}

export const LIMITS: Limits = {
  bodyBytes: 16_384,
  bodyDepth: 32,
  bodyMs: 10_000,
  signInsPerMinute: 30,
  syncsPerMinute: 3_000,
  feedsPerMinute: 600,
  requestsPerMinute: 600,
  liveSignInMs: 5_000,
  liveSilenceMs: 90_000,
  liveMessagesPerMinute: 30,
};
