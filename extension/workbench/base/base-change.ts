/** Counts what the base has followed since the worker began. */
export type BaseVersion = number;

/** What the worker tells its page after it has followed a change. */
export interface BaseChanged {
  readonly type: 'base-changed';
  readonly version: BaseVersion;
  /** Kinds that changed; `standing` among them when standings did. */
  readonly kinds: readonly string[];
}
